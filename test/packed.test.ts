/** The tarball as users meet it: unpacked beside one engine's packages, type-checked and run. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const modules = join(root, 'node_modules');
const name = 'azure-monitor-constructs';

const everything = [
  '@cdktf/provider-azurerm',
  '@pulumi/azure-native',
  '@pulumi/pulumi',
  'cdktf',
  'constructs',
];
const users = [
  {
    program: 'terraform',
    companions: ['cdktf', 'constructs'],
    strangers: ['@pulumi', '@cdktf', 'zod', 'yaml'],
    prints: ['azurerm_log_analytics_workspace', 'azurerm_monitor_data_collection_rule'],
  },
  {
    program: 'pulumi',
    companions: ['@pulumi/pulumi', '@pulumi/azure-native'],
    strangers: ['cdktf', 'constructs', '@cdktf', 'zod', 'yaml'],
    prints: [
      'azure-monitor-constructs:index:DataCollectionRule',
      'azure-monitor-constructs:index:LogAnalyticsWorkspace',
      'azure-native:monitor:DataCollectionRule',
      'azure-native:operationalinsights:Workspace',
    ],
  },
  {
    program: 'core',
    companions: [],
    strangers: ['cdktf', 'constructs', '@cdktf', '@pulumi', 'zod', 'yaml', '@kusto'],
    // The last is of Microsoft's parser, which is in the tarball.
    prints: ['true', 'AMC0240'],
  },
];

const resolutions = {
  node16: { module: 'node16', moduleResolution: 'node16' },
  bundler: { module: 'esnext', moduleResolution: 'bundler', noEmit: true },
  node10: { module: 'commonjs', moduleResolution: 'node10', noEmit: true },
};

const temporary = mkdtempSync(join(tmpdir(), `${name}-`));
const unpacked = join(temporary, 'package');

beforeAll(() => {
  const tarball = run('scripts/stage-package.mjs', [join(temporary, 'out')], root).trim();
  execFileSync('tar', ['-xzf', join(temporary, 'out', tarball), '-C', temporary]);
});

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('the published manifest', () => {
  it('asks for no package and lets each engine be absent', () => {
    const manifest = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
    expect(Object.keys(manifest)).not.toContain('dependencies');
    expect(Object.keys(manifest)).not.toContain('devDependencies');
    expect(Object.keys(manifest)).not.toContain('scripts');
    expect(Object.keys(manifest.peerDependencies).sort()).toEqual(everything);
    expect(manifest.peerDependenciesMeta).toEqual(
      Object.fromEntries(everything.map((peer) => [peer, { optional: true }])),
    );
  });

  it('asks for the same versions as the jsii assembly', () => {
    const manifest = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
    const assembly = JSON.parse(readFileSync(join(unpacked, '.jsii'), 'utf8'));
    expect(manifest.peerDependencies).toEqual(expect.objectContaining(assembly.dependencies));
    expect(manifest.version).toBe(assembly.version);
  });

  it('carries licence, notices, change log and reference, and no source', () => {
    expect(readdirSync(unpacked).sort()).toEqual(
      ['.jsii', 'API.md', 'CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json'].sort(),
    );
    const notices = readFileSync(join(unpacked, 'dist/THIRD-PARTY-NOTICES'), 'utf8');
    for (const name of ['@kusto/language-service-next', 'yaml', 'zod'])
      expect(notices).toMatch(new RegExp(`^${name} .*\\((MIT|ISC)\\)$`, 'm'));
  });
});

describe.each(users)('a user of $program', ({ program, companions, strangers, prints }) => {
  let folder: string;
  beforeAll(() => {
    folder = install(program, [...companions, '@types/node']);
    for (const extension of ['ts', 'cts', 'mts']) {
      cpSync(join(__dirname, 'packed', `${program}.ts`), join(folder, `main.${extension}`));
    }
  });

  it.each(Object.keys(resolutions))(
    'is type-checked under %s resolution, libraries included',
    (resolution) => {
      const compilerOptions = {
        ...resolutions[resolution as keyof typeof resolutions],
        target: 'es2022',
        lib: ['es2022'],
        strict: true,
        esModuleInterop: true,
        skipLibCheck: false,
        types: ['node'],
      };
      const files = resolution === 'node16' ? ['main.cts', 'main.mts'] : ['main.ts'];
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
      const read = run(join(modules, 'typescript/bin/tsc'), ['--listFiles'], folder);
      expect(packagesIn(read)).not.toEqual(expect.arrayContaining([expect.stringMatching(anyOf(strangers))]));
      expect(read).not.toMatch(/dist\/vendor|azure-native\/index\.d\.ts/);
    },
  );

  it.each(['cjs', 'mjs'])('runs as %s', (extension) => {
    expect(run(`main.${extension}`, [], folder).trim().split('\n')).toEqual(prints);
  });
});

describe('the author of another jsii library', () => {
  it('extends our constructs and uses our words in its own surface', () => {
    const folder = install('jsii', ['@types', 'cdktf', 'constructs']);
    cpSync(join(__dirname, 'packed/jsii'), folder, { recursive: true });
    run(join(modules, 'jsii/bin/jsii'), [], folder);
    const { types, dependencies } = JSON.parse(readFileSync(join(folder, '.jsii'), 'utf8'));
    expect(types['monitored-things.Logs'].base).toBe(`${name}.LogAnalyticsWorkspace`);
    expect(types['monitored-things.LogsProps'].interfaces).toEqual([`${name}.LogAnalyticsWorkspaceProps`]);
    expect(Object.keys(dependencies)).toContain(name);
  });
});

describe.each(users)('with every engine installed, $program', ({ program, strangers }) => {
  it('loads no other engine, and no parser before it is needed', () => {
    const folder = install(`all-${program}`, everything);
    const entry = program === 'terraform' ? name : `${name}/${program}`;
    writeFileSync(
      join(folder, 'main.cjs'),
      `require('${entry}'); console.log(Object.keys(require.cache).join('\\n'));`,
    );
    const loaded = run('main.cjs', [], folder);
    expect(packagesIn(loaded)).not.toEqual(expect.arrayContaining([expect.stringMatching(anyOf(strangers))]));
    expect(loaded).not.toMatch(/dist\/vendor|azure-native\/index\.js/);
  });
});

function run(script: string, args: string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, [script, ...args], {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
      maxBuffer: 1 << 26,
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${script} failed\n${stdout.slice(0, 5000)}\n${stderr}`);
  }
}

/** A folder in which the tarball and these packages are installed. */
function install(folder: string, companions: string[]): string {
  const installed = join(temporary, folder, 'node_modules');
  cpSync(unpacked, join(installed, name), { recursive: true });
  for (const companion of companions) {
    mkdirSync(dirname(join(installed, companion)), { recursive: true });
    symlinkSync(join(modules, companion), join(installed, companion), 'dir');
  }
  return join(temporary, folder);
}

/** The packages that files belong to: `@pulumi/pulumi` for `…/node_modules/@pulumi/pulumi/index.js`. */
function packagesIn(files: string): string[] {
  const owners = files
    .split('\n')
    .map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? '');
  return [...new Set(owners)].sort();
}

const anyOf = (strangers: string[]) => new RegExp(`^(${strangers.join('|')})(/|$)`);
