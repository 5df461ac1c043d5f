import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSpec } from '../../lib/core/spec/load';
import { run } from '../../lib/cli/run';
import { root } from '../support/specs';
import { azmon, fileWith, shown } from './commands';

const folder = join(root, 'test/cases');
const body = readFileSync(join(folder, 'rule-body.json'), 'utf8');

const imported = async (text: string | Buffer, ...options: string[]) => {
  const { code, out, err } = await azmon(['import', fileWith(text, 'rule.json'), ...options]);
  return { code, out, err: shown(err) };
};

describe('A rule', () => {
  it('becomes a spec, and nothing else is printed to the output', async () => {
    const { code, out, err } = await imported(body);
    expect(code).toBe(0);
    expect(loadSpec(out).problems).toEqual([]);
    expect(err).toBe('rule.json: 1 rule\n1 rule imported, equal when planned back.\n');
  });

  it.each([
    ['terraform', "from 'azure-monitor-constructs';"],
    ['pulumi', "from 'azure-monitor-constructs/pulumi';"],
  ])('becomes a program for %s', async (to, holds) => {
    const { code, out } = await imported(body, '--to', to);
    expect(code).toBe(0);
    expect(out).toContain(holds);
    expect(out).toContain('new DataCollectionRule(');
  });

  it.each([
    ['in UTF-16, as PowerShell redirects', Buffer.from(`\uFEFF${body}`, 'utf16le')],
    ['in UTF-16, the other way round', Buffer.from(`\uFEFF${body}`, 'utf16le').swap16()],
    ['with a byte order mark', `\uFEFF${body}`],
    ['with line ends of Windows', body.replaceAll('\n', '\r\n')],
  ])('is read %s', async (_, text) => {
    expect(await imported(text)).toEqual(await imported(body));
  });

  it('is read from what comes in', async () => {
    let out = '';
    let err = '';
    const code = await run(['import', '-'], {
      out: (text: string) => (out += text),
      err: (text: string) => (err += text),
      in: () => Promise.resolve(Buffer.from(body)),
    });
    expect({ code, out }).toEqual({ code: 0, out: (await imported(body)).out.replace('rule:\n', 'rule:\n') });
    expect(err).toMatch(/^\(stdin\): 1 rule\n/);
  });

  it('that exists is taken over where that is asked for', async () => {
    const shown = join(folder, 'cli-show.json');
    expect((await azmon(['import', shown])).out).not.toContain('adopt');
    expect((await azmon(['import', shown, '--adopt'])).out).toMatch(/adopt: \/subscriptions\/.*\/windows\n/);
  });

  it.each(['spec', 'terraform', 'pulumi'])(
    'goes through Azure’s own API exactly where the engine’s resource lacks something, to %s',
    async (to) => {
      const through = async (properties: object, kind?: string) => {
        const { out } = await imported(
          JSON.stringify({ location: 'westeurope', kind, properties }),
          '--to',
          to,
        );
        return out.includes('throughAzureApi: true');
      };
      expect(await through(JSON.parse(body).properties, 'Linux')).toBe(false);
      const settings = { agentSettings: { logs: [{ name: 'MaxDiskQuotaInMB', value: '5000' }] } };
      expect(await through(settings, 'AgentSettings')).toBe(true);
      const hubs = ['a', 'b'].map((name) => ({
        name,
        eventHubResourceId: `/subscriptions/s/resourceGroups/rg/providers/Microsoft.EventHub/namespaces/n/eventhubs/${name}`,
      }));
      // azurerm has room for one.
      const twoHubs = {
        dataSources: {
          windowsEventLogs: [{ name: 'events', streams: ['Microsoft-Event'], xPathQueries: ['System!*'] }],
        },
        destinations: { eventHubsDirect: hubs },
        dataFlows: [{ streams: ['Microsoft-Event'], destinations: ['a', 'b'] }],
      };
      expect(await through(twoHubs, 'AgentDirectToStore')).toBe(to !== 'pulumi');
    },
  );
});

it('says what was wrong, what was dropped and why, each at its place, and imports it all the same', async () => {
  const { code, out, err } = await azmon(['import', join(folder, 'doubtful.json')]);
  expect(code).toBe(0);
  expect(out).toContain('deamon');
  const told = err.replaceAll(`${folder}/`, '');
  expect(told.split('\n')[0]).toBe('doubtful.json: 1 rule, 4 problems, 3 dropped');
  expect(
    [...told.matchAll(/^ {2}(\S+) +doubtful\.json:(\d+):\d+ {2}(\S+)/gm)].map(([, path, , mark]) => [
      path,
      mark,
    ]),
  ).toEqual([
    ['resources[0].location', 'AMC0105'],
    ['resources[0].sku', 'dropped'],
    ['resources[0].properties.dataSources.performanceCounters[0].scheduledTransferPeriod', 'dropped'],
    ['resources[0].properties.dataSources.syslog[0].facilityNames[1]', 'AMC0107'],
    ['resources[0].properties.dataSources.syslog[0].logLevels[0]', 'AMC0107'],
    ['resources[0].properties.destinations.unheardOf', 'dropped'],
    ['resources[0].properties.dataFlows[1].destinations[0]', 'AMC0409'],
  ]);
  expect(told).toMatch(
    /\n1 rule imported, equal when planned back but for what was dropped; 4 problems imported with it\.\n$/,
  );
});

it('makes one spec and one program of several files, with keys and inputs of their own', async () => {
  const files = ['bicep', 'kinds', 'policy', 'sources', 'template'].map((name) =>
    join(folder, `${name}.json`),
  );
  const { code, out, err } = await azmon(['import', ...files]);
  expect(code).toBe(0);
  expect(err).toMatch(/\n20 rules imported, equal when planned back/);
  const { entries, problems } = loadSpec(out);
  expect(problems.filter(({ problem }) => problem.severity === 'error')).toEqual([]);
  expect(
    entries.filter(({ section, existing }) => section === 'rules' && existing === undefined),
  ).toHaveLength(20);
  expect((await azmon(['import', ...files, '--to', 'terraform'])).code).toBe(0);
});

it('says that two files hold the same rule', async () => {
  const { code, err } = await azmon(['import', join(folder, 'cli-show.json'), join(folder, 'cli-list.json')]);
  expect(code).toBe(0);
  expect(err).toMatch(/cli-list\.json:\d+:\d+ {2}AMC0302\n/);
});

it('is told in JSON where that is asked for', async () => {
  const { code, out, err } = await azmon(['import', join(folder, 'doubtful.json'), '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const told = JSON.parse(out);
  expect(told.rules).toMatchObject([{ key: 'doubtful', line: 5, equal: true, lost: [] }]);
  expect(told.rules[0].problems).toHaveLength(4);
  expect(told.rules[0].dropped).toHaveLength(3);
  expect(loadSpec(told.code).entries.length).toBeGreaterThan(0);
});

describe('What cannot be imported', () => {
  it.each([
    ['no JSON', '{ "a": ', /rule\.json:1:8 {2}AMC0001\n/],
    ['no rule', '{ "resources": [] }', /AMC0401\n/],
    [
      'what is computed',
      '{ "type": "Microsoft.Insights/dataCollectionRules", "properties": "[union()]" }',
      /AMC0406\n/,
    ],
    ['nothing', '', /rule\.json:1:1 {2}AMC0/],
  ])('fails for %s, and prints nothing to the output', async (_, text, says) => {
    const { code, out, err } = await imported(text);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(says);
    expect(err).toMatch(/\nNothing was imported\.\n$/);
  });

  it('fails for a part, and prints what could be', async () => {
    const { code, out, err } = await imported(
      body.replace('"dataFlows": [', '"dataflows": {}, "dataFlows": ['),
    );
    expect(code).toBe(1);
    expect(loadSpec(out).problems).toEqual([]);
    expect(err).toMatch(/AMC0404\n/);
    expect(err).toMatch(/; 1 part could not be imported\.\n$/);
  });
});

describe('Misuse', () => {
  it.each([
    ['no file', [], 'azmon: Name the files to import.\n'],
    ['a file twice', ['a.json', 'a.json'], 'azmon: "a.json" is named twice.\n'],
    ['a file that is not there', ['nowhere.json'], 'azmon: There is no file "nowhere.json".\n'],
    ['nothing to read', ['-'], 'azmon: Nothing comes in here.\n'],
    [
      'an unknown target',
      ['a.json', '--to', 'terrafrom'],
      'azmon: There is nothing called "terrafrom" to import to. Did you mean "terraform"?\n',
    ],
    [
      'one of JavaScript’s own',
      ['a.json', '--to', 'constructor'],
      'azmon: There is nothing called "constructor"',
    ],
  ])('fails for %s, and says what would do', async (_, argv, says) => {
    const { code, out, err } = await azmon(['import', ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(says)).toBe(true);
  });
});

it.each(['check', 'plan'])(
  'is all that a %s says of a file that holds rules and is no spec',
  async (command) => {
    for (const file of ['template.json', 'rule-body.json', 'cli-show.json']) {
      const { code, out, err } = await azmon([command, join(folder, file)]);
      expect(code).toBe(1);
      expect(out + err).toContain(': 1 problem\n');
      expect(out + err).toContain('it holds data collection rules. See them as one: azmon import');
    }
    expect((await azmon(['check', fileWith('worksapces: {}')])).out).toContain('AMC0103');
  },
);

it('ends quietly where nobody reads on', () => {
  const listed = `node --require tsx/cjs lib/cli/main.ts schema | head -c 1`;
  const { stdout, stderr } = spawnSync('bash', ['-c', listed], { cwd: root, encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '{', stderr: '' });
});
