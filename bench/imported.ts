/** What it takes to import a rule that exists, cold: the command line is loaded, the rule read, checked and written. */
import { join } from 'node:path';
import { type Row, byTurns, difference, run } from './measure';

const rule = join(__dirname, '../test/cases/rule-body.json');

export const imported = (times: number): readonly Row[] =>
  ['spec', 'terraform', 'pulumi'].map((to) =>
    difference(
      `a rule, to ${to}`,
      'time',
      byTurns(
        times,
        () => run('azmon', 'import', rule, '--to', to),
        () => run('azmon'),
      ),
      600,
    ),
  );
