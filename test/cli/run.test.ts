/** What is asked for in the wrong way, and how the rest of the commands answer. */
import { tmpdir } from 'node:os';
import { problemKinds } from '../../lib/core/problem-kinds';
import { azmon, fileWith, shown } from './commands';

const spec = `location: westeurope
resourceGroup: rg
workspaces: { logs: {} }
rules:
  linux: { sources: [{ syslog: { facilities: [auth] } }], destinations: [logs] }
`;
const overflowing = spec.replace(
  '[logs] }',
  '[logs], flows: [{ streams: [Microsoft-Syslog], captureOverflow: true }] }',
);

describe('Misuse', () => {
  it.each([
    ['an unknown command', ['chek'], 'azmon: There is no command "chek". Did you mean "check"?\n'],
    [
      'a command called as one of JavaScript’s own',
      ['constructor'],
      'azmon: There is no command "constructor".\n',
    ],
    ['no file', ['check'], 'azmon: Name the specs to check.\n'],
    ['a file that is not there', ['check', 'nowhere.yaml'], 'azmon: There is no file "nowhere.yaml".\n'],
    ['a folder', ['check', tmpdir()], `azmon: "${tmpdir()}" cannot be read (EISDIR).\n`],
    [
      'an unknown option',
      ['check', '--jsn', 'x'],
      'azmon: Unknown option \'--jsn\'. Did you mean "--json"?\n',
    ],
    ['a short option', ['check', '-j', 'x'], "azmon: Unknown option '-j'.\n"],
    ['a value for a flag', ['check', '--json=5', 'x'], "azmon: Option '--json' does not take an argument.\n"],
    [
      'an option without its value',
      ['plan', 'x', '--engine'],
      "azmon: Option '--engine <value>' argument missing.\n",
    ],
    [
      'an unknown engine',
      ['plan', 'x', '--engine', 'terrafrom'],
      'azmon: There is no engine "terrafrom". Did you mean "terraform"?\n',
    ],
    ['two files to plan', ['plan', 'a', 'b'], 'azmon: Name one spec to plan.\n'],
    ['a file for the schema', ['schema', 'a'], 'azmon: The schema is the same for every spec: name none.\n'],
  ])('fails for %s, and says what would do', async (_, argv, says) => {
    const { code, out, err } = await azmon(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(says)).toBe(true);
    expect(err.slice(says.length)).toMatch(/^(Usage: azmon .*|See "azmon --help"\.)\n$/);
  });

  it('fails without a command, with all of them', async () => {
    const { code, err } = await azmon([]);
    expect(code).toBe(2);
    for (const command of ['check', 'plan', 'schema']) expect(err).toContain(`azmon ${command}`);
  });
});

it.each([['--help'], ['-h'], ['help'], ['check', '--help'], ['plan', '-h']])(
  'helps: %s %s',
  async (...argv) => {
    const { code, out, err } = await azmon(argv.filter(Boolean));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Usage: azmon');
  },
);

describe('The plan', () => {
  it('is told in Azure’s words', async () => {
    const { code, out } = await azmon(['plan', fileWith(spec)]);
    expect(code).toBe(0);
    expect(out).toContain(
      'Microsoft.Insights/dataCollectionRules@2024-03-11 linux\n  resourceGroup: rg\n  {\n',
    );
    expect(out).toMatch(/\n\n2 resources\n$/);
  });

  it('is the same in JSON', async () => {
    const { out } = await azmon(['plan', fileWith(spec), '--json']);
    expect(JSON.parse(out)).toMatchObject([
      { type: 'Microsoft.OperationalInsights/workspaces', name: 'logs' },
      {
        type: 'Microsoft.Insights/dataCollectionRules',
        resourceGroup: 'rg',
        body: { location: 'westeurope' },
      },
    ]);
  });

  it('is told as Terraform’s JSON', async () => {
    const { code, out } = await azmon(['plan', fileWith(spec), '--engine', 'terraform']);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out).resource)).toEqual([
      'azurerm_log_analytics_workspace',
      'azurerm_monitor_data_collection_rule',
    ]);
  });

  it('is told as Pulumi’s registrations', async () => {
    const { code, out } = await azmon(['plan', fileWith(spec), '--engine', 'pulumi']);
    expect(code).toBe(0);
    const types = JSON.parse(out).map(({ type }: { type: string }) => type);
    expect(types).toEqual(expect.arrayContaining(['azure-native:monitor:DataCollectionRule']));
  });

  it.each(['arm', 'terraform', 'pulumi'])(
    'fails for a spec with problems, and tells them, for %s',
    async (engine) => {
      const { code, out, err } = await azmon(['plan', fileWith('worksapces: {}'), '--engine', engine]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(shown(err)).toMatch(/^estate\.yaml: 1 problem\n\n {2}worksapces {2}estate\.yaml:1:1 {2}AMC0103/);
    },
  );

  it.each(['terraform', 'pulumi'])(
    'fails for what %s cannot carry, in words and not in a stack',
    async (engine) => {
      const { code, out, err } = await azmon(['plan', fileWith(overflowing), '--engine', engine]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(
        /: 1 problem\n {2}.*AMC0501 .*cannot carry "properties\.dataFlows\[0\]\.captureOverflow"/,
      );
      expect(err).not.toMatch(/\n\s+at /);
    },
  );

  it('is told in Azure’s words also where no provider could carry it', async () => {
    const { code, out } = await azmon(['plan', fileWith(overflowing)]);
    expect(code).toBe(0);
    expect(out).toContain('"captureOverflow": true');
  });
});

it('prints the JSON Schema of a spec', async () => {
  const { code, out } = await azmon(['schema']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ type: 'object', additionalProperties: false });
});

it('reads a spec in JSON', async () => {
  const file = fileWith(
    JSON.stringify({ location: 'westeurope', resourceGroup: 'rg', workspaces: { logs: {} } }),
    'estate.json',
  );
  expect((await azmon(['check', file])).code).toBe(0);
});

it('tells of problems by the codes of the catalogue', async () => {
  const { out } = await azmon(['check', fileWith('a: 1'), '--json']);
  const known: string[] = problemKinds.map(({ code }) => code);
  expect(known).toContain(JSON.parse(out)[0].code);
});
