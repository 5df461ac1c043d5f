/**
 * Reads what Windows takes of XPath 1.0, by recursive descent. Where Microsoft leaves something open, it is taken.
 *
 * @see https://learn.microsoft.com/windows/win32/wes/consuming-events#xpath-10-limitations
 * @see https://learn.microsoft.com/openspecs/windows_protocols/ms-even6/7c233179-1ce9-4b0f-a579-e2baac430025
 */
import { didYouMean } from '../nearest';
import { quoted } from '../problem';
import { Cursor, condition } from './cursor';
import { Fault } from './fault';
import { functionNamed, noFunction, wrongCount } from './functions';
import type { Token } from './tokens';
import type { Step, Tree } from './tree';

const comparisons: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);
const pathStarts: ReadonlySet<string> = new Set(['*', '@', '.', '..', '/', '//']);

/** The ways from a node to others, and what stands before their names here. */
const axes: ReadonlyMap<string, string> = new Map([
  ['child', ''],
  ['attribute', '@'],
]);

/** The tree of the query that begins there; a `Fault` where it is none. */
export function parse(text: string, from: number): Tree {
  const at = new Cursor(text, from);
  const tree = expression(at);
  at.end();
  return tree;
}

const expression = (at: Cursor): Tree => joined(at, 'or', () => joined(at, 'and', () => comparison(at)));

function joined(at: Cursor, kind: 'or' | 'and', read: () => Tree): Tree {
  const first = read();
  if (!at.isWord(kind)) return first;
  const operands = [first];
  while (at.isWord(kind)) {
    at.next();
    operands.push(read());
  }
  return { kind, operands, start: first.start, end: at.last.end };
}

function comparison(at: Cursor): Tree {
  let left = operand(at, condition);
  while (at.token.kind === 'sign' && comparisons.has(at.token.text)) {
    const operator = at.next().text;
    const right = operand(at, 'a value');
    left = { kind: 'comparison', left, operator, right, start: left.start, end: at.last.end };
  }
  return left;
}

function operand(at: Cursor, what: string): Tree {
  const { kind, text } = at.token;
  if (at.isSign('(')) return group(at);
  if (kind === 'text' || kind === 'number' || at.isSign('-')) return literal(at);
  if (kind === 'name' && !at.isWord('and') && !at.isWord('or')) return callOrPath(at);
  if (kind === 'sign' && pathStarts.has(text)) return path(at);
  throw at.missing(what);
}

function group(at: Cursor): Tree {
  const open = at.next();
  const inside = at.deeper(open, () => expression(at));
  at.close(open, ')');
  return { kind: 'group', inside, start: open.start, end: at.last.end };
}

function literal(at: Cursor): Tree {
  const { start } = at.token;
  const sign = at.isSign('-') ? at.next().text : '';
  if (sign && at.token.kind !== 'number') throw at.missing('a number');
  const { kind, text, end } = at.next();
  return kind === 'text'
    ? { kind, value: text.slice(1, -1), start, end }
    : { kind: 'number', value: sign + text, start, end };
}

function callOrPath(at: Cursor): Tree {
  const name = at.next();
  return !at.isSign('(') || name.text === 'text' ? path(at, name) : call(at, name);
}

function call(at: Cursor, name: Token): Tree {
  const takes = functionNamed(name);
  const open = at.next();
  const operands: Tree[] = [];
  while (!at.isSign(')')) {
    operands.push(at.deeper(open, () => expression(at)));
    if (!at.isSign(',')) break;
    at.next();
  }
  at.close(open, ')');
  const given = operands.length;
  if (given < takes.least || given > takes.most) throw wrongCount(name, takes, given);
  return { kind: 'call', name: name.text.toLowerCase(), operands, start: name.start, end: at.last.end };
}

function path(at: Cursor, first?: Token): Tree {
  const { start, text } = first ?? at.token;
  if (!first && (at.isSign('/') || at.isSign('//'))) {
    throw new Fault(start, `no path begins with ${quoted(text)}.`, 'A path to events begins with "*".');
  }
  const steps = [step(at, first)];
  while (at.isSign('/')) {
    at.next();
    steps.push(step(at));
  }
  if (at.isSign('//')) {
    throw new Fault(
      at.token.start,
      'Windows goes down one step at a time.',
      'Write "/" and name each step, or "*".',
    );
  }
  return { kind: 'path', steps, start, end: at.last.end };
}

function step(at: Cursor, first?: Token): Step {
  const name = stepName(at, first);
  const predicates: Tree[] = [];
  while (at.isSign('[')) {
    const open = at.next();
    predicates.push(at.deeper(open, () => expression(at)));
    at.close(open, ']');
  }
  return { name, predicates };
}

function stepName(at: Cursor, first?: Token): string {
  if (!first && at.isSign('.')) return at.next().text;
  if (!first && at.isSign('..')) throw noWay(at.token, '..');
  let prefix = !first && at.isSign('@') ? at.next().text : '';
  let name = first ?? nodeName(at);
  if (at.isSign('::')) {
    const axis = axes.get(name.text.toLowerCase());
    if (axis === undefined) throw noWay(name, name.text);
    prefix = axis;
    at.next();
    name = nodeName(at);
  }
  if (at.isSign('(')) {
    if (name.text !== 'text') throw noFunction(name);
    at.close(at.next(), ')');
  }
  return prefix + name.text;
}

function nodeName(at: Cursor): Token {
  if (at.token.kind === 'name' || at.isSign('*')) return at.next();
  throw at.missing('a name');
}

const noWay = ({ start }: Token, written: string) =>
  new Fault(
    start,
    `Windows takes no ${quoted(written)}: paths go to children and attributes only.`,
    didYouMean(written, axes.keys()) ?? 'Write the path from "*" on, step by step.',
  );
