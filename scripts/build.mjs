// Compiles lib into dist with jsii, then makes each file of dist/vendor one bundle that needs no package. The parser of
// KQL is laid beside them as Microsoft made it.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

// The package of an older build goes too: what lists the surface would find both, and take either.
for (const folder of ['dist', 'out/package']) rmSync(folder, { recursive: true, force: true });
const jsii = spawnSync(
  process.execPath,
  [
    'node_modules/jsii/bin/jsii',
    '--fail-on-warnings',
    '--silence-warnings',
    'reserved-word',
    '--silence-warnings',
    'metadata/missing-dev-dependency',
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0],
    },
  },
);
if (jsii.status !== 0) process.exit(jsii.status ?? 1);

const { metafile } = await build({
  entryPoints: readdirSync('lib/vendor').map((file) => join('lib/vendor', file)),
  outdir: 'dist/vendor',
  allowOverwrite: true,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  legalComments: 'none',
  metafile: true,
  plugins: [{ name: 'english-only', setup: englishOnly }],
});

// Their types name packages that the user does not have.
for (const file of readdirSync('dist/vendor')) {
  if (file.endsWith('.d.ts')) rmSync(join('dist/vendor', file));
}

const kusto = 'node_modules/@kusto/language-service-next';
for (const file of ['bridge.min.js', 'Kusto.Language.Bridge.min.js']) {
  cpSync(join(kusto, file), join('dist/vendor/kusto', file));
}

// Written last, so that its age is the age of the build.
writeFileSync('dist/THIRD-PARTY-NOTICES', notices([kusto, ...bundledPackages(Object.keys(metafile.inputs))]));

// zod's words in fifty languages are three quarters of it.
function englishOnly({ onLoad }) {
  onLoad({ filter: /zod.v4.locales.index\.js$/ }, () => ({
    contents: "export { default as en } from './en.js';",
  }));
}

function bundledPackages(files) {
  const folders = files.flatMap((file) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
  return [...new Set(folders)].sort();
}

function notices(folders) {
  const texts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
    // This one names its licence, and ships no text of it.
    const text = folder === kusto ? 'scripts/kusto-licence.txt' : file && join(folder, file);
    if (!text) throw new Error(`${name} is bundled but ships no licence text`);
    return `${name} ${version} (${license})\n\n${readFileSync(text, 'utf8').trim()}\n`;
  });
  return `This package contains the following works of others.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
