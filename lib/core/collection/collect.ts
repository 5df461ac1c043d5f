/**
 * What a rule's sources, destinations and flows come to: sources that agree united, each with its streams and a name;
 * destinations with names; flows derived where none are given; and the region in which all of it lives.
 */
import { onPaperText } from '../plan';
import { type DataSourceModel, sourceKinds } from '../sources/data-source';
import { type SourceKind, sortedSet } from '../sources/source';
import { type DestinationModel, destinationKinds } from '../destinations/destination';
import type { DestinationKind } from '../destinations/kind';
import { shortHash } from '../azure/hash';
import type { Handle } from '../handle';
import type { Path } from '../problem';
import type { Text } from '../schema';
import { said } from '../noun';
import { Unknown, type Value, type ValueMap, identityOf, isSealed, labelOf } from '../value';
import type { DataFlowModel } from './data-flow';

/** A source of the rule, as it will stand there. */
export interface Given {
  readonly kind: SourceKind<SourceModel>;
  readonly of: SourceModel;
  readonly name: Text;
  /** Where the user wrote it – the first of those that became one. */
  readonly path: Path;
  /** The streams that it gives in this rule. */
  readonly streams: readonly string[];
  readonly bodies: readonly ValueMap[];
}

/** A destination of the rule, as it will stand there. */
export interface Target {
  readonly kind: DestinationKind<TargetModel>;
  readonly of: TargetModel;
  readonly name: Text;
  readonly identity: string | undefined;
  readonly path: Path;
  readonly body: ValueMap;
}

export interface Flow {
  readonly path: Path;
  readonly streams: readonly Text[];
  readonly targets: readonly Target[];
  /** Destinations that the rule does not have. */
  readonly strays: readonly Path[];
  readonly of: Partial<DataFlowModel>;
}

type SourceModel = { readonly name?: Text | undefined } & { readonly [key: string]: unknown };
type TargetModel = { readonly name?: Text | undefined } & { readonly [key: string]: unknown };

interface Props {
  readonly sources: readonly DataSourceModel[];
  readonly destinations: readonly DestinationModel[];
  readonly flows?: readonly DataFlowModel[] | undefined;
  readonly location?: Text | undefined;
}

/** A rule as the rules of this house see it. */
export interface CollectedRule {
  readonly given: readonly Given[];
  readonly targets: readonly Target[];
  readonly flows: readonly Flow[];
  readonly home: Value;
  readonly kind?: string | undefined;
  readonly endpoint?: Handle | undefined;
  readonly sources: readonly unknown[];
  readonly destinations: readonly unknown[];
}

export function collect(props: Props) {
  const targets = targetsOf(props.destinations);
  const united = unite(props.sources);
  const explicit = props.flows?.map((flow, i) => flowOf(flow, targets, ['flows', i]));
  const given = united.map((source) => withStreams(source, targets, explicit)).sort(byProperty);
  const flows = explicit ?? derive(given, targets);
  return {
    given,
    targets,
    flows,
    dataFlows: sortedBodies(flows.map(flowBody)),
    home: props.location ?? regionOf(targets),
  };
}

type United = Omit<Given, 'streams' | 'bodies'>;

/** Sources without a name that agree on the name they would have become one, so that no name hangs on an order. */
function unite(sources: readonly DataSourceModel[]): readonly United[] {
  const united: United[] = [];
  const unnamed = new Map<string, number>();
  sources.forEach(({ kind: word, of }, i) => {
    const kind = sourceKinds[word] as unknown as SourceKind<SourceModel>;
    const model = of as unknown as SourceModel;
    const name = model.name ?? kind.ownName(model);
    const key = `${word}/${onPaperText(name)}/${apartOf(kind, model) ?? i}`;
    const seen = model.name === undefined ? unnamed.get(key) : undefined;
    const twin = seen === undefined ? undefined : united[seen];
    const items = twin && bothLists(twin.of[kind.items.key], model[kind.items.key]);
    if (seen !== undefined && twin && items)
      united[seen] = { ...twin, of: { ...twin.of, [kind.items.key]: items } };
    else {
      if (model.name === undefined) unnamed.set(key, united.length);
      united.push({ kind, of: model, name, path: ['sources', i, word] });
    }
  });
  return united;
}

/** Values known only at deployment are the same where they are one value, and numbers where they are equal. */
function apartOf({ apart }: SourceKind<SourceModel>, model: SourceModel): string | undefined {
  const value = apart?.(model);
  return isSealed(value) ? identityOf(value) : JSON.stringify(value ?? null);
}

/** Lists of which one is known only at deployment stay two. */
function bothLists(one: unknown, other: unknown): readonly unknown[] | undefined {
  const [first, second] = [one, other].map((items) => (items instanceof Unknown ? [] : items));
  return Array.isArray(first) && Array.isArray(second)
    ? [...(first as readonly unknown[]), ...(second as readonly unknown[])]
    : undefined;
}

function targetsOf(destinations: readonly DestinationModel[]): readonly Target[] {
  const targets = new Map<string, Target>();
  destinations.forEach(({ kind: word, of }, i) => {
    const kind = destinationKinds[word] as unknown as DestinationKind<TargetModel>;
    const model = of as unknown as TargetModel;
    const identity = kind.identity(model);
    const key = `${word}/${identity ?? i}/${identityOf(model.name, 'as written') ?? ''}`;
    if (targets.has(key)) return;
    const name = model.name ?? kind.ownName(model);
    targets.set(key, {
      kind,
      of: model,
      name,
      identity,
      path: ['destinations', i, word],
      body: kind.body(model),
    });
  });
  const labelIn = ({ kind, of }: Target) => kind.label(of) ?? '';
  const found = [...targets.values()].sort(
    (a, b) => compare(labelOf(a.name) ?? '', labelOf(b.name) ?? '') || compare(labelIn(a), labelIn(b)),
  );
  const names = found.map(({ name }) => labelOf(name));
  // Two workspaces of one name, in two resource groups, are told apart by what they are.
  return found.map((target) =>
    target.of.name !== undefined || names.filter((name) => name === labelOf(target.name)).length === 1
      ? target
      : { ...target, name: `${onPaperText(target.name)}-${shortHash(labelIn(target), 6)}` },
  );
}

function flowOf(flow: DataFlowModel, targets: readonly Target[], path: Path): Flow {
  const strays: Path[] = [];
  const named = new Set<Target>();
  flow.destinations?.forEach(({ kind: word, of }, i) => {
    const kind = destinationKinds[word] as unknown as DestinationKind<TargetModel>;
    const identity = kind.identity(of);
    const same = targets.filter((target) => target.kind === kind && target.identity === identity);
    const found = same.find((target) => of.name === undefined || of.name === target.name);
    if (found) named.add(found);
    else strays.push([...path, 'destinations', i]);
  });
  const streams = sortedSet(flow.streams);
  const taking = (target: Target) =>
    streams.every((stream) => typeof stream !== 'string' || target.kind.takes(stream));
  const chosen = targets.filter(flow.destinations ? (target) => named.has(target) : taking);
  return { path, streams, targets: chosen, strays, of: flow };
}

function withStreams(source: United, targets: readonly Target[], flows: readonly Flow[] | undefined): Given {
  const possible = source.kind.streams(source.of);
  const streams = flows
    ? possible.filter((stream) => flows.some((flow) => flow.streams.includes(stream)))
    : targets.flatMap((target) => streamsTo(target, source));
  const own = sortedSet(source.kind.chosen?.(source.of) ?? (streams.length ? streams : possible.slice(0, 1)));
  return { ...source, streams: own, bodies: source.kind.bodies(source.of, source.name, own) };
}

function streamsTo({ kind: target }: Target, { kind, of }: United): readonly string[] {
  const usual = kind.streamFor?.[target.property];
  const streams = kind.chosen?.(of) ?? (usual === undefined ? kind.streams(of) : [usual]);
  return streams.filter(target.takes);
}

/** One flow for all streams that go to the same destinations. */
function derive(given: readonly Given[], targets: readonly Target[]): readonly Flow[] {
  const targetsByStream = new Map<string, Set<Target>>();
  for (const source of given) {
    for (const target of targets) {
      for (const stream of streamsTo(target, source)) {
        targetsByStream.set(stream, (targetsByStream.get(stream) ?? new Set<Target>()).add(target));
      }
    }
  }
  const flows = new Map<string, { streams: string[]; targets: Target[] }>();
  for (const stream of [...targetsByStream.keys()].sort()) {
    const to = targets.filter((target) => targetsByStream.get(stream)?.has(target));
    const key = to.map(({ path }) => path.join('.')).join();
    const flow = flows.get(key) ?? { streams: [], targets: to };
    flow.streams.push(stream);
    flows.set(key, flow);
  }
  return [...flows.values()].map((flow) => ({ ...flow, path: ['sources'], strays: [], of: {} }));
}

function flowBody({ streams, targets, of }: Flow): ValueMap {
  return said({
    streams,
    destinations: targets.map(({ name }) => name),
    transformKql: of.transformKql,
    outputStream: of.outputStream,
    builtInTransform: of.builtInTransform,
    captureOverflow: of.captureOverflow,
  });
}

/** Flows are a set: the order in which they were written means nothing, and twice is once. */
function sortedBodies(bodies: readonly ValueMap[]): readonly ValueMap[] {
  const keyed = new Map(bodies.map((body) => [onPaperText(body), body]));
  return [...keyed].sort(([a], [b]) => compare(a, b)).map(([, body]) => body);
}

/** A rule lives where its workspaces are. */
function regionOf(targets: readonly Target[]): Value {
  const regions = targets.map(({ kind, of }) => kind.location?.(of)).filter((region) => region !== undefined);
  return regions.find((region) => typeof region === 'string') ?? regions[0];
}

const byProperty = (a: Given, b: Given) =>
  compare(a.kind.property, b.kind.property) || compare(labelOf(a.name) ?? '', labelOf(b.name) ?? '');

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
