/** What a spec is made of, and what is said of it, where documents are odd. */
import { importDocument } from '../../../lib/core/import/import-documents';
import { formatPath } from '../../../lib/core/problem';
import { loadSpec } from '../../../lib/core/spec/load';
import { writeSpec } from '../../../lib/core/write/spec';
import { writeTerraform } from '../../../lib/core/write/terraform';
import { properties, resource, ruleId, template, workspace } from './imported';

const said = (given: unknown, options?: Parameters<typeof importDocument>[1]) => {
  const { rules, problems, spec } = importDocument(given, options);
  return {
    spec: spec as any,
    lost: rules.flatMap(({ lost }) => lost),
    problems: [...problems, ...rules.flatMap((rule) => rule.problems)].map(
      ({ problem, path }) => `${problem.code} ${formatPath(path)}`,
    ),
    texts: [...problems, ...rules.flatMap((rule) => rule.problems)].map(({ problem }) => problem.text),
  };
};

const body = (more: object = {}) => ({ location: 'westeurope', properties: properties(more) });

it.each([
  [{ dataSources: {} }],
  [{ destinations: { logAnalytics: [] }, dataFlows: [] }],
  [{ dataSources: { syslog: [] }, destinations: {} }],
])('says of a rule in which there is nothing what it lacks, with a name and without one: %j', (nothing) => {
  const unnamed = said({ properties: nothing });
  expect(unnamed.lost).toEqual([]);
  expect(unnamed.problems).toEqual(expect.arrayContaining([expect.stringContaining('AMC0213')]));
  expect(said({ name: 'linux', properties: nothing }).problems).toEqual(unnamed.problems);
});

describe('A destination', () => {
  const withIds = (...ids: unknown[]) =>
    body({
      destinations: {
        logAnalytics: ids.map((workspaceResourceId, i) => ({ name: `logs${i}`, workspaceResourceId })),
      },
      dataFlows: ids.map((_, i) => ({ streams: ['Microsoft-Syslog'], destinations: [`logs${i}`] })),
    });

  it.each([[undefined], [null]])('fails without an id (%s), which is asked for', (id) => {
    const { spec, lost, problems, texts } = said(withIds(id));
    expect(problems).toEqual(['AMC0410 properties.destinations.logAnalytics[0]']);
    expect(texts[0]).toMatch(/the input "workspaceResourceId"\.$/);
    expect(spec.workspaces).toEqual({ workspace: { existing: { input: 'workspaceResourceId' } } });
    expect(spec.inputs).toHaveProperty('workspaceResourceId');
    expect(lost).toEqual([]);
  });

  it('is asked for apart from others', () => {
    const { spec } = said(withIds(undefined, "[parameters('workspaceResourceId')]", undefined));
    expect(Object.values(spec.workspaces).map(({ existing }: any) => existing.input)).toEqual([
      'workspaceResourceId2',
      'workspaceResourceId',
      'workspaceResourceId3',
    ]);
  });

  it('fails with what is no id of a workspace', () => {
    const { spec, lost, problems } = said(withIds('x'));
    expect(problems).toEqual([
      expect.stringMatching(/^AMC01\d\d properties\.destinations\.logAnalytics\[0\]\.workspaceResourceId$/),
    ]);
    expect(spec.workspaces).toEqual({ existing: { existing: 'x' } });
    expect(lost).toEqual([]);
  });

  it('fails with an endpoint that is none', () => {
    expect(said(body({ dataCollectionEndpointId: 'x' })).problems).toEqual([
      expect.stringMatching(/^AMC01\d\d properties\.dataCollectionEndpointId$/),
    ]);
  });
});

describe('Data of the form of an input', () => {
  const literal = { input: 'where', more: [{ input: 'location' }, { input: 'resourceGroup' }] };
  const document = {
    location: "[parameters('where')]",
    properties: properties({
      dataSources: {
        extensions: [
          {
            name: 'e',
            extensionName: 'X',
            streams: ['Microsoft-Syslog'],
            extensionSettings: { a: { input: 'where' }, ...literal, b: "[parameters('other')]" },
          },
        ],
      },
    }),
  };

  it('stays data: inputs have other names', () => {
    const { spec, lost, problems } = said(document);
    expect(Object.keys(spec.inputs).sort()).toEqual(['other', 'resourceGroup2', 'where2']);
    const { location, resourceGroup, sources } = spec.rules.rule;
    expect({ location, resourceGroup }).toEqual({
      location: { input: 'where2' },
      resourceGroup: { input: 'resourceGroup2' },
    });
    expect(sources[0].extension.extensionSettings).toEqual({
      a: { input: 'where' },
      ...literal,
      b: { input: 'other' },
    });
    expect({ lost, problems }).toEqual({ lost: [], problems: [] });
    expect(loadSpec(writeSpec(spec)).problems).toEqual([]);
  });
});

it('declares no input that nothing uses', () => {
  const { spec } = said(body({ unheardOf: 1, destinations: { x: 1 }, dataFlows: [{ streams: ['a'] }] }));
  expect(Object.keys(spec.inputs)).toEqual(['resourceGroup']);
  const columns = [
    { name: 'A', type: "[parameters('type')]" },
    { name: "[parameters('column')]", type: 'int' },
  ];
  const more = said(body({ streamDeclarations: { 'Custom-A': { columns } }, dataFlows: [null] }));
  expect(Object.keys(more.spec.inputs)).not.toContain('column');
});

it('finds inputs that a spec does not declare everywhere but in what is its owner’s', () => {
  const rule = (description: string, settings: string) => `
inputs: { there: {} }
rules:
  overrides:
    location: westeurope
    resourceGroup: { input: there }
    description: { input: ${description} }
    sources: [{ extension: { extensionName: X, streams: [Microsoft-Syslog], extensionSettings: { a: { input: ${settings} } } } }]
    destinations: [{ logAnalytics: { workspace: logs } }]
    overrides: { Resource: { properties: { a: { input: ${settings} } } } }
workspaces: { logs: { location: westeurope, resourceGroup: rg } }
`;
  const of = (text: string) => loadSpec(text).problems.map(({ problem }) => formatPath(problem.path));
  expect(of(rule('there', 'gone'))).toEqual([]);
  expect(of(rule('gone', 'gone'))).toEqual(['rules.overrides.description']);
});

describe('What the words of a spec do not carry', () => {
  const logFiles = [
    { name: 'a', streams: ['Custom-A'], filePatterns: ['/a'], format: 'json' },
    { name: 'b', streams: ['Custom-A'], filePatterns: ['/b'], format: 'txt' },
  ];
  const columns = [{ name: 'TimeGenerated', type: 'datetime' }];
  const syslog = { name: 's', facilityNames: ['auth'], logLevels: ['Error'] };

  it.each<readonly [string, object, string, RegExp]>([
    [
      'a word that Azure does not know',
      {
        dataSources: { logFiles },
        streamDeclarations: { 'Custom-A': { columns } },
        dataFlows: [{ streams: ['Custom-A'], destinations: ['logs'], outputStream: 'Custom-A_CL' }],
      },
      'properties.dataSources.logFiles[1].format',
      /"text" or "json" here, and not "txt"/,
    ],
    [
      'streams that are not there',
      { dataSources: { syslog: [{ ...syslog, streams: null }] } },
      'properties.dataSources.syslog[0].streams',
      /where Azure’s definition has a list/,
    ],
    ['flows that are not there', { dataFlows: null }, 'properties.dataFlows', /has a list/],
  ])('is said at its place: %s', (_, more, path, says) => {
    const { problems, texts, lost } = said(body(more));
    expect(problems).toContain(`AMC0411 ${path}`);
    expect(texts[problems.indexOf(`AMC0411 ${path}`)]).toMatch(says);
    expect(lost).toEqual([]);
  });

  it('is nothing in a rule that says what a spec can', () => expect(said(body()).problems).toEqual([]));
});

it('says of a rule that is to be adopted that it has no id', () => {
  expect(said(body(), { adopt: true }).problems).toEqual(['AMC0412 ']);
  expect(said({ id: ruleId, ...body() }, { adopt: true }).problems).toEqual([]);
});

it.each([
  [[], 'It has none at all.'],
  [[null], 'The one that it has has no name.'],
  [[null, null], 'None of the 2 that it has has a name.'],
  [['other'], 'It has "other".'],
])('says which destinations there are where a flow names none of them: %j', (names, says) => {
  const logAnalytics = names.map((name) => ({ name, workspaceResourceId: workspace }));
  const { problems, texts } = said(body({ destinations: { logAnalytics } }));
  expect(texts[problems.indexOf('AMC0409 properties.dataFlows[0].destinations[0]')]).toContain(says);
});

it('says what is wrong at the places of the document', () => {
  const { problems } = said(
    body({
      dataSources: {
        logFiles: [
          {
            name: 'a',
            streams: ['Custom-A'],
            filePatterns: ['/a'],
            format: 'text',
            settings: { text: { recordStartTimestampFormat: 'whenever' } },
          },
        ],
      },
      references: {
        enrichmentData: { storageBlobs: [{ name: 'x', resourceId: 'x', blobUrl: 'x', lookupType: 'Cidr' }] },
      },
    }),
  );
  expect(problems.map((problem) => problem.slice(8))).toEqual(
    expect.arrayContaining([
      'properties.references.enrichmentData.storageBlobs[0].resourceId',
      'properties.dataSources.logFiles[0].settings.text.recordStartTimestampFormat',
    ]),
  );
});

describe('What stands beside rules', () => {
  const beside = (type: string) => ({ type, apiVersion: '2023-03-11', name: 'x', properties: {} });

  it('is named once, by type and number', () => {
    const association = 'Microsoft.Insights/dataCollectionRuleAssociations';
    const workspaces = 'Microsoft.OperationalInsights/workspaces';
    const all = [
      resource(),
      beside(association),
      beside(workspaces),
      beside(association),
      beside('Other/type'),
    ];
    const { problems, texts } = said(template(all));
    expect(problems).toEqual(['AMC0413 resources[1]']);
    expect(texts[0]).toContain(`"${association} (2 of them)" and "${workspaces}".`);
    expect(said(template([resource(), { ...beside(workspaces), existing: true }])).problems).toEqual([]);
  });

  it('is the rest of a list', () => {
    const list = (nextLink: unknown) => ({ value: [{ id: ruleId, ...body() }], nextLink });
    expect(said(list('https://management.azure.com/more')).problems).toEqual(['AMC0413 nextLink']);
    expect(said(list(null)).problems).toEqual([]);
  });
});

it('writes a program in which no noun is called as what every object has', () => {
  const { spec } = said({ name: 'constructor', ...body() });
  expect(Object.keys(spec.rules)).toEqual(['constructor']);
  expect(writeTerraform(spec)).toContain("new DataCollectionRule(stack, 'constructor-rule', {");
});

it('leaves empty tags out', () => {
  expect(said({ ...body(), tags: {} }).spec.rules.rule).not.toHaveProperty('tags');
});
