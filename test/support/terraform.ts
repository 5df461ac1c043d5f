/** Terraform's face, run in the test's own process. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformOutput, TerraformStack, Testing } from 'cdktf';
import { AzapiProvider, AzurermProvider, MonitorSpec } from 'azure-monitor-constructs';
import { readDocument } from '../../lib/core/spec/document';
import { readSpec } from '../../lib/core/spec/spec';
import { tellsOf } from './planned';
import { root } from './specs';

/** The parts of cdk.tf.json that the tests look into. */
export interface TerraformJson {
  readonly resource?: Blocks;
  readonly data?: Blocks;
  readonly output?: { readonly [id: string]: { readonly value: string } };
}

interface Blocks {
  readonly [type: string]: { readonly [id: string]: Arguments };
}

export interface Arguments {
  readonly [argument: string]: unknown;
}

export interface Synthesised {
  readonly json: TerraformJson;
  readonly told: { readonly [what: string]: string };
}

/** A spec as cdk.tf.json, and what its constructs tell. */
export function synthTerraform(file: string, azurerm = '~> 4.55'): Synthesised {
  const whats: string[] = [];
  const json = synthProgram((stack) => {
    const spec = new MonitorSpec(stack, 'Spec', { file });
    for (const [what, value] of tellingsOf(spec, file))
      new TerraformOutput(stack, `told-${whats.push(what) - 1}`, { value, staticId: true });
  }, azurerm);
  const told = whats.map((what, i) => [what, json.output?.[`told-${i}`]?.value ?? ''] as const);
  return { json, told: Object.fromEntries(told) };
}

/** A stack with both providers as cdk.tf.json, validated. */
export function synthProgram(build: (stack: TerraformStack) => void, version = '~> 4.55'): TerraformJson {
  const stack = new TerraformStack(new App(), 'test');
  new AzurermProvider(stack, 'azurerm', { version });
  new AzapiProvider(stack, 'azapi');
  build(stack);
  return JSON.parse(Testing.synth(stack, true)) as TerraformJson;
}

/** What every noun of a spec tells, asked of its constructs or components. */
export function* tellingsOf(spec: object, file: string): Iterable<readonly [what: string, value: unknown]> {
  const { nouns } = spec as { readonly nouns: ReadonlyMap<string, { readonly [property: string]: unknown }> };
  for (const entry of readSpec(readDocument(readFileSync(file, 'utf8')).data).entries) {
    const noun = `${entry.section}/${entry.key}`;
    for (const property of Object.keys(tellsOf(entry)))
      yield [`${noun}.${property}`, nouns.get(noun)?.[property]];
  }
}

/** The stacks that a program of its own writes, by name. */
export async function synthesisedBy(program: string): Promise<{ readonly [stack: string]: TerraformJson }> {
  const out = mkdtempSync(join(tmpdir(), 'synthesised-'));
  const before = process.env['CDKTF_OUTDIR'];
  process.env['CDKTF_OUTDIR'] = out;
  try {
    await jest.isolateModulesAsync(() => import(join(root, program)) as Promise<void>);
    return Object.fromEntries(
      readdirSync(join(out, 'stacks')).map((name) => [name, read(join(out, 'stacks', name, 'cdk.tf.json'))]),
    );
  } finally {
    if (before === undefined) delete process.env['CDKTF_OUTDIR'];
    else process.env['CDKTF_OUTDIR'] = before;
    rmSync(out, { recursive: true, force: true });
  }
}

/** The JSON without the comments that cdktf leaves in it. */
const read = (file: string) =>
  JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) =>
    key === '//' ? undefined : value,
  ) as TerraformJson;
