/** What loading our package adds to loading cdktf. */
import { type Row, byTurns, difference, run } from './measure';

export function imports(times: number): readonly Row[] {
  const costs = byTurns(
    times,
    () => run('import', 'cdktf', 'azure-monitor-constructs'),
    () => run('import', 'cdktf'),
  );
  return [
    difference('import, time', 'time', costs, 50),
    difference('import, peak memory', 'memory', costs, 20),
  ];
}
