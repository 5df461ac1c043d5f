/** Which values of an event a condition is about, as far as one can say. */
import { type Comparison, type Subject, type Tree, subjectOf, systemField } from './tree';

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

export function rangeOf(tree: Tree, around: Subject | undefined): Range | undefined {
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
export function areApart(ranges: readonly (Range | undefined)[]): boolean {
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
