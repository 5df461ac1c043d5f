import type {
  MonitorDataCollectionRuleConfig,
  MonitorDataCollectionRuleDataFlow,
  MonitorDataCollectionRuleDataSources,
  MonitorDataCollectionRuleDataSourcesDataImport,
  MonitorDataCollectionRuleDataSourcesDataImportEventHubDataSource,
  MonitorDataCollectionRuleDataSourcesExtension,
  MonitorDataCollectionRuleDataSourcesIisLog,
  MonitorDataCollectionRuleDataSourcesLogFile,
  MonitorDataCollectionRuleDataSourcesLogFileSettings,
  MonitorDataCollectionRuleDataSourcesLogFileSettingsText,
  MonitorDataCollectionRuleDataSourcesPerformanceCounter,
  MonitorDataCollectionRuleDataSourcesPlatformTelemetry,
  MonitorDataCollectionRuleDataSourcesPrometheusForwarder,
  MonitorDataCollectionRuleDataSourcesSyslog,
  MonitorDataCollectionRuleDataSourcesWindowsEventLog,
  MonitorDataCollectionRuleDataSourcesWindowsFirewallLog,
  MonitorDataCollectionRuleDestinations,
  MonitorDataCollectionRuleDestinationsAzureMonitorMetrics,
  MonitorDataCollectionRuleDestinationsEventHub,
  MonitorDataCollectionRuleDestinationsLogAnalytics,
  MonitorDataCollectionRuleDestinationsMonitorAccount,
  MonitorDataCollectionRuleDestinationsStorageBlob,
  MonitorDataCollectionRuleDestinationsStorageTableDirect,
  MonitorDataCollectionRuleStreamDeclaration,
  MonitorDataCollectionRuleStreamDeclarationColumn,
} from '@cdktf/provider-azurerm/lib/monitor-data-collection-rule';
import { block, blocks, converted, flat, json, keyed, listOfOne, onlyOne } from '../../core/take-apart';
import type { Value } from '../../core/value';
import { identity } from './identity';
import { type Renderer, inResourceGroup, shapeOf } from './renderer';

export const dataCollectionRule: Renderer = {
  resource: 'azurerm_monitor_data_collection_rule',
  place: inResourceGroup,
  shape: () => shape,
  attributes: {
    id: 'id',
    location: 'location',
    'properties.immutableId': 'immutable_id',
    'properties.endpoints.logsIngestion': undefined,
    'properties.endpoints.metricsIngestion': undefined,
  },
};

/**
 * Where azurerm takes less than Azure does. A source's name it counts in bytes.
 * Source: https://github.com/hashicorp/terraform-provider-azurerm/blob/main/internal/services/monitor/monitor_data_collection_rule_resource.go
 */
const sourceName = converted('name', (name) =>
  typeof name === 'string' && Buffer.byteLength(name) > 32 ? undefined : name,
);
const samplingFrequency = converted('sampling_frequency_in_seconds', (seconds) =>
  typeof seconds === 'number' && seconds > 1800 ? undefined : seconds,
);

const performanceCounter = shapeOf<MonitorDataCollectionRuleDataSourcesPerformanceCounter>()({
  name: sourceName,
  streams: 'streams',
  samplingFrequencyInSeconds: samplingFrequency,
  counterSpecifiers: 'counter_specifiers',
});

const syslog = shapeOf<MonitorDataCollectionRuleDataSourcesSyslog>()({
  name: sourceName,
  streams: 'streams',
  facilityNames: 'facility_names',
  logLevels: 'log_levels',
});

const windowsEventLog = shapeOf<MonitorDataCollectionRuleDataSourcesWindowsEventLog>()({
  name: sourceName,
  streams: 'streams',
  xPathQueries: 'x_path_queries',
});

const logFileSettings = shapeOf<MonitorDataCollectionRuleDataSourcesLogFileSettings>()({
  text: block(
    'text',
    shapeOf<MonitorDataCollectionRuleDataSourcesLogFileSettingsText>()({
      recordStartTimestampFormat: 'record_start_timestamp_format',
    }),
  ),
});

const logFile = shapeOf<MonitorDataCollectionRuleDataSourcesLogFile>()({
  name: sourceName,
  streams: 'streams',
  filePatterns: 'file_patterns',
  format: 'format',
  settings: block('settings', logFileSettings),
});

const iisLog = shapeOf<MonitorDataCollectionRuleDataSourcesIisLog>()({
  name: sourceName,
  streams: 'streams',
  logDirectories: 'log_directories',
});

const windowsFirewallLog = shapeOf<MonitorDataCollectionRuleDataSourcesWindowsFirewallLog>()({
  name: sourceName,
  streams: 'streams',
});

const extension = shapeOf<MonitorDataCollectionRuleDataSourcesExtension>()({
  name: sourceName,
  streams: 'streams',
  extensionName: 'extension_name',
  extensionSettings: json('extension_json'),
  inputDataSources: 'input_data_sources',
});

const prometheusForwarder = shapeOf<MonitorDataCollectionRuleDataSourcesPrometheusForwarder>()({
  name: sourceName,
  streams: 'streams',
  labelIncludeFilter: keyed('label_include_filter', 'label', { value: 'value' }),
});

const platformTelemetry = shapeOf<MonitorDataCollectionRuleDataSourcesPlatformTelemetry>()({
  name: sourceName,
  streams: 'streams',
});

const eventHubSource = shapeOf<MonitorDataCollectionRuleDataSourcesDataImportEventHubDataSource>()({
  name: sourceName,
  consumerGroup: 'consumer_group',
  stream: 'stream',
});

const dataImport = shapeOf<MonitorDataCollectionRuleDataSourcesDataImport>()({
  eventHub: listOfOne('event_hub_data_source', eventHubSource),
});

const dataSources = shapeOf<MonitorDataCollectionRuleDataSources>()({
  performanceCounters: blocks('performance_counter', performanceCounter),
  syslog: blocks('syslog', syslog),
  windowsEventLogs: blocks('windows_event_log', windowsEventLog),
  logFiles: blocks('log_file', logFile),
  iisLogs: blocks('iis_log', iisLog),
  windowsFirewallLogs: blocks('windows_firewall_log', windowsFirewallLog),
  extensions: blocks('extension', extension),
  prometheusForwarder: blocks('prometheus_forwarder', prometheusForwarder),
  platformTelemetry: blocks('platform_telemetry', platformTelemetry),
  dataImports: block('data_import', dataImport),
});

const logAnalytics = shapeOf<MonitorDataCollectionRuleDestinationsLogAnalytics>()({
  name: 'name',
  workspaceResourceId: 'workspace_resource_id',
});

const azureMonitorMetrics = shapeOf<MonitorDataCollectionRuleDestinationsAzureMonitorMetrics>()({
  name: 'name',
});

const monitorAccount = shapeOf<MonitorDataCollectionRuleDestinationsMonitorAccount>()({
  name: 'name',
  accountResourceId: 'monitor_account_id',
});

const eventHub = shapeOf<MonitorDataCollectionRuleDestinationsEventHub>()({
  name: 'name',
  eventHubResourceId: 'event_hub_id',
});

const storageBlob = shapeOf<MonitorDataCollectionRuleDestinationsStorageBlob>()({
  name: 'name',
  storageAccountResourceId: 'storage_account_id',
  containerName: 'container_name',
});

const storageTable = shapeOf<MonitorDataCollectionRuleDestinationsStorageTableDirect>()({
  name: 'name',
  storageAccountResourceId: 'storage_account_id',
  tableName: 'table_name',
});

const destinations = shapeOf<MonitorDataCollectionRuleDestinations>()({
  logAnalytics: blocks('log_analytics', logAnalytics),
  azureMonitorMetrics: block('azure_monitor_metrics', azureMonitorMetrics),
  monitoringAccounts: blocks('monitor_account', monitorAccount),
  eventHubs: onlyOne('event_hub', eventHub),
  eventHubsDirect: onlyOne('event_hub_direct', eventHub),
  storageAccounts: blocks('storage_blob', storageBlob),
  storageBlobsDirect: blocks('storage_blob_direct', storageBlob),
  storageTablesDirect: blocks('storage_table_direct', storageTable, ['tableName']),
});

const dataFlow = shapeOf<MonitorDataCollectionRuleDataFlow>()({
  streams: 'streams',
  destinations: 'destinations',
  transformKql: 'transform_kql',
  outputStream: 'output_stream',
  builtInTransform: 'built_in_transform',
});

const column = shapeOf<MonitorDataCollectionRuleStreamDeclarationColumn>()({ name: 'name', type: 'type' });

const streamDeclaration = shapeOf<MonitorDataCollectionRuleStreamDeclaration>()({
  columns: blocks('column', column),
});

/** azurerm refuses the other kinds when it plans: https://github.com/hashicorp/terraform-provider-azurerm/issues/28697 */
const kinds = ['Linux', 'Windows', 'AgentDirectToStore', 'WorkspaceTransforms'];
const knownKind = (kind: Value) => (typeof kind !== 'string' || kinds.includes(kind) ? kind : undefined);

const shape = shapeOf<MonitorDataCollectionRuleConfig>()({
  location: 'location',
  tags: 'tags',
  kind: converted('kind', knownKind),
  identity: block('identity', identity),
  properties: flat({
    description: 'description',
    dataCollectionEndpointId: 'data_collection_endpoint_id',
    streamDeclarations: keyed('stream_declaration', 'stream_name', streamDeclaration),
    dataSources: block('data_sources', dataSources),
    destinations: block('destinations', destinations),
    dataFlows: blocks('data_flow', dataFlow),
  }),
});
