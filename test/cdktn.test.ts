/** The build under CDK Terrain, CDKTF's living fork: where `cdktf` means `cdktn`, every example gives the same JSON. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const temporary = mkdtempSync(join(tmpdir(), 'cdktn-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const examples = readdirSync(join(root, 'examples/terraform')).filter((file) => file.endsWith('.ts'));

it.each(examples)('examples/terraform/%s synthesises the same with CDKTF and CDK Terrain', (example) => {
  const expected = synthesise(example, 'cdktf', []);
  const actual = synthesise(example, 'cdktn', ['--require', './test/cdktn/resolve.cjs']);
  expect(actual.stacks).toEqual(expected.stacks);
  expect(actual.versions).not.toEqual(expected.versions);
});

function synthesise(example: string, engine: string, options: string[]) {
  const out = join(temporary, engine, example);
  mkdirSync(out, { recursive: true });
  execFileSync(process.execPath, [...options, '--import', 'tsx', join('examples/terraform', example)], {
    cwd: root,
    // Without the `paths` of tsconfig.json, the package's own name leads to dist.
    env: { ...process.env, CDKTF_OUTDIR: out, TSX_TSCONFIG_PATH: 'tsconfig.lib.json' },
  });
  const names = readdirSync(join(out, 'stacks')).sort();
  const parsed = names.map((name) =>
    JSON.parse(readFileSync(join(out, 'stacks', name, 'cdk.tf.json'), 'utf8')),
  );
  const versions = parsed.map((stack) => stack['//'].metadata.version as string);
  for (const stack of parsed) delete stack['//'].metadata.version;
  return { stacks: Object.fromEntries(names.map((name, i) => [name, parsed[i]])), versions };
}
