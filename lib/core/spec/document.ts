/** A spec as text: YAML or JSON, with the line and column of everything in it. */
import type * as Yaml from '../../vendor/yaml';
import { type Path, type Problem, ProblemKind } from '../problem';

export const unreadable = new ProblemKind('AMC0001', 'A spec is YAML or JSON.', {
  see: 'https://yaml.org/spec/1.2.2/',
});

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface SpecDocument {
  readonly data: unknown;
  /** What keeps the text from being read at all. */
  readonly problems: readonly { readonly problem: Problem; readonly at: Position }[];
  /** Where the value at the path, or as much of it as there is, stands; or the key by which it is called. */
  locate(path: Path, what?: 'value' | 'key'): Position;
}

/** After as many, a reader has lost the thread, and what follows is an echo. */
const mostErrors = 10;
/** Deeper than any spec; what reads YAML would run out of stack on the way down. */
const deepest = 100;

export function readDocument(given: string): SpecDocument {
  const { Composer, LineCounter, Parser } = yaml();
  // What an editor hides has no column.
  const text = given.replace(/^\uFEFF/, '');
  const lines = new LineCounter();
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const fails = (offset: number, message: string, cure?: string) => ({
    problem: unreadable.at([], message, cure),
    at: positionOf(offset),
  });
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const deep = tooDeep(tokens);
  if (deep !== undefined)
    return {
      data: undefined,
      problems: [fails(deep, 'This is nested too deeply.')],
      locate: () => positionOf(deep),
    };
  const [document, second] = new Composer({ prettyErrors: false, uniqueKeys: sameKey, merge: true }).compose(
    tokens,
    true,
    text.length,
  );
  const problems = (document?.errors ?? [])
    .slice(0, mostErrors)
    .map(({ message, pos }) =>
      fails(pos[0], `This is not YAML: ${message.split('\n', 1)[0] ?? ''}.`.replace(/\.\.$/, '.')),
    );
  if (second)
    problems.push(fails(second.range[0], 'A second document begins here.', 'Put it into a file of its own.'));
  let data: unknown;
  try {
    data = problems.length ? undefined : document?.toJS({ maxAliasCount: 100 });
  } catch (error) {
    problems.push(fails(danglingIn(document), `This cannot be read: ${(error as Error).message}.`));
  }
  return {
    data,
    problems,
    locate: (path, what = 'value') => positionOf(offsetOf(document?.contents, path, what)),
  };
}

/** Where the first alias without an anchor stands; at the beginning where there is none. */
function danglingIn(document: Yaml.Document.Parsed | undefined): number {
  const { visit } = yaml();
  let offset = 0;
  if (document)
    visit(document, {
      Alias(_, alias) {
        if (alias.resolve(document)) return undefined;
        offset = startOf(alias) ?? 0;
        return visit.BREAK;
      },
    });
  return offset;
}

interface Token {
  readonly offset?: number;
  readonly value?: unknown;
  readonly key?: unknown;
  readonly items?: readonly unknown[];
}

/** Where the nesting goes too far. */
function tooDeep(tokens: readonly unknown[]): number | undefined {
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.token === null || typeof at.token !== 'object') continue;
    const { offset, value, key, items = [] } = at.token as Token;
    if (items.length && at.depth > deepest) return offset ?? 0;
    const depth = items.length ? at.depth + 1 : at.depth;
    for (const token of [key, value, ...items]) open.push({ token, depth });
  }
  return undefined;
}

/** A value stands where it begins; a block, which begins a line later, stands where its key does. */
function offsetOf(contents: unknown, path: Path, what: 'value' | 'key'): number {
  const { isMap, isScalar, isSeq } = yaml();
  let node = contents;
  let offset = startOf(node) ?? 0;
  for (const [i, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => textOf(key) === String(step));
      if (!pair) return offset;
      const value: unknown = pair.value;
      const onValue = isScalar(value) && value.value !== null && !(what === 'key' && i === path.length - 1);
      offset = startOf(onValue ? value : pair.key) ?? offset;
      node = value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

/** A key as data has it: `1` and `"1"` are one, and so are nothing and `""`. */
function textOf(key: unknown): string {
  const value = yaml().isScalar(key)
    ? (key as { readonly value: string | number | boolean | null }).value
    : '';
  return String(value ?? '');
}

function sameKey(one: unknown, other: unknown): boolean {
  const [a, b] = [one, other].map((key) => (key as { readonly value?: unknown }).value);
  if (typeof a === 'string' && typeof b === 'string') return a === b;
  return yaml().isScalar(one) && yaml().isScalar(other) && textOf(one) === textOf(other);
}

const startOf = (node: unknown): number | undefined =>
  (node as { readonly range?: readonly number[] | null } | undefined)?.range?.[0];

let loaded: typeof Yaml | undefined;
/** Loaded when the first spec is read: programs without one do not pay for it. */
const yaml = (): typeof Yaml => (loaded ??= require('../../vendor/yaml') as typeof Yaml);
