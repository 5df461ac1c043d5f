/**
 * How a body becomes the arguments of an engine's resource: a shape names, for each of Azure's properties, the
 * argument that carries it. What no shape takes is left over – and what is left over is exactly what the engine's
 * provider lacks.
 */
import { formatPath } from './problem';
import { type Value, type ValueMap, isList, isMap, isSealed } from './value';

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
