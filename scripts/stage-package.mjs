// Packs what is published: the build, and a manifest in which each engine's packages are optional peers.
// Usage: node scripts/stage-package.mjs [folder]
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const out = resolve(process.argv[2] ?? 'out');
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

const staged = join(out, 'package');
const { version, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8'));

rmSync(staged, { recursive: true, force: true });
mkdirSync(staged, { recursive: true });
for (const name of readdirSync(out)) if (name.endsWith('.tgz')) rmSync(join(out, name));
for (const name of ['dist', '.jsii', 'README.md', 'API.md', 'CHANGELOG.md', 'LICENSE']) {
  cpSync(name, join(staged, name), { recursive: true });
}
writeFileSync(join(staged, 'package.json'), `${JSON.stringify(published(manifest), null, 2)}\n`);
execFileSync('npm', ['pack', '--silent', '--pack-destination', out], { cwd: staged, stdio: 'inherit' });

// jsii would make every peer a hard requirement of the Python, Java and Go packages, so that the repository
// names only the two that its assembly needs.
function published({
  name,
  description,
  scripts,
  files,
  devDependencies,
  overrides,
  peerDependencies,
  ...rest
}) {
  const peers = {
    ...peerDependencies,
    '@cdktf/provider-azurerm': '>=14',
    '@pulumi/azure-native': '^3',
    '@pulumi/pulumi': '^3.142',
  };
  const optional = Object.keys(peers).map((peer) => [peer, { optional: true }]);
  return {
    name,
    version,
    description,
    ...rest,
    peerDependencies: peers,
    peerDependenciesMeta: Object.fromEntries(optional),
  };
}
