/** What stands beside the rules of a document, belongs to them, and is no rule. */
import { type Path, type Problem, listed } from '../problem';
import { isList, isMap } from '../value';
import { importProblems } from './problems';

/** What is said of a document in which there are rules. */
export function notImported(document: unknown): readonly Problem[] {
  return [...unfinished(document), ...relatives(document)];
}

/** Azure’s API tells long lists in parts. */
function unfinished(document: unknown): readonly Problem[] {
  const next = isMap(document) && isList(document['value']) ? document['nextLink'] : undefined;
  return typeof next === 'string' && next
    ? [
        importProblems.elsewhere.at(
          ['nextLink'],
          'This list goes on elsewhere: it has only the first of the rules.',
          'Import the rest of it too, or what "az monitor data-collection rule list" prints, which has them all.',
        ),
      ]
    : [];
}

function relatives(document: unknown): readonly Problem[] {
  const found = [...relativesIn(document, [])];
  const [first] = found;
  if (!first) return [];
  const counts = new Map<string, number>();
  for (const { type } of found) counts.set(type, (counts.get(type) ?? 0) + 1);
  const says = listed(
    [...counts].map(([type, count]) => (count === 1 ? type : `${type} (${count} of them)`)),
  );
  return [
    importProblems.elsewhere.at(
      first.at,
      `Only rules are imported; this is left out, which stands beside them: ${says}.`,
      'What exists goes on to exist; write into the spec what is to be kept in it.',
    ),
  ];
}

const deepest = 60;

function* relativesIn(value: unknown, at: Path): Iterable<{ readonly type: string; readonly at: Path }> {
  if (at.length > deepest) return;
  if (isList(value)) for (const [i, item] of value.entries()) yield* relativesIn(item, [...at, i]);
  if (!isMap(value)) return;
  const { type, apiVersion, mode, existing } = value;
  const isResource = (typeof apiVersion === 'string' || mode === 'managed') && existing !== true;
  if (typeof type === 'string' && isResource && isRelative(type)) yield { type, at };
  for (const key of Object.keys(value)) yield* relativesIn(value[key], [...at, key]);
}

/** @param type as a template or Terraform writes it; an association may stand below the machine that it is of */
const isRelative = (type: string) =>
  /(^|\/)(dataCollectionRuleAssociations|dataCollectionEndpoints)$|^Microsoft\.OperationalInsights\/workspaces(\/tables)?$|^Microsoft\.Monitor\/accounts$|^azurerm_(monitor_data_collection_(rule_association|endpoint)|log_analytics_workspace(_table)?|monitor_workspace)$/i.test(
    type,
  );
