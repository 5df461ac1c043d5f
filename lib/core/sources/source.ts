/** What every kind of source says of itself, so that a rule can hold any of them. */
import { shortHash } from '../azure/hash';
import { ruleLimits, sourceLimits } from '../azure/limits';
import { type Schema, type Text, text } from '../schema';
import { shapeProblems } from '../shape-problems';
import { quoted } from '../problem';
import { type Value, type ValueMap, isList, labelOf } from '../value';

export type System = 'Linux' | 'Windows';

/** The kinds of destination, as a source tells them apart. */
export type DestinationName = 'logAnalytics' | 'azureMonitorMetrics';

interface Named {
  readonly name?: Text | undefined;
}

export interface SourceKind<M extends Named> {
  /** How a problem calls it. */
  readonly title: string;
  /** Its list among the rule's `dataSources`. */
  readonly property: string;
  /** The systems on which it finds something. */
  readonly systems: readonly System[];
  readonly schema: Schema<M>;
  /** Every stream that it can give. */
  readonly streams: (source: M) => readonly string[];
  /** The streams that go to a destination where the user says nothing. */
  readonly streamsFor?: (source: M, destination: DestinationName) => readonly string[];
  /** The list without which it collects nothing. */
  readonly items: { readonly key: keyof M & string; readonly what: string };
  /** Its name where it is given none; sources that agree on it become one. */
  readonly ownName: (source: M) => string;
  readonly unite: (one: M, other: M) => M;
  /** Its bodies: one, or as many as Azure's limits make of it. */
  readonly bodies: (source: M, name: Value, streams: readonly string[]) => readonly ValueMap[];
}

/** Data source names of azurerm end at 32 characters; Azure says nothing. */
export const sourceName: Schema<Text | undefined> = text('a name')
  .check((name) =>
    typeof name === 'string' && (name === '' || name.length > ruleLimits.sourceNameCharacters)
      ? {
          kind: shapeProblems.wrongName,
          message: `${quoted(name)} cannot name a source, which has 1 to ${ruleLimits.sourceNameCharacters} characters.`,
          cure: `${quoted(shortName(name || 'source'))} would do.`,
        }
      : undefined,
  )
  .optional();

const shortName = (name: string) =>
  `${name.slice(0, ruleLimits.sourceNameCharacters - 7)}-${shortHash(name, 6)}`.slice(
    -ruleLimits.sourceNameCharacters,
  );

/** A list in the order that its items give it, each once. */
export function sortedSet<T extends Value>(items: readonly T[]): readonly T[] {
  const byText = new Map<string, T>();
  for (const item of items) {
    const key = typeof item === 'string' ? `0${item}` : `1${labelOf(item) ?? ''}`;
    const seen = byText.get(key);
    if (seen === undefined || (typeof item !== 'string' && seen === item)) byText.set(key, item);
    else if (typeof item !== 'string' && key === '1') byText.set(`${key}${byText.size}`, item);
  }
  return [...byText.keys()].sort().map((key) => byText.get(key) as T);
}

/** The items of both lists; undefined-length lists stay as they are. */
export function unitedList<T extends Value>(one: readonly T[], other: readonly T[]): readonly T[] {
  return [...one, ...other];
}

/** One body for as many items as Azure takes in a source, then the next: `events`, `events-2`, … */
export function split(
  items: readonly Value[] | Value,
  limit: keyof typeof sourceLimits,
  name: Value,
  body: (items: Value, name: Value) => ValueMap,
): readonly ValueMap[] {
  if (!isList(items)) return [body(items, name)];
  const sorted = sortedSet(items);
  const most = sourceLimits[limit];
  const parts = Math.max(1, Math.ceil(sorted.length / most));
  return Array.from({ length: parts }, (_, i) =>
    body(
      sorted.slice(i * most, (i + 1) * most),
      i === 0 || typeof name !== 'string' ? name : numbered(name, i + 1),
    ),
  );
}

/** A name with a number behind it, within what a source name may have. */
function numbered(name: string, number: number): string {
  const suffix = `-${number}`;
  return name.slice(0, ruleLimits.sourceNameCharacters - suffix.length) + suffix;
}
