/** What it costs to read transformations: Microsoft's parser is loaded with the first, and reads each distinct one once. */
import { type Row, byTurns, difference, run } from './measure';

export function transforms(times: number): readonly Row[] {
  const compared = (ours: readonly [number, number], theirs: readonly [number, number]) =>
    byTurns(
      times,
      () => run('transforms', ...ours),
      () => run('transforms', ...theirs),
    );
  const first = compared([1, 1], [1, 0]);
  return [
    difference('the first, time', 'time', first, 1000),
    difference('the first, peak memory', 'memory', first, 120),
    difference('1000 rules, the same in each', 'time', compared([1000, 1], [1000, 0]), 1200),
    difference('100 rules, one more in each', 'time', compared([100, 100], [100, 1]), 2000),
  ];
}
