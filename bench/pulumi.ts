/** Our components under Pulumi's mocks, against azure-native by hand. */
import { type Row, byTurns, ratio, run } from './measure';

export function pulumi(times: number, machines: number): readonly Row[] {
  const costs = byTurns(
    times,
    () => run('pulumi-components', machines),
    () => run('pulumi-azure-native', machines),
  );
  const subject = `Pulumi, ${machines} machines`;
  return [
    ratio(`${subject}, time`, 'time', costs, 1.1),
    ratio(`${subject}, CPU`, 'cpu', costs),
    ratio(`${subject}, peak memory`, 'memory', costs),
  ];
}
