/** Many rules with many sources against the same by hand with the generated bindings. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Row, byTurns, ratio, run } from './measure';

export function rules(times: number, count: number): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const costs = byTurns(
      times,
      () => run('rules-constructs', count, join(folder, 'ours')),
      () => run('rules-bindings', count, join(folder, 'theirs')),
    );
    const [ours, theirs] = ['ours', 'theirs'].map((side) => rulesIn(join(folder, side)));
    const subject = `${count} rules with 10 sources each`;
    return [
      ratio(`${subject}, time`, 'time', costs, 1),
      ratio(`${subject}, memory`, 'memory', costs, 1),
      {
        subject: 'the rules, addresses aside',
        ours: String(ours!.size),
        theirs: String(theirs!.size),
        found: isDeepStrictEqual(ours, theirs) ? 'the same' : 'differs',
        goal: 'the same',
        holds: isDeepStrictEqual(ours, theirs),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** By name, with the workspace that they all refer to under one address. */
function rulesIn(folder: string): ReadonlyMap<string, unknown> {
  const text = readFileSync(join(folder, 'stacks/rules/cdk.tf.json'), 'utf8');
  const { resource } = JSON.parse(
    text.replaceAll(/\$\{azurerm_log_analytics_workspace\.[^.}]+\.id\}/g, 'the workspace'),
  );
  const all: readonly { readonly name: string }[] = Object.values(
    resource.azurerm_monitor_data_collection_rule,
  );
  return new Map(all.map((rule) => [rule.name, { ...rule, '//': undefined }]));
}
