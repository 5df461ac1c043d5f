/** What becomes of the parts of a body: carried, taken in another form, dropped by name, or refused. */
import { foundRules } from '../../../lib/core/import/found-rules';
import { imported, properties } from './imported';

const read = (more: object) => imported({ properties: properties(more) });
const sourceOf = (kind: string, source: object) => read({ dataSources: { [kind]: [source] } });

const logFile = { streams: ['Custom-A'], filePatterns: ['/a'], format: 'json' };

it('lets vanish what Azure alone writes', () => {
  const { rules, problems } = read({
    immutableId: 'x',
    provisioningState: 'Succeeded',
    endpoints: {},
    metadata: { provisionedBy: 'x' },
    ingestionQuotas: {},
    destinations: {
      logAnalytics: [{ name: 'a', workspaceId: 'x' }],
      monitoringAccounts: [{ name: 'b', accountId: 'x' }],
      azureDataExplorer: [{ name: 'c', ingestionUri: 'x' }],
    },
  });
  expect(rules[0].properties).toEqual(
    properties({
      destinations: {
        logAnalytics: [{ name: 'a' }],
        monitoringAccounts: [{ name: 'b' }],
        azureDataExplorer: [{ name: 'c' }],
      },
    }),
  );
  expect(rules[0].dropped).toEqual([]);
  expect(problems).toEqual([]);
});

it.each<readonly [string, object, string, RegExp]>([
  [
    'a transfer period',
    sourceOf('syslog', { scheduledTransferPeriod: 'PT1M' }),
    'properties.dataSources.syslog[0].scheduledTransferPeriod',
    /the agent sends when/,
  ],
  [
    'the sampling of a file',
    sourceOf('logFiles', { ...logFile, samplingFrequencyInSeconds: 60 }),
    'properties.dataSources.logFiles[0].samplingFrequencyInSeconds',
    /only performance counters/,
  ],
  [
    'the description of a column',
    read({
      streamDeclarations: { 'Custom-A': { columns: [{ name: 'A', type: 'string', decription: 'x' }] } },
    }),
    'properties.streamDeclarations.Custom-A.columns[0].decription',
    /has a name and a type/,
  ],
  [
    'a slip',
    sourceOf('syslog', { facilityName: ['auth'] }),
    'properties.dataSources.syslog[0].facilityName',
    /Did you mean "facilityNames"\?/,
  ],
  [
    'what nothing knows',
    read({ unheardOf: 1 }),
    'properties.unheardOf',
    /^No version of Azure’s API knows it\.$/,
  ],
  [
    'a transformation that changes nothing',
    sourceOf('syslog', { transformKql: ' source ' }),
    'properties.dataSources.syslog[0].transformKql',
    /changes nothing/,
  ],
])('drops %s, and says so', (_, { rules, problems }: any, path, reason) => {
  expect(rules[0].dropped).toEqual([
    expect.objectContaining({ path, reason: expect.stringMatching(reason) }),
  ]);
  expect(problems).toEqual([]);
});

it('says where in the document it dropped something', () => {
  const { rules } = imported([{ properties: properties({ unheardOf: 1 }) }]);
  expect(rules[0].dropped[0].at).toEqual([0, 'properties', 'unheardOf']);
});

it('takes names of properties in any casing, as Azure does', () => {
  const { rules } = imported({
    properties: { DataFlows: [{ Streams: ['a'] }], datasources: { SysLog: [] } },
  });
  expect(rules).toEqual([]);
  const lower = sourceOf('SYSLOG', { facilitynames: ['auth'] });
  expect(lower.rules[0].properties.dataSources).toEqual({ syslog: [{ facilityNames: ['auth'] }] });
  expect(lower.rules[0].dropped).toEqual([]);
});

it.each<readonly [string, object, unknown, string, string]>([
  [
    'a number as text',
    { samplingFrequencyInSeconds: '60' },
    60,
    'performanceCounters',
    'samplingFrequencyInSeconds',
  ],
  [
    'a flag as text',
    { streams: ['Microsoft-OTel-Logs'], replaceResourceIdWithReference: 'True' },
    true,
    'otelLogs',
    'replaceResourceIdWithReference',
  ],
  ['text as a number', { name: 5 }, '5', 'syslog', 'name'],
])('takes %s for what it means, and says that it is not', (_, source, taken, kind, property) => {
  const { rules, problems } = sourceOf(kind, source);
  expect(rules[0].properties.dataSources[kind][0][property]).toBe(taken);
  expect(rules[0].dropped).toEqual([]);
  expect(problems).toEqual([`AMC0408 properties.dataSources.${kind}[0].${property}`]);
});

it.each<readonly [string, object, string]>([
  ['a list where an object is taken', { dataSources: [] }, 'AMC0403 properties.dataSources'],
  ['an object where a list is taken', { dataFlows: {} }, 'AMC0403 properties.dataFlows'],
  ['text where a list is taken', { dataFlows: 'x' }, 'AMC0403 properties.dataFlows'],
  ['a list where text is taken', { description: ['x'] }, 'AMC0403 properties.description'],
  ['nothing in a list', { dataFlows: [null] }, 'AMC0403 properties.dataFlows[0]'],
  [
    'half a number',
    { dataSources: { performanceCounters: [{ samplingFrequencyInSeconds: 0.5 }] } },
    'AMC0403 properties.dataSources.performanceCounters[0].samplingFrequencyInSeconds',
  ],
  ['one thing in two spellings', { dataflows: [] }, 'AMC0404 properties.dataflows'],
  [
    'a transformation of a source',
    { dataSources: { syslog: [{ transformKql: 'source | take 1' }] } },
    'AMC0405 properties.dataSources.syslog[0].transformKql',
  ],
  [
    'a computed transformation of a source',
    { dataSources: { syslog: [{ transformKql: "[parameters('x')]" }] } },
    'AMC0405 properties.dataSources.syslog[0].transformKql',
  ],
  [
    'a column without a type',
    { streamDeclarations: { a: { columns: [{ name: 'A' }] } } },
    'AMC0403 properties.streamDeclarations.a.columns[0]',
  ],
  [
    'a column without a name',
    { streamDeclarations: { a: { columns: [{ type: 'int' }] } } },
    'AMC0403 properties.streamDeclarations.a.columns[0]',
  ],
  [
    'a column whose name is computed',
    { streamDeclarations: { a: { columns: [{ name: '<a>', type: 'int' }] } } },
    'AMC0406 properties.streamDeclarations.a.columns[0]',
  ],
  [
    'a column that is there twice',
    {
      streamDeclarations: {
        a: {
          columns: [
            { name: 'A', type: 'int' },
            { name: 'A', type: 'int' },
          ],
        },
      },
    },
    'AMC0404 properties.streamDeclarations.a.columns[1]',
  ],
  [
    'a label whose name is computed',
    { dataSources: { prometheusForwarder: [{ labelIncludeFilter: { '<a>': 'x' } }] } },
    'AMC0406 properties.dataSources.prometheusForwarder[0].labelIncludeFilter["<a>"]',
  ],
])('fails for %s, and drops it', (_, more, problem) => {
  const { rules, problems, inputs } = read(more);
  expect(problems).toEqual([problem]);
  expect(rules[0].dropped.map((one: any) => `${problem.slice(0, 8)}${one.path}`)).toEqual([problem]);
  if (problem.startsWith('AMC0405')) expect(inputs).toEqual([]);
});

it('hands on declared streams as a list, with their columns by name', () => {
  const column = (name: string, type: string) => ({ name, type });
  const { rules } = read({
    streamDeclarations: {
      'Custom-A': {
        columns: [column('TimeGenerated', 'datetime'), column('__proto__', 'int'), column('B', '<type>')],
      },
      __proto: {},
    },
  });
  const [first, second] = rules[0].properties.streamDeclarations;
  expect(first.name).toBe('Custom-A');
  expect(Object.entries(first.columns)).toEqual([
    ['TimeGenerated', 'datetime'],
    ['__proto__', 'int'],
    ['B', { input: 'type' }],
  ]);
  expect(second).toEqual({ name: '__proto', columns: {} });
});

it('hands on identities as a list of ids, and none as none', () => {
  const of = (identity: object) => imported({ ...{ properties: properties() }, identity }).rules[0].identity;
  expect(
    of({
      type: 'UserAssigned',
      userAssignedIdentities: { "[resourceId('x')]": {}, '/a': { clientId: 'x' } },
    }),
  ).toEqual({
    type: 'UserAssigned',
    userAssignedIdentities: [{ input: 'userAssignedIdentity' }, '/a'],
  });
  expect(of({ type: 'None' })).toBeUndefined();
});

it('carries the settings of an extension as they are, whatever they hold', () => {
  const extensionSettings = JSON.parse('{"a": [1, "x", null, [true]], "__proto__": {"b": 0.5}, "c": null}');
  const { rules, problems } = sourceOf('extensions', { extensionName: 'x', extensionSettings });
  const settings = rules[0].properties.dataSources.extensions[0].extensionSettings;
  expect(JSON.stringify(settings)).toBe('{"a":[1,"x",null,[true]],"__proto__":{"b":0.5}}');
  expect(problems).toEqual([]);
});

it('says in full what is wrong, and what would be right', () => {
  const { problems } = foundRules({
    properties: properties({ dataSources: { syslog: [{ transformKql: 'x' }] } }),
  });
  expect(problems.map(({ text }) => text)).toEqual([
    'A source no longer transforms what it collects, and Azure’s API keeps this property for old rules only. Move the transformation into a data flow of this stream.',
  ]);
});

it('fails for a part that lacks what Azure requires of it, and carries what is there', () => {
  const { rules, problems } = sourceOf('iisLogs', { name: 'iis', streams: [] });
  expect(problems).toEqual(['AMC0410 properties.dataSources.iisLogs[0]']);
  expect(rules[0].properties.dataSources.iisLogs).toEqual([{ name: 'iis', streams: [] }]);
});
