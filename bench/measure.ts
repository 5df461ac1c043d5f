/** Two programs run by turns, each time in a new process, and what their medians say. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export interface Cost {
  /** Milliseconds of the main thread, which are what one waits for. */
  readonly time: number;
  /** Milliseconds of all threads, those of V8's compiler and collector among them. */
  readonly cpu: number;
  /** Megabytes at the peak. */
  readonly memory: number;
}

export interface Row {
  readonly subject: string;
  readonly ours: string;
  readonly theirs: string;
  readonly found: string;
  readonly goal: string;
  /** Undefined where there is no goal. */
  readonly holds: boolean | undefined;
}

/** The program's cost: that of one run. */
export function run(program: string, ...words: readonly (string | number)[]): Cost {
  const file = join(__dirname, 'programs', `${program}.cjs`);
  return JSON.parse(
    execFileSync(process.execPath, [file, ...words.map(String)], { encoding: 'utf8', cwd: __dirname }),
  );
}

/** The medians of both, run by turns. */
export function byTurns(
  times: number,
  ours: () => Cost,
  theirs: () => Cost,
): { readonly ours: Cost; readonly theirs: Cost } {
  const pairs = Array.from({ length: times }, () => [ours(), theirs()] as const);
  return { ours: middle(pairs.map(([one]) => one)), theirs: middle(pairs.map(([, other]) => other)) };
}

const middle = (costs: readonly Cost[]): Cost => ({
  time: median(costs.map(({ time }) => time)),
  cpu: median(costs.map(({ cpu }) => cpu)),
  memory: median(costs.map(({ memory }) => memory)),
});

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}

const units = { time: 'ms', cpu: 'ms', memory: 'MB' } as const;

/** A row that says how many times as much ours costs; a goal is the most it may be. */
export function ratio(
  subject: string,
  what: keyof Cost,
  { ours, theirs }: { readonly ours: Cost; readonly theirs: Cost },
  goal?: number,
): Row {
  const found = ours[what] / theirs[what];
  return {
    subject,
    ours: `${ours[what].toFixed(0)} ${units[what]}`,
    theirs: `${theirs[what].toFixed(0)} ${units[what]}`,
    found: found.toFixed(2),
    goal: goal === undefined ? '' : `≤ ${goal.toFixed(1)}`,
    holds: goal === undefined ? undefined : found <= goal,
  };
}

/** A row that says how much more ours costs. */
export function difference(
  subject: string,
  what: keyof Cost,
  { ours, theirs }: { readonly ours: Cost; readonly theirs: Cost },
  goal: number,
): Row {
  const found = ours[what] - theirs[what];
  return {
    subject,
    ours: `${ours[what].toFixed(0)} ${units[what]}`,
    theirs: `${theirs[what].toFixed(0)} ${units[what]}`,
    found: `${found < 0 ? '' : '+'}${found.toFixed(0)} ${units[what]}`,
    goal: `≤ +${goal} ${units[what]}`,
    holds: found <= goal,
  };
}
