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
  let tree = input;
  for (const { path, kind } of problems) {
    const leftOut =
      kind === shapeProblems.unknownProperty || (way === 'absent' && typeof path.at(-1) === 'string');
    tree = leftOut ? without(tree, path) : withUnknown(tree, path, way === 'kept' ? atItsWord : unknown);
  }
  return tree;
}

const unknown = () => new Unknown();
const atItsWord = (value: unknown) =>
  typeof value === 'string' ? new Deferred(value, value) : new Unknown();

function withUnknown(value: unknown, path: Path, stand: (value: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return stand(value);
  const copy: Tree = Array.isArray(value) ? [...(value as unknown[])] : isMap(value) ? { ...value } : {};
  define(
    copy as { [key: string]: unknown },
    String(step),
    withUnknown((copy as { [key: string]: unknown })[step], rest, stand),
  );
  return copy;
}

function without(value: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined || value === null || typeof value !== 'object') return value;
  const copy: Tree = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  if (rest.length === 0) Reflect.deleteProperty(copy, step);
  else
    define(
      copy as { [key: string]: unknown },
      String(step),
      without((copy as { [key: string]: unknown })[step], rest),
    );
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
