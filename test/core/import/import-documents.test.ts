/** What a spec is made of, and what is said of it, where documents are odd. */
import { importDocument } from '../../../lib/core/import/import-documents';
import { formatPath } from '../../../lib/core/problem';
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
