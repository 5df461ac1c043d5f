import type {
  MonitorDataCollectionRuleConfig,
  MonitorDataCollectionRuleDataFlow,
  MonitorDataCollectionRuleDataSources,
  MonitorDataCollectionRuleDataSourcesPerformanceCounter,
  MonitorDataCollectionRuleDataSourcesSyslog,
  MonitorDataCollectionRuleDataSourcesWindowsEventLog,
  MonitorDataCollectionRuleDestinations,
  MonitorDataCollectionRuleDestinationsAzureMonitorMetrics,
  MonitorDataCollectionRuleDestinationsLogAnalytics,
} from '@cdktf/provider-azurerm/lib/monitor-data-collection-rule';
import { block, blocks, flat } from '../../core/take-apart';
import { identity } from './identity';
import { type Renderer, inResourceGroup, shapeOf } from './renderer';

export const dataCollectionRule: Renderer = {
  resource: 'azurerm_monitor_data_collection_rule',
  place: inResourceGroup,
  shape: () => shape,
  attributes: { id: 'id', 'properties.immutableId': 'immutable_id' },
};

const performanceCounter = shapeOf<MonitorDataCollectionRuleDataSourcesPerformanceCounter>()({
  name: 'name',
  streams: 'streams',
  samplingFrequencyInSeconds: 'sampling_frequency_in_seconds',
  counterSpecifiers: 'counter_specifiers',
});

const syslog = shapeOf<MonitorDataCollectionRuleDataSourcesSyslog>()({
  name: 'name',
  streams: 'streams',
  facilityNames: 'facility_names',
  logLevels: 'log_levels',
});

const windowsEventLog = shapeOf<MonitorDataCollectionRuleDataSourcesWindowsEventLog>()({
  name: 'name',
  streams: 'streams',
  xPathQueries: 'x_path_queries',
});

const dataSources = shapeOf<MonitorDataCollectionRuleDataSources>()({
  performanceCounters: blocks('performance_counter', performanceCounter),
  syslog: blocks('syslog', syslog),
  windowsEventLogs: blocks('windows_event_log', windowsEventLog),
});

const logAnalytics = shapeOf<MonitorDataCollectionRuleDestinationsLogAnalytics>()({
  name: 'name',
  workspaceResourceId: 'workspace_resource_id',
});

const azureMonitorMetrics = shapeOf<MonitorDataCollectionRuleDestinationsAzureMonitorMetrics>()({
  name: 'name',
});

const destinations = shapeOf<MonitorDataCollectionRuleDestinations>()({
  logAnalytics: blocks('log_analytics', logAnalytics),
  azureMonitorMetrics: block('azure_monitor_metrics', azureMonitorMetrics),
});

const dataFlow = shapeOf<MonitorDataCollectionRuleDataFlow>()({
  streams: 'streams',
  destinations: 'destinations',
  transformKql: 'transform_kql',
  outputStream: 'output_stream',
  builtInTransform: 'built_in_transform',
});

const shape = shapeOf<MonitorDataCollectionRuleConfig>()({
  location: 'location',
  tags: 'tags',
  kind: 'kind',
  identity: block('identity', identity),
  properties: flat({
    description: 'description',
    dataCollectionEndpointId: 'data_collection_endpoint_id',
    dataSources: block('data_sources', dataSources),
    destinations: block('destinations', destinations),
    dataFlows: blocks('data_flow', dataFlow),
  }),
});
