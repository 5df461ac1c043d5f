/** What every kind of source says of itself, so that a rule can hold any of them. */
import { shortHash } from '../azure/hash';
import { sourceLimits } from '../azure/limits';
import { kebab } from '../azure/names';
import { type Schema, type Text, text, textLike } from '../schema';
import { shapeProblems } from '../shape-problems';
import { numbered } from '../numbered';
import { onPaperText } from '../plan';
import { Unknown, type Value, type ValueMap, identityOf, isList, labelOf } from '../value';

export type System = 'Linux' | 'Windows';

interface Named {
  readonly name?: Text | undefined;
}

export interface SourceKind<M extends Named> {
  /** How a problem calls it. */
  readonly title: string;
  /** Where its bodies stand below the rule's `properties`: a list, or one object where there can be only one. */
  readonly place: readonly string[];
  readonly single?: true;
  /** The systems on which it finds something; absent where it has nothing to do with machines. */
  readonly systems?: readonly System[];
  readonly schema: Schema<M>;
  /** The streams of its kind, where the user may name another. */
  readonly ownStreams?: readonly string[];
  /** Every stream that it can give. */
  readonly streams: (source: M) => readonly Text[];
  /** The streams that the user chose out of them; each of them goes somewhere. */
  readonly chosen?: (source: M) => readonly Text[] | undefined;
  /** The stream that goes to a destination where the user chose none; all of them where this is absent. */
  readonly streamFor?: { readonly [property: string]: string };
  /** The lists of `destinations` that take it, where its streams do not tell. */
  readonly reach?: readonly string[];
  /** Whether Azure takes it in through an endpoint only. */
  readonly needsEndpoint?: true;
  /** The list without which it collects nothing. */
  readonly items?: { readonly key: keyof M & string; readonly what: string };
  /** Its name where it is given none; sources that agree on it become one. */
  readonly ownName: (source: M) => string;
  /** What sets two of one name apart all the same, because it is known too late to be in a name. */
  readonly apart?: (source: M) => Value;
  /** Its bodies: one, or as many as Azure's limits make of it. */
  readonly bodies: (source: M, name: Value, streams: readonly Text[]) => readonly ValueMap[];
  /** The other way: what a user would write for a body; undefined where it is a body of another kind. */
  readonly written: (body: ValueMap) => ValueMap | undefined;
}

/** The one stream of a body. */
export function onlyStream({ streams }: ValueMap): Value {
  return isList(streams) && streams.length === 1 ? streams[0] : undefined;
}

/** A stream by Azure's name; which of them it is, a rule asks. */
export const streamText = (what = 'a stream'): Schema<Text> =>
  textLike(what, /^(Microsoft|Custom)-./, 'it begins with "Microsoft-" or "Custom-"');

/** A stream that the rule declares. */
export const customStream: Schema<Text> = textLike(
  'a stream of your own',
  /^Custom-./,
  'it begins with "Custom-", as in "Custom-Orders_CL"',
);

/** Azure wants a name; how long it may be, a provider says. */
export const sourceName: Schema<Text | undefined> = text('a name')
  .check((name) =>
    name === ''
      ? {
          kind: shapeProblems.wrongName,
          message: '"" cannot name a source: a name is not empty.',
          cure: 'Leave it out; a source without a name gets one.',
        }
      : undefined,
  )
  .optional();

/** The names that we make fit every provider: those of azurerm end here. */
export const ownNameCharacters = 32;

/**
 * A name made of a text, within what every provider takes.
 *
 * @param apart what else sets it apart from others of the same text
 */
export function nameFrom(prefix: string, value: Text, apart?: Value): string {
  const label = labelOf(value) ?? '';
  const word = typeof value === 'string' ? kebab(value.replace(/^Custom-/, '')) : shortHash(label, 6);
  const name = [prefix, word, ...(apart === undefined ? [] : [shortHash(onPaperText(apart), 6)])].join('-');
  return name.length <= ownNameCharacters
    ? name
    : `${name.slice(0, ownNameCharacters - 7)}-${shortHash(name, 6)}`;
}

/** A list in the order that its items give it, each once. */
export function sortedSet<T extends Value>(items: readonly T[]): readonly T[] {
  const once = new Map<unknown, { readonly item: T; readonly at: string }>();
  for (const item of items) {
    if (typeof item === 'string') once.set(item, { item, at: `0${item}` });
    else once.set(sameAs(item), { item, at: `1${labelOf(item) ?? ''}` });
  }
  return [...once.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ item }) => item);
}

/** Texts that are the same, known or not. */
export const sameText = (one: Text, other: Text): boolean =>
  one === other || (typeof one !== 'string' && sameAs(one) === sameAs(other));

/** What values known only at deployment have in common where they are the same; no text is it too. */
function sameAs(value: Value): unknown {
  const identity = identityOf(value);
  return identity === undefined ? value : `\0${identity}`;
}

/** One body for as many items as Azure takes in a source, then the next: `events`, `events-2`, … */
export function split(
  items: readonly Value[] | Value,
  limit: keyof typeof sourceLimits,
  name: Value,
  body: (items: Value, name: Value) => ValueMap,
): readonly ValueMap[] {
  if (!isList(items)) return [body(items, name)];
  // Where the user was wrong, nobody knows how many parts there will be.
  const sorted = sortedSet(items.filter((item) => !(item instanceof Unknown)));
  const most = sourceLimits[limit];
  const parts = Math.max(1, Math.ceil(sorted.length / most));
  return Array.from({ length: parts }, (_, i) =>
    body(sorted.slice(i * most, (i + 1) * most), numbered(name, i + 1, roomFor(name))),
  );
}

/** A number keeps a name within what azurerm takes where it is so without one; a longer name stays whole. */
const roomFor = (name: Value) =>
  typeof name === 'string' && name.length > ownNameCharacters ? Infinity : ownNameCharacters;
