/**
 * How a body becomes the arguments of an engine's resource: a shape names, for each of Azure's properties, the
 * argument that carries it. What no shape takes is left over – and what is left over is exactly what the engine's
 * provider lacks.
 */
import { formatPath } from './problem';
import { Entries, Json, type Value, type ValueMap, isList, isMap, isSealed } from './value';

/** Takes a value into the arguments; says which paths below it found no place. */
export interface Taker<Arg extends string = string> {
  /** Never read: it lets the compiler hold the argument's name against the engine's own types. */
  readonly argument?: Arg;
  take(value: Value, into: Arguments): Left;
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

/** The properties of an object, as arguments beside the outer ones. */
export function flat<Arg extends string>(shape: Shape<Arg>): Taker<Arg> {
  return { take: (value, into) => (isMap(value) ? takeMap(value, shape, into) : itself) };
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
  };
}

/** A list of objects as one argument. */
export function blocks<Arg extends string>(argument: Arg, shape: Shape): Taker<Arg> {
  return {
    take(value, into) {
      if (!isList(value)) return itself;
      const left: (readonly (string | number)[])[] = [];
      into[argument] = value.map((item, i) => {
        const inside: Arguments = {};
        if (isMap(item)) left.push(...takeMap(item, shape, inside).map((path) => [i, ...path]));
        else left.push([i]);
        return inside;
      });
      return left;
    },
  };
}

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
  };
}

function entriesOf(map: Value): readonly (readonly [Value, Value])[] | undefined {
  if (map instanceof Entries) return map.entries;
  return isMap(map) ? Object.keys(map).map((key) => [key, map[key]]) : undefined;
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
  };
}

/** An object as a list of one. */
export function listOfOne<Arg extends string>(argument: Arg, shape: Shape): Taker<Arg> {
  return {
    take: (value, into) =>
      blocks(argument, shape)
        .take([value], into)
        .map((path) => path.slice(1)),
  };
}

/** The value as JSON text. */
export function json<Arg extends string>(argument: Arg): Taker<Arg> {
  return converted(argument, (value) => new Json(value));
}

/** The value in other words; undefined where there are none for it. */
export function converted<Arg extends string>(argument: Arg, convert: (value: Value) => Value): Taker<Arg> {
  return {
    take(value, into) {
      const other = convert(value);
      if (other === undefined) return itself;
      into[argument] = other;
      return nothing;
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
