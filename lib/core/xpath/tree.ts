/** What a query is made of. Every part knows its place in the text. */

interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Joined extends Place {
  readonly kind: 'or' | 'and';
  readonly operands: readonly Tree[];
}

export interface Comparison extends Place {
  readonly kind: 'comparison';
  readonly left: Tree;
  readonly operator: string;
  readonly right: Tree;
}

/** What stands between `(` and `)`. */
export interface Group extends Place {
  readonly kind: 'group';
  readonly inside: Tree;
}

export interface Call extends Place {
  readonly kind: 'call';
  readonly name: string;
  readonly operands: readonly Tree[];
}

export interface Literal extends Place {
  readonly kind: 'text' | 'number';
  readonly value: string;
}

/** `*[…]`, `System/Level`, `Data[@Name='x']` */
export interface TreePath extends Place {
  readonly kind: 'path';
  readonly steps: readonly Step[];
}

export interface Step {
  /** With `@` before that of an attribute. */
  readonly name: string;
  readonly predicates: readonly Tree[];
}

export type Tree = Joined | Comparison | Group | Call | Literal | TreePath;

/** The element or attribute that a part speaks of, and those around it. */
export interface Subject {
  readonly name: string;
  readonly around: Subject | undefined;
}

export const subjectOf = (steps: readonly Step[], around: Subject | undefined): Subject | undefined =>
  steps.reduce<Subject | undefined>((outer, { name }) => within(outer, name), around);

const within = (around: Subject | undefined, name: string): Subject | undefined =>
  name === '.' ? around : { name, around };

/** `Level`, `Provider/@Name`: what stands below an event's `System`; undefined for everything else. */
export function systemField(subject: Subject | undefined): string | undefined {
  const names: string[] = [];
  let at = subject;
  while (at && names.length < 5) {
    names.unshift(at.name);
    at = at.around;
  }
  const [event = '', system, ...field] = names;
  return !at && isEvent(event) && system === 'System' ? field.join('/') : undefined;
}

export const isEvent = (name: string) => name === '*' || name.toLowerCase() === 'event';

/** Shows each part, with what it speaks of; where it is told true, not what is inside. */
export function visit(
  tree: Tree,
  around: Subject | undefined,
  see: (part: Tree, around: Subject | undefined) => boolean | undefined,
): void {
  if (see(tree, around)) return;
  switch (tree.kind) {
    case 'or':
    case 'and':
    case 'call':
      for (const operand of tree.operands) visit(operand, around, see);
      return;
    case 'comparison':
      visit(tree.left, around, see);
      visit(tree.right, around, see);
      return;
    case 'group':
      visit(tree.inside, around, see);
      return;
    case 'path': {
      let subject = around;
      for (const { name, predicates } of tree.steps) {
        subject = within(subject, name);
        for (const predicate of predicates) visit(predicate, subject, see);
      }
      return;
    }
    case 'text':
    case 'number':
  }
}

/** How many conditions Windows counts: comparisons, and functions that are true or false by themselves. */
export function expressionsOf(tree: Tree): number {
  let count = 0;
  visit(tree, undefined, (part) => {
    if (part.kind === 'comparison') {
      count += 1;
      for (const side of [part.left, part.right]) {
        if (side.kind === 'call') count -= 1;
      }
    } else if (part.kind === 'call') {
      count += 1;
    }
    return undefined;
  });
  return count;
}
