/** An input whose mistakes are taken out, so that one look finds what else is wrong. */
import type { Path, Problem } from './problem';
import { shapeProblems } from './shape-problems';
import { Deferred, Unknown, define, isMap } from './value';

type Tree = { [key: string]: unknown } | unknown[];

/**
 * The input with unknowns where the problems are – or nothing there, or what is there taken at its word – and without
 * properties that nothing has.
 */
export function mended(
  input: unknown,
  problems: readonly Problem[],
  way: 'unknown' | 'absent' | 'kept' = 'unknown',
): unknown {
  const copies = new Copies();
  let tree = input;
  for (const { path, kind } of problems) {
    const leftOut =
      kind === shapeProblems.unknownProperty || (way === 'absent' && typeof path.at(-1) === 'string');
    tree = leftOut
      ? without(tree, path, copies)
      : withUnknown(tree, path, way === 'kept' ? atItsWord : unknown, copies);
  }
  return tree;
}

const unknown = () => new Unknown();
const atItsWord = (value: unknown) =>
  typeof value === 'string' ? new Deferred(value, value) : new Unknown();

/** What has been copied already may be changed as it is: a thousand mistakes in a list cost one copy of it. */
class Copies {
  private readonly made = new WeakSet();

  of(value: unknown): Tree {
    if (typeof value === 'object' && value !== null && this.made.has(value)) return value as Tree;
    const copy: Tree = Array.isArray(value) ? [...(value as unknown[])] : isMap(value) ? { ...value } : {};
    this.made.add(copy);
    return copy;
  }
}

type Parts = { [key: string]: unknown };

function withUnknown(
  value: unknown,
  path: Path,
  stand: (value: unknown) => unknown,
  copies: Copies,
): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return stand(value);
  const copy = copies.of(value) as Parts;
  define(copy, String(step), withUnknown(copy[step], rest, stand, copies));
  return copy;
}

function without(value: unknown, path: Path, copies: Copies): unknown {
  const [step, ...rest] = path;
  if (step === undefined || value === null || typeof value !== 'object') return value;
  const copy = copies.of(value) as Parts;
  if (rest.length === 0) Reflect.deleteProperty(copy, step);
  else define(copy, String(step), without(copy[step], rest, copies));
  return copy;
}

/** The path as far as the user wrote it: a lone word has no inside. */
export function written(input: unknown, path: Path): Path {
  let at = input;
  for (const [i, step] of path.entries()) {
    if (!Array.isArray(at) && !isMap(at)) return at === undefined ? path : path.slice(0, i);
    at = (at as { readonly [key: string]: unknown })[step];
  }
  return path;
}

/** Whether the path leads to the other, or on from there. */
export const leadsTo = (path: Path, other: Path): boolean =>
  path.length <= other.length && path.every((step, i) => step === other[i]);
