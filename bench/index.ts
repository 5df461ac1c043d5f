/** `npm run bench`: what the model and its checks cost beside programs without them. `--quick` runs each once. */
import { imported } from './imported';
import { imports } from './imports';
import type { Row } from './measure';
import { pulumi } from './pulumi';
import { rules } from './rules';
import { synthesis } from './synthesis';
import { transforms } from './transforms';

const quick = process.argv.includes('--quick');
const times = quick ? 1 : 5;

const tables: readonly (readonly [title: string, beside: string, rows: () => readonly Row[]])[] = [
  ['Terraform', 'bindings', () => synthesis(times, quick ? [100, 1000] : [100, 1000, 10_000])],
  ['Rules', 'bindings', () => rules(times, quick ? 100 : 1000)],
  ['Import', 'cdktf alone', () => imports(times * 3)],
  ['azmon import', 'nothing', () => imported(times)],
  ['Transformations', 'fewer', () => transforms(times)],
  ['Pulumi under mocks', 'azure-native', () => pulumi(times, 200)],
];

console.log(
  `Node ${process.version}, medians of ${times} ${times === 1 ? 'run' : 'runs'}, each in a process of its own, ours and theirs by turns.\n` +
    'A machine has the agent, two rules and an endpoint: four resources. Time is that of the main thread, which one waits for;\n' +
    "CPU counts V8's compiler and collector too.",
);
const rows = tables.flatMap(([title, beside, make]) => {
  const made = make();
  print([[title, 'ours', beside, 'ratio', 'goal', ''], ...made.map(line)]);
  return made;
});
const missed = rows.filter(({ holds }) => holds === false);
console.log(
  `\n${missed.length ? `Missed: ${missed.map(({ subject }) => subject).join('; ')}` : 'All goals hold.'}`,
);
// Noise can miss a goal of time; nothing but a mistake makes other JSON.
if (missed.some(({ goal }) => goal === 'the same')) process.exitCode = 1;

function line({ subject, ours, theirs, found, goal, holds }: Row): readonly string[] {
  return [subject, ours, theirs, found, goal, holds === undefined ? '' : holds ? 'holds' : 'missed'];
}

function print(lines: readonly (readonly string[])[]): void {
  const widths = [36, 16, 16, 10, 10, 0];
  console.log();
  for (const cells of lines) {
    const [first = '', ...rest] = cells.map((cell, i) =>
      i === 0 ? cell.padEnd(widths[0]!) : i === 5 ? `  ${cell}` : cell.padStart(widths[i]!),
    );
    console.log([first, ...rest].join('').trimEnd());
  }
}
