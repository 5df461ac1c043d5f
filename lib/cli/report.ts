/** What is said of a file, as a person reads it: in blocks, each with its place. */
import { type LocatedProblem, shownPath } from '../core/spec/load';
import type { Problem } from '../core/problem';
import type { Position } from '../core/spec/document';

/** One thing that is said, at one place of a file. */
export interface Note {
  readonly where: string;
  readonly at: Position;
  /** A code, or what became of it. */
  readonly mark: string;
  readonly more?: string;
  readonly text: string;
  readonly see?: string | undefined;
}

/** The problems of a file. */
export function report(file: string, problems: readonly LocatedProblem[], colour: boolean): string {
  if (problems.length === 0) return `${file}: no problems\n`;
  const notes = problems.map(({ problem, at }) => noteOf(problem, at, shownPath(problem.path)));
  return `${file}: ${counted(problems.map(({ problem }) => problem))}\n\n${blocks(file, notes, colour)}\n\n`;
}

export const noteOf = (problem: Problem, at: Position, where: string): Note => ({
  where,
  at,
  mark: problem.code,
  ...(problem.severity === 'warning' ? { more: ' (warning)' } : {}),
  text: problem.text,
  see: problem.see,
});

export function blocks(file: string, notes: readonly Note[], colour: boolean): string {
  const paint = painter(colour);
  const width = Math.min(70, Math.max(...notes.map(({ where }) => where.length)));
  return notes
    .map(({ where, at, mark, more = '', text, see }) => {
      const lines = wrapped(text, 96).map((line) => `    ${line}`);
      const head = `  ${paint.bold(where.padEnd(width))}  ${file}:${at.line}:${at.column}  ${paint.code(mark)}${more}`;
      return [head, ...lines, ...(see ? [`    ${paint.dim(see)}`] : [])].join('\n');
    })
    .join('\n\n');
}

/** `2 problems, 1 warning` */
export function counted(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return [many(errors, 'problem'), many(problems.length - errors, 'warning')].filter(Boolean).join(', ');
}

/** Nothing where there is none. */
export const many = (count: number, what: string) =>
  count ? `${count} ${what}${count === 1 ? '' : 's'}` : '';

export const asJson = (file: string, problem: Problem, at: Position) => ({
  file,
  ...at,
  path: problem.path,
  code: problem.code,
  severity: problem.severity,
  message: problem.message,
  cure: problem.cure,
  see: problem.see,
});

function wrapped(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

function painter(colour: boolean) {
  const paint = (code: number) => (text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { bold: paint(1), dim: paint(2), code: paint(33) };
}
