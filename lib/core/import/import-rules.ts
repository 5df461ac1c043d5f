/**
 * Rules that were found, as a spec: written out in full, planned back, and held against what was found. What the words
 * of a spec do not carry goes into `overrides`; what says nothing that a default would not say is left out.
 */
import { dataCollectionRule } from '../collection/data-collection-rule';
import { azureMonitorWorkspace } from '../collection/azure-monitor-workspace';
import { dataCollectionEndpoint } from '../collection/data-collection-endpoint';
import { logAnalyticsWorkspace } from '../collection/log-analytics-workspace';
import { inOrder } from '../order';
import { Estate } from '../estate';
import type { NounName } from '../handle';
import { type Plan, type PlannedResource, onPaperText } from '../plan';
import { importNoun } from '../imported';
import { type AnyNoun, conceiveEvenSo, isError, said } from '../noun';
import { didYouMean } from '../nearest';
import { type Path, type Problem, formatPath, listed, quoted } from '../problem';
import { readDocument } from '../spec/document';
import { SpecNames, planSpec } from '../spec/spec';
import { type Engine, type Value, type ValueMap, define, isList, isMap, open } from '../value';
import { writeSpec } from '../write/spec';
import type { FoundRule, FoundRules } from './found-rules';
import { Input, plain } from './input';
import { inputsIn, literalInputs } from './literal-inputs';
import { missingIn } from './read-body';
import { carriedAsIs, comparable, differences, patchOf } from './same-body';
import { importProblems } from './problems';
import { uncarried } from './uncarried';
import { References, type Written, openNames, strayNames, writtenRule } from './written-rule';

export interface ImportedRule {
  readonly key: string;
  readonly at: Path;
  /** What is wrong with it, in the document that it was read from. */
  readonly problems: readonly Problem[];
  /** The paths that a rule planned from what was written does not have as they were found. */
  readonly lost: readonly string[];
  readonly found: FoundRule;
}

export interface ImportedRules {
  /** A spec, as data. */
  readonly spec: ValueMap;
  readonly rules: readonly ImportedRule[];
}

export interface ImportOptions {
  /** Whether what exists is taken over. */
  readonly adopt?: boolean;
  /** Whether the engine's own resource carries everything of a planned one. */
  readonly carries?: (planned: PlannedResource) => boolean;
}

export function importRules({ rules, inputs }: FoundRules, options: ImportOptions = {}): ImportedRules {
  const references = new References();
  const nouns = new KnownNouns(references);
  const literal = literalInputs(rules);
  const needed = new Map<string, Input>();
  const called = (name: string) => [...needed.values()].find((input) => plain(input.name) === plain(name));
  const isFree = (name: string) => !called(name) && !literal.has(name);
  const free = (name: string) => {
    let one = name;
    for (let number = 2; !isFree(one); number++) one = `${name}${number}`;
    return one;
  };
  for (const input of inputs) {
    input.name = free(input.name);
    needed.set(input.name, input);
  }
  const ask = (name: string) => {
    const input = new Input(name, name, 'string', undefined);
    needed.set(name, input);
    return input;
  };
  const openOnes = new Map<string, Input>();
  const open = (name: string) => {
    const input = openOnes.get(name) ?? called(name) ?? ask(free(name));
    openOnes.set(name, input);
    return input;
  };
  const openAnother = (name: string) => ask(free(name));
  const imported = rules.map((found) =>
    importRule(withIdsAsked(withNamesMet(found), openAnother), references, nouns, open, options),
  );
  const sections = asSpec({
    ...sectionsOf(references),
    rules: Object.fromEntries(imported.map(({ rule, props }) => [rule.key, props])),
  }) as ValueMap;
  const used = inputsIn(sections);
  const asked = [...needed.values()].filter(({ name }) => used.has(name));
  const spec = withoutEmpty({
    inputs: asSpec(Object.fromEntries(asked.map((input) => [input.name, declared(input)]))),
    ...sections,
  });
  const { planned: again, problems: found } = planSpec(readDocument(writeSpec(spec)).data);
  const together = imported.length > 1 ? found : [];
  // A rule that refers to a noun with mistakes is planned as if there were nothing to know of it.
  const isSound = !found.some((problem) => isError(problem) && problem.path[0] !== 'rules');
  return {
    spec,
    rules: imported.map(({ rule, wanted, inDocument: placed }) => {
      const more = together.flatMap((problem) =>
        problem.path[0] === 'rules' && problem.path[1] === rule.key
          ? [placed(problem.at(problem.path.slice(2)))]
          : [],
      );
      const plan = again.find(({ entry }) => entry.section === 'rules' && entry.key === rule.key)?.conceived
        .plan;
      // What was written says the same as what was planned from it – or that is said.
      const lost = plan && isSound && rule.lost.length === 0 ? lacking(wanted, { body: bodyOf(plan) }) : [];
      const told = rule.problems.map(String);
      // What rules say to each other, they say only together.
      return {
        ...rule,
        lost: [...rule.lost, ...lost.map(formatPath)],
        problems: [...rule.problems, ...more.filter((problem) => !told.includes(String(problem)))],
      };
    }),
  };
}

const noun: { readonly [section: string]: { readonly name: NounName; readonly noun: AnyNoun } } = {
  workspaces: { name: 'LogAnalyticsWorkspace', noun: logAnalyticsWorkspace },
  azureMonitorWorkspaces: { name: 'AzureMonitorWorkspace', noun: azureMonitorWorkspace },
  endpoints: { name: 'DataCollectionEndpoint', noun: dataCollectionEndpoint },
};

const sectionsOf = (references: References): ValueMap =>
  Object.fromEntries(
    Object.entries(noun).map(([section, { name }]) => [
      section,
      Object.fromEntries(
        references.all.filter((one) => one.noun === name).map(({ word, id }) => [word, { existing: id }]),
      ),
    ]),
  );

const withoutEmpty = (spec: ValueMap): ValueMap =>
  Object.fromEntries(
    Object.entries(spec).filter(([, section]) => !isMap(section) || Object.keys(section).length),
  );

const specTypes: { readonly [type: string]: string } = {
  int: 'number',
  bool: 'boolean',
  array: 'list',
  object: 'any',
};

const declared = ({ type, description, expression, default: usual, secure }: Input): ValueMap =>
  said<Value>({
    type: specTypes[type],
    description: description ?? (expression.startsWith('[') ? expression : undefined),
    default: usual,
    secure: secure || undefined,
  });

/** What a spec says in the place of an input. */
const inWords: Engine = {
  literal: (text) => text,
  deferred: (value) =>
    value instanceof Input
      ? { input: value.name }
      : // What a spec calls it that was read again.
        value.label?.startsWith('input.')
        ? { input: value.label.slice('input.'.length) }
        : value.held,
  attribute: () => undefined,
  join: (parts) => parts.join(''),
  secret: (opened) => opened,
  entries: (opened) => opened.map(([name, value]) => ({ name, ...(value as object) })),
  json: (opened) => JSON.stringify(opened),
  segment: () => undefined,
};

const asSpec = (value: Value) => open(value, inWords) as Value;

/** A rule in full, in the form in which bodies are compared. */
function bodyFound(found: FoundRule): ValueMap {
  const { location, kind, identity, tags, properties, name } = found;
  const { streamDeclarations, ...others } = properties;
  const declarations = isList(streamDeclarations)
    ? streamDeclarations.filter(isMap).map(({ name: stream, columns }) => ({
        name: stream,
        columns: isMap(columns)
          ? Object.keys(columns).map((column) => ({ name: column, type: columns[column] }))
          : columns,
      }))
    : undefined;
  return said<Value>({
    name,
    location,
    kind,
    identity,
    tags,
    properties: said<Value>({ ...others, streamDeclarations: declarations }),
  });
}

/** What is left open under two names and can be only one thing is that thing. */
function withNamesMet(found: FoundRule): FoundRule {
  const met = openNames(found.properties);
  if (met.length === 0) return found;
  const replaced = (value: Value, path: Path): Value => {
    const hit = met.find((one) => formatPath(one.path) === formatPath(path));
    if (hit) return hit.means;
    if (isList(value)) return value.map((item, i) => replaced(item, [...path, i]));
    return isMap(value)
      ? Object.fromEntries(Object.keys(value).map((key) => [key, replaced(value[key], [...path, key])]))
      : value;
  };
  const dropped = met.map(({ path, name, means }) => ({
    at: found.at,
    path: formatPath(['properties', ...path]),
    reason: `${name.expression} names no destination; it is taken for ${means instanceof Input ? means.expression : onPaperText(means)}, the only one that it can be.`,
  }));
  const { dataFlows, ...others } = found.properties;
  return {
    ...found,
    properties: { ...others, dataFlows: replaced(dataFlows, ['dataFlows']) },
    dropped: [...found.dropped, ...dropped],
  };
}

/** What stands for a destination of a kind that has an id, and is none without. */
const idOf: { readonly [kind: string]: { readonly property: string; readonly noun: AnyNoun } } = {
  logAnalytics: { property: 'workspaceResourceId', noun: logAnalyticsWorkspace },
  monitoringAccounts: { property: 'accountResourceId', noun: azureMonitorWorkspace },
};

type Wrong = FoundRule & { readonly wrong: readonly Problem[] };

/** What a destination does not say of itself is asked for, so that the rule can be completed. */
function withIdsAsked(found: FoundRule, open: (name: string) => Input): Wrong {
  const { destinations } = found.properties;
  const wrong: Problem[] = [];
  const asked = (kind: string, given: Value): Value => {
    const of = Object.hasOwn(idOf, kind) ? idOf[kind] : undefined;
    if (!of || !isList(given)) return given;
    const { property, noun: anyNoun } = of;
    return given.map((item, i) => {
      if (!isMap(item)) return item;
      const path = ['properties', 'destinations', kind, i];
      const id = item[property];
      if (id !== undefined) {
        wrong.push(...wrongIds(anyNoun, id, [...path, property]));
        return item;
      }
      const input = open(property);
      const message = `There is no ${quoted(property)} here, without which this destination is nowhere.`;
      const cure = `It is left open: give the id as the input ${quoted(input.name)}.`;
      wrong.push(importProblems.lacksPart.at(path, message, cure));
      return { ...item, [property]: input };
    });
  };
  const kinds = isMap(destinations) ? Object.keys(destinations) : [];
  const complete = isMap(destinations)
    ? { destinations: Object.fromEntries(kinds.map((kind) => [kind, asked(kind, destinations[kind])])) }
    : {};
  const { dataCollectionEndpointId: endpoint } = found.properties;
  if (endpoint !== undefined)
    wrong.push(...wrongIds(dataCollectionEndpoint, endpoint, ['properties', 'dataCollectionEndpointId']));
  return { ...found, properties: { ...found.properties, ...complete }, wrong };
}

const wrongIds = (anyNoun: AnyNoun, id: Value, path: Path) =>
  importNoun(anyNoun, id, undefined, lenient).problems.map((problem) => problem.at(path));

interface Trial {
  readonly resource?: PlannedResource | undefined;
  readonly body: ValueMap | undefined;
  readonly problems: readonly Problem[];
}

function importRule(
  { wrong, ...found }: Wrong,
  references: References,
  nouns: KnownNouns,
  open: (name: string) => Input,
  { adopt, carries }: ImportOptions,
) {
  const body = asSpec(bodyFound(found)) as ValueMap;
  const wanted = (comparable(body) ?? {}) as ValueMap;
  const { name, location, kind, identity, tags, properties } = found;
  const written = writtenRule({ name, location, kind, identity, tags, properties }, references);
  const full = {
    ...written.props,
    location: written.props['location'] ?? open('location'),
    resourceGroup: found.resourceGroup ?? open('resourceGroup'),
    ...(adopt && found.resourceId !== undefined ? { adopt: found.resourceId } : {}),
  };
  const names = nouns.all;
  const attempt = (props: ValueMap) => planned(props, found.key, names);
  const first = attempt(full);
  const misses = lacking(wanted, first);
  const around = first.resource && carries && !carries(first.resource) ? { throughAzureApi: true } : {};
  const patched = {
    ...full,
    ...around,
    ...(misses.length ? { overrides: { Resource: patchOf(asPatch(body), misses) } } : {}),
  };
  const second = misses.length ? attempt(patched) : first;
  const lost = lacking(wanted, second);
  const unpatched = { ...full, ...around };
  const [props, last] = lost.length
    ? [unpatched, attempt(unpatched)]
    : shrunk(patched, wanted, second, attempt);
  const placed = (problem: Problem) => inDocument(problem, found, written);
  const told = [
    ...[...last.problems, ...strays(found)].map((problem) => problem.at(placeInBody(problem.path, written))),
    ...wrong,
  ];
  const unsaid =
    lost.length || !first.body
      ? []
      : uncarried(body, (comparable(first.body) ?? {}) as ValueMap, misses).filter(
          ({ path }) => !told.some((problem) => areOne(problem.path, path)),
        );
  return {
    props,
    wanted,
    inDocument: placed,
    rule: {
      key: found.key,
      at: found.at,
      problems: [
        ...[...last.problems, ...strays(found)].map(placed),
        ...[...wrong, ...unsaid, ...unadopted(found, adopt)].map((problem) =>
          atPlace(problem, problem.path, found),
        ),
      ],
      lost: (lost.length ? misses : lost).map(formatPath),
      found,
    },
  };
}

/** Whether one of them leads to the other, below the rule itself. */
const areOne = (one: Path, other: Path) =>
  Math.min(one.length, other.length) > 1 &&
  one.slice(0, other.length).every((step, i) => String(step) === String(other[i]));

/** What is to be taken over, and does not say what it is called in Azure. */
const unadopted = ({ resourceId }: FoundRule, adopt: boolean | undefined): readonly Problem[] =>
  adopt && resourceId === undefined
    ? [
        importProblems.nothingToAdopt.at(
          [],
          'This does not say the id of the rule, so that nothing is taken over.',
          'Put the id into `adopt`, or import what "az monitor data-collection rule show" prints.',
        ),
      ]
    : [];

/** Where the body that was found says something that the planned one does not. */
function lacking(wanted: ValueMap, { body }: Pick<Trial, 'body'>): readonly (readonly string[])[] {
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

/** Patches are written as Azure writes them: streams by name. */
function asPatch(wanted: ValueMap): ValueMap {
  const properties = isMap(wanted['properties']) ? wanted['properties'] : {};
  const streams = properties['streamDeclarations'];
  if (!isList(streams)) return wanted;
  const named: { [stream: string]: Value } = {};
  for (const stream of streams)
    if (isMap(stream) && typeof stream['name'] === 'string')
      define(named, stream['name'], { columns: stream['columns'] });
  return { ...wanted, properties: { ...properties, streamDeclarations: named } };
}

/** The nouns that rules refer to, for plans of them; more may be there each time. */
class KnownNouns {
  private readonly names = new SpecNames();
  private count = 0;

  constructor(private readonly references: References) {}

  get all(): SpecNames {
    const { all } = this.references;
    for (const { noun: name, word, id } of all.slice(this.count)) {
      const kind = Object.values(noun).find((one) => one.name === name);
      if (kind) this.names.add(word, importNoun(kind.noun, id, undefined, lenient).handle);
    }
    this.count = all.length;
    return this.names;
  }
}

const lenient = { sealer: () => undefined, lenient: true } as const;

function planned(props: ValueMap, key: string, names: SpecNames): Trial {
  const { plan, problems } = conceiveEvenSo(dataCollectionRule, props, {
    address: [key],
    owner: { address: key, realm: '' },
    estate: new Estate(),
    names,
    sealer: () => undefined,
  });
  return { resource: plan?.main, body: plan && bodyOf(plan), problems };
}

const bodyOf = ({ main }: Plan) => asSpec({ ...main.body, name: main.name }) as ValueMap;

/** A rule is planned anew for each thing that may be left out; more characters than these are not planned for that. */
const mostPlanned = 1_000_000;

/** Without what can be left out: the body stays the same, and so does what is wrong. */
function shrunk(
  props: ValueMap,
  wanted: ValueMap,
  trial: Trial,
  attempt: (props: ValueMap) => Trial,
): readonly [ValueMap, Trial] {
  const paths = [...optional(props)];
  if (inOrder(props).length * paths.length > mostPlanned) return [props, trial];
  const told = trial.problems.map(String);
  let least = props;
  let last = trial;
  for (const path of paths) {
    if (!isThere(least, path)) continue;
    const tried = without(least, path) as ValueMap;
    const next = attempt(tried);
    if (
      lacking(wanted, next).length === 0 &&
      next.problems.length === told.length &&
      next.problems.every((problem) => told.includes(String(problem)))
    )
      [least, last] = [tried, next];
  }
  return [least, last];
}

/** What may be left out, the largest first; parts that are left out of a list do not move the others. */
function* optional(props: ValueMap): Iterable<Path> {
  for (const key of ['flows', 'name', 'location']) if (key in props) yield [key];
  for (const list of ['sources', 'destinations', 'flows']) {
    const items = props[list];
    if (!isList(items)) continue;
    for (const [i, item] of items.entries()) {
      const [word] = isMap(item) ? Object.keys(item) : [];
      const form = isMap(item) && word !== undefined ? item[word] : undefined;
      if (list === 'flows') yield [list, i, 'destinations'];
      else if (isMap(form) && word !== undefined)
        for (const key of Object.keys(form)) yield [list, i, word, key];
    }
  }
}

function isThere(value: Value, [step, ...rest]: Path): boolean {
  if (step === undefined) return true;
  if (isList(value)) return isThere(value[Number(step)], rest);
  return isMap(value) && Object.hasOwn(value, step) && isThere(value[String(step)], rest);
}

function without(value: Value, path: Path): Value {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (isList(value)) return value.map((item, i) => (i === step ? without(item, rest) : item));
  if (!isMap(value)) return value;
  const copy: { [key: string]: Value } = { ...value };
  if (rest.length === 0) Reflect.deleteProperty(copy, step);
  else if (step in copy) define(copy, String(step), without(copy[step], rest));
  return copy;
}

/** What flows say of destinations that the rule does not have; the spec says it in its overrides alone. */
const strays = ({ properties }: FoundRule): readonly Problem[] =>
  strayNames(properties).map(({ path, name, known, unnamed }) =>
    importProblems.noSuchDestination.at(
      path,
      `This flow goes to ${quoted(name)}, and the rule has no destination of this name.`,
      didYouMean(name, known) ?? stock(known, unnamed),
    ),
  );

function stock(known: readonly string[], unnamed: number): string {
  if (known.length) return `It has ${listed(known)}.`;
  if (unnamed === 0) return 'It has none at all.';
  return unnamed === 1
    ? 'The one that it has has no name.'
    : `None of the ${unnamed} that it has has a name.`;
}

/** The problem where it stands in the document; whoever looks there goes as far as there is something. */
const inDocument = (problem: Problem, found: FoundRule, written: Written) =>
  atPlace(problem, placeInBody(problem.path, written), found);

/** @param place in the body */
function atPlace(problem: Problem, place: Path, { at, propertiesAt }: FoundRule): Problem {
  const [first, ...rest] = place;
  if (propertiesAt)
    return problem.at(first === 'properties' ? [...propertiesAt, ...rest] : [...at, ...place]);
  return problem.kind.at(at, `${formatPath(place)}: ${problem.message}`, problem.cure);
}

function placeInBody(path: Path, { places }: Written): Path {
  const [part = '', index, ...rest] = path;
  if (typeof part === 'string' && topLevel.includes(part)) return path;
  const item = typeof index === 'number' ? places.get(`${part}/${index}`) : undefined;
  // After the word of its kind.
  if (item) return [...item, ...rest.slice(1).flatMap(inAzuresWords)];
  if (part === 'references') return ['properties', part, ...referenced(path.slice(1))];
  return ['properties', ...(part === 'flows' ? ['dataFlows', ...path.slice(1)] : path)];
}

const referenced = (path: Path): Path => [
  ...(path[0] === 'storageBlobs' ? ['enrichmentData'] : []),
  ...path.map((step) =>
    step === 'storageAccountId' || step === 'applicationInsightsId' ? 'resourceId' : step,
  ),
];

const topLevel = ['name', 'location', 'kind', 'tags', 'identity'];

const renamed: { readonly [word: string]: string | Path } = {
  recordStartTimestampFormat: ['settings', 'text', 'recordStartTimestampFormat'],
  facilities: 'facilityNames',
  levels: 'logLevels',
  minimumLevel: 'logLevels',
  stream: 'streams',
  workspace: 'workspaceResourceId',
};

const inAzuresWords = (step: string | number): string | number | Path =>
  typeof step === 'string' && Object.hasOwn(renamed, step) ? (renamed[step] ?? step) : step;
