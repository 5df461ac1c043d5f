/** Every example runs, as a user would run it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadSpec } from '../lib/core/spec/load';

const root = resolve(__dirname, '..');
const outdir = mkdtempSync(join(tmpdir(), 'examples-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

const examples = (folder: string, extension: string) =>
  readdirSync(join(root, 'examples', folder)).filter((file) => file.endsWith(extension));

const node = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  execFileSync(process.execPath, ['--import', 'tsx', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, ...env },
  });

it('has examples of every kind', () => {
  expect(examples('terraform', '.ts')).not.toEqual([]);
  expect(examples('pulumi', '.ts')).not.toEqual([]);
  expect(examples('specs', '.yaml')).not.toEqual([]);
});

describe.each(examples('specs', '.yaml'))('examples/specs/%s', (file) => {
  it('checks clean, and plans something', () => {
    const { planned, problems } = loadSpec(readFileSync(join(root, 'examples/specs', file), 'utf8'));
    expect(problems).toEqual([]);
    expect(planned.length).toBeGreaterThan(0);
  });
});

describe.each(examples('terraform', '.ts'))('examples/terraform/%s', (file) => {
  it('synthesises stacks that Terraform can read', () => {
    const out = join(outdir, file);
    node([join('examples/terraform', file)], { CDKTF_OUTDIR: out });
    const stacks = readdirSync(join(out, 'stacks'));
    expect(stacks).not.toEqual([]);
    for (const stack of stacks) {
      const json = JSON.parse(readFileSync(join(out, 'stacks', stack, 'cdk.tf.json'), 'utf8'));
      expect(Object.keys(json.resource)).not.toEqual([]);
      expect(JSON.stringify(json)).not.toContain('TfToken');
      // Terraform takes an address here, and no expression.
      for (const resources of Object.values<any>(json.resource))
        for (const { depends_on: others = [] } of Object.values<any>(resources))
          for (const other of others) expect(other).toMatch(/^[\w.-]+$/);
    }
  });
});

describe.each(examples('pulumi', '.ts'))('examples/pulumi/%s', (file) => {
  it('registers its resources under Pulumi’s mocks, and exports what it tells', () => {
    const { registered, exported } = JSON.parse(
      node(['test/examples/pulumi.ts', join('examples/pulumi', file)]),
    );
    expect(registered.filter((type: string) => type.startsWith('azure-native:'))).not.toEqual([]);
    expect(Object.keys(exported)).not.toEqual([]);
    for (const value of Object.values(exported)) expect(value).toEqual(expect.any(String));
  });
});

it('has a demo that ends well', () => {
  const demo = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.demo as string;
  const [runner, file = ''] = demo.split(' ');
  expect(runner).toBe('tsx');
  expect(existsSync(join(root, file))).toBe(true);
  expect(node([file], { CDKTF_OUTDIR: join(outdir, 'demo') })).toMatch(/\S/);
});
