/** One query in several, where that is lossless: each event is chosen by the same number of them, one or none. */
import { ruleLimits, sourceLimits } from '../azure/limits';
import type { EventQuery } from './query';
import {
  type Comparison,
  type Joined,
  type Subject,
  type Tree,
  expressionsOf,
  subjectOf,
  systemField,
} from './tree';

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

/** The values that a part of an event has to have, for a condition to hold. */
interface Range {
  readonly field: string;
  readonly least: number | string;
  readonly most: number | string;
}

/** Of these an event has one, and no more. */
const singleFields: ReadonlySet<string> = new Set([
  'Channel',
  'Computer',
  'EventID',
  'EventRecordID',
  'Level',
  'Opcode',
  'Provider/@Guid',
  'Provider/@Name',
  'Task',
  'Version',
]);

function rangeOf(tree: Tree, around: Subject | undefined): Range | undefined {
  if (tree.kind === 'group') return rangeOf(tree.inside, around);
  if (tree.kind === 'and') return rangeOfAll(tree.operands, around);
  if (tree.kind === 'comparison') return rangeOfComparison(tree, around);
  if (tree.kind !== 'path') return undefined;
  let subject = around;
  let range: Range | undefined;
  for (const step of tree.steps) {
    subject = subjectOf([step], subject);
    range = narrowed(range, rangeOfAll(step.predicates, subject));
  }
  return range;
}

const rangeOfAll = (trees: readonly Tree[], around: Subject | undefined) =>
  trees.map((tree) => rangeOf(tree, around)).reduce(narrowed, undefined);

function rangeOfComparison({ left, operator, right }: Comparison, around: Subject | undefined) {
  if (left.kind !== 'path' || (right.kind !== 'number' && right.kind !== 'text')) return undefined;
  const field = systemField(subjectOf(left.steps, around));
  if (field === undefined || !singleFields.has(field)) return undefined;
  const number = Number(right.value);
  if (Number.isInteger(number)) return rangeBy(field, operator, number);
  const name = right.value.toLowerCase();
  return operator === '=' ? { field, least: name, most: name } : undefined;
}

function rangeBy(field: string, operator: string, value: number): Range | undefined {
  switch (operator) {
    case '=':
      return { field, least: value, most: value };
    case '>':
      return { field, least: value + 1, most: Infinity };
    case '>=':
      return { field, least: value, most: Infinity };
    case '<':
      return { field, least: -Infinity, most: value - 1 };
    case '<=':
      return { field, least: -Infinity, most: value };
    default:
      return undefined;
  }
}

/** Both hold; where they speak of different fields, the first is as good as any. */
function narrowed(one: Range | undefined, other: Range | undefined): Range | undefined {
  if (!one || !other) return one ?? other;
  if (one.field !== other.field) return one;
  return {
    field: one.field,
    least: other.least > one.least ? other.least : one.least,
    most: other.most < one.most ? other.most : one.most,
  };
}

/** No value lies in two of them. */
function areApart(ranges: readonly (Range | undefined)[]): boolean {
  const known = ranges.filter((range) => range !== undefined);
  const field = known[0]?.field;
  if (known.length < ranges.length || known.some((range) => range.field !== field)) return false;
  const kinds = new Set(known.map(({ least }) => typeof least));
  if (kinds.size > 1) return false;
  const sorted = known.sort((a, b) => (a.least < b.least ? -1 : a.least > b.least ? 1 : 0));
  return sorted.every((range, i) => {
    const before = sorted[i - 1];
    return !before || before.most < range.least;
  });
}
