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
  /** Where the path, or as much of it as there is, stands. */
  locate(path: Path): Position;
}

/** After as many, a reader has lost the thread, and what follows is an echo. */
const mostErrors = 10;

export function readDocument(text: string): SpecDocument {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  // What an editor hides has no column.
  const shown = text.replace(/^\uFEFF/, '');
  const document = parseDocument(shown, { lineCounter: lines, prettyErrors: false });
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const tooDeep = document.errors.find(({ message }) => message.startsWith('Maximum call stack'));
  const errors = tooDeep ? [tooDeep] : document.errors.slice(0, mostErrors);
  const problems = errors.map((error) => ({
    problem: unreadable.at(
      [],
      error === tooDeep
        ? 'This is nested too deeply to be read.'
        : `This is not YAML: ${error.message.split('\n', 1)[0] ?? ''}.`.replace(/\.\.$/, '.'),
    ),
    at: positionOf(error.pos[0]),
  }));
  let data: unknown;
  try {
    data = problems.length ? undefined : document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    problems.push({
      problem: unreadable.at([], `This cannot be read: ${(error as Error).message}.`),
      at: positionOf(0),
    });
  }
  return { data, problems, locate: (path) => positionOf(offsetOf(document.contents, path)) };
}

/** A value stands where it begins; a block, which begins a line later, stands where its key does. */
function offsetOf(contents: unknown, path: Path): number {
  const { isMap, isScalar, isSeq } = yaml();
  let node = contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
      if (!pair) return offset;
      const value: unknown = pair.value;
      offset = (isScalar(value) && value.value !== null ? startOf(value) : startOf(pair.key)) ?? offset;
      node = value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined =>
  (node as { readonly range?: readonly number[] | null } | undefined)?.range?.[0];

let loaded: typeof Yaml | undefined;
/** Loaded when the first spec is read: programs without one do not pay for it. */
const yaml = (): typeof Yaml => (loaded ??= require('../../vendor/yaml') as typeof Yaml);
