/**
 * A spec: every noun with the words of its props, called by name. It is planned by the same schemas, rules and drafts
 * as a program, so that a spec, a construct and a component with the same words make the same plan.
 */
import { azureMonitorWorkspace } from '../collection/azure-monitor-workspace';
import { dataCollectionEndpoint } from '../collection/data-collection-endpoint';
import { dataCollectionRule } from '../collection/data-collection-rule';
import { dataCollectionRuleAssociation } from '../collection/data-collection-rule-association';
import { customLog } from '../collection/custom-log';
import { actionGroup } from '../collection/action-group';
import { azureMonitorAgent } from '../collection/azure-monitor-agent';
import { monitoredMachines } from '../collection/monitored-machines';
import { roleAssignment } from '../collection/role-assignment';
import { windowsClientAgents } from '../collection/windows-client-agents';
import { userAssignedIdentity } from '../collection/user-assigned-identity';
import { logAnalyticsTable } from '../collection/log-analytics-table';
import { workspaceTransform } from '../collection/workspace-transform';
import { logAnalyticsWorkspace } from '../collection/log-analytics-workspace';
import { monitoringHealth } from '../collection/monitoring-health';
import { resourceGroup } from '../collection/resource-group';
import { destinationKinds } from '../destinations/kinds';
import { Estate } from '../estate';
import { brokenHandle } from '../handle';
import { importNoun } from '../imported';
import { didYouMean } from '../nearest';
import { type AnyNoun, type Conceived, conceive } from '../noun';
import { type Path, type Problem, formatPath, listed, quoted } from '../problem';
import { location, resourceGroupName, tags } from '../fields';
import { parse, record, text } from '../schema';
import { shapeProblems } from '../shape-problems';
import { Unknown, type Value, type ValueMap, isMap } from '../value';
import { type SpecInputs, inputAt, inputSealer, specInputs } from './inputs';
import { SpecNames } from './names';

/** The sections of a spec, in the order in which their nouns can refer to those before. */
export const sections = {
  resourceGroups: { noun: resourceGroup, inherits: ['location', 'tags'] },
  workspaces: { noun: logAnalyticsWorkspace, inherits: ['resourceGroup', 'location', 'tags'] },
  azureMonitorWorkspaces: { noun: azureMonitorWorkspace, inherits: ['resourceGroup', 'location', 'tags'] },
  endpoints: { noun: dataCollectionEndpoint, inherits: ['resourceGroup', 'location', 'tags'] },
  actionGroups: { noun: actionGroup, inherits: ['resourceGroup', 'tags'] },
  identities: { noun: userAssignedIdentity, inherits: ['resourceGroup', 'location', 'tags'] },
  tables: { noun: logAnalyticsTable, inherits: [] },
  customLogs: { noun: customLog, inherits: ['resourceGroup', 'tags'] },
  workspaceTransforms: { noun: workspaceTransform, inherits: ['resourceGroup', 'tags'] },
  rules: { noun: dataCollectionRule, inherits: ['resourceGroup', 'tags'] },
  associations: { noun: dataCollectionRuleAssociation, inherits: [] },
  agents: { noun: azureMonitorAgent, inherits: ['tags'] },
  machines: { noun: monitoredMachines, inherits: ['tags'] },
  // The region is that of the rules, whatever the others have in common.
  windowsClients: { noun: windowsClientAgents, inherits: [] },
  roleAssignments: { noun: roleAssignment, inherits: [] },
  health: { noun: monitoringHealth, inherits: ['resourceGroup', 'tags'] },
} as const satisfies {
  readonly [section: string]: { readonly noun: AnyNoun; readonly inherits: readonly Common[] };
};

export type Section = keyof typeof sections;
type Common = 'resourceGroup' | 'location' | 'tags';

/** A noun of a spec as it is written, with what it inherits. */
export interface Entry {
  readonly section: Section;
  readonly key: string;
  readonly props: { readonly [property: string]: unknown };
  /** Set where the noun stands for a resource that exists. */
  readonly existing?: unknown;
}

const common = {
  name: text('a name').optional(),
  location: location.optional(),
  resourceGroup: resourceGroupName.optional(),
  tags,
};

/** What stands beside the sections. */
export const preamble = { ...common, inputs: specInputs.optional() };

/** The nouns of a spec, and what is wrong with its outline. */
export function readSpec(data: unknown): {
  readonly entries: readonly Entry[];
  readonly inputs: SpecInputs;
  readonly problems: readonly Problem[];
} {
  if (!isMap(data)) return { entries: [], inputs: {}, problems: [noSpec()] };
  const inputs = inputsIn(data);
  const declared = Object.keys(inputs);
  const none = Object.fromEntries(declared.map((name) => [name, undefined]));
  const outlined = parse(record(preamble), preambleIn(data, inputs), { sealer: sealerFor(none) });
  const problems = [...outlined.problems, ...unknownSections(data), ...strayInputs(data, declared)];
  const wrong = problems.map(({ path }) => path[0]);
  const inherited = (name: Common) => (wrong.includes(name) ? new Unknown() : data[name]);
  const entries = (Object.keys(sections) as Section[]).flatMap((section) =>
    entriesIn(section, Object.hasOwn(data, section) ? data[section] : undefined, inherited, problems),
  );
  problems.push(...sameRules(entries));
  return { entries, inputs: outlined.model?.inputs ?? none, problems };
}

const noSpec = () =>
  shapeProblems.wrongType.at(
    [],
    'A spec is an object of sections.',
    `It has ${listed(Object.keys(sections))}.`,
  );

/** What stands beside the sections, with the inputs as they are declared. */
function preambleIn(data: ValueMap, inputs: ValueMap): ValueMap {
  const given = Object.keys(preamble).filter((key) => Object.hasOwn(data, key));
  return {
    ...Object.fromEntries(given.map((key) => [key, data[key]])),
    ...(Object.keys(inputs).length ? { inputs } : {}),
  };
}

/** The nouns of a section; what cannot be one is a problem. */
function entriesIn(
  section: Section,
  given: unknown,
  inherited: (name: Common) => unknown,
  problems: Problem[],
): readonly Entry[] {
  if (given === undefined || given === null) return [];
  if (!isMap(given)) {
    problems.push(
      shapeProblems.wrongType.at([section], 'A section is an object with a key for each of its nouns.'),
    );
    return [];
  }
  // Of two nouns that make one thing between them, the same one makes it in whichever order they stand.
  const keys = Object.keys(given).sort();
  return keys.flatMap((key) => {
    const props = given[key] ?? {};
    if (isNounKey(key) && isMap(props)) return [entryOf(section, key, props, inherited)];
    problems.push(isNounKey(key) ? noObject(section, key) : noKey(section, key));
    return [];
  });
}

const noKey = (section: Section, key: string) =>
  shapeProblems.wrongText.at(
    [section, key],
    `${quoted(key)} cannot call a noun: a key has letters, digits, spaces, dots, dashes and underscores, and begins with a letter, digit or underscore.`,
  );

const noObject = (section: Section, key: string) =>
  shapeProblems.wrongType.at([section, key], `${quoted(key)} is an object of properties.`);

/** An input of which nothing is said has its name alone. */
function inputsIn({ inputs }: ValueMap): { [name: string]: Value } {
  if (!isMap(inputs)) return {};
  return Object.fromEntries(Object.keys(inputs).map((name) => [name, inputs[name] ?? {}]));
}

const sealerFor = (inputs: SpecInputs) => inputSealer(inputs, () => undefined);

/** What is below these is its owner's, and may have that form for reasons of its own. */
const open = ['extensionSettings', 'customVMScrapeConfig', 'overrides'];

/** Inputs that a spec with inputs does not declare: a slip of the pen. */
function strayInputs(data: ValueMap, declared: readonly string[]): readonly Problem[] {
  return declared.length ? [...undeclared(data, [], new Set(declared))] : [];
}

function* undeclared(value: unknown, path: Path, declared: ReadonlySet<string>): Iterable<Problem> {
  const name = inputAt(value);
  if (name !== undefined && !declared.has(name)) {
    const cure = didYouMean(name, [...declared]) ?? `It has ${listed([...declared])}.`;
    yield shapeProblems.noSuchNoun.at(path, `This spec has no input ${quoted(name)}.`, cure);
  }
  if (Array.isArray(value))
    for (const [i, item] of value.entries()) yield* undeclared(item, [...path, i], declared);
  else if (isMap(value) && path.length < 60)
    for (const key of Object.keys(value))
      if ((path.length || key !== 'inputs') && !(path.length > 1 && open.includes(key)))
        yield* undeclared(value[key], [...path, key], declared);
}

/** Rules, custom logs and transformations are rules to whoever refers to one. */
function* sameRules(entries: readonly Entry[]): Iterable<Problem> {
  const seen = new Map<string, Section>();
  for (const { section, key } of entries) {
    if (sections[section].noun.noun !== 'DataCollectionRule') continue;
    const other = seen.get(key);
    if (other)
      yield shapeProblems.wrongText.at(
        [section, key],
        `${quoted(key)} is the name of a rule among the ${other} too.`,
        'Give it a name of its own.',
      );
    seen.set(key, section);
  }
}

/** Keys become parts of ids, in which a slash or nothing at all would be lost. */
const isNounKey = (key: string) => /^[\p{L}\p{N}_][\p{L}\p{N} ._-]*$/u.test(key);

/** What others refer to by more than its name may exist already. */
export const mayExist = (section: Section) => existing.has(section);

const existing: ReadonlySet<Section> = new Set([
  'workspaces',
  'azureMonitorWorkspaces',
  'endpoints',
  'actionGroups',
  'identities',
  'rules',
]);

function entryOf(
  section: Section,
  key: string,
  props: { readonly [key: string]: unknown },
  inherited: (name: Common) => unknown,
): Entry {
  if (mayExist(section) && Object.hasOwn(props, 'existing')) {
    const { existing, ...others } = props;
    return { section, key, props: others, existing };
  }
  const names: readonly Common[] =
    section === 'rules' && !sendsSomewhere(props)
      ? [...sections.rules.inherits, 'location']
      : sections[section].inherits;
  const missing = names.filter((name) => !Object.hasOwn(props, name) && inherited(name) !== undefined);
  const tagged = props['tags'];
  const shared = inherited('tags');
  return {
    section,
    key,
    props: {
      ...Object.fromEntries(missing.map((name) => [name, inherited(name)])),
      ...props,
      // Tags add up; everything else that a noun says replaces what it would inherit.
      ...(isMap(tagged) && isMap(shared) ? { tags: { ...shared, ...tagged } } : {}),
    },
  };
}

/** A rule whose destinations are nowhere has nothing to take its region from. */
function sendsSomewhere({ destinations }: { readonly [key: string]: unknown }): boolean {
  const nowhere = Object.entries(destinationKinds).flatMap(([name, kind]) =>
    'location' in kind ? [] : [name],
  );
  const isNowhere = (given: unknown) =>
    nowhere.some((name) => given === name || (isMap(given) && name in given));
  return Array.isArray(destinations) && !destinations.every(isNowhere);
}

function unknownSections(data: { readonly [key: string]: unknown }): Problem[] {
  const known = [...Object.keys(preamble), ...Object.keys(sections)];
  return Object.keys(data)
    .filter((key) => !known.includes(key))
    .map((key) =>
      shapeProblems.unknownProperty.at(
        [key],
        `A spec has no section ${quoted(key)}.`,
        didYouMean(key, known) ?? `There are ${listed(known, 'and', 40)}.`,
      ),
    );
}

export interface PlannedEntry {
  readonly entry: Entry;
  readonly conceived: Conceived;
}

/** Everything that a spec plans, and everything that is wrong with it. */
export function planSpec(data: unknown): {
  readonly entries: readonly Entry[];
  readonly inputs: SpecInputs;
  readonly planned: readonly PlannedEntry[];
  readonly problems: readonly Problem[];
} {
  const { entries, inputs, problems } = readSpec(data);
  const setting = { sealer: sealerFor(inputs) };
  const names = new SpecNames();
  const estate = new Estate();
  const found = [...problems];
  for (const { path } of problems) {
    // What stands under a name and is no noun has its own problem; who calls it by that name has none.
    const [section = '', key] = path;
    const noun = Object.hasOwn(sections, section) ? sections[section as Section].noun.noun : undefined;
    if (noun && typeof key === 'string') names.add(key, brokenHandle(noun));
  }
  const planned = entries.flatMap((entry) => {
    const { section, key, props } = entry;
    const { noun } = sections[section];
    const within = (problem: Problem) => problem.within([section, key]);
    if (entry.existing !== undefined) {
      const { handle, problems: wrong } = importNoun(
        noun,
        entry.existing,
        props['location'],
        setting,
        'existing',
      );
      found.push(...wrong.map(within), ...existingProblems(entry));
      names.add(key, handle);
      return [];
    }
    const owner = { address: `${section}.${key}`, realm: '' };
    const conceived = conceive(noun, props, { ...setting, names, address: [key], owner, estate });
    found.push(...conceived.problems.map(within));
    if (conceived.handle) names.add(key, conceived.handle);
    return [{ entry, conceived }];
  });
  return { entries, inputs, planned, problems: withoutEchoes(found, problems) };
}

/** What is wrong with the outline is wrong with the nouns too, and said once. */
function withoutEchoes(found: readonly Problem[], said: readonly Problem[]): readonly Problem[] {
  const places = new Set(said.map(({ path }) => formatPath(path)));
  return found.filter((problem) => said.includes(problem) || !places.has(formatPath(problem.path)));
}

function existingProblems({ section, key, props }: Entry): readonly Problem[] {
  return Object.keys(props)
    .filter((name) => name !== 'location')
    .map((name) =>
      shapeProblems.unknownProperty.at(
        [section, key, name],
        `What exists already has only "existing" and "location" here.`,
      ),
    );
}
