/** What a spec is made of, and what is said of it, where documents are odd. */
import { importDocument } from '../../../lib/core/import/import-documents';
import { formatPath } from '../../../lib/core/problem';
import { loadSpec } from '../../../lib/core/spec/load';
import { writeSpec } from '../../../lib/core/write/spec';
import { properties } from './imported';

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
