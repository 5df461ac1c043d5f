/** The sources of a rule as they will stand there: those that agree united, each with a name and its streams. */
import { onPaperText } from '../plan';
import type { Path } from '../problem';
import type { Text } from '../schema';
import { type DataSourceModel, plainSources } from './data-source';
import { sourceKinds } from '../sources/kinds';
import { type SourceKind, sameText, sortedSet } from '../sources/source';
import { Unknown, type Value, type ValueMap, identityOf, isSealed, labelOf } from '../value';
import { compare, inOrder } from '../order';
import { type Target, takes } from './targets';

/** A source of the rule, as it will stand there. */
export interface Given {
  readonly kind: SourceKind<SourceModel>;
  readonly of: SourceModel;
  readonly name: Text;
  /** Where the user wrote it – the first of those that became one. */
  readonly path: Path;
  /** The systems on which it finds something; absent where it has nothing to do with machines. */
  readonly systems: readonly string[] | undefined;
  /** The streams that it gives in this rule. */
  readonly streams: readonly Text[];
  readonly bodies: readonly ValueMap[];
}

type SourceModel = { readonly name?: Text | undefined } & { readonly [key: string]: unknown };
type United = Omit<Given, 'streams' | 'bodies'>;

/** What a flow that the user gave says of streams. */
interface Flowing {
  readonly streams: readonly Text[];
}

/** @param explicit the flows that the user gave, out of which the streams of the sources follow */
export function givenOf(
  sources: readonly DataSourceModel[],
  targets: readonly Target[],
  explicit: readonly Flowing[] | undefined,
): readonly Given[] {
  return unite(sources)
    .map((source) => withStreams(source, targets, explicit))
    .sort(
      (a, b) =>
        compare(a.kind.place.join('.'), b.kind.place.join('.')) ||
        compare(labelOf(a.name) ?? '', labelOf(b.name) ?? ''),
    );
}

/** Sources without a name that agree on the name they would have become one, so that no name hangs on an order. */
function unite(sources: readonly DataSourceModel[]): readonly United[] {
  const united: United[] = [];
  const unnamed = new Map<string, number>();
  for (const { source, path, systems: known } of plainSources(sources)) {
    const kind = sourceKinds[source.kind] as unknown as SourceKind<SourceModel>;
    const model = source.of as unknown as SourceModel;
    const name = model.name ?? kind.ownName(model);
    const key = `${source.kind}/${onPaperText(name)}/${apartOf(kind, model) ?? united.length}`;
    const seen = model.name === undefined ? unnamed.get(key) : undefined;
    const twin = seen === undefined ? undefined : united[seen];
    const both = twin && together(twin.of, model, kind.items?.key);
    if (seen !== undefined && twin && both) united[seen] = { ...twin, of: both };
    else {
      if (model.name === undefined) unnamed.set(key, united.length);
      united.push({ kind, of: model, name, path, systems: known ?? kind.systems });
    }
  }
  return united;
}

/** Values known only at deployment are the same where they are one value, and others where they are equal. */
function apartOf({ apart }: SourceKind<SourceModel>, model: SourceModel): string | undefined {
  const value = apart?.(model);
  return isSealed(value) ? identityOf(value) : inOrder(value);
}

/** Two sources as one; lists of which one is known only at deployment stay two. */
function together(one: SourceModel, other: SourceModel, items: string | undefined): SourceModel | undefined {
  if (items === undefined) return inOrder(one as ValueMap) === inOrder(other as ValueMap) ? one : undefined;
  const [first, second] = [one[items], other[items]].map((list) => (list instanceof Unknown ? [] : list));
  return Array.isArray(first) && Array.isArray(second)
    ? { ...one, [items]: [...(first as readonly unknown[]), ...(second as readonly unknown[])] }
    : undefined;
}

/** The kind of the first source that gives a stream. */
export function giverIn(sources: readonly DataSourceModel[]) {
  const kinds = plainSources(sources).map(({ source }) => {
    const kind = sourceKinds[source.kind] as unknown as SourceKind<SourceModel>;
    return { kind, streams: kind.streams(source.of) };
  });
  return (stream: Text) =>
    kinds.find(({ streams }) => streams.some((other) => sameText(other, stream)))?.kind;
}

function withStreams(
  source: United,
  targets: readonly Target[],
  flows: readonly Flowing[] | undefined,
): Given {
  const possible = source.kind.streams(source.of);
  const streams = flows
    ? possible.filter((stream) => flows.some((flow) => flow.streams.some((other) => sameText(stream, other))))
    : targets.flatMap((target) => streamsTo(target, source));
  const own = sortedSet(source.kind.chosen?.(source.of) ?? (streams.length ? streams : possible.slice(0, 1)));
  return { ...source, streams: own, bodies: source.kind.bodies(source.of, source.name, own) };
}

/** The streams that a source gives to a destination where no flow says so. */
export function streamsTo(target: Target, { kind, of }: United): readonly Text[] {
  const usual = kind.streamFor?.[target.kind.property];
  const streams: readonly Text[] = kind.chosen?.(of) ?? (usual === undefined ? kind.streams(of) : [usual]);
  return streams.filter((stream) => takes(target.kind, stream, kind) === 'yes');
}

/** The value of a source that is a list of streams known only at deployment. */
export const wholeStreams = ({ of }: { readonly of: SourceModel }): Value =>
  isSealed(of['streams']) ? of['streams'] : undefined;
