/** What is written for users is so: every example runs, says the same in its three forms, and is told what the page says. */
import { type TerraformStack, Testing } from 'cdktf';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { log, runtime } from '@pulumi/pulumi';
import { DataCollectionRuleKind } from 'azure-monitor-constructs';
import { check } from '../lib/cli/check';
import { isKnownStream } from '../lib/core/azure/streams';
import { takes } from '../lib/core/model/targets';
import { destinationKinds } from '../lib/core/destinations/kinds';
import { alertKinds } from '../lib/core/health/alerts';
import { MonitoringQueries } from '../lib/core/health/queries';
import { presets } from '../lib/core/presets';
import { companions } from '../lib/core/presets/companions';
import type { MachineExtension } from '../lib/core/machine-extension';
import { kindExcludesSource } from '../lib/core/rules/kind-fits-sources';
import { sourceKinds } from '../lib/core/sources/kinds';
import { loadSpec } from '../lib/core/spec/load';
import {
  type Example,
  type Spec,
  below,
  examples,
  onStage,
  pages,
  readme,
  rowsBelow,
  stage,
} from './docs/pages';
import { pulumiProgram, run, terraformProgram, typeErrors } from './docs/programs';
import { root } from './support/specs';
import { planned, withoutPatches, withoutRegionsOfMachines } from './support/planned';
import { registerProgram } from './support/pulumi';
import { readPulumi } from './support/read-pulumi';
import { readTerraform } from './support/read-terraform';

/** What stands in back quotes. */
const wordsIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

const pageOf = (name: string) => pages.find(({ file }) => basename(file, '.md') === name)!;

type SourceWord = keyof typeof sourceKinds;

/** The first example of each source and preset. */
const sourceExamples: { [word: string]: unknown } = {};
for (const { spec } of pages)
  for (const { sources = [] } of Object.values((spec?.['rules'] ?? {}) as { [rule: string]: any }))
    for (const source of sources)
      for (const [word, of] of Object.entries(typeof source === 'string' ? { [source]: {} } : source))
        sourceExamples[word] ??= of;

/** All that is written for people. */
const written = [
  ...['README', 'CHANGELOG', 'CONTRIBUTING', 'lib/README', 'examples/README'].map((name) => `${name}.md`),
  ...(readdirSync(join(root, 'docs'), { recursive: true }) as string[])
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

const folder = mkdtempSync(join(tmpdir(), 'docs-'));
const warned = jest.spyOn(log, 'warn').mockResolvedValue();
beforeEach(() => warned.mockClear());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(spec: Spec): string {
  const file = join(folder, 'spec.json');
  writeFileSync(file, JSON.stringify(onStage(spec)));
  return file;
}

const plannedBy = (spec: Spec) => planned(fileOf(spec));

describe.each(examples.map((page) => [page.file, page] as const))('%s', (_, page) => {
  it('asks Terraform for what its spec plans', () => {
    const { stack } = run(terraformProgram(page)) as { readonly stack: TerraformStack };
    const json = JSON.parse(Testing.synth(stack, true));
    const expected = withoutRegionsOfMachines(plannedBy(page.spec));
    expect(readTerraform({ json, told: {} }).resources).toEqual(expected.resources);
  });

  it('has nothing that the checks would tell', async () => {
    expect(await said(page.spec)).toBe('\n');
  });

  it('asks Pulumi for what its spec plans', async () => {
    const registrations = await registerProgram(() => {
      run(pulumiProgram(page));
    });
    expect(readPulumi(registrations).resources).toEqual(withoutPatches(plannedBy(page.spec)).resources);
  });
});

const checks = pages.flatMap(({ file, checks }) => checks.map((check, i) => [file, i + 1, check] as const));

it.each(checks)('%s tells what is said of its mistake %i', async (_file, _number, { spec, says }) => {
  expect(await said(spec)).toBe(says);
});

/** As `azmon check` says it, without where in a file. */
async function said(spec: Spec): Promise<string> {
  const file = fileOf(spec);
  let text = '';
  await check([file], {}, { out: (more) => (text += more), err: () => undefined });
  const [, ...lines] = text.split('\n').map((line) => line.replace(/^ {2}/, ''));
  return `${lines
    .map((line) => line.replace(/ +\S*spec\.json:\d+:\d+ /, ' '))
    .join('\n')
    .trim()}\n`;
}

it('has no example that TypeScript would refuse', () => {
  const programs = (program: (page: Example) => string, engine: string) =>
    examples.map((page) => [`${page.file}-${engine}`, program(page)] as const);
  expect(
    typeErrors({
      ...Object.fromEntries(programs(terraformProgram, 'terraform')),
      ...Object.fromEntries(programs(pulumiProgram, 'pulumi')),
      'README-terraform': readme.terraform,
      'README-pulumi': readme.pulumi,
    }),
  ).toEqual([]);
});

it('has no link to a file or heading that is not there', () => {
  for (const file of written) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, link = ''] of text.matchAll(/\]\((?!https:)([^)\s]+)\)/g)) {
      const [path = '', anchor] = link.split('#');
      const target = join(root, dirname(file), path || basename(file));
      expect([file, link, existsSync(target)]).toEqual([file, link, true]);
      if (anchor)
        expect([file, link, anchorsIn(target)]).toEqual([file, link, expect.arrayContaining([anchor])]);
    }
  }
});

const anchorsIn = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

it('has an example of every source, preset and destination', () => {
  const text = pages.map((page) => page.text).join('\n');
  for (const word of [...Object.keys(sourceKinds), ...Object.keys(presets)])
    expect([word, Object.hasOwn(sourceExamples, word)]).toEqual([word, true]);
  for (const word of Object.keys(destinationKinds)) expect(text).toContain(`Destination.${word}(`);
});

it('has every page in its index', () => {
  for (const { file } of pages) expect(stage.text).toContain(`](${relative('docs/rules', file)})`);
});

it.each(
  pages.filter(({ text }) => below(text, 'What arrives where')).map((page) => [page.file, page] as const),
)('%s lists the streams of its example', (_, { text, spec }) => {
  const listed = rowsBelow(text, 'What arrives where').flatMap(([streams = '']) => wordsIn(streams));
  const flowing = plannedBy(spec!).resources.flatMap(({ body }) => {
    const { dataFlows = [] } = (body['properties'] ?? {}) as { readonly dataFlows?: readonly Flow[] };
    return dataFlows.flatMap(({ streams, outputStream }) => (outputStream ? [outputStream] : streams));
  });
  expect(listed).toEqual(expect.arrayContaining(flowing));
  for (const stream of listed) expect([stream, isKnownStream(stream)]).toEqual([stream, true]);
});

interface Flow {
  readonly streams: readonly string[];
  readonly outputStream?: string;
}

describe('docs/rules/destinations.md', () => {
  let source: readonly string[] = [];
  const rows = rowsBelow(pageOf('destinations').text, 'Which stream may go where').map((row) => {
    const [sources = '', streams = '', goesTo = ''] = row;
    source = sources ? wordsIn(sources) : source;
    return [source, wordsIn(streams), wordsIn(goesTo)] as const;
  });

  it.each(rows)('says where %j may send %j', (sources, streams, goesTo) => {
    for (const word of sources)
      for (const stream of streams)
        expect(
          Object.entries(destinationKinds)
            .filter(([, kind]) => takes(kind, stream, sourceKinds[word as SourceWord]) === 'yes')
            .map(([name]) => name),
        ).toEqual(goesTo);
  });

  it('has every source', () => {
    const told = new Set(rows.flatMap(([sources]) => sources));
    expect(Object.keys(sourceKinds).filter((word) => !told.has(word) && word !== 'etwProvider')).toEqual([]);
  });
});

describe('docs/rules/kinds.md', () => {
  const rows = rowsBelow(pageOf('kinds').text, 'Which sources a kind has').map(
    ([sources = '', kinds = '']) => [wordsIn(sources), kinds.replaceAll('`', '').split(', ')] as const,
  );

  it.each(rows)('says which kinds have %j: %j', (sources, kinds) => {
    const all = [undefined, ...Object.values(DataCollectionRuleKind)];
    for (const word of sources) {
      const having = all.filter((kind) => {
        const rule = { kind, sources: [{ [word]: sourceExamples[word] }], destinations: ['logs'] };
        const { problems } = loadSpec(JSON.stringify(onStage({ rules: { rule } })));
        return !problems.some(({ problem }) => problem.kind === kindExcludesSource);
      });
      expect(having.map((kind) => kind ?? 'none').sort()).toEqual([...kinds].sort());
    }
  });

  it('has every source', () => {
    expect(rows.flatMap(([sources]) => sources).sort()).toEqual(Object.keys(sourceKinds).sort());
  });
});

it('docs/rules/presets.md has every preset', () => {
  const told = rowsBelow(pageOf('presets').text, 'What there is').flatMap(([word = '']) => wordsIn(word));
  expect(told.sort()).toEqual(Object.keys(presets).sort());
});

it('docs/rules/extensions.md says what machines need beside the agent', () => {
  const rows = rowsBelow(pageOf('extensions').text, 'What a machine needs beside the agent');
  const told = rows.flatMap(([, publisher = '', types = '', version = '']) =>
    wordsIn(types).map((type) => [wordsIn(publisher)[0], type, version]),
  );
  const needed = Object.values(companions)
    .flatMap((one): readonly MachineExtension[] => ('type' in one ? [one] : Object.values(one)))
    .map(({ publisher, type, typeHandlerVersion }) => [publisher, type, typeHandlerVersion]);
  expect(told.sort()).toEqual(needed.sort());
});

it('docs/rules/workspace-transforms.md quotes what Pulumi says', async () => {
  const page = pageOf('workspace-transforms') as Example;
  await registerProgram(() => {
    run(pulumiProgram(page));
  });
  const quoted = below(page.text, 'What Pulumi says').replace(/^```.*$/gm, '');
  expect(plain(quoted)).toBe(plain(String(warned.mock.calls[0]?.[0]).replace(/ \(https:.*\)$/, '')));
});

describe('docs/health.md', () => {
  const page = pageOf('health');

  it('has the numbers of every alert, and who says so', () => {
    const [, ...rows] = rowsBelow(page.text, 'What is watched');
    const told = rows.map(([alert = '', , ...numbers]) => [
      ...wordsIn(alert),
      ...numbers.slice(0, 4).flatMap(wordsIn),
      /\((https:.*)\)$/.exec(numbers[4] ?? '')?.[1],
    ]);
    expect(told).toEqual(
      Object.entries(alertKinds).map(
        ([kind, { threshold, evaluationFrequency, windowSize, severity, source }]) => [
          kind,
          String(threshold),
          evaluationFrequency,
          windowSize,
          String(severity),
          source,
        ],
      ),
    );
  });

  it('tells of every query, and shows one', () => {
    const own = ['length', 'name', 'prototype'];
    const queries = Object.getOwnPropertyNames(MonitoringQueries).filter((name) => !own.includes(name));
    expect(rowsBelow(page.text, 'Queries').flatMap(([query = '']) => wordsIn(query))).toEqual(queries);
    const shown = /^```text\n([^]*?)\n```$/m.exec(below(page.text, 'Queries'))?.[1];
    expect(shown).toBe(MonitoringQueries.silentMachines({ hours: 72, minutes: 60 }));
  });
});

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

describe('docs/rules/inputs.md', () => {
  const page = pageOf('inputs');
  const block = (heading: string) => /```ts\n([^]*?)```/.exec(below(page.text, heading))?.[1] ?? '';
  const before = process.cwd();
  beforeAll(() => {
    writeFileSync(join(folder, 'estate.yaml'), JSON.stringify(page.spec));
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(before);
  });

  it('makes a variable of what a Terraform program does not give', () => {
    const program = terraformProgram({ ...stage, terraform: block('In a Terraform program') });
    const { stack } = run(program) as { readonly stack: TerraformStack };
    const { variable, resource } = JSON.parse(Testing.synth(stack, true));
    expect(Object.keys(variable)).toEqual(['workspaceId']);
    const [rule] = Object.values<any>(resource.azurerm_monitor_data_collection_rule);
    expect(rule.resource_group_name).toBe('rg-test');
    expect(JSON.stringify(rule.destinations)).toContain('${var.workspaceId}');
  });

  it('asks the configuration for what a Pulumi program does not give', async () => {
    const workspaceId = `/subscriptions/s/resourceGroups/g/providers/Microsoft.OperationalInsights/workspaces/hub`;
    const { registered } = await registerProgram(() => {
      runtime.setConfig('project:workspaceId', workspaceId);
      run(pulumiProgram({ ...stage, pulumi: block('In a Pulumi program') }));
    });
    const rule = registered.find(
      ({ type }) => type.endsWith(':DataCollectionRule') && type.startsWith('azure-native:'),
    );
    expect(rule?.inputs['resourceGroupName']).toBe('rg-test');
    expect(JSON.stringify(rule?.inputs['destinations'])).toContain(workspaceId);
  });
});

describe('README.md', () => {
  const spec = /^```yaml\n([^]*?)^```$/m.exec(readme.text)?.[1] ?? '';
  const file = join(folder, 'estate.yaml');

  it('has three examples that ask for the same', async () => {
    writeFileSync(file, spec);
    const outdir = join(folder, 'cdktf.out');
    process.env['CDKTF_OUTDIR'] = outdir;
    run(readme.terraform);
    delete process.env['CDKTF_OUTDIR'];
    const text = readFileSync(join(outdir, 'stacks/monitoring/cdk.tf.json'), 'utf8');
    const json = JSON.parse(text, (key, value: unknown) => (key === '//' ? undefined : value));
    const asked = planned(file);
    expect(asked.resources).toHaveLength(4);
    expect(readTerraform({ json, told: {} }).resources).toEqual(withoutRegionsOfMachines(asked).resources);
    const registrations = await registerProgram(() => {
      run(readme.pulumi);
    });
    expect(readPulumi(registrations).resources).toEqual(asked.resources);
  });

  it('says what is said of three slips of the pen', async () => {
    const slips = { 'logs: {}': 'logs: { location: westeurop }', daemon: 'deamon', '[logs]': '[log]' };
    const wrong = Object.entries(slips).reduce((text, [right, slip]) => text.replace(right, slip), spec);
    writeFileSync(file, wrong);
    let told = '';
    await check([file], {}, { out: (more) => (told += more), err: () => undefined });
    const quoted = /^```text\n([^]*?)^```$/m.exec(readme.text)?.[1] ?? '';
    expect(told.replaceAll(file, 'estate.yaml').trim()).toBe(quoted.trim());
  });
});
