/**
 * A spec with every prop that there is, each noun and each kind of source and destination apart from the others, so
 * that it shows which property of Azure a prop says. A test holds it against the props that nouns have.
 */
const id = (path: string) =>
  `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-shop/providers/${path}`;
const identity = (name: string) => id(`Microsoft.ManagedIdentity/userAssignedIdentities/${name}`);
const insights = id('Microsoft.Insights/components/shop');
const account = id('Microsoft.Storage/storageAccounts/shop');
const hub = id('Microsoft.EventHub/namespaces/shop/eventhubs/orders');

const place = { location: 'westeurope', resourceGroup: 'rg-monitor', tags: { team: 'shop' } };
/** What is called "other" is there to be called instead. */
const twoOf = (props: object) => ({ one: { ...place, ...props }, other: place });

const toLogs = { logAnalytics: { workspace: 'one', name: 'logs' } };
const toMetrics = { azureMonitorWorkspace: { workspace: 'one', name: 'metrics' } };
/** Stands beside what is looked at, so that a rule without that still collects something. */
const beside = { syslog: { facilities: ['cron'], name: 'beside' } };
const declared = ['Custom-Text_CL', 'Custom-Other_CL'].map((name) => ({
  name,
  columns: { TimeGenerated: 'datetime', RawData: 'string', Amount: 'real' },
}));
const references = { applicationInsights: [{ name: 'shop', applicationInsightsId: insights }] };
const routing = { attributeName: 'service.name', attributeValue: 'shop' };
const enriched = {
  enrichWithResourceAttributes: ['service.name', 'host.name'],
  enrichWithReference: 'shop',
  name: 'one',
};
const replaced = { ...enriched, replaceResourceIdWithReference: true };
const counters = { counterSpecifiers: ['\\System\\Processes', '\\Memory\\Available Bytes'] };
const files = {
  filePatterns: ['/var/log/one/*.log', '/var/log/two/*.log'],
  stream: 'Custom-Text_CL',
  name: 'one',
};
const traces = ['Microsoft-OTel-Traces-Spans', 'Microsoft-OTel-Traces-Events'];
const metrics = ['Custom-Text_CL', 'Custom-Other_CL'];

const sources = {
  performanceCounters: {
    ...counters,
    samplingFrequencyInSeconds: 30,
    streams: ['Microsoft-Perf'],
    name: 'one',
  },
  performanceCountersOTel: {
    counterSpecifiers: ['system.cpu.time', 'process.uptime'],
    samplingFrequencyInSeconds: 30,
    name: 'one',
  },
  windowsEvents: {
    xPathQueries: ['System!*', 'Application!*'],
    stream: 'Microsoft-WindowsEvent',
    name: 'one',
  },
  syslog: {
    facilities: ['auth', 'daemon'],
    levels: ['Error', 'Alert'],
    stream: 'Microsoft-CommonSecurityLog',
    name: 'one',
  },
  textLogs: { ...files, recordStartTimestampFormat: 'YYYY-MM-DD HH:MM:SS' },
  jsonLogs: files,
  iisLogs: { logDirectories: ['C:\\Logs\\One', 'C:\\Logs\\Two'], name: 'one' },
  windowsFirewallLogs: {
    profileFilter: ['Domain', 'Public'],
    stream: 'Microsoft-ASimNetworkSessionLogs-WindowsFirewall',
    name: 'one',
  },
  extension: {
    extensionName: 'Shop',
    streams: ['Microsoft-Syslog'],
    extensionSettings: { every: 'hour' },
    inputDataSources: ['beside'],
    name: 'one',
  },
  prometheusForwarder: {
    labelIncludeFilter: { microsoft_metrics_include_label: 'shop' },
    customVMScrapeConfig: [{ scrape_configs: [] }],
    name: 'one',
  },
  platformTelemetry: {
    streams: ['Microsoft.Web/sites:Metrics-Group-All', 'Microsoft.Sql/servers:Metrics-Group-All'],
    name: 'one',
  },
  eventHub: { stream: 'Custom-Text_CL', consumerGroup: 'monitor', name: 'one' },
  etwProvider: {
    provider: 'Shop',
    providerType: 'EventSource',
    stream: 'Microsoft-Event',
    logLevel: 'Warning',
    eventIds: ['1', '3'],
    keyword: '0x10',
    name: 'one',
  },
  otelLogs: { ...replaced, streams: ['Microsoft-OTel-Logs'], resourceAttributeRouting: routing },
  otelTraces: { ...replaced, streams: traces, resourceAttributeRouting: routing },
  otelMetrics: { ...enriched, streams: metrics, resourceAttributeRouting: routing },
  directOtelLogs: { ...replaced, streams: ['Microsoft-OTel-Logs'] },
  directOtelTraces: { ...replaced, streams: traces },
  directOtelMetrics: { ...enriched, streams: metrics },
};

const destinations = {
  logAnalytics: { workspace: 'one', name: 'one' },
  azureMonitorMetrics: { name: 'one' },
  azureMonitorWorkspace: { workspace: 'one', name: 'one' },
  eventHub: { eventHubId: hub, name: 'one' },
  eventHubDirect: { eventHubId: hub, name: 'one' },
  storageBlob: { storageAccountId: account, containerName: 'logs', name: 'one' },
  storageBlobDirect: { storageAccountId: account, containerName: 'logs', name: 'one' },
  storageTableDirect: { storageAccountId: account, tableName: 'logs', name: 'one' },
  azureDataExplorer: { clusterId: id('Microsoft.Kusto/clusters/lake'), databaseName: 'lake', name: 'one' },
  microsoftFabric: {
    tenantId: '11111111-1111-1111-1111-111111111111',
    artifactId: '22222222-2222-2222-2222-222222222222',
    databaseName: 'lake',
    ingestionUri: 'https://lake.z1.ingest.kusto.fabric.microsoft.com',
    name: 'one',
  },
};

const isOfMetrics = (kind: string) => /prometheus|otelMetrics|OTel$/i.test(kind);

function ruleWithSource(kind: string, props: object) {
  const isTelemetry = kind === 'platformTelemetry';
  return {
    endpoint: 'one',
    identity: 'systemAssigned',
    location: 'westeurope',
    references,
    kind: isTelemetry ? 'PlatformTelemetry' : undefined,
    streamDeclarations: isTelemetry ? undefined : declared,
    sources: [{ [kind]: props }, ...(isTelemetry ? [] : [beside])],
    destinations: isOfMetrics(kind) ? [toMetrics, toLogs] : [toLogs],
  };
}

const telemetry = { platformTelemetry: { streams: ['Microsoft.Web/sites:Metrics-Group-All'] } };

function ruleWithDestination(kind: string, props: object) {
  const isDirect = kind.endsWith('Direct');
  const isOfTelemetry = kind === 'eventHub' || kind === 'storageBlob';
  return {
    location: 'westeurope',
    endpoint: isOfTelemetry ? undefined : 'one',
    kind: isDirect ? 'AgentDirectToStore' : isOfTelemetry ? 'PlatformTelemetry' : undefined,
    sources: isOfTelemetry
      ? [telemetry]
      : [beside, { performanceCounters: counters }, ...(isDirect ? [] : [{ prometheusForwarder: {} }])],
    destinations: [{ [kind]: props }, ...(isDirect ? [] : [toLogs, ...(isOfTelemetry ? [] : [toMetrics])])],
  };
}

const vm = (name: string) => id(`Microsoft.Compute/virtualMachines/${name}`);
const scaleSet = (name: string) => id(`Microsoft.Compute/virtualMachineScaleSets/${name}`);
const server = (name: string) => id(`Microsoft.HybridCompute/machines/${name}`);
const own = { systemAssignedIdentity: true, userAssignedIdentityIds: [identity('one')] };
const objectId = '11111111-1111-1111-1111-111111111111';

/** Every form of machine; each noun has machines of its own, because a machine has one agent. */
const machineForms = (of: string, os: 'Linux' | 'Windows') => {
  const there = { os, location: 'westeurope' };
  return {
    virtualMachine: { id: vm(`${of}1`), ...there, ...own, principalId: objectId, key: `${of}1` },
    virtualMachines: { ids: [vm(`${of}2`)], ...there, ...own },
    scaleSet: {
      id: scaleSet(of),
      ...there,
      ...own,
      principalId: objectId,
      key: `${of}-set`,
      mode: 'Flexible',
      instances: [vm(`${of}3`)],
    },
    arcServer: { id: server(`${of}4`), ...there, key: `${of}4` },
    arcServers: { ids: [server(`${of}5`)], ...there },
  };
};

const proxy = { address: 'http://proxy.example.com:3128' };
const usernameAndPassword = { username: 'monitor', password: { input: 'password' } };
const fromKeyVault = {
  secretUrl: 'https://shop.vault.azure.net/secrets/proxy',
  vaultId: id('Microsoft.KeyVault/vaults/shop'),
};

/** What agents of Azure's own machines have; those of Arc servers have less. */
const agentOptions = {
  version: '1.36',
  autoUpgradeMinorVersion: false,
  enableAutomaticUpgrade: false,
  suppressFailures: true,
  provisionAfterExtensions: ['CustomScript'],
  tags: { team: 'shop' },
};

/** The ways to sign in and out. */
const ways = {
  byId: {
    identity: { userAssigned: { identity: identity('one') } },
    assignIdentity: true,
    network: { proxy: { ...proxy, credentials: { usernameAndPassword } } },
  },
  byClientId: {
    identity: { clientId: { id: objectId } },
    network: { logAnalyticsGateway: { address: '10.0.0.4', port: 8081 } },
  },
  byObjectId: {
    identity: { objectId: { id: objectId } },
    network: { proxy: { ...proxy, credentials: { fromKeyVault } } },
  },
  bySystem: { identity: { systemAssigned: {} }, network: { direct: {} } },
};

/** Each form of machine with each way that it can take, under names that begin with a word. */
function agents(word: string): readonly (readonly [name: string, machine: object, options: object])[] {
  const ofAzure = Object.entries(ways).flatMap(([way, options]) => {
    const { virtualMachine, virtualMachines, scaleSet } = machineForms(`${word}-${way}`, 'Linux');
    return Object.entries({ virtualMachine, virtualMachines, scaleSet }).map(
      ([form, of]) => [`${word}-${form}-${way}`, { [form]: of }, { ...agentOptions, ...options }] as const,
    );
  });
  const { arcServer, arcServers } = machineForms(word, 'Windows');
  const { identity: own } = ways.bySystem;
  const { network } = ways.byId;
  const options = { identity: own, network, enableAutomaticUpgrade: false, tags: { team: 'shop' } };
  return [
    ...ofAzure,
    [`${word}-arcServer`, { arcServer }, options],
    [`${word}-arcServers`, { arcServers }, { network: { noProxy: {} } }],
  ];
}

/** What every alert has. */
const adjusted = {
  name: 'one',
  threshold: 60,
  severity: 3,
  evaluationFrequency: 'PT1H',
  windowSize: 'PT2H',
  autoMitigate: false,
  enabled: false,
};

export const everyProp = {
  inputs: { password: { secure: true } },
  resourceGroup: 'rg-monitor',
  resourceGroups: { 'rg-monitor': { location: 'westeurope', name: 'rg-monitor', tags: { team: 'shop' } } },
  workspaces: twoOf({
    name: 'one-workspace',
    sku: 'CapacityReservation',
    capacityReservationLevel: 100,
    retentionInDays: 60,
    dailyQuotaGb: 5,
    publicNetworkAccessForIngestion: 'Disabled',
    publicNetworkAccessForQuery: 'Disabled',
  }),
  azureMonitorWorkspaces: twoOf({ name: 'one-metrics', publicNetworkAccess: 'Disabled' }),
  endpoints: twoOf({
    name: 'one-endpoint',
    kind: 'Linux',
    description: 'Of the shop',
    publicNetworkAccess: 'Disabled',
  }),
  identities: twoOf({ name: 'one-identity' }),
  tables: {
    one: {
      workspace: 'one',
      table: 'One_CL',
      columns: { Number: 'long', Text: 'string' },
      description: 'Of the shop',
      plan: 'Analytics',
      retentionInDays: 30,
      totalRetentionInDays: 60,
    },
  },
  customLogs: {
    log: {
      ...place,
      workspace: 'one',
      table: 'Log_CL',
      columns: { Number: 'long', Text: 'string' },
      source: { textLogs: { filePatterns: files.filePatterns, recordStartTimestampFormat: 'ISO 8601' } },
      transformKql: 'source | extend Number = 1, Text = RawData | project TimeGenerated, Number, Text',
      endpoint: 'one',
      name: 'one-log',
      description: 'Of the shop',
      plan: 'Analytics',
      retentionInDays: 30,
      totalRetentionInDays: 60,
      checkTransforms: true,
    },
    jsonLog: {
      workspace: 'one',
      table: 'JsonLog_CL',
      columns: { Number: 'long', Text: 'string' },
      source: { jsonLogs: { filePatterns: files.filePatterns } },
    },
    sent: {
      workspace: 'one',
      table: 'Sent_CL',
      columns: { Number: 'long', Text: 'string' },
      source: { logsIngestionApi: {} },
      endpoint: 'one',
    },
  },
  workspaceTransforms: {
    transform: {
      ...place,
      name: 'one-transform',
      description: 'Of the shop',
      checkTransforms: true,
      workspace: 'one',
      tables: { Event: 'source', Usage: 'source' },
    },
  },
  rules: {
    one: {
      ...place,
      name: 'one-rule',
      kind: 'Linux',
      description: 'Of the shop',
      endpoint: 'one',
      identity: { userAssigned: { ids: [identity('one'), identity('two')] } },
      references: {
        storageBlobs: [
          {
            name: 'prices',
            storageAccountId: account,
            blobUrl: 'https://shop.blob.core.windows.net/lookup/prices.csv',
            lookupType: 'Cidr',
          },
        ],
        applicationInsights: references.applicationInsights,
      },
      streamDeclarations: declared,
      sources: [beside],
      destinations: [toLogs, { logAnalytics: { workspace: 'other', name: 'others' } }],
      divide: true,
      checkTransforms: true,
      flows: [
        {
          streams: ['Microsoft-Syslog'],
          destinations: [{ logAnalytics: { workspace: 'other', name: 'others' } }],
          transformKql: 'source',
          outputStream: 'Microsoft-Syslog',
          builtInTransform: 'audit',
          captureOverflow: true,
        },
        ...declared.map(({ name }) => ({
          streams: [name],
          destinations: [toLogs],
          outputStream: 'Custom-Text_CL',
        })),
      ],
    },
    other: { sources: [beside], destinations: [toLogs] },
    ofClients: {
      sources: [{ windowsEvents: { xPathQueries: ['System!*'] } }],
      destinations: [{ logAnalytics: { workspace: 'other', name: 'others' } }],
    },
    systemAssigned: { identity: { systemAssigned: {} }, sources: [beside], destinations: [toLogs] },
    byLevel: {
      sources: [{ syslog: { facilities: ['auth'], minimumLevel: 'Error', name: 'one' } }],
      destinations: [toLogs],
    },
    settings: {
      location: 'westeurope',
      kind: 'AgentSettings',
      agentSettings: { maxDiskQuotaInMB: 5000, useTimeReceivedForForwardedEvents: true, tags: 'shop' },
    },
    ...Object.fromEntries(
      Object.entries(sources).map(([kind, props]) => [`source-${kind}`, ruleWithSource(kind, props)]),
    ),
    ...Object.fromEntries(
      Object.entries(destinations).map(([kind, props]) => [
        `destination-${kind}`,
        ruleWithDestination(kind, props),
      ]),
    ),
  },
  associations: {
    one: { target: hub, rule: 'one', description: 'Of the shop', name: 'one', key: 'one' },
    endpoint: { target: hub, endpoint: 'one' },
  },
  agents: Object.fromEntries(
    agents('agent').map(([key, machine, options]) => [key, { machine, ...options, name: 'Agent' }]),
  ),
  machines: Object.fromEntries(
    agents('machine').map(([key, machine, options]) => [
      key,
      {
        machines: [machine],
        rules: ['byLevel'],
        endpoints: ['one'],
        installAgent: true,
        installCompanions: true,
        grantStores: true,
        ...options,
      },
    ]),
  ),
  windowsClients: {
    one: {
      tenantId: objectId,
      rules: ['ofClients'],
      location: 'westeurope',
      principalId: objectId,
      principalType: 'Group',
      installDirectory: 'C:\\Agent',
      dataDirectory: 'D:\\Agent',
      proxy: { address: 'proxy.example.com:3128', username: 'agent' },
      cloud: 'Azure Commercial',
    },
  },
  roleAssignments: {
    one: {
      scope: hub,
      role: 'Azure Event Hubs Data Sender',
      principalId: objectId,
      principalType: 'Group',
      description: 'Of the shop',
    },
  },
  actionGroups: {
    one: {
      resourceGroup: 'rg-monitor',
      tags: { team: 'shop' },
      name: 'one-group',
      shortName: 'one',
      enabled: false,
      emails: ['one@example.com', 'two@example.com'],
      armRoles: ['Owner', 'Reader'],
      webhooks: [
        {
          name: 'one',
          serviceUri: 'https://one.example.com',
          entraAuth: { objectId, identifierUri: 'api://one', tenantId: objectId },
        },
        { name: 'two', serviceUri: 'https://two.example.com' },
      ],
      sms: [
        { countryCode: '49', phoneNumber: '1701234567' },
        { countryCode: '43', phoneNumber: '6641234567' },
      ],
    },
    other: { emails: ['other@example.com'] },
  },
  health: {
    one: {
      resourceGroup: 'rg-monitor',
      tags: { team: 'shop' },
      name: 'one-health',
      workspace: 'one',
      actionGroups: ['one'],
      rules: ['one', 'other'],
      alerts: [
        { heartbeatMissing: { ...adjusted, overrideQueryTimeRange: 'P2D' } },
        { agentErrors: { ...adjusted, name: 'two' } },
        { ruleErrors: { ...adjusted, name: 'three' } },
        { ingestionDropped: { ...adjusted, name: 'four' } },
      ],
    },
  },
};
