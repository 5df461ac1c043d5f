/** A rule as a user would write it, in the words of a spec: everything said, nothing left to defaults. */
import { kebab } from '../azure/names';
import { nameIn, parseResourceId } from '../azure/resource-id';
import { inOrder } from '../order';
import { takes } from '../model/targets';
import { destinationKinds } from '../destinations/kinds';
import type { NounName } from '../handle';
import { said } from '../noun';
import type { Path } from '../problem';
import { sourceKinds } from '../sources/kinds';
import { type Value, type ValueMap, isList, isMap } from '../value';
import { Input } from './input';

/** The nouns that rules refer to, each under one word. */
export class References {
  private readonly words = new Map<
    string,
    { readonly noun: NounName; readonly word: string; readonly id: Value }
  >();

  readonly called = (noun: NounName, id: Value): string => {
    const key = `${noun}/${inOrder(id ?? null).toLowerCase()}`;
    const there = this.words.get(key);
    if (there) return there.word;
    const word = this.free(noun, wordFor(id));
    this.words.set(key, { noun, word, id });
    return word;
  };

  get all(): readonly { readonly noun: NounName; readonly word: string; readonly id: Value }[] {
    return [...this.words.values()];
  }

  private free(noun: NounName, wanted: string): string {
    const taken = (word: string) =>
      [...this.words.values()].some((one) => one.noun === noun && one.word === word);
    let word = wanted;
    for (let number = 2; taken(word); number++) word = `${wanted}-${number}`;
    return word;
  }
}

/** `…/workspaces/logs` → `logs`; an input called `workspaceResourceId` → `workspace` */
function wordFor(id: Value): string {
  if (id instanceof Input) return kebab(id.name.replace(/(resource|external)?_?id$/i, '')) || 'existing';
  const parsed = typeof id === 'string' ? parseResourceId(id) : undefined;
  return (parsed && kebab(nameIn(parsed))) ?? 'existing';
}

export interface Written {
  readonly props: ValueMap;
  /** Where each part of the props stands in the body. */
  readonly places: ReadonlyMap<string, Path>;
}

/** @param rule a body of Azure's, `streamDeclarations` as a list of names and columns */
export function writtenRule(rule: ValueMap, references: References): Written {
  const properties = isMap(rule['properties']) ? rule['properties'] : {};
  const places = new Map<string, Path>();
  const sources = writtenSources(properties, places);
  const destinations = writtenDestinations(properties['destinations'], references, places);
  const endpoint = properties['dataCollectionEndpointId'];
  const props = said<Value>({
    name: rule['name'],
    location: rule['location'],
    kind: rule['kind'],
    description: properties['description'],
    tags: rule['tags'],
    identity: writtenIdentity(rule['identity']),
    endpoint: endpoint === undefined ? undefined : references.called('DataCollectionEndpoint', endpoint),
    sources: unlessEmpty(sources),
    streamDeclarations: unlessEmpty(properties['streamDeclarations']),
    references: writtenReferences(properties['references']),
    agentSettings: writtenSettings(properties['agentSettings']),
    destinations: unlessEmpty(destinations.map(({ form }) => form)),
    flows: unlessEmpty(writtenFlows(properties['dataFlows'], destinations)),
  });
  return { props, places };
}

const unlessEmpty = (value: Value): Value => (isList(value) && value.length === 0 ? undefined : value);

function writtenSources(properties: ValueMap, places: Map<string, Path>): readonly ValueMap[] {
  const sources: ValueMap[] = [];
  const seen = new Set<string>();
  for (const [word, kind] of Object.entries(sourceKinds)) {
    const at = kind.place.reduce<Value>((map, step) => (isMap(map) ? map[step] : undefined), properties);
    const bodies = isList(at) ? at : at === undefined ? [] : [at];
    bodies.forEach((body, i) => {
      const place = [...kind.place, ...(isList(at) ? [i] : [])];
      const props = isMap(body) && !seen.has(place.join('/')) ? kind.written(body) : undefined;
      if (!props) return;
      seen.add(place.join('/'));
      places.set(`sources/${sources.length}`, ['properties', ...place]);
      sources.push({ [word]: said(props) });
    });
  }
  return sources;
}

interface WrittenDestination {
  readonly name: Value;
  readonly form: ValueMap;
}

function writtenDestinations(
  given: Value,
  references: References,
  places: Map<string, Path>,
): readonly WrittenDestination[] {
  const found: WrittenDestination[] = [];
  if (!isMap(given)) return found;
  for (const [word, kind] of Object.entries(destinationKinds)) {
    const at = given[kind.property];
    const bodies = isList(at) ? at : at === undefined ? [] : [at];
    bodies.forEach((body, i) => {
      if (!isMap(body)) return;
      places.set(`destinations/${found.length}`, [
        'properties',
        'destinations',
        kind.property,
        ...(isList(at) ? [i] : []),
      ]);
      found.push({ name: body['name'], form: { [word]: said(kind.written(body, references.called)) } });
    });
  }
  return found;
}

function writtenFlows(given: Value, destinations: readonly WrittenDestination[]): readonly ValueMap[] {
  if (!isList(given)) return [];
  return given.filter(isMap).map((flow) => {
    const names = isList(flow['destinations']) ? flow['destinations'] : [];
    // What names no destination of the rule is a value that programs have no type for.
    const forms = names.flatMap((name) => destinations.find((one) => sameName(one.name, name))?.form ?? []);
    return said<Value>({ ...flow, destinations: unlessEmpty(forms) });
  });
}

const sameName = (one: Value, other: Value) =>
  inOrder(one ?? null).toLowerCase() === inOrder(other ?? null).toLowerCase();

/** A name in a flow that is the name of no destination, and the names that destinations have. */
export interface Stray {
  /** In the words of a spec. */
  readonly path: Path;
  readonly name: string;
  readonly known: readonly string[];
  /** How many have none. */
  readonly unnamed: number;
}

export function strayNames({ destinations, dataFlows }: ValueMap): readonly Stray[] {
  const there = writtenDestinations(destinations, new References(), new Map()).map(({ name }) => name);
  // What is left open may be any of them.
  if (there.some((name) => name !== undefined && typeof name !== 'string')) return [];
  const known = there.filter((name) => typeof name === 'string');
  const unnamed = there.length - known.length;
  const flows = isList(dataFlows) ? dataFlows.filter(isMap) : [];
  return flows.flatMap((flow, i) => {
    const names = isList(flow['destinations']) ? flow['destinations'] : [];
    return names.flatMap((name, j) =>
      typeof name !== 'string' || known.some((one) => sameName(one, name))
        ? []
        : [{ path: ['flows', i, 'destinations', j], name, known, unnamed }],
    );
  });
}

/** A name in a flow that is left open and names nothing, and the name of the one destination that it can mean. */
export interface Met {
  readonly path: Path;
  readonly name: Input;
  readonly means: Value;
}

/** The names in flows that are left open and can mean only one destination. */
export function openNames(properties: ValueMap): readonly Met[] {
  const destinations = writtenDestinations(properties['destinations'], new References(), new Map());
  const flows = isList(properties['dataFlows']) ? properties['dataFlows'] : [];
  return flows.filter(isMap).flatMap((flow, i) => {
    const names = isList(flow['destinations']) ? flow['destinations'] : [];
    return names.flatMap((name, j) => {
      if (!(name instanceof Input) || destinations.some((one) => sameName(one.name, name))) return [];
      const possible = destinations.filter(({ form }) => takesAll(form, flow['streams']));
      const [only] = possible;
      return only && possible.length === 1
        ? [{ path: ['dataFlows', i, 'destinations', j], name, means: only.name }]
        : [];
    });
  });
}

function takesAll(form: ValueMap, streams: Value): boolean {
  const [word = ''] = Object.keys(form);
  const kind = Object.hasOwn(destinationKinds, word)
    ? destinationKinds[word as keyof typeof destinationKinds]
    : undefined;
  return (
    kind !== undefined &&
    isList(streams) &&
    streams.every((stream) => typeof stream !== 'string' || takes(kind, stream) !== 'no')
  );
}

function writtenIdentity(identity: Value): Value {
  if (!isMap(identity)) return undefined;
  if (identity['type'] === 'SystemAssigned') return { systemAssigned: {} };
  const ids = identity['userAssignedIdentities'];
  return identity['type'] === 'UserAssigned' && ids !== undefined ? { userAssigned: { ids } } : undefined;
}

function writtenReferences(given: Value): Value {
  if (!isMap(given)) return undefined;
  const { enrichmentData, applicationInsights } = given;
  const blobs = isMap(enrichmentData) ? enrichmentData['storageBlobs'] : undefined;
  const renamed = (list: Value, word: string): Value =>
    isList(list)
      ? list.filter(isMap).map(({ resourceId, ...others }) => said({ ...others, [word]: resourceId }))
      : undefined;
  return said<Value>({
    storageBlobs: renamed(blobs, 'storageAccountId'),
    applicationInsights: renamed(applicationInsights, 'applicationInsightsId'),
  });
}

function writtenSettings(given: Value): Value {
  const logs = isMap(given) ? given['logs'] : undefined;
  if (!isList(logs)) return undefined;
  const settings: { [property: string]: Value } = {};
  for (const log of logs) {
    if (!isMap(log)) continue;
    const { name, value } = log;
    if (name === 'MaxDiskQuotaInMB')
      settings['maxDiskQuotaInMB'] = typeof value === 'string' ? Number(value) : value;
    else if (name === 'UseTimeReceivedForForwardedEvents')
      settings['useTimeReceivedForForwardedEvents'] = typeof value === 'string' ? value === '1' : value;
    else if (name === 'Tags') settings['tags'] = value;
  }
  return settings;
}
