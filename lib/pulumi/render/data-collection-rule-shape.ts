/** The arguments of azure-native's rule; apart from its class, which nobody needs to know what it carries. */
import type { DataCollectionRuleArgs } from '@pulumi/azure-native/monitor/dataCollectionRule';
import type { input } from '@pulumi/azure-native/types';
import { type Shape, block, blocks, converted, flat, named } from '../../core/take-apart';
import type { Value } from '../../core/value';
import { same } from './renderer';

const args = same<DataCollectionRuleArgs>();

const performanceCounter = same<input.monitor.PerfCounterDataSourceArgs>()(
  'name',
  'streams',
  'samplingFrequencyInSeconds',
  'counterSpecifiers',
);

const syslog = same<input.monitor.SyslogDataSourceArgs>()('name', 'streams', 'facilityNames', 'logLevels');

const windowsEventLog = same<input.monitor.WindowsEventLogDataSourceArgs>()(
  'name',
  'streams',
  'xPathQueries',
);

const logFile = {
  ...same<input.monitor.LogFilesDataSourceArgs>()('name', 'streams', 'filePatterns', 'format'),
  settings: block('settings', {
    text: block('text', same<input.monitor.LogFileSettingsTextArgs>()('recordStartTimestampFormat')),
  }),
};

const iisLog = same<input.monitor.IisLogsDataSourceArgs>()('name', 'streams', 'logDirectories');

const windowsFirewallLog = same<input.monitor.WindowsFirewallLogsDataSourceArgs>()('name', 'streams');

const extension = same<input.monitor.ExtensionDataSourceArgs>()(
  'name',
  'streams',
  'extensionName',
  'extensionSettings',
  'inputDataSources',
);

const prometheusForwarder = same<input.monitor.PrometheusForwarderDataSourceArgs>()(
  'name',
  'streams',
  'labelIncludeFilter',
);

const platformTelemetry = same<input.monitor.PlatformTelemetryDataSourceArgs>()('name', 'streams');

const eventHubSource = same<input.monitor.DataImportSourcesEventHubArgs>()('name', 'consumerGroup', 'stream');

const dataFlow = same<input.monitor.DataFlowArgs>()(
  'streams',
  'destinations',
  'transformKql',
  'outputStream',
  'builtInTransform',
);

const dataSources = {
  performanceCounters: blocks('performanceCounters', performanceCounter),
  syslog: blocks('syslog', syslog),
  windowsEventLogs: blocks('windowsEventLogs', windowsEventLog),
  logFiles: blocks('logFiles', logFile),
  iisLogs: blocks('iisLogs', iisLog),
  windowsFirewallLogs: blocks('windowsFirewallLogs', windowsFirewallLog),
  extensions: blocks('extensions', extension),
  prometheusForwarder: blocks('prometheusForwarder', prometheusForwarder),
  platformTelemetry: blocks('platformTelemetry', platformTelemetry),
  dataImports: block('dataImports', { eventHub: block('eventHub', eventHubSource) }),
};

const destinations = {
  logAnalytics: blocks(
    'logAnalytics',
    same<input.monitor.LogAnalyticsDestinationArgs>()('name', 'workspaceResourceId'),
  ),
  azureMonitorMetrics: block(
    'azureMonitorMetrics',
    same<input.monitor.DestinationsSpecAzureMonitorMetricsArgs>()('name'),
  ),
  monitoringAccounts: blocks(
    'monitoringAccounts',
    same<input.monitor.MonitoringAccountDestinationArgs>()('name', 'accountResourceId'),
  ),
  eventHubs: blocks('eventHubs', same<input.monitor.EventHubDestinationArgs>()('name', 'eventHubResourceId')),
  eventHubsDirect: blocks(
    'eventHubsDirect',
    same<input.monitor.EventHubDirectDestinationArgs>()('name', 'eventHubResourceId'),
  ),
  storageAccounts: blocks(
    'storageAccounts',
    same<input.monitor.StorageBlobDestinationArgs>()('name', 'storageAccountResourceId', 'containerName'),
  ),
  storageBlobsDirect: blocks(
    'storageBlobsDirect',
    same<input.monitor.StorageBlobDestinationArgs>()('name', 'storageAccountResourceId', 'containerName'),
  ),
  storageTablesDirect: blocks(
    'storageTablesDirect',
    same<input.monitor.StorageTableDestinationArgs>()('name', 'storageAccountResourceId', 'tableName'),
  ),
};

const streamDeclaration = {
  columns: blocks('columns', same<input.monitor.ColumnDefinitionArgs>()('name', 'type')),
};

/**
 * The API version that azure-native speaks by default tells nothing of the endpoints for which a rule of this kind is
 * made: https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure
 */
const knownKind = (kind: Value) => (kind === 'Direct' ? undefined : kind);

export const dataCollectionRuleShape: Shape = {
  ...args('location', 'tags'),
  kind: converted('kind', knownKind),
  identity: block(
    'identity',
    same<input.monitor.DataCollectionRuleResourceIdentityArgs>()('type', 'userAssignedIdentities'),
  ),
  properties: flat({
    ...args('description', 'dataCollectionEndpointId'),
    streamDeclarations: named('streamDeclarations', streamDeclaration),
    dataSources: block('dataSources', dataSources),
    destinations: block('destinations', destinations),
    dataFlows: blocks('dataFlows', dataFlow),
  }),
};
