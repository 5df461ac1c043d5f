/** One query in several, where that is lossless: each event is chosen by the same number of them, one or none. */
import { ruleLimits, sourceLimits } from '../azure/limits';
import type { EventQuery } from './query';
import { areApart, rangeOf } from './ranges';
import { type Joined, type Subject, type Tree, expressionsOf, subjectOf } from './tree';

/** More than these fit in no rule. */
const mostParts = ruleLimits.sources * sourceLimits.xPathQueries;

/** The queries, of so many expressions at most, that together choose what this one does; undefined where there are none. */
export function divided({ text, tree }: EventQuery, most: number): readonly string[] | undefined {
  const excess = expressionsOf(tree) - most;
  if (excess <= 0) return [text];
  // What counts positions hangs on everything before it.
  if (/position|\[\s*\d/i.test(text)) return undefined;
  const list = longList(tree, excess, undefined);
  if (!list) return undefined;
  const room = most - (expressionsOf(tree) - expressionsOf(list.of));
  const parts = packed(distinct(list.of, text), room, list.around);
  if (!parts || parts.length > mostParts) return undefined;
  const { start, end } = list.of;
  return parts.map(
    (operands) =>
      text.slice(0, start) +
      operands.map((operand) => text.slice(operand.start, operand.end)).join(' or ') +
      text.slice(end),
  );
}

interface List {
  readonly of: Joined;
  readonly around: Subject | undefined;
}

/** The list of alternatives that is long enough to make the whole short. */
function longList(tree: Tree, excess: number, around: Subject | undefined): List | undefined {
  if (expressionsOf(tree) <= excess) return undefined;
  if (tree.kind === 'or') return { of: tree, around };
  if (tree.kind === 'group') return longList(tree.inside, excess, around);
  if (tree.kind === 'and') return firstList(tree.operands, excess, around);
  if (tree.kind !== 'path') return undefined;
  let subject = around;
  for (const step of tree.steps) {
    subject = subjectOf([step], subject);
    const found = firstList(step.predicates, excess, subject);
    if (found) return found;
  }
  return undefined;
}

function firstList(trees: readonly Tree[], excess: number, around: Subject | undefined): List | undefined {
  for (const tree of trees) {
    const found = longList(tree, excess, around);
    if (found) return found;
  }
  return undefined;
}

/** Its alternatives, whatever brackets stand around them, each once. */
function distinct(list: Joined, text: string): readonly Tree[] {
  const flat = (tree: Tree): readonly Tree[] => {
    if (tree.kind === 'or') return tree.operands.flatMap(flat);
    const bare = withoutBrackets(tree);
    return bare.kind === 'or' ? flat(bare) : [tree];
  };
  const written = (tree: Tree) => {
    const bare = withoutBrackets(tree);
    return text.slice(bare.start, bare.end);
  };
  return [...new Map(flat(list).map((tree) => [written(tree), tree])).values()];
}

const withoutBrackets = (tree: Tree): Tree => (tree.kind === 'group' ? withoutBrackets(tree.inside) : tree);

/** The alternatives in their order, as many together as there is room; undefined if two may hold for one event. */
function packed(
  operands: readonly Tree[],
  room: number,
  around: Subject | undefined,
): readonly (readonly Tree[])[] | undefined {
  if (!areApart(operands.map((operand) => rangeOf(operand, around)))) return undefined;
  const parts: Tree[][] = [];
  let left = 0;
  for (const operand of operands) {
    const count = expressionsOf(operand);
    if (count > room) return undefined;
    if (count > left || !parts.length) {
      parts.push([]);
      left = room;
    }
    parts.at(-1)?.push(operand);
    left -= count;
  }
  return parts;
}
