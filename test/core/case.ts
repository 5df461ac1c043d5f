/** How the cases of problems are written: what brings one about, where and in which words, and the nearest right input. */
import { machine, rule, spec, specOf } from './specs';

export interface Case {
  readonly code: string;
  readonly wrong: unknown;
  readonly path: string;
  readonly says: string;
  readonly right: unknown;
}

export const endpoint =
  '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Insights/dataCollectionEndpoints/e';
export const workspaceOf = (props: object) => spec({ workspaces: { logs: props } });
export const sourceOf = (source: object, more: object = {}) => specOf({ sources: [source], ...more });
export const counters = (more: object = {}) => ({
  performanceCounters: { counterSpecifiers: ['a\\b'], ...more },
});
export const events = (query: string) => sourceOf({ windowsEvents: { xPathQueries: [query] } });
export const flowOf = (flow: object, more: object = {}) =>
  specOf({ flows: [{ streams: ['Microsoft-Syslog'], ...flow }], ...more });
export const associations = (given: object) =>
  spec({ endpoints: { one: {}, two: {} }, rules: { linux: rule() }, associations: given });
export const associationOf = (props: object) => associations({ a: { target: machine(), ...props } });
export const metricsOnly = (more: object) => ({
  resourceGroup: 'rg',
  rules: { linux: { sources: [counters()], destinations: ['azureMonitorMetrics'], ...more } },
});
export const inRegion = (location: string) =>
  spec({ workspaces: { logs: { location } }, rules: { linux: rule({ location: 'westeurope' }) } });
export const withEndpoint = (location: string) =>
  spec({ endpoints: { e: { location } }, rules: { linux: rule({ endpoint: 'e' }) } });
export const manyRules = (count: number) => {
  const names = Array.from({ length: count }, (_, i) => `r${i}`);
  return spec({
    rules: Object.fromEntries(names.map((name) => [name, rule({ sources: [channel(name)] })])),
    associations: Object.fromEntries(names.map((name) => [name, { target: machine(), rule: name }])),
  });
};
/** The events of a channel of its own. */
const channel = (name: string) => ({ windowsEvents: { xPathQueries: [`${name}!*`], name } });
export const sourcesNamed = (count: number) =>
  specOf({
    sources: Array.from({ length: count }, (_, i) => channel(`s${i}`)),
  });

const id = (type: string, name: string) =>
  `/subscriptions/s/resourceGroups/rg/providers/Microsoft.${type.replace('*', name)}`;
/** What agents and rules can send to, and read from, that is no noun. */
export const others = {
  eventHub: id('EventHub/namespaces/stream/eventhubs/*', 'hub'),
  storage: id('Storage/storageAccounts/*', 'archive'),
  cluster: id('Kusto/clusters/*', 'lake'),
  insights: id('Insights/components/*', 'shop'),
};
const guid = (digit: string) => '8-4-4-4-12'.replace(/\d+/g, (length) => digit.repeat(Number(length)));

/** A declared stream. */
export const streamOf = (
  name: string,
  columns: object = { TimeGenerated: 'datetime', RawData: 'string' },
) => ({
  name,
  columns,
});
/** A rule for text logs, whose stream is declared. */
export const textOf = (textLogs: object, more: object = {}) =>
  specOf({
    sources: [{ textLogs: { filePatterns: ['/var/log/shop.log'], stream: 'Custom-Shop_CL', ...textLogs } }],
    streamDeclarations: [streamOf('Custom-Shop_CL')],
    ...more,
  });
/** A rule for JSON logs of a stream with these columns. */
export const columnsOf = (columns: object) =>
  specOf({
    sources: [{ jsonLogs: { filePatterns: ['/var/log/shop.json'], stream: 'Custom-Shop_CL' } }],
    streamDeclarations: [streamOf('Custom-Shop_CL', columns)],
  });
/** A rule to which a stream is sent. */
export const sentTo = (name: string, more: object = {}) =>
  specOf({ kind: 'Direct', sources: [], streamDeclarations: [streamOf(name)], ...more });
/** A rule that exports metrics of Azure services. */
export const telemetryOf = (more: object = {}, stream = 'Microsoft.KeyVault/vaults:Metrics-Group-All') =>
  specOf({ kind: 'PlatformTelemetry', sources: [{ platformTelemetry: { streams: [stream] } }], ...more });
/** A rule with settings of the agent. */
export const settingsOf = (agentSettings: object | undefined, more: object = {}) =>
  specOf({
    kind: 'AgentSettings',
    location: 'westeurope',
    sources: [],
    destinations: [],
    ...(agentSettings ? { agentSettings } : {}),
    ...more,
  });
/** A rule that sends syslog to one destination, with no workspace to live by. */
export const sentBy = (kind: string | undefined, destination: unknown, more: object = {}) =>
  specOf({ ...(kind ? { kind } : {}), location: 'westeurope', destinations: [destination], ...more });
/** A rule that transforms tables of a workspace. */
export const tablesOf = (stream: string, more: object = {}) =>
  specOf({
    kind: 'WorkspaceTransforms',
    sources: [],
    flows: [{ streams: [stream], transformKql: 'source' }],
    ...more,
  });
export const workspacesWith = (more: object, rule: object) =>
  spec({ workspaces: { logs: {}, audit: {} }, rules: { linux: rule }, ...more });
/** A rule that sends to an Azure Monitor workspace. */
export const metricsTo = (rule: object, endpoints: object = { intake: {} }) =>
  spec({
    azureMonitorWorkspaces: { metrics: {} },
    endpoints,
    rules: {
      linux: {
        location: 'westeurope',
        destinations: [{ azureMonitorWorkspace: { workspace: 'metrics' } }],
        ...rule,
      },
    },
  });
/** A rule that sends to a database of Microsoft Fabric. */
export const fabricOf = (more: object) =>
  sentBy(undefined, {
    microsoftFabric: {
      tenantId: guid('1'),
      artifactId: guid('2'),
      databaseName: 'fleet',
      ingestionUri: 'https://ingest.example.com',
      ...more,
    },
  });
/** A rule that reads one reference. */
export const blobOf = (more: object) =>
  specOf({
    references: {
      storageBlobs: [
        {
          name: 'prices',
          storageAccountId: others.storage,
          blobUrl: 'https://shop.blob.core.windows.net/lookup/prices.csv',
          lookupType: 'String',
          ...more,
        },
      ],
    },
  });
export const insightsOf = (applicationInsightsId: string) =>
  specOf({ references: { applicationInsights: [{ name: 'shop', applicationInsightsId }] } });
/** A rule for events of an ETW provider. */
export const etwOf = (more: object) =>
  sourceOf({
    etwProvider: {
      provider: 'Contoso.Shop',
      providerType: 'EventSource',
      stream: 'Microsoft-Event',
      ...more,
    },
  });
export const withFirewall = (endpoint: object, firewall: object = {}) =>
  spec({
    // What is there already may have the table of the firewall.
    workspaces: {
      logs: { existing: id('OperationalInsights/workspaces/*', 'logs'), location: 'westeurope' },
    },
    endpoints: { intake: {} },
    rules: { linux: { sources: [{ windowsFirewallLogs: firewall }], destinations: ['logs'], ...endpoint } },
  });
export const eventHubs = (...streams: string[]) =>
  specOf({
    sources: streams.map((stream, i) => ({ eventHub: { stream, name: `hub-${i}` } })),
    streamDeclarations: streams.map((stream) => streamOf(stream)),
  });

export const of =
  (code: string) =>
  (wrong: unknown, path: string, says: string, right: unknown): Case => ({ code, wrong, path, says, right });

export const linux = (path: string) => (path ? `rules.linux.${path}` : 'rules.linux');
