/** What is written for users is so: every example runs, says the same in its three forms, and is told what the page says. */
import { type TerraformStack, Testing } from 'cdktf';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { log, runtime } from '@pulumi/pulumi';
import { DataCollectionRuleKind } from 'azure-monitor-constructs';
import { check } from '../lib/cli/check';
import { isKnownStream } from '../lib/core/azure/streams';
import { takes } from '../lib/core/collection/targets';
import { destinationKinds } from '../lib/core/destinations/kinds';
import { presets } from '../lib/core/presets';
import { companions } from '../lib/core/presets/companions';
import type { MachineExtension } from '../lib/core/machine-extension';
import { kindExcludesSource } from '../lib/core/rules/kind-fits-sources';
import { sourceKinds } from '../lib/core/sources/kinds';
import { loadSpec } from '../lib/core/spec/load';
import { type Example, type Spec, below, examples, onStage, pages, rowsBelow, stage } from './docs/pages';
import { pulumiProgram, run, terraformProgram, typeErrors } from './docs/programs';
import { planned, withoutPatches } from './support/planned';
import { registerProgram } from './support/pulumi';
import { readPulumi } from './support/read-pulumi';
import { readTerraform } from './support/read-terraform';

/** What stands in back quotes. */
const wordsIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

const pageOf = (name: string) => pages.find(({ file }) => file === `docs/rules/${name}.md`)!;

type SourceWord = keyof typeof sourceKinds;

/** The first example of each source and preset. */
const sourceExamples: { [word: string]: unknown } = {};
for (const { spec } of pages)
  for (const { sources = [] } of Object.values((spec?.['rules'] ?? {}) as { [rule: string]: any }))
    for (const source of sources)
      for (const [word, of] of Object.entries(typeof source === 'string' ? { [source]: {} } : source))
        sourceExamples[word] ??= of;

const folder = mkdtempSync(join(tmpdir(), 'docs-'));
const warned = jest.spyOn(log, 'warn').mockResolvedValue();
beforeEach(() => warned.mockClear());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(spec: Spec): string {
  const file = join(folder, 'spec.json');
  writeFileSync(file, JSON.stringify(onStage(spec)));
  return file;
}

const plannedBy = (spec: Spec) => planned(written(spec));

describe.each(examples.map((page) => [page.file, page] as const))('%s', (_, page) => {
  it('asks Terraform for what its spec plans', () => {
    const { stack } = run(terraformProgram(page)) as { readonly stack: TerraformStack };
    const json = JSON.parse(Testing.synth(stack, true));
    expect(readTerraform({ json, told: {} }).resources).toEqual(plannedBy(page.spec).resources);
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
  const file = written(spec);
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
    typeErrors(
      Object.fromEntries([...programs(terraformProgram, 'terraform'), ...programs(pulumiProgram, 'pulumi')]),
    ),
  ).toEqual([]);
});

it('has an example of every source, preset and destination', () => {
  const text = pages.map((page) => page.text).join('\n');
  for (const word of [...Object.keys(sourceKinds), ...Object.keys(presets)])
    expect([word, Object.hasOwn(sourceExamples, word)]).toEqual([word, true]);
  for (const word of Object.keys(destinationKinds)) expect(text).toContain(`Destination.${word}(`);
});

it('has every page in its index', () => {
  for (const { file } of pages) expect(stage.text).toContain(`](${file.replace('docs/rules/', '')})`);
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
