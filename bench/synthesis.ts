/** Our constructs against the same resources by hand with the generated bindings. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Cost, type Row, byTurns, ratio, run } from './measure';

interface Synthesised {
  readonly provider: object;
  readonly resource: { readonly [type: string]: { readonly [address: string]: Resource } };
}

interface Resource {
  readonly name: string;
  readonly target_resource_id?: string;
  readonly virtual_machine_id?: string;
}

export function synthesis(times: number, counts: readonly number[]): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const ours = (count: number) => run('terraform-constructs', count, join(folder, 'ours'));
  const theirs = (count: number) => run('terraform-bindings', count, join(folder, 'theirs'));
  try {
    const costs = counts.map((count) => {
      // A few machines cost next to nothing, which one run tells badly.
      const turns = count < 1000 ? times * 2 : times;
      return {
        count,
        ...byTurns(
          turns,
          () => ours(count),
          () => theirs(count),
        ),
      };
    });
    const compared = costs.filter(({ count }) => count >= 1000);
    return [
      ...compared.flatMap((cost) => {
        const subject = `${cost.count} machines`;
        return [
          ratio(`${subject}, time`, 'time', cost, 1),
          ratio(`${subject}, CPU`, 'cpu', cost),
          ratio(`${subject}, peak memory`, 'memory', cost, 1),
        ];
      }),
      ...growth(costs),
      sameJson(folder),
      sizes(folder),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What one more machine costs, however many there are. */
function growth(
  costs: readonly { readonly count: number; readonly ours: Cost; readonly theirs: Cost }[],
): readonly Row[] {
  return costs.slice(1).map((more, i) => {
    const less = costs[i]!;
    const each = (side: 'ours' | 'theirs') =>
      `${((more[side].time - less[side].time) / (more.count - less.count)).toFixed(2)} ms`;
    return {
      subject: `one more, from ${less.count} to ${more.count}`,
      ours: each('ours'),
      theirs: each('theirs'),
      found: '',
      goal: '',
      holds: undefined,
    };
  });
}

function sameJson(folder: string): Row {
  const [ours, theirs] = ['ours', 'theirs'].map((side) => {
    const { provider, resource }: Synthesised = JSON.parse(readFileSync(fileIn(folder, side), 'utf8'));
    return { provider, resources: withoutAddresses(resource) };
  });
  const count = Object.keys(ours!.resources).length;
  return {
    subject: 'Terraform JSON, addresses aside',
    ours: `${count} resources`,
    theirs: `${Object.keys(theirs!.resources).length} resources`,
    found: isDeepStrictEqual(ours, theirs) ? 'the same' : 'differs',
    goal: 'the same',
    holds: isDeepStrictEqual(ours, theirs),
  };
}

/** Both with addresses that tell a reader which machine a resource is for. */
function sizes(folder: string): Row {
  const [ours = 0, theirs = 0] = ['ours', 'theirs'].map((side) => statSync(fileIn(folder, side)).size);
  const shown = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
  const found = ours / theirs;
  return {
    subject: 'Terraform JSON, size',
    ours: shown(ours),
    theirs: shown(theirs),
    found: found.toFixed(2),
    goal: '≤ 1',
    holds: found <= 1,
  };
}

const fileIn = (folder: string, side: string) => join(folder, side, 'stacks/fleet/cdk.tf.json');

/** Resources by what they are called in Azure, which is also how they refer to each other. */
function withoutAddresses(resources: Synthesised['resource']) {
  const names = new Map<string, string>();
  for (const [type, ofType] of Object.entries(resources)) {
    for (const [address, { name, target_resource_id: target, virtual_machine_id: machine }] of Object.entries(
      ofType,
    ))
      names.set(`${type}.${address}`, `${type} ${target ?? machine ?? ''}/${name}`);
  }
  const reference = /\$\{([a-z_]+\.[^.}]+)\./g;
  return Object.fromEntries(
    Object.entries(resources).flatMap(([type, ofType]) =>
      Object.entries(ofType).map(([address, resource]) => [
        names.get(`${type}.${address}`),
        JSON.parse(
          JSON.stringify({ ...resource, '//': undefined }).replaceAll(
            reference,
            (_, of: string) => `\${${names.get(of) ?? of}.`,
          ),
        ),
      ]),
    ),
  );
}
