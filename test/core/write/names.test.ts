/** What written programs call things: names that a program can have, each once, and Azure's names as the spec has them. */
import ts from 'typescript';
import { inputAt } from '../../../lib/core/spec/inputs';
import { planSpec } from '../../../lib/core/spec/spec';
import { writePulumi } from '../../../lib/core/write/pulumi';
import { writeSpec } from '../../../lib/core/write/spec';
import { writeTerraform } from '../../../lib/core/write/terraform';
import { readPulumi } from '../../support/read-pulumi';
import { readTerraform } from '../../support/read-terraform';
import { type Data, registered, synthesised } from './programs';

const home = { location: 'westeurope', resourceGroup: 'rg-monitor' };

/** The constants of a program, and what it makes without one. */
const linesOf = (program: string) => program.split('\n').filter((line) => /^(const|new|\w+\.)/.test(line));

const rulesCalled = (...keys: string[]): Data => ({
  ...home,
  workspaces: { logs: {} },
  rules: Object.fromEntries(keys.map((key) => [key, { destinations: ['logs'] }])),
  associations: Object.fromEntries(keys.map((key, i) => [`a${i}`, { target: '/x', rule: key, key: 'k' }])),
});

const constantsOf = (program: string) => {
  const source = ts.createSourceFile('program.ts', program, ts.ScriptTarget.ES2022);
  return source.statements.flatMap((one) =>
    ts.isVariableStatement(one)
      ? one.declarationList.declarations.map(({ name }) => (name as ts.Identifier).text)
      : [],
  );
};

it.each([
  ['Linux', 'linux'],
  ['Linux.Front End', 'linuxFrontEnd'],
  ['web-1', 'web1'],
  ['1st', 'rule1st'],
  ['für-alle', 'furAlle'],
  ['ключ', 'rule'],
  ['_', 'rule'],
  ['__proto__', 'proto'],
  ['constructor', 'constructor'],
  ['class', 'classRule'],
  ['await', 'awaitRule'],
  ['require', 'requireRule'],
  ['undefined', 'undefinedRule'],
  ['app', 'appRule'],
  ['stack', 'stackRule'],
  ['resourceGroup', 'resourceGroupRule'],
  ['logs', 'logsRule'],
  ['a'.repeat(80), 'a'.repeat(30)],
])('calls the rule "%s" %s', (key, name) => {
  const constants = constantsOf(writeTerraform(rulesCalled(key)));
  expect(constants).toEqual(['app', 'stack', 'resourceGroup', 'logs', name]);
});

it('calls no two things alike', () => {
  const keys = ['a b', 'a-b', 'a.b', 'A B', 'ab'];
  const constants = constantsOf(writePulumi(rulesCalled(...keys)));
  expect(constants).toEqual(['resourceGroup', 'logs', 'aB3', 'aB', 'aBRule', 'aB2', 'ab']);
});

const clashing: Data = {
  ...home,
  inputs: { audit: {}, azurerm: {}, unused: {} },
  workspaces: { linux: {}, azurerm: {}, audit: {} },
  endpoints: { linux: {} },
  tables: { linux: { workspace: 'linux', table: 'Syslog', retentionInDays: 30 } },
  rules: {
    linux: {
      description: { input: 'audit' },
      endpoint: 'linux',
      sources: [{ syslog: { facilities: ['auth'] } }],
      destinations: ['linux'],
    },
    azapi: {
      description: { input: 'azurerm' },
      sources: [{ syslog: { facilities: ['cron'] } }],
      destinations: ['audit'],
    },
  },
};

it('has one id for one thing in a stack, and the names that the spec has', () => {
  const program = writeTerraform(clashing);
  expect(linesOf(program).filter((line) => line.includes('stack, '))).toEqual([
    "new AzurermProvider(stack, 'azurerm');",
    "const auditInput = new TerraformVariable(stack, 'audit', { type: 'string' });",
    "const azurerm = new TerraformVariable(stack, 'azurerm2', { type: 'string' });",
    "const audit = new LogAnalyticsWorkspace(stack, 'audit-workspace', {",
    "new LogAnalyticsWorkspace(stack, 'azurerm-workspace', { name: 'azurerm', resourceGroup, location });",
    "const linux = new LogAnalyticsWorkspace(stack, 'linux', { resourceGroup, location });",
    "const linuxEndpoint = new DataCollectionEndpoint(stack, 'linux-endpoint', {",
    "new LogAnalyticsTable(stack, 'linux-table', {",
    "new DataCollectionRule(stack, 'azapi-rule', {",
    "new DataCollectionRule(stack, 'linux-rule', {",
  ]);
});

it('plans the same under other ids', async () => {
  const named = { audit: 'What is audited', azurerm: 'What is there' };
  const { inputs: _, ...spec } = JSON.parse(JSON.stringify(clashing), (__, value: unknown) => {
    const input = inputAt(value);
    return input === undefined ? value : named[input as keyof typeof named];
  }) as Data;
  const names = planSpec(spec)
    .planned.map(({ conceived }) => conceived.plan?.main.name)
    .sort();
  const terraform = readTerraform({ json: synthesised(writeTerraform(spec)), told: {} });
  const pulumi = readPulumi({ ...(await registered(writePulumi(spec))), told: {} });
  expect(terraform).toEqual(pulumi);
  expect(terraform.resources.map(({ name }) => name).sort()).toEqual(names);
});

describe('what a spec says once', () => {
  const group = { resourceGroups: { rg: { name: 'RG-Monitor' } }, location: 'westeurope' };

  it('is a constant where several nouns have it', () => {
    const tags = { owner: 'platform' };
    const spec = { ...home, tags, workspaces: { one: {}, two: { tags: { stage: 'test' } } } };
    expect(linesOf(writePulumi(spec))).toEqual([
      "const location = 'westeurope';",
      "const tags = { owner: 'platform' };",
      "const resourceGroup = 'rg-monitor';",
      "new LogAnalyticsWorkspace('one', { resourceGroup, location, tags });",
      "new LogAnalyticsWorkspace('two', { resourceGroup, location, tags: { ...tags, stage: 'test' } });",
    ]);
  });

  it('stands where it is needed once', () => {
    const spec = { ...home, tags: { a: 'b' }, workspaces: { one: { tags: { stage: 'test' } } } };
    expect(writePulumi(spec)).toContain(`new LogAnalyticsWorkspace('one', {
  resourceGroup: 'rg-monitor',
  location: 'westeurope',
  tags: { a: 'b', stage: 'test' },
});`);
  });

  it.each(['rg', 'rg-monitor', 'RG-MONITOR'])('is the group that the spec makes, called %s', (name) => {
    const spec = { ...group, resourceGroup: name, workspaces: { one: {}, two: {} } };
    expect(linesOf(writePulumi(spec)).slice(1)).toEqual([
      "const rg = new ResourceGroup('rg', { location, name: 'RG-Monitor' });",
      'const resourceGroup = rg.name;',
      "new LogAnalyticsWorkspace('one', { resourceGroup, location });",
      "new LogAnalyticsWorkspace('two', { resourceGroup, location });",
    ]);
  });
});

describe('an association', () => {
  const target = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/web1';
  const spec = (associations: Data): Data => ({
    ...home,
    workspaces: { logs: {} },
    rules: {
      ours: { destinations: ['logs'] },
      theirs: { existing: '/subscriptions/…' },
    },
    associations,
  });
  const last = (associations: Data) => {
    const program = writePulumi(spec(associations)).trim();
    return program.slice(program.lastIndexOf('\n\n') + 2);
  };

  it('is asked of the rule', () => {
    expect(last({ a: { target, rule: 'ours' } })).toMatch(/^ours\.associateWith\(/);
  });

  it.each([
    ['more is said of it', { a: { target, rule: 'ours', description: 'x' } }],
    ['the rule is there already', { a: { target, rule: 'theirs' } }],
    ['it is asked for twice', { a: { target, rule: 'ours' }, b: { target, rule: 'ours' } }],
  ])('stands on its own where %s', (_, associations) => {
    expect(last(associations)).toMatch(/^new DataCollectionRuleAssociation\(/);
  });
});

it('writes the sections of a spec in their order, and none that is empty', () => {
  const spec = {
    rules: { a: { destinations: [] } },
    associations: {},
    workspaces: { logs: null, more: {} },
    resourceGroup: undefined,
    location: 'westeurope',
  };
  expect(writeSpec(spec)).toBe(`location: westeurope

workspaces:
  logs: null
  more: {}

rules:
  a: { destinations: [] }
`);
});

it.each([
  ['a section that there is not', { rule: {} }, 'AMC0103'],
  ['a noun without properties', { rules: { a: 5 } }, 'AMC0102'],
  ['a key that calls nothing', { rules: { 'a/b': {} } }, 'AMC0109'],
  ['text', 'rules', 'AMC0102'],
])('fails where %s would be lost', (_, spec, code) => {
  for (const write of [writeTerraform, writePulumi]) expect(() => write(spec)).toThrow(code);
});

it('writes values that are wrong as they are', () => {
  const spec = { location: 'westeuropa', workspaces: { a: { sku: 'Cheap' }, b: {} } };
  expect(linesOf(writeTerraform(spec)).slice(2)).toEqual([
    "new AzurermProvider(stack, 'azurerm');",
    "const location = 'westeuropa';",
    "new LogAnalyticsWorkspace(stack, 'a', { location, sku: 'Cheap' as LogAnalyticsSku });",
    "new LogAnalyticsWorkspace(stack, 'b', { location });",
    'app.synth();',
  ]);
});
