/** One estate through both engines, without an Azure account: what would be made, and that it is the same. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { App, TerraformStack } from 'cdktf';
import { AzapiProvider, AzurermProvider, MonitorSpec } from 'azure-monitor-constructs';
import { problemKinds } from '../lib/core';
import { build, isStale } from '../test/build';
import { planned, withoutPatches, withoutRegionsOfMachines } from '../test/support/planned';
import { registerPulumi } from '../test/support/pulumi';
import { readPulumi } from '../test/support/read-pulumi';
import { readTerraform } from '../test/support/read-terraform';
import { synthTerraform } from '../test/support/terraform';
import { type NormalForm, type NormalResource, patched } from '../test/support/normal-form';

const root = resolve(__dirname, '..');
const spec = join(root, 'examples/specs/contoso.yaml');
const out = join(root, 'cdktf.out');
const started = Date.now();

function writeTerraform(): void {
  rmSync(out, { recursive: true, force: true });
  const app = new App({ outdir: out });
  const stack = new TerraformStack(app, 'contoso');
  new AzurermProvider(stack, 'azurerm');
  new AzapiProvider(stack, 'azapi');
  new MonitorSpec(stack, 'Contoso', { file: spec });
  app.synth();
}

async function demo(): Promise<boolean> {
  const plan = planned(spec);
  const checked = seconds();
  writeTerraform();
  const terraform = readTerraform(synthTerraform(spec));
  const pulumi = readPulumi(await quietly(() => registerPulumi(spec)));
  const same =
    isDeepStrictEqual(terraform, withoutRegionsOfMachines(plan)) &&
    isDeepStrictEqual(pulumi, withoutPatches(plan));

  say();
  say(spread(bold('Contoso estate'), `checked in ${checked} s, no problems`));
  say();
  summarise(plan);
  say();
  say(
    `  ${bold('Terraform')}  ${terraform.resources.length} resources in ${relative(root, join(out, 'stacks/contoso'))}`,
  );
  say(
    `  ${bold('Pulumi')}     ${pulumi.resources.length} resources, ${same ? 'the same bodies' : red('OTHER BODIES')}`,
  );
  if (plan.resources.some(isPatch))
    say(dim(`             and a command that attaches the transformations, which azure-native cannot`));
  say();
  say(
    dim(
      `  ${problemKinds.length} kinds of problem looked for; both engines read back into ARM bodies and compared with the plan.`,
    ),
  );
  say(dim(`  ${seconds()} s in all. The estate is ${relative(root, spec)}.`));
  say();
  if (isStale()) {
    say(dim('  Building the command line …'));
    build('ignore');
    say();
  }
  nextSteps();
  return same;
}

/** Without an engine Pulumi warns on the console of what is said below. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}

function summarise({ resources }: NormalForm): void {
  const made = resources.filter((resource) => !isPatch(resource));
  const of = (type: string) => made.filter((resource) => resource.type.endsWith(`/${type}`));
  const rules = of('dataCollectionRules');
  const workspaces = [...of('workspaces'), ...of('accounts')];
  const associations = of('dataCollectionRuleAssociations');
  const machines = [...new Set(associations.map(({ place }) => place))];
  const regions = [
    ...new Set(resources.flatMap(({ body }) => (body['location'] as string | undefined) ?? [])),
  ];
  say(
    spread(
      `  ${counted(machines.length, 'machine')} ──▶ ${counted(rules.length, 'rule')} ──▶ ${counted(workspaces.length, 'workspace')}`,
      regions.join(' · '),
    ),
  );
  for (const rule of rules) {
    const followers = associations.filter((association) =>
      JSON.stringify(association.body).includes(`/${rule.name}.id>`),
    );
    const names = followers.map(({ place }) => place.split('/').at(-1) ?? '');
    say(`    ${rule.name.padEnd(9)} ${sources(rule).join('; ').padEnd(58)} ▶ ${targets(rule)}`);
    if (isFollowed(rule)) say(dim(`              ${names.join(', ') || 'no machine yet'}`));
  }
  for (const endpoint of of('dataCollectionEndpoints')) {
    const users = associations.filter(({ name }) => name === 'configurationAccessEndpoint');
    say(
      `    ${endpoint.name.padEnd(9)} ${'agents fetch their configuration here'.padEnd(58)} ◀ ${users.map(({ place }) => place.split('/').at(-1)).join(', ')}`,
    );
  }
}

const isPatch = ({ name }: NormalResource) => name === patched;

interface Source {
  readonly facilityNames?: readonly string[];
  readonly logLevels?: readonly string[];
  readonly counterSpecifiers?: readonly string[];
  readonly xPathQueries?: readonly string[];
  readonly filePatterns?: readonly string[];
}

interface Rule {
  readonly dataSources?: { readonly [kind: string]: readonly Source[] };
  readonly dataFlows: readonly {
    readonly streams: readonly string[];
    readonly destinations: readonly string[];
    readonly outputStream?: string;
  }[];
}

const ruleIn = ({ body }: NormalResource) => body['properties'] as Rule;

/** Machines follow a rule that has sources; data comes to the others by itself. */
const isFollowed = (resource: NormalResource) => ruleIn(resource).dataSources !== undefined;

function sources(resource: NormalResource): readonly string[] {
  const { dataSources, dataFlows } = ruleIn(resource);
  const tables = dataFlows.flatMap(({ streams }) => streams).map((stream) => stream.split('-').at(-1) ?? '');
  if (!dataSources)
    return [
      resource.body['kind'] === 'Direct' ? 'what is sent to it' : `what else arrives in ${tables.join(', ')}`,
    ];
  return Object.values(dataSources)
    .flat()
    .map((source) => {
      if (source.facilityNames)
        return `syslog (${source.facilityNames.join(', ')} ≥ ${source.logLevels?.[0] ?? ''})`;
      if (source.xPathQueries)
        return `events (${source.xPathQueries.map((query) => query.split('!')[0]).join(', ')})`;
      if (source.filePatterns) return source.filePatterns.join(', ');
      return counted(source.counterSpecifiers?.length ?? 0, 'counter');
    })
    .sort()
    .reverse();
}

function targets(resource: NormalResource): string {
  const reached = ruleIn(resource).dataFlows.flatMap(({ destinations, outputStream }) =>
    destinations.map((name) => (outputStream ? `${name}.${outputStream.replace(/^Custom-/, '')}` : name)),
  );
  return [...new Set(reached)].sort().reverse().join(', ');
}

function nextSteps(): void {
  const tool = ['terraform', 'tofu'].find(
    (name) => spawnSync(name, ['version'], { stdio: 'ignore' }).status === 0,
  );
  const go = tool
    ? `cd cdktf.out/stacks/contoso && ${tool} init && ${tool} plan`
    : 'npx cdktf deploy (with Terraform or OpenTofu installed)';
  say(bold('  Next'));
  say(`    npx azmon check examples/specs/*.yaml   ${dim('change one and see what it says')}`);
  say(`    ${go}   ${dim('signed in to Azure')}`);
  say(`    README.md   ${dim('the same estate in your own program')}`);
  say();
}

const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

const paint = (code: number) => (text: string) =>
  process.stdout.isTTY ? `\u001b[${code}m${text}\u001b[0m` : text;
const [bold, dim, red] = [paint(1), paint(2), paint(31)] as const;
const say = (line = '') => process.stdout.write(`${line}\n`);
const spread = (left: string, right: string) =>
  `${left}${' '.repeat(Math.max(2, 84 - bare(left).length - right.length))}${right}`;

const bare = (text: string) => text.replaceAll(/\u001b\[\d+m/g, '');

void demo().then((same) => {
  process.exitCode = same ? 0 : 1;
});
