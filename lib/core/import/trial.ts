/** What is written of a rule, planned back and held against what was found. */
import { azureMonitorWorkspace } from '../collection/azure-monitor-workspace';
import { dataCollectionEndpoint } from '../collection/data-collection-endpoint';
import { dataCollectionRule } from '../collection/data-collection-rule';
import { logAnalyticsWorkspace } from '../collection/log-analytics-workspace';
import { Estate } from '../estate';
import type { NounName } from '../handle';
import { importNoun } from '../imported';
import { type AnyNoun, conceiveEvenSo } from '../noun';
import type { Plan, PlannedResource } from '../plan';
import type { Path, Problem } from '../problem';
import { SpecNames } from '../spec/names';
import { type Value, type ValueMap, isList, isMap } from '../value';
import { asSpec } from './in-spec-words';
import { missingIn } from './read-body';
import { carriedAsIs, comparable, differences } from './same-body';
import type { References } from './written-rule';

/** The nouns that rules refer to, by the section of a spec in which they stand. */
export const referredNouns: {
  readonly [section: string]: { readonly name: NounName; readonly noun: AnyNoun };
} = {
  workspaces: { name: 'LogAnalyticsWorkspace', noun: logAnalyticsWorkspace },
  azureMonitorWorkspaces: { name: 'AzureMonitorWorkspace', noun: azureMonitorWorkspace },
  endpoints: { name: 'DataCollectionEndpoint', noun: dataCollectionEndpoint },
};

/** What came of planning something. */
export interface Trial {
  readonly resource?: PlannedResource | undefined;
  readonly body: ValueMap | undefined;
  readonly problems: readonly Problem[];
}

/** The nouns that rules refer to, for plans of them; more may be there each time. */
export class KnownNouns {
  private readonly names = new SpecNames();
  private count = 0;

  constructor(private readonly references: References) {}

  get all(): SpecNames {
    const { all } = this.references;
    for (const { noun: name, word, id } of all.slice(this.count)) {
      const kind = Object.values(referredNouns).find((one) => one.name === name);
      if (kind) this.names.add(word, importNoun(kind.noun, id, undefined, lenient).handle);
    }
    this.count = all.length;
    return this.names;
  }
}

const lenient = { sealer: () => undefined, lenient: true } as const;

/** What is wrong with the id of a noun. */
export const wrongIds = (anyNoun: AnyNoun, id: Value, path: Path): readonly Problem[] =>
  importNoun(anyNoun, id, undefined, lenient).problems.map((problem) => problem.at(path));

export function planned(props: ValueMap, key: string, names: SpecNames): Trial {
  const { plan, problems } = conceiveEvenSo(dataCollectionRule, props, {
    address: [key],
    owner: { address: key, realm: '' },
    estate: new Estate(),
    names,
    sealer: () => undefined,
  });
  return { resource: plan?.main, body: plan && bodyOf(plan), problems };
}

export const bodyOf = ({ main }: Plan) => asSpec({ ...main.body, name: main.name }) as ValueMap;

/** Where the body that was found says something that the planned one does not. */
export function lacking(wanted: ValueMap, { body }: Pick<Trial, 'body'>): readonly (readonly string[])[] {
  if (!body) return [[]];
  // A rule without a name or a region gets one, and that of one which is nowhere is asked for.
  const { name, location, ...rest } = (comparable(body) ?? {}) as ValueMap;
  const all = differences(wanted, {
    ...('name' in wanted ? { name } : {}),
    ...('location' in wanted ? { location } : {}),
    ...rest,
  });
  return all.filter((path) => !isIncomplete(at(wanted, path), path.at(-1) ?? ''));
}

const at = (value: Value, path: readonly string[]): Value =>
  path.reduce<Value>((inside, step) => (isMap(inside) ? inside[step] : undefined), value);

/** Whether Azure would refuse it for what it lacks, of which there is a problem already. */
function isIncomplete(value: Value, property: string): boolean {
  if (isList(value)) return value.some((item) => isIncomplete(item, property));
  if (!isMap(value)) return false;
  return (
    missingIn(value, property).length > 0 ||
    (!carriedAsIs.has(property) && Object.keys(value).some((key) => isIncomplete(value[key], key)))
  );
}
