/**
 * What the body of a data collection rule may hold, as a tree.
 * Source: Microsoft.Insights/dataCollectionRules@2024-03-11 in Azure's API definitions, which knows every property of
 * the versions before it.
 */

/** `'*'` is any key; `any` is whatever Azure makes of it; nothing below `read-only` is anyone's to write. */
export type Known =
  | 'string'
  | 'integer'
  | 'boolean'
  | 'any'
  | 'read-only'
  /** Text that Azure still takes and that moved into the data flows. */
  | 'source-transform'
  | readonly [Known]
  | KnownMap;

export interface KnownMap {
  readonly [property: string]: Known;
}

const texts = ['string'] as const;
const named = { name: 'string', streams: texts } as const;
const countersOf = { ...named, samplingFrequencyInSeconds: 'integer', counterSpecifiers: texts } as const;
const transformed = { ...named, transformKql: 'source-transform' } as const;
const enriched = { ...named, enrichWithResourceAttributes: texts, enrichWithReference: 'string' } as const;
const resolved = { ...enriched, replaceResourceIdWithReference: 'boolean' } as const;
const routed = { resourceAttributeRouting: { attributeName: 'string', attributeValue: 'string' } } as const;
const eventHub = { name: 'string', eventHubResourceId: 'string' } as const;
const storage = { name: 'string', storageAccountResourceId: 'string' } as const;

const dataSources = {
  performanceCounters: [{ ...countersOf, transformKql: 'source-transform' }],
  performanceCountersOTel: [countersOf],
  windowsEventLogs: [{ ...transformed, xPathQueries: texts }],
  syslog: [{ ...transformed, facilityNames: texts, logLevels: texts }],
  extensions: [{ ...named, extensionName: 'string', extensionSettings: 'any', inputDataSources: texts }],
  logFiles: [
    {
      ...transformed,
      filePatterns: texts,
      format: 'string',
      settings: { text: { recordStartTimestampFormat: 'string' } },
    },
  ],
  iisLogs: [{ ...transformed, logDirectories: texts }],
  windowsFirewallLogs: [{ ...named, profileFilter: texts }],
  prometheusForwarder: [{ ...named, labelIncludeFilter: { '*': 'string' }, customVMScrapeConfig: ['any'] }],
  platformTelemetry: [named],
  dataImports: { eventHub: { name: 'string', consumerGroup: 'string', stream: 'string' } },
  otelLogs: [{ ...resolved, ...routed }],
  otelTraces: [{ ...resolved, ...routed }],
  otelMetrics: [{ ...enriched, ...routed }],
  etwProviders: [
    {
      ...named,
      provider: 'string',
      providerType: 'string',
      logLevel: 'string',
      eventIds: texts,
      keyword: 'string',
    },
  ],
} as const satisfies KnownMap;

const directDataSources = {
  otelMetrics: [enriched],
  otelLogs: [resolved],
  otelTraces: [resolved],
} as const satisfies KnownMap;

const destinations = {
  logAnalytics: [{ name: 'string', workspaceResourceId: 'string', workspaceId: 'read-only' }],
  monitoringAccounts: [{ name: 'string', accountResourceId: 'string', accountId: 'read-only' }],
  azureMonitorMetrics: { name: 'string' },
  eventHubs: [eventHub],
  eventHubsDirect: [eventHub],
  storageBlobsDirect: [{ ...storage, containerName: 'string' }],
  storageTablesDirect: [{ ...storage, tableName: 'string' }],
  storageAccounts: [{ ...storage, containerName: 'string' }],
  microsoftFabric: [
    {
      name: 'string',
      tenantId: 'string',
      artifactId: 'string',
      databaseName: 'string',
      ingestionUri: 'string',
    },
  ],
  azureDataExplorer: [
    { name: 'string', resourceId: 'string', databaseName: 'string', ingestionUri: 'read-only' },
  ],
} as const satisfies KnownMap;

/** Keyed by the stream; what is read from it is a list, because a key may be known only at deployment. */
export const streamDeclarations = {
  '*': { columns: [{ name: 'string', type: 'string' }] },
} as const satisfies KnownMap;

/** Keyed by id; what is read from it is a list of ids, as plans write it. */
export const userAssignedIdentities = {
  '*': { principalId: 'read-only', clientId: 'read-only' },
} as const satisfies KnownMap;

/** What each part of a body must have, by the property that holds it. */
export const required: { readonly [property: string]: readonly string[] } = {
  identity: ['type'],
  applicationInsights: ['resourceId', 'name'],
  extensions: ['extensionName'],
  logFiles: ['streams', 'filePatterns', 'format'],
  text: ['recordStartTimestampFormat'],
  iisLogs: ['streams'],
  windowsFirewallLogs: ['streams'],
  platformTelemetry: ['streams'],
  otelLogs: ['streams'],
  otelTraces: ['streams'],
  otelMetrics: ['streams'],
  etwProviders: ['streams', 'provider', 'providerType'],
};

export const ruleProperties = {
  description: 'string',
  immutableId: 'read-only',
  dataCollectionEndpointId: 'string',
  metadata: 'read-only',
  endpoints: 'read-only',
  references: {
    enrichmentData: {
      storageBlobs: [{ name: 'string', resourceId: 'string', blobUrl: 'string', lookupType: 'string' }],
    },
    applicationInsights: [{ name: 'string', resourceId: 'string' }],
  },
  agentSettings: { logs: [{ name: 'string', value: 'string' }] },
  streamDeclarations,
  dataSources,
  directDataSources,
  destinations,
  dataFlows: [
    {
      streams: texts,
      destinations: texts,
      transformKql: 'string',
      outputStream: 'string',
      builtInTransform: 'string',
      captureOverflow: 'boolean',
    },
  ],
  ingestionQuotas: 'read-only',
  provisioningState: 'read-only',
} as const satisfies KnownMap;

export const ruleBody = {
  id: 'read-only',
  name: 'read-only',
  type: 'read-only',
  properties: ruleProperties,
  kind: 'string',
  sku: { name: 'string', tier: 'string', size: 'string', family: 'string', capacity: 'integer' },
  identity: {
    principalId: 'read-only',
    tenantId: 'read-only',
    type: 'string',
    userAssignedIdentities,
  },
  etag: 'read-only',
  tags: { '*': 'string' },
  location: 'string',
  systemData: 'read-only',
} as const satisfies KnownMap;
