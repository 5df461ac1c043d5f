/** Written programs, run, read and formatted. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runtime } from '@pulumi/pulumi';
import * as estree from 'prettier/plugins/estree';
import * as typescript from 'prettier/plugins/typescript';
import { format } from 'prettier/standalone';
import ts from 'typescript';
import { readDocument } from '../../../lib/core/spec/document';
import { type Registrations, registerProgram } from '../../support/pulumi';
import { root } from '../../support/specs';
import type { TerraformJson } from '../../support/terraform';

export interface Data {
  readonly [section: string]: unknown;
}

export const dataOf = (spec: string) => readDocument(readFileSync(join(root, spec), 'utf8')).data as Data;

/** What the stack of a program comes to. */
export function synthesised(program: string): TerraformJson {
  const out = mkdtempSync(join(tmpdir(), 'written-'));
  const before = process.env['CDKTF_OUTDIR'];
  process.env['CDKTF_OUTDIR'] = out;
  try {
    run(program);
    const [stack = ''] = readdirSync(join(out, 'stacks'));
    return JSON.parse(
      readFileSync(join(out, 'stacks', stack, 'cdk.tf.json'), 'utf8'),
      (key, value: unknown) => (key === '//' ? undefined : value),
    ) as TerraformJson;
  } finally {
    if (before === undefined) delete process.env['CDKTF_OUTDIR'];
    else process.env['CDKTF_OUTDIR'] = before;
    rmSync(out, { recursive: true, force: true });
  }
}

/** What a program registers, with these values in the configuration of its project. */
export async function registered(
  program: string,
  config: { readonly [name: string]: string } = {},
): Promise<Registrations> {
  const before = runtime.allConfig();
  const named = Object.entries(config).map(([name, value]) => [`project:${name}`, value]);
  runtime.setAllConfig(Object.fromEntries(named));
  try {
    return await registerProgram(() => {
      run(program);
    });
  } finally {
    runtime.setAllConfig(before);
  }
}

function run(program: string): void {
  const { outputText } = ts.transpileModule(program, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  type Module = (require: (name: string) => unknown, exports: object) => void;
  const made = Reflect.construct(Function, ['require', 'exports', outputText]) as Module;
  made((name) => jest.requireActual(name), {});
}

export const formatted = (program: string): Promise<string> =>
  format(program, {
    parser: 'typescript',
    plugins: [estree, typescript] as never,
    printWidth: 100,
    singleQuote: true,
  });
