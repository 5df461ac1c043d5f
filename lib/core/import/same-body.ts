/** Bodies compared: what means the same reads the same, and what is left of one is named. */
import { canonicalResourceId } from '../azure/resource-id';
import { plainRegion } from '../azure/regions';
import { compare, inOrder } from '../order';
import { type Value, type ValueMap, define, isList, isMap } from '../value';

/** Where lists are lists, and not sets: what is below is its owner's. */
export const carriedAsIs = new Set(['extensionSettings', 'customVMScrapeConfig']);
/** Where a text is the id of a resource, which Azure takes in any casing. */
const isId = (key: string) => /(^id|Id|^userAssignedIdentities)$/.test(key);

/** The body in the one form in which bodies are compared: nothing empty, sets in order, ids and regions in one casing. */
export function comparable(value: Value, key = ''): Value {
  if (carriedAsIs.has(key)) return value;
  if (typeof value === 'string') {
    if (key === 'location') return plainRegion(value);
    return isId(key) && value.startsWith('/') ? canonicalResourceId(value).toLowerCase() : value;
  }
  if (isList(value)) {
    const items = value.map((item) => comparable(item, key)).filter((item) => item !== undefined);
    const once = new Map(items.map((item) => [inOrder(item), item]));
    return once.size ? [...once].sort(([a], [b]) => compare(a, b)).map(([, item]) => item) : undefined;
  }
  if (!isMap(value)) return value ?? undefined;
  const map: { [key: string]: Value } = {};
  for (const inner of Object.keys(value).sort()) {
    const known = comparable(value[inner], inner);
    if (known !== undefined) define(map, inner, known);
  }
  return Object.keys(map).length ? map : undefined;
}

/** The paths at which two comparable bodies say different things. */
export function differences(
  one: Value,
  other: Value,
  path: readonly string[] = [],
): readonly (readonly string[])[] {
  if (inOrder(one ?? null) === inOrder(other ?? null)) return [];
  if (!isMap(one) || !isMap(other)) return [path];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return keys.flatMap((key) => differences(one[key], other[key], [...path, key]));
}

/** The patch that makes the other of one: its own values at these paths, and nothing where it has none. */
export function patchOf(one: ValueMap, paths: readonly (readonly string[])[]): ValueMap {
  const patch: { [key: string]: Value } = {};
  for (const path of paths) {
    let from: Value = one;
    let into = patch;
    for (const [i, step] of path.entries()) {
      from = isMap(from) ? from[step] : undefined;
      if (i === path.length - 1) define(into, step, whole(from, step) ?? null);
      else into = (into[step] ??= {}) as typeof into;
    }
  }
  return patch;
}

/** The value as it was written, without what says nothing. */
function whole(value: Value, key: string): Value {
  if (carriedAsIs.has(key)) return value;
  if (isList(value)) {
    const items = value.map((item) => whole(item, key)).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (!isMap(value)) return value ?? undefined;
  const map: { [key: string]: Value } = {};
  for (const inner of Object.keys(value)) {
    const said = whole(value[inner], inner);
    if (said !== undefined) define(map, inner, said);
  }
  return Object.keys(map).length ? map : undefined;
}
