/** Programs that were written for a user, run in the test's own process. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config, output } from '@pulumi/pulumi';
import ts from 'typescript';
import { type Registrations, registerProgram } from './pulumi';
import type { TerraformJson } from './terraform';

/** What stands for the value of an input, which nobody knows before the deployment. */
export type StandIn = (input: string) => string;

function runText(text: string): void {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS };
  const { outputText } = ts.transpileModule(text, { compilerOptions });
  // In the realm of the test: elsewhere a list would be no list.
  const program: unknown = Reflect.construct(Function, ['require', 'exports', outputText]);
  (program as (require: (name: string) => unknown, exports: object) => void)(loaded, {});
}

/** By the test's own modules, which find our sources under the name of the package. */
function loaded(name: string): unknown {
  if (!packages.includes(name)) throw new Error(`A program loads ${name}`);
  return jest.requireActual(name);
}

const packages = [
  '@pulumi/pulumi',
  'azure-monitor-constructs',
  'azure-monitor-constructs/pulumi',
  'cdktf',
  'constructs',
];

/** The stack that a program writes, with a stand-in for each of its variables. */
export function synthText(text: string, standIn: StandIn): TerraformJson {
  const out = mkdtempSync(join(tmpdir(), 'written-'));
  const before = process.env['CDKTF_OUTDIR'];
  process.env['CDKTF_OUTDIR'] = out;
  try {
    runText(text);
    const [stack = '', ...others] = readdirSync(join(out, 'stacks'));
    if (others.length) throw new Error(`The program writes ${others.length + 1} stacks`);
    const json: unknown = JSON.parse(
      readFileSync(join(out, 'stacks', stack, 'cdk.tf.json'), 'utf8'),
      (key, value: unknown) => (key === '//' ? undefined : value),
    );
    return withStandIns(json, standIn) as TerraformJson;
  } finally {
    if (before === undefined) delete process.env['CDKTF_OUTDIR'];
    else process.env['CDKTF_OUTDIR'] = before;
    rmSync(out, { recursive: true, force: true });
  }
}

function withStandIns(value: unknown, standIn: StandIn): unknown {
  const opened = (text: string) =>
    encoded(text, standIn)
      .replaceAll(
        /\$\{element\(split\("\/", var\.([\w-]+)\), (\d+)\)\}/g,
        (_, name: string, at: string) => standIn(name).split('/')[Number(at)] ?? '',
      )
      .replaceAll(/\$\{var\.([\w-]+)\}/g, (_, name: string) => standIn(name));
  if (typeof value === 'string') return opened(value);
  if (Array.isArray(value)) return value.map((item) => withStandIns(item, standIn));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [opened(key), withStandIns(inner, standIn)]),
  );
}

/** JSON that Terraform makes of its own objects, made. */
function encoded(text: string, standIn: StandIn): string {
  const object = /^\$\{jsonencode\((.*)\)\}$/s.exec(text)?.[1];
  return object === undefined
    ? text
    : object.replaceAll(/"(?:[^"\\]|\\.)*"|var\.([\w-]+)| = /g, (piece, name?: string) =>
        name === undefined ? (piece === ' = ' ? ':' : piece) : JSON.stringify(standIn(name)),
      );
}

/** What a program registers, with a stand-in for each value of its configuration that is known to nobody. */
export async function registerText(text: string, standIn: StandIn): Promise<Registrations> {
  const told = (name: string) => output(standIn(name)) as never;
  const asked = ['get', 'getNumber', 'getBoolean', 'getObject'] as const;
  const required = ['require', 'requireNumber', 'requireBoolean', 'requireObject'] as const;
  const spies = [...asked, ...required].map((how) =>
    jest.spyOn(Config.prototype, how as 'require').mockImplementation(told),
  );
  try {
    return await registerProgram(() => {
      runText(text);
    });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
