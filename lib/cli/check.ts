/** `azmon check`: every problem of every spec, where it is. */
import { type LocatedProblem, loadSpec, shownPath } from '../core/spec/load';
import { Misuse, type Streams, readText } from './streams';

export async function check(
  files: readonly string[],
  options: { readonly json?: unknown },
  { out, colour = false }: Streams,
): Promise<number> {
  if (files.length === 0) throw new Misuse('Name the specs to check.');
  const checked = files.map((file) => ({ file, problems: loadSpec(readText(file)).problems }));
  if (options.json)
    out(
      `${JSON.stringify(
        checked.flatMap(({ file, problems }) => problems.map((one) => asJson(file, one))),
        undefined,
        2,
      )}\n`,
    );
  else for (const { file, problems } of checked) out(report(file, problems, colour));
  return Promise.resolve(checked.some(({ problems }) => problems.some(isError)) ? 1 : 0);
}

const isError = ({ problem }: LocatedProblem) => problem.severity === 'error';

/** The problems of a file as a person reads them. */
export function report(file: string, problems: readonly LocatedProblem[], colour: boolean): string {
  if (problems.length === 0) return `${file}: no problems\n`;
  const paint = painter(colour);
  const paths = problems.map(({ problem }) => shownPath(problem.path));
  const width = Math.min(70, Math.max(...paths.map((path) => path.length)));
  const blocks = problems.map(({ problem, at }, i) => {
    const mark = problem.severity === 'warning' ? ' (warning)' : '';
    const lines = wrapped(problem.text, 96).map((line) => `    ${line}`);
    const where = `  ${paint.bold((paths[i] ?? '').padEnd(width))}  ${file}:${at.line}:${at.column}  ${paint.code(problem.code)}${mark}`;
    return [where, ...lines, ...(problem.see ? [`    ${paint.dim(problem.see)}`] : [])].join('\n');
  });
  return `${file}: ${counted(problems)}\n\n${blocks.join('\n\n')}\n\n`;
}

function counted(problems: readonly LocatedProblem[]): string {
  const errors = problems.filter(isError).length;
  const count = (number: number, what: string) =>
    number ? [`${number} ${what}${number === 1 ? '' : 's'}`] : [];
  return [...count(errors, 'problem'), ...count(problems.length - errors, 'warning')].join(', ');
}

const asJson = (file: string, { problem, at }: LocatedProblem) => ({
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
