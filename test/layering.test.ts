/** Who imports whom, as written and as loaded. */
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const node = (...args: string[]) =>
  execFileSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
    maxBuffer: 64 * 1024 * 1024,
  });

it('keeps to the layers', () => {
  const cruise = join('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const { summary } = JSON.parse(node(cruise, 'lib', '--output-type', 'json'));
  expect(summary.violations).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(100);
}, 120_000);

/** The files that a module brings with it, and what is printed after using it. */
function loadedBy(module: string, use = '') {
  const script = `const it = require(${JSON.stringify(join(root, 'lib', module))}); ${use};
    console.log(JSON.stringify(Object.keys(require.cache)))`;
  return JSON.parse(node('--import', 'tsx', '--eval', script)) as string[];
}

const engines = /node_modules.(cdktf|constructs|cdktn|@cdktf|@pulumi)./;
const parsers = /lib.vendor.|node_modules.(zod|yaml)./;

it('loads no engine with the core, also when it plans', () => {
  const spec =
    "it.loadSpec('workspaces: { logs: { location: westeurope, resourceGroup: rg } }').planned[0].conceived.plan.main";
  const files = loadedBy('core/index.ts', spec);
  expect(files.filter((file) => parsers.test(file))).not.toEqual([]);
  expect(files.filter((file) => engines.test(file))).toEqual([]);
});

it('loads no engine with the command line before one is asked for', () => {
  expect(loadedBy('cli/run.ts').filter((file) => engines.test(file))).toEqual([]);
});

it.each([
  ['index.ts', /node_modules.@pulumi./],
  ['pulumi/index.ts', /node_modules.(cdktf|constructs|@cdktf)./],
])('loads no parser with %s before a noun is made, and never the other engine', (module, other) => {
  const files = loadedBy(module);
  expect(files.filter((file) => parsers.test(file))).toEqual([]);
  expect(files.filter((file) => other.test(file))).toEqual([]);
});

it('loads a parser with the first noun, and none of the bindings', () => {
  const make = `const { App, TerraformStack } = require('cdktf'); const stack = new TerraformStack(new App({ outdir: require('os').tmpdir() }), 's');
    new it.ResourceGroup(stack, 'g', { location: 'westeurope' })`;
  const files = loadedBy('index.ts', make);
  expect(files.filter((file) => parsers.test(file))).not.toEqual([]);
  expect(files.filter((file) => /@cdktf.provider-azurerm/.test(file))).toEqual([]);
});
