/** The flows of a rule: those that the user gave, or those that follow from its sources and destinations. */
import { isCustomStream, isCustomTableStream } from '../azure/streams';
import type { DestinationModel } from './destination';
import { destinationKinds } from '../destinations/kinds';
import { said } from '../noun';
import { onPaperText } from '../plan';
import type { Path } from '../problem';
import type { Text } from '../schema';
import { sameText, sortedSet } from '../sources/source';
import { type Value, type ValueMap, identityOf, isList } from '../value';
import type { DataFlowModel } from './data-flow';
import { type Given, streamsTo, wholeStreams } from './given';
import { compare } from '../order';
import { type Reaching, type Target, takes } from './targets';

export interface Flow {
  readonly path: Path;
  readonly streams: readonly Text[];
  /** All of them as one value, where that is known only at deployment. */
  readonly whole?: Value;
  readonly targets: readonly Target[];
  /** Destinations that the rule does not have. */
  readonly strays: readonly Path[];
  readonly of: Partial<DataFlowModel>;
}

/** @param giver what gives a stream, which may know better than its name where that may go */
export function flowOf(
  flow: DataFlowModel,
  targets: readonly Target[],
  giver: (stream: Text) => Reaching | undefined,
  path: Path,
): Flow {
  const named = new Set<Target>();
  const strays: Path[] = [];
  flow.destinations?.forEach((destination, i) => {
    const target = meant(destination, targets);
    if (target) named.add(target);
    else strays.push([...path, 'destinations', i]);
  });
  const whole: Value = isList(flow.streams) ? undefined : flow.streams;
  const streams = isList(flow.streams) ? sortedSet(flow.streams) : [];
  const taking = (target: Target) =>
    streams.every(
      (stream) => typeof stream !== 'string' || takes(target.kind, stream, giver(stream)) === 'yes',
    );
  const chosen = targets.filter(flow.destinations ? (target) => named.has(target) : taking);
  return { path, streams, whole, targets: chosen, strays, of: flow };
}

/** The destination of the rule that a flow means: the same thing, under the same name where it says one. */
function meant({ kind: word, of }: DestinationModel, targets: readonly Target[]): Target | undefined {
  const kind = destinationKinds[word] as unknown as Target['kind'];
  const identity = kind.identity(of);
  return targets.find(
    (target) =>
      target.kind === kind &&
      target.identity === identity &&
      (of.name === undefined || sameText(of.name, target.name)),
  );
}

/**
 * One flow for all streams that go to the same destinations.
 *
 * @param sent streams that no source gives, because they are sent to the rule
 */
export function derive(
  given: readonly Given[],
  sent: readonly Text[],
  targets: readonly Target[],
): readonly Flow[] {
  const found = new Map<unknown, { readonly stream: Text; readonly to: Set<Target> }>();
  const add = (stream: Text, target: Target) => {
    const key = typeof stream === 'string' ? stream : (identityOf(stream) ?? stream);
    const known = found.get(key) ?? { stream, to: new Set<Target>() };
    found.set(key, { ...known, to: known.to.add(target) });
  };
  for (const target of targets) {
    for (const source of given) for (const stream of streamsTo(target, source)) add(stream, target);
    for (const stream of sent) if (takes(target.kind, stream) === 'yes') add(stream, target);
  }
  const flows = new Map<string, { streams: Text[]; targets: Target[]; of: Partial<DataFlowModel> }>();
  for (const stream of sortedSet([...found.values()].map((one) => one.stream))) {
    const to = [...found.values()].find((one) => one.stream === stream)?.to;
    const reached = targets.filter((target) => to?.has(target));
    // What is put into a table of one's own says so, and stands alone.
    const own = typeof stream === 'string' && isCustomStream(stream) ? stream : '';
    const key = [own, ...reached.map(({ path }) => path.join('.'))].join();
    const of = isCustomTableStream(own) && needsOutput(reached) ? { outputStream: own } : {};
    const flow = flows.get(key) ?? { streams: new Array<Text>(), targets: reached, of };
    flow.streams.push(stream);
    flows.set(key, flow);
  }
  return [
    ...[...flows.values()].map((flow) => ({ ...flow, path: ['sources'], strays: [] })),
    ...given.flatMap((source) => flowOfWhole(source, targets)),
  ];
}

const needsOutput = (targets: readonly Target[]) =>
  targets.some(({ kind }) => kind.property === 'logAnalytics');

/** Of streams that are known only at deployment, all go wherever one may. */
function flowOfWhole(source: Given, targets: readonly Target[]): readonly Flow[] {
  const whole = wholeStreams(source);
  if (whole === undefined) return [];
  const reached = targets.filter(({ kind }) => kind.property === 'logAnalytics');
  return [{ path: ['sources'], streams: [], whole, targets: reached, strays: [], of: {} }];
}

export function flowBody({ streams, whole, targets, of }: Flow): ValueMap {
  return said<Value>({
    streams: whole ?? streams,
    destinations: targets.map(({ name }) => name),
    transformKql: of.transformKql,
    outputStream: of.outputStream,
    builtInTransform: of.builtInTransform,
    captureOverflow: of.captureOverflow,
  });
}

/** Flows are a set: the order in which they were written means nothing, and twice is once. */
export function sortedBodies(bodies: readonly ValueMap[]): readonly ValueMap[] {
  const keyed = new Map(bodies.map((body) => [onPaperText(body), body]));
  return [...keyed].sort(([a], [b]) => compare(a, b)).map(([, body]) => body);
}
