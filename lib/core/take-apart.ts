/**
 * How a body becomes the arguments of an engine's resource: a shape names, for each of Azure's properties, the
 * argument that carries it. What no shape takes is left over – and what is left over is exactly what the engine's
 * provider lacks. Read backwards, the same shape turns the arguments of what exists into a body.
 */
import { formatPath } from './problem';
import { Entries, Json, type Value, type ValueMap, isList, isMap, isSealed } from './value';

/** Takes a value into the arguments; says which paths below it found no place. */
export interface Taker<Arg extends string = string> {
  /** Never read: it lets the compiler hold the argument's name against the engine's own types. */
  readonly argument?: Arg;
  take(value: Value, into: Arguments): Left;
  /** The value that the arguments carry; undefined where they carry none. */
  put(from: Unread): Value;
}

export type Arguments = { [argument: string]: Value };
/** Azure's properties, and the argument or taker for each. */
export type Shape<Arg extends string = string> = { readonly [property: string]: Arg | Taker<Arg> };

type Left = readonly (readonly (string | number)[])[];

const nothing: Left = [];
const itself: Left = [[]];

/** The arguments, and the paths that found no place among them. */
export function takeApart(
  body: ValueMap,
  shape: Shape,
): { readonly arguments: Arguments; readonly left: readonly string[] } {
  const into: Arguments = {};
  const left = takeMap(body, shape, into);
  return { arguments: into, left: left.map(formatPath) };
}

/** The body that the arguments carry, and the arguments that say nothing in Azure's words. */
export function putTogether(
  given: ValueMap,
  shape: Shape,
): { readonly body: ValueMap; readonly left: readonly string[] } {
  const from = new Unread(given);
  const body = putMap(from, shape);
  return { body, left: from.left.map(formatPath) };
}

/** The properties of an object, as arguments beside the outer ones. */
export function flat<Arg extends string>(shape: Shape<Arg>): Taker<Arg> {
  return {
    take: (value, into) => (isMap(value) ? takeMap(value, shape, into) : itself),
    put: (from) => putMap(from, shape),
  };
}

/** An object as one argument. */
export function block<Arg extends string>(argument: Arg, shape: Shape): Taker<Arg> {
  return {
    take(value, into) {
      if (!isMap(value)) return itself;
      const inside: Arguments = {};
      const left = takeMap(value, shape, inside);
      into[argument] = inside;
      return left;
    },
    put: (from) => from.object(argument, (inside) => putMap(inside, shape)),
  };
}

/**
 * A list of objects as one argument.
 *
 * @param needed the properties without which the provider takes none of them: where one is missing, that is left over
 */
export function blocks<Arg extends string>(
  argument: Arg,
  shape: Shape,
  needed: readonly string[] = [],
): Taker<Arg> {
  return {
    take(value, into) {
      if (!isList(value)) return itself;
      const left: (readonly (string | number)[])[] = [];
      into[argument] = value.map((item, i) => {
        const inside: Arguments = {};
        if (isMap(item)) {
          const missing = needed.filter((property) => (item[property] ?? undefined) === undefined);
          left.push(...[...takeMap(item, shape, inside), ...missing.map(only)].map((path) => [i, ...path]));
        } else left.push([i]);
        return inside;
      });
      return left;
    },
    put: (from) => from.objects(argument, (inside) => putMap(inside, shape)),
  };
}

const only = (step: string) => [step];

/** A map as a list of objects: its keys under one argument, its values under another or taken apart beside it. */
export function keyed<Arg extends string>(
  argument: Arg,
  key: string,
  rest: { readonly value: string } | Shape,
): Taker<Arg> {
  return {
    take(map, into) {
      const entries = entriesOf(map);
      if (!entries) return itself;
      const left: (readonly (string | number)[])[] = [];
      into[argument] = entries.map(([name, value]) => {
        const inside: Arguments = { [key]: name };
        const shape = typeof rest['value'] === 'string' ? undefined : (rest as Shape);
        if (!shape) inside[rest['value'] as string] = value;
        else if (isMap(value))
          left.push(...takeMap(value, shape, inside).map((path) => [shownKey(name), ...path]));
        else left.push([shownKey(name)]);
        return inside;
      });
      return left;
    },
    put(from) {
      const entries = from.objects(argument, (inside) => [
        inside.take(key),
        typeof rest['value'] === 'string' ? inside.take(rest['value']) : putMap(inside, rest),
      ]);
      const whole = isList(entries) && entries.every((entry) => isList(entry));
      return whole ? new Entries(entries as readonly (readonly [Value, Value])[]) : from.take(argument);
    },
  };
}

/** What the provider finds out by itself. */
export const implied: Taker<never> = { take: () => nothing, put: () => undefined };

/** What the provider says by itself, and cannot say otherwise. */
export const always = (said: Value): Taker<never> => ({
  take: (value) => (value === said ? nothing : itself),
  put: () => undefined,
});

/** A property that stands within an argument, together with others that Azure has beside it. */
export function within<Arg extends string>(argument: Arg, inner: string): Taker<Arg> {
  return {
    take(value, into) {
      const before = into[argument];
      into[argument] = { ...(isMap(before) ? before : {}), [inner]: value };
      return nothing;
    },
    put: (from) => {
      const given = from.take(argument);
      return isMap(given) ? given[inner] : undefined;
    },
  };
}

/** A map whose values are taken apart, under the keys that they have. */
export function named<Arg extends string>(argument: Arg, shape: Shape): Taker<Arg> {
  return {
    take(map, into) {
      const entries = entriesOf(map);
      if (!entries) return itself;
      const left: (readonly (string | number)[])[] = [];
      const insides = entries.map(([name, value]) => {
        const inside: Arguments = {};
        if (isMap(value))
          left.push(...takeMap(value, shape, inside).map((path) => [shownKey(name), ...path]));
        else left.push([shownKey(name)]);
        return [name, inside] as const;
      });
      into[argument] = new Entries(insides);
      return left;
    },
    put(from) {
      const given = from.take(argument);
      const entries = entriesOf(given);
      if (!entries) return given;
      return new Entries(
        entries.map(([name, value]) => [
          name,
          from.inside(value, [argument, shownKey(name)], (inside) => putMap(inside, shape)),
        ]),
      );
    },
  };
}

/** A list has an order, which the keys of a map must not decide. */
function entriesOf(map: Value): readonly (readonly [Value, Value])[] | undefined {
  if (map instanceof Entries) return map.entries;
  const keys = isMap(map) ? Object.keys(map).sort() : undefined;
  return keys?.map((key) => [key, (map as ValueMap)[key]]);
}

const shownKey = (key: Value) => (typeof key === 'string' ? key : '…');

/** A list of which the provider has room for one item, as that one object. */
export function onlyOne<Arg extends string>(argument: Arg, shape: Shape): Taker<Arg> {
  const first = block(argument, shape);
  return {
    take(value, into) {
      if (!isList(value)) return itself;
      const [item, ...others] = value;
      const left = item === undefined ? nothing : first.take(item, into);
      return [...left.map((path) => [0, ...path]), ...others.map((_, i) => [i + 1])];
    },
    put: (from) => from.objects(argument, (inside) => putMap(inside, shape)),
  };
}

/** An object as a list of one. */
export function listOfOne<Arg extends string>(argument: Arg, shape: Shape): Taker<Arg> {
  return {
    take: (value, into) =>
      blocks(argument, shape)
        .take([value], into)
        .map((path) => path.slice(1)),
    put: (from) => from.object(argument, (inside) => putMap(inside, shape)),
  };
}

/** The value as JSON text. */
export function json<Arg extends string>(argument: Arg): Taker<Arg> {
  return converted(argument, (value) => new Json(value), parsed);
}

/** What is no JSON stays as it is: who wrote it learns more from its text than from nothing. */
function parsed(text: Value): Value {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return text;
  }
}

/** The value in other words; undefined where there are none for it. */
export function converted<Arg extends string>(
  argument: Arg,
  convert: (value: Value) => Value,
  back: (other: Value) => Value = (other) => other,
): Taker<Arg> {
  return {
    take(value, into) {
      const other = convert(value);
      if (other === undefined) return itself;
      into[argument] = other;
      return nothing;
    },
    put(from) {
      const other = from.take(argument);
      return other === undefined ? undefined : back(other);
    },
  };
}

function takeMap(map: ValueMap, shape: Shape, into: Arguments): Left {
  let left: (readonly (string | number)[])[] | undefined;
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (value === undefined || value === null) continue;
    const place = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (typeof place === 'string') into[place] = value;
    else {
      const inside = place ? place.take(value, into) : leaves(value);
      if (inside.length) (left ??= []).push(...inside.map((path) => [key, ...path]));
    }
  }
  return left ?? nothing;
}

/** An empty object says nothing, so that nothing is lost with it. */
const leaves = (value: Value): Left =>
  isMap(value) && !isSealed(value) && Object.keys(value).length === 0 ? nothing : itself;

function putMap(from: Unread, shape: Shape): ValueMap {
  const map: { [property: string]: Value } = {};
  for (const property of Object.keys(shape)) {
    const place = shape[property];
    const value = typeof place === 'string' ? from.take(place) : place?.put(from);
    if (value !== undefined) map[property] = value;
  }
  return map;
}

type Steps = readonly (string | number)[];

/** Arguments on their way back; who reads them notices what nobody asked for. */
class Unread {
  private readonly asked = new Set<string>();
  private readonly leftInside: Steps[] = [];

  constructor(private readonly given: ValueMap) {}

  /** Nothing, an empty list and an empty text say the same: an engine tells all arguments that there are. */
  take(argument: string): Value {
    this.asked.add(argument);
    const value = Object.hasOwn(this.given, argument) ? this.given[argument] : undefined;
    return saysNothing(value) ? undefined : value;
  }

  /** An object, which an engine may tell as a list of one. */
  object(argument: string, put: (inside: Unread) => Value): Value {
    const value = this.take(argument);
    const [only, ...others] = isList(value) ? value : [];
    return isMap(only) && others.length === 0
      ? this.inside(only, [argument, 0], put)
      : this.inside(value, [argument], put);
  }

  objects(argument: string, put: (inside: Unread) => Value): Value {
    const value = this.take(argument);
    if (isMap(value)) return [this.inside(value, [argument], put)];
    return isList(value) ? value.map((item, i) => this.inside(item, [argument, i], put)) : value;
  }

  /** What is no object goes on as it is, for the next to complain. */
  inside(value: Value, path: Steps, put: (inside: Unread) => Value): Value {
    if (!isMap(value)) return value;
    const inside = new Unread(value);
    const found = put(inside);
    this.leftInside.push(...inside.left.map((steps) => [...path, ...steps]));
    return found;
  }

  get left(): readonly Steps[] {
    const others = Object.keys(this.given).filter((argument) => !this.asked.has(argument));
    return [...others.filter((one) => !saysNothing(this.given[one])).map((one) => [one]), ...this.leftInside];
  }
}

const saysNothing = (value: Value) =>
  value === undefined || value === null || value === '' || (isList(value) && value.length === 0);
