/**
 * Reads what Windows takes of XPath 1.0, by recursive descent. Where Microsoft leaves something open, it is taken.
 *
 * @see https://learn.microsoft.com/windows/win32/wes/consuming-events#xpath-10-limitations
 * @see https://learn.microsoft.com/openspecs/windows_protocols/ms-even6/7c233179-1ce9-4b0f-a579-e2baac430025
 */
import { didYouMean } from '../nearest';
import { listed, quoted } from '../problem';
import { Fault, character } from './fault';
import { type Token, tokenAt } from './tokens';
import type { Step, Tree } from './tree';

interface Takes {
  readonly least: number;
  readonly most: number;
  readonly example: string;
}

/** The functions that there are, and how many values each takes. */
const functions: ReadonlyMap<string, Takes> = new Map([
  ['band', { least: 2, most: 2, example: 'band(Keywords,36028797018963968)' }],
  ['position', { least: 0, most: 0, example: 'position()=1' }],
  ['timediff', { least: 1, most: 2, example: 'timediff(@SystemTime) <= 86400000' }],
]);

const condition = 'a condition';
const missingCures: ReadonlyMap<string, string> = new Map([
  [condition, 'A condition is one such as "Level=2"; "*" alone is every event.'],
  ['a value', 'A value is a number, or text in quotes.'],
  ['a number', 'Text stands in quotes.'],
  ['a name', 'An element has a name, an attribute "@" and a name; "*" is any.'],
]);
const comparisons: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);
const pathStarts: ReadonlySet<string> = new Set(['*', '@', '.', '..', '/', '//']);

/** So deep that no query needs it, and no stack ends. */
const deepest = 100;

/** The tree of the query that begins there; a `Fault` where it is none. */
export function parse(text: string, from: number): Tree {
  let token = tokenAt(text, from);
  let last = token;
  let depth = 0;

  const next = (): Token => {
    last = token;
    token = tokenAt(text, token.end);
    return last;
  };
  const isSign = (sign: string) => token.kind === 'sign' && token.text === sign;
  /** Microsoft writes `OR` and `or`. */
  const isWord = (word: string) =>
    token.kind === 'name' && token.text.length === word.length && token.text.toLowerCase() === word;

  function joined(kind: 'or' | 'and', operand: () => Tree): Tree {
    const first = operand();
    if (!isWord(kind)) return first;
    const operands = [first];
    while (isWord(kind)) {
      next();
      operands.push(operand());
    }
    return { kind, operands, start: first.start, end: last.end };
  }

  const expression = (): Tree => joined('or', () => joined('and', comparison));

  function comparison(): Tree {
    let left = operand(condition);
    while (token.kind === 'sign' && comparisons.has(token.text)) {
      const operator = next().text;
      const right = operand('a value');
      left = { kind: 'comparison', left, operator, right, start: left.start, end: last.end };
    }
    return left;
  }

  function operand(what: string): Tree {
    if (isSign('(')) return group();
    if (token.kind === 'text' || token.kind === 'number' || isSign('-')) return literal();
    if (token.kind === 'name' && !isWord('and') && !isWord('or')) return callOrPath();
    if (token.kind === 'sign' && pathStarts.has(token.text)) return path();
    throw missing(what);
  }

  function missing(what: string): Fault {
    if (isSign('[') && !text.slice(from, token.start).trim()) {
      return new Fault(
        token.start,
        'a path to events begins with "*".',
        `Write ${quoted(`${text.slice(0, token.start)}*${text.slice(token.start)}`)}.`,
      );
    }
    const before = token.kind === 'end' ? '' : ` before ${quoted(token.text)}`;
    return new Fault(token.start, `${what} is missing${before}.`, missingCures.get(what));
  }

  function group(): Tree {
    const open = next();
    const inside = deeper(open, expression);
    close(open, ')');
    return { kind: 'group', inside, start: open.start, end: last.end };
  }

  function deeper<T>(open: Token, read: () => T): T {
    if (++depth > deepest) {
      throw new Fault(open.start, `brackets stand in more than ${deepest} others.`, 'Write it flatter.');
    }
    const found = read();
    depth--;
    return found;
  }

  function close(open: Token, sign: ')' | ']'): void {
    if (isSign(sign)) {
      next();
      return;
    }
    const still = `the ${quoted(open.text)} at ${character(open.start)} is still open`;
    if (token.kind === 'end') throw new Fault(token.start, `${still}.`, `Close it with ${quoted(sign)}.`);
    if (isSign(')') || isSign(']')) {
      throw new Fault(
        token.start,
        `${quoted(token.text)} closes nothing: ${still}.`,
        `Close that first, with ${quoted(sign)}.`,
      );
    }
    throw unjoined();
  }

  function unjoined(): Fault {
    const meant = token.kind === 'name' ? didYouMean(token.text, ['and', 'or']) : undefined;
    return new Fault(
      token.start,
      `${quoted(token.text)} follows on a condition that is complete.`,
      meant ?? 'Conditions are joined with "and" or "or".',
    );
  }

  function literal(): Tree {
    const { start } = token;
    const sign = isSign('-') ? next().text : '';
    if (sign && token.kind !== 'number') throw missing('a number');
    const { kind, text: found, end } = next();
    return kind === 'text'
      ? { kind, value: found.slice(1, -1), start, end }
      : { kind: 'number', value: sign + found, start, end };
  }

  function callOrPath(): Tree {
    const name = next();
    if (!isSign('(') || name.text === 'text') return path(name);
    const takes = functions.get(name.text.toLowerCase());
    if (!takes) throw noFunction(name);
    const open = next();
    const operands: Tree[] = [];
    while (!isSign(')')) {
      operands.push(deeper(open, expression));
      if (!isSign(',')) break;
      next();
    }
    close(open, ')');
    const { least, most } = takes;
    if (operands.length < least || operands.length > most) {
      throw new Fault(
        name.start,
        `"${name.text.toLowerCase()}" takes ${counted(least, most)}, and ${operands.length} stand here.`,
        `It is written as in "${takes.example}".`,
      );
    }
    return { kind: 'call', name: name.text.toLowerCase(), operands, start: name.start, end: last.end };
  }

  function path(first?: Token): Tree {
    const { start } = first ?? token;
    if (!first && (isSign('/') || isSign('//'))) {
      throw new Fault(
        start,
        `no path begins with ${quoted(token.text)}.`,
        'A path to events begins with "*".',
      );
    }
    const steps = [step(first)];
    while (isSign('/')) {
      next();
      steps.push(step());
    }
    if (isSign('//')) {
      throw new Fault(
        token.start,
        'Windows goes down one step at a time.',
        'Write "/" and name each step, or "*".',
      );
    }
    return { kind: 'path', steps, start, end: last.end };
  }

  function step(first?: Token): Step {
    const name = stepName(first);
    const predicates: Tree[] = [];
    while (isSign('[')) {
      const open = next();
      predicates.push(deeper(open, expression));
      close(open, ']');
    }
    return { name, predicates };
  }

  function stepName(first?: Token): string {
    if (!first && isSign('.')) return next().text;
    if (!first && isSign('..')) throw noWay(token, '..');
    let prefix = !first && isSign('@') ? next().text : '';
    let name = first ?? nodeName();
    if (isSign('::')) {
      prefix = axes.get(name.text.toLowerCase()) ?? '';
      if (!axes.has(name.text.toLowerCase())) throw noWay(name, name.text);
      next();
      name = nodeName();
    }
    if (isSign('(')) {
      if (name.text !== 'text') throw noFunction(name);
      close(next(), ')');
    }
    return prefix + name.text;
  }

  function nodeName(): Token {
    if (token.kind === 'name' || isSign('*')) return next();
    throw missing('a name');
  }

  const tree = expression();
  if (isSign(')') || isSign(']')) {
    throw new Fault(token.start, `${quoted(token.text)} closes nothing.`, 'Leave it out.');
  }
  if (token.kind !== 'end') throw unjoined();
  return tree;
}

/** The ways from a node to others, and what stands before their names here. */
const axes: ReadonlyMap<string, string> = new Map([
  ['child', ''],
  ['attribute', '@'],
]);

const noWay = ({ start }: Token, written: string) =>
  new Fault(
    start,
    `Windows takes no ${quoted(written)}: paths go to children and attributes only.`,
    didYouMean(written, axes.keys()) ?? 'Write the path from "*" on, step by step.',
  );

const counted = (least: number, most: number) =>
  least === most ? `${least} values` : `${least} or ${most} values`;

const noFunction = ({ start, text }: Token) =>
  new Fault(start, `Windows has no function ${quoted(text)} for events.`, instead(text));

function instead(name: string): string {
  if (name.toLowerCase() === 'not') return 'Turn the comparison round, with "!=" for "=".';
  if (
    /^(?:contains|matches|translate|(?:starts|ends)-with|string.*|substring.*|normalize-space)$/i.test(name)
  ) {
    return 'Compare whole values with "=", or filter with the transformation of a flow.';
  }
  const known = [...functions.keys()];
  return didYouMean(name, known) ?? `There are ${listed(known)}.`;
}
