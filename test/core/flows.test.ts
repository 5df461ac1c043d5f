/** What destinations and flows come to. */
import { plannedIn, problemsIn, ruleIn, ruleOf, spec, specOf } from './specs';

const counters = { performanceCounters: { counterSpecifiers: ['a\\b'] } };
const syslog = { syslog: { facilities: ['auth'] } };
const events = { windowsEvents: { xPathQueries: ['System!*'] } };

it('A rule lives in the region that is known, before one that only deployment tells', () => {
  const data = spec({
    inputs: { place: null },
    workspaces: { first: { location: { input: 'place' } }, logs: {} },
    rules: { linux: { sources: [syslog], destinations: ['first', 'logs'] } },
  });
  const rule = plannedIn(data).find(({ name }) => name === 'linux');
  expect(rule.body.location).toBe('westeurope');
});

describe('Flows that are not written out', () => {
  it('send every stream to every destination that takes it, in one flow for each set of destinations', () => {
    const { dataFlows } = ruleOf({
      sources: [counters, syslog, events],
      destinations: ['logs', 'azureMonitorMetrics'],
    });
    expect(dataFlows).toEqual([
      { streams: ['Microsoft-Event', 'Microsoft-Perf', 'Microsoft-Syslog'], destinations: ['logs'] },
      { streams: ['Microsoft-InsightsMetrics'], destinations: ['azureMonitorMetrics'] },
    ]);
  });

  it('give counters the streams that their destinations need', () => {
    const streams = (...destinations: string[]) =>
      ruleOf({ sources: [counters], destinations, location: 'westeurope' }).dataSources.performanceCounters[0]
        .streams;
    expect(streams('logs')).toEqual(['Microsoft-Perf']);
    expect(streams('azureMonitorMetrics')).toEqual(['Microsoft-InsightsMetrics']);
    expect(streams('azureMonitorMetrics', 'logs')).toEqual(['Microsoft-InsightsMetrics', 'Microsoft-Perf']);
  });

  it('keep the streams of counters that are given', () => {
    const given = {
      performanceCounters: { counterSpecifiers: ['a\\b'], streams: ['Microsoft-InsightsMetrics'] },
    };
    const { dataFlows } = ruleOf({ sources: [given], destinations: ['logs', 'azureMonitorMetrics'] });
    expect(dataFlows).toEqual([
      { streams: ['Microsoft-InsightsMetrics'], destinations: ['azureMonitorMetrics', 'logs'] },
    ]);
  });
});

const streamOf = (name: string) => ({ name, columns: { TimeGenerated: 'datetime' } });
const declared = (...names: string[]) => ({ streamDeclarations: names.map(streamOf) });
const json = (stream: string) => ({ jsonLogs: { filePatterns: ['/var/log/shop.json'], stream } });
const cluster = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Kusto/clusters/lake';
const lake = { azureDataExplorer: { clusterId: cluster, databaseName: 'machines' } };
const account = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/archive';
const hub = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.EventHub/namespaces/n/eventhubs/machines';

describe('Flows of streams of one’s own', () => {
  it('stand alone, and put what they carry into the table of the same name', () => {
    const { dataFlows } = ruleOf({
      sources: [json('Custom-Shop_CL'), json('Custom-Orders_CL'), syslog],
      ...declared('Custom-Shop_CL', 'Custom-Orders_CL'),
    });
    expect(dataFlows).toEqual([
      { streams: ['Custom-Orders_CL'], destinations: ['logs'], outputStream: 'Custom-Orders_CL' },
      { streams: ['Custom-Shop_CL'], destinations: ['logs'], outputStream: 'Custom-Shop_CL' },
      { streams: ['Microsoft-Syslog'], destinations: ['logs'] },
    ]);
  });

  it('name no table where no workspace is among their destinations', () => {
    const { dataFlows } = ruleOf({
      sources: [json('Custom-Shop')],
      ...declared('Custom-Shop'),
      location: 'westeurope',
      destinations: [lake],
    });
    expect(dataFlows).toEqual([{ streams: ['Custom-Shop'], destinations: ['machines'] }]);
  });

  it('carry what is sent to the rule, where no source gives it', () => {
    const { dataFlows, dataSources } = ruleOf({
      kind: 'Direct',
      sources: [],
      ...declared('Custom-Shop_CL', 'Custom-Orders_CL'),
    });
    expect(dataSources).toBeUndefined();
    expect(dataFlows.map(({ streams }: any) => streams)).toEqual([['Custom-Orders_CL'], ['Custom-Shop_CL']]);
  });

  it('carry what is sent and what is read side by side', () => {
    const { dataFlows } = ruleOf({
      sources: [json('Custom-Shop_CL')],
      ...declared('Custom-Shop_CL', 'Custom-Sent_CL'),
    });
    expect(dataFlows.map(({ streams }: any) => streams)).toEqual([['Custom-Sent_CL'], ['Custom-Shop_CL']]);
  });
});

describe('Flows to destinations that take little', () => {
  const otel = { performanceCountersOTel: { counterSpecifiers: ['system.cpu.time'] } };
  const metrics = { azureMonitorWorkspace: { workspace: 'metrics' } };
  const withMetrics = (rule: object) =>
    ruleIn(
      spec({
        azureMonitorWorkspaces: { metrics: {} },
        rules: { linux: { location: 'westeurope', ...rule } },
      }),
    );

  it('give an Azure Monitor workspace nothing but metrics, and metrics to nothing else', () => {
    expect(withMetrics({ sources: [otel, syslog], destinations: ['logs', metrics] }).dataFlows).toEqual([
      { streams: ['Microsoft-OtelPerfMetrics'], destinations: ['metrics'] },
      { streams: ['Microsoft-Syslog'], destinations: ['logs'] },
    ]);
  });

  it.each([
    ['derived', undefined],
    ['written out', [{ streams: ['Custom-Otel'] }]],
  ])('ask the source where its stream may go: %s', (_, flows) => {
    const { dataFlows } = withMetrics({
      sources: [{ otelMetrics: { streams: ['Custom-Otel'] } }, ...(flows ? [] : [syslog])],
      ...declared('Custom-Otel'),
      destinations: [metrics, ...(flows ? [] : ['logs'])],
      ...(flows ? { flows } : {}),
    });
    expect(dataFlows).toContainEqual({ streams: ['Custom-Otel'], destinations: ['metrics'] });
  });

  it('lead to each of two destinations what both take, and to one what the other does not', () => {
    const { dataFlows } = ruleOf({
      sources: [syslog, { iisLogs: {} }],
      kind: 'AgentDirectToStore',
      location: 'westeurope',
      destinations: [
        { eventHubDirect: { eventHubId: hub } },
        { storageBlobDirect: { storageAccountId: account, containerName: 'logs' } },
        { storageTableDirect: { storageAccountId: account, tableName: 'trail' } },
      ],
    });
    expect(dataFlows).toEqual([
      { streams: ['Microsoft-Syslog'], destinations: ['archive-logs', 'archive-trail', 'machines'] },
      { streams: ['Microsoft-W3CIISLog'], destinations: ['archive-logs'] },
    ]);
  });

  it('give stores the counters that they take, where none were chosen', () => {
    const { dataSources, dataFlows } = ruleOf({
      sources: [counters],
      kind: 'AgentDirectToStore',
      location: 'westeurope',
      destinations: [{ eventHubDirect: { eventHubId: hub } }],
    });
    expect(dataSources.performanceCounters[0].streams).toEqual(['Microsoft-Perf']);
    expect(dataFlows).toEqual([{ streams: ['Microsoft-Perf'], destinations: ['machines'] }]);
  });

  it('fails where a source gives nothing that they take', () => {
    const sources = [json('Custom-Shop')];
    const more = { kind: 'AgentDirectToStore', location: 'westeurope', ...declared('Custom-Shop') };
    const destinations = [{ eventHubDirect: { eventHubId: hub } }];
    const found = problemsIn(specOf({ sources, destinations, ...more })).map(({ code }) => code);
    expect(found).toEqual(['AMC0203', 'AMC0204']);
  });
});

describe('Flows that are written out', () => {
  it('carry transformation, output stream, ready transformation and overflow', () => {
    const flow = {
      streams: ['Microsoft-Syslog'],
      transformKql: 'source',
      outputStream: 'Microsoft-Syslog',
      builtInTransform: 'x',
      captureOverflow: true,
    };
    expect(ruleOf({ flows: [flow] }).dataFlows).toEqual([{ ...flow, destinations: ['logs'] }]);
  });

  it('lead to every destination that takes their streams where they name none', () => {
    const { dataFlows } = ruleOf({
      sources: [counters],
      destinations: ['logs', 'azureMonitorMetrics'],
      flows: [{ streams: ['Microsoft-Perf'] }, { streams: ['Microsoft-InsightsMetrics'] }],
    });
    expect(dataFlows).toEqual(
      expect.arrayContaining([
        { streams: ['Microsoft-Perf'], destinations: ['logs'] },
        { streams: ['Microsoft-InsightsMetrics'], destinations: ['azureMonitorMetrics', 'logs'] },
      ]),
    );
  });

  it('are doubted where a destination gets nothing of what is sent to the rule', () => {
    const destinations = ['logs', 'azureMonitorMetrics'];
    const found = problemsIn(
      specOf({ kind: 'Direct', sources: [], destinations, ...declared('Custom-Shop_CL') }),
    );
    expect(found).toEqual([
      expect.objectContaining({ code: 'AMC0204', path: 'rules.linux.destinations[1]' }),
    ]);
  });

  it('fails as an empty list for lack of a flow, and not of a destination', () => {
    const [first, second] = problemsIn(specOf({ flows: [] }));
    expect(second?.text).toMatch(/: no flow leads to Log Analytics workspace\./);
    expect(first).toMatchObject({ code: 'AMC0203', path: 'rules.linux.sources[0].syslog' });
    expect(first?.text).toMatch(
      /: no flow takes "Microsoft-Syslog" to one\. Add a flow for it to "flows"\.$/,
    );
  });

  it('sort streams and name each once', () => {
    const streams = ['Microsoft-Syslog', 'Microsoft-Perf', 'Microsoft-Syslog'];
    const { dataFlows } = ruleOf({ sources: [syslog, counters], flows: [{ streams }] });
    expect(dataFlows[0].streams).toEqual(['Microsoft-Perf', 'Microsoft-Syslog']);
  });
});

describe('Destinations', () => {
  const two = (destinations: unknown[], more: object = {}) =>
    ruleIn(
      spec({
        workspaces: { logs: {}, audit: { resourceGroup: 'rg-audit', ...more } },
        rules: { linux: { sources: [syslog], destinations } },
      }),
    ).destinations.logAnalytics.map(({ name }: { name: string }) => name);

  it('are called as their workspaces, sorted, each once', () => {
    expect(two(['logs', 'audit', 'logs'])).toEqual(['audit', 'logs']);
  });

  it('have the names that are given', () => {
    expect(two([{ logAnalytics: { workspace: 'audit', name: 'trail' } }, 'logs'])).toEqual(['logs', 'trail']);
  });

  it('are told apart by what they are where two workspaces have one name', () => {
    const names = two(['logs', 'audit'], { name: 'logs' });
    expect(names).toEqual([
      expect.stringMatching(/^logs-[0-9a-f]{6}$/),
      expect.stringMatching(/^logs-[0-9a-f]{6}$/),
    ]);
    expect(new Set(names).size).toBe(2);
    expect(two(['audit', 'logs'], { name: 'logs' })).toEqual(names);
  });
});

describe('Destinations that are no workspaces', () => {
  const destinationsOf = (...destinations: unknown[]) =>
    ruleOf({ sources: [syslog], location: 'westeurope', destinations }).destinations;

  it('are called as what they are, each once', () => {
    const fabric = {
      microsoftFabric: {
        tenantId: '11111111-1111-1111-1111-111111111111',
        artifactId: '22222222-2222-2222-2222-222222222222',
        databaseName: 'fleet',
        ingestionUri: 'https://ingest.example.com',
      },
    };
    expect(destinationsOf(lake, fabric, lake)).toEqual({
      azureDataExplorer: [{ resourceId: cluster, databaseName: 'machines', name: 'machines' }],
      microsoftFabric: [{ ...fabric.microsoftFabric, name: 'fleet' }],
    });
  });

  it('are told apart by what they are where two databases have one name', () => {
    const other = {
      azureDataExplorer: { clusterId: cluster.replace('lake', 'pond'), databaseName: 'machines' },
    };
    const { azureDataExplorer } = destinationsOf(lake, other);
    const names = azureDataExplorer.map(({ name }: { name: string }) => name);
    expect(names).toEqual([
      expect.stringMatching(/^machines-[0-9a-f]{6}$/),
      expect.stringMatching(/^machines-[0-9a-f]{6}$/),
    ]);
    expect(new Set(names).size).toBe(2);
  });
});

describe('A rule', () => {
  it('tells the agent its settings as text', () => {
    const { agentSettings, ...others } = ruleOf({
      kind: 'AgentSettings',
      location: 'westeurope',
      sources: [],
      destinations: [],
      agentSettings: { useTimeReceivedForForwardedEvents: false, maxDiskQuotaInMB: 5000 },
    });
    expect(agentSettings.logs).toEqual([
      { name: 'MaxDiskQuotaInMB', value: '5000' },
      { name: 'UseTimeReceivedForForwardedEvents', value: '0' },
    ]);
    expect(others).toEqual({});
  });

  it('reads references by the names that Azure has for their parts', () => {
    const { references } = ruleOf({
      references: {
        storageBlobs: [
          {
            name: 'prices',
            storageAccountId: account,
            blobUrl: 'https://a.example.com/b.csv',
            lookupType: 'Cidr',
          },
        ],
        applicationInsights: [
          {
            name: 'shop',
            applicationInsightsId:
              '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Insights/components/shop',
          },
        ],
      },
    });
    expect(references).toEqual({
      enrichmentData: {
        storageBlobs: [
          { name: 'prices', resourceId: account, blobUrl: 'https://a.example.com/b.csv', lookupType: 'Cidr' },
        ],
      },
      applicationInsights: [
        {
          name: 'shop',
          resourceId: '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Insights/components/shop',
        },
      ],
    });
  });

  it('transforms tables of a workspace, and has no sources', () => {
    const flows = [
      { streams: ['Microsoft-Table-Event'], transformKql: 'source | where EventID == 1' },
      { streams: ['Microsoft-Table-AuditLogs'], transformKql: 'source' },
    ];
    const { dataSources, dataFlows } = ruleOf({ kind: 'WorkspaceTransforms', sources: [], flows });
    expect(dataSources).toBeUndefined();
    expect(dataFlows).toEqual([
      { streams: ['Microsoft-Table-AuditLogs'], destinations: ['logs'], transformKql: 'source' },
      {
        streams: ['Microsoft-Table-Event'],
        destinations: ['logs'],
        transformKql: 'source | where EventID == 1',
      },
    ]);
  });
});

describe('A rule lives', () => {
  const homeOf = (rule: object, workspaces: object = { logs: {} }) =>
    plannedIn(spec({ workspaces, rules: { linux: { sources: [syslog], ...rule } } })).find(
      ({ name }) => name === 'linux',
    ).body.location;

  it('where its workspace is', () => {
    expect(homeOf({ destinations: ['logs'] }, { logs: { location: 'North Europe' } })).toBe('northeurope');
  });

  it('where an existing workspace is, read at deployment where its region is not said', () => {
    const existing =
      '/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/old';
    expect(homeOf({ destinations: ['logs'] }, { logs: { existing } })).toBe(`<${existing}.location>`);
    expect(homeOf({ destinations: ['logs'] }, { logs: { existing, location: 'uksouth' } })).toBe('uksouth');
  });

  it('where the spec is, if it sends to no workspace', () => {
    expect(homeOf({ sources: [counters], destinations: ['azureMonitorMetrics'] })).toBe('westeurope');
  });
});
