/** What a document holds that has no rule, so that its owner knows which one was meant. */
import { type Problem, listed } from '../problem';
import { isList, isMap } from '../value';
import { importProblems } from './problems';

export function nothingFound(document: unknown): Problem {
  const types = [...typesIn(document)];
  const legacy = types.some(isLegacy) || holdsLegacySources(document);
  return importProblems.nothingFound.at([], says(document, types), cure(document, legacy));
}

function says(document: unknown, types: readonly string[]): string {
  if (types.length) {
    const distinct = [...new Set(types)];
    const count = types.length === 1 ? 'is 1 resource' : `are ${types.length} resources`;
    const none = types.length === 1 ? 'and it is no' : 'and none of them is a';
    return `There ${count} here, ${none} data collection rule: ${listed(distinct)}.`;
  }
  if (isList(document))
    return `This is a list of ${document.length}, and nothing in it is a data collection rule.`;
  if (!isMap(document)) return 'A JSON object is needed here, with a data collection rule in it.';
  const keys = Object.keys(document);
  return keys.length
    ? `This has ${listed(keys)}, and no data collection rule in any of it.`
    : 'There is nothing here.';
}

function cure(document: unknown, legacy: boolean): string {
  if (legacy)
    return 'Data sources of a workspace belong to the retired Log Analytics agent; what the Azure Monitor agent collects is said by data collection rules.';
  if (isMap(document) && isMap(document['resource']))
    return 'Terraform’s own configuration is not read: give what "terraform show -json" prints of its plan or state.';
  return 'Give the body of a rule, a template with rules in it, or what "az monitor data-collection rule show" prints.';
}

const deepest = 60;

/** The types of all resources, as a template or Terraform writes them. */
function* typesIn(value: unknown, depth = 0): Iterable<string> {
  if (depth > deepest) return;
  if (isList(value)) for (const item of value) yield* typesIn(item, depth + 1);
  if (!isMap(value)) return;
  const { type, apiVersion, mode } = value;
  if (typeof type === 'string' && (typeof apiVersion === 'string' || mode === 'managed')) yield type;
  for (const key of Object.keys(value)) yield* typesIn(value[key], depth + 1);
}

const isLegacy = (type: string) =>
  /^(microsoft\.operationalinsights\/workspaces\/)?datasources$/i.test(type) ||
  type.startsWith('azurerm_log_analytics_datasource_');

/** As parameters of a module that makes a workspace. */
function holdsLegacySources(document: unknown): boolean {
  const parameters = isMap(document) ? document['parameters'] : undefined;
  const sources = isMap(parameters) ? parameters['dataSources'] : undefined;
  const passed = isMap(sources) ? sources['value'] : undefined;
  return isList(passed) && passed.some((source) => isMap(source) && typeof source['kind'] === 'string');
}
