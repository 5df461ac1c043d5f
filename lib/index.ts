/** The Terraform face: constructs for CDKTF, and the props, words and value objects that they take. */
export { PublicNetworkAccess, type ResourceProps } from './core/collection/common';
export { type AzureMonitorWorkspaceProps } from './core/collection/azure-monitor-workspace';
export {
  DataCollectionEndpointKind,
  type DataCollectionEndpointProps,
} from './core/collection/data-collection-endpoint';
export { type DataCollectionRuleAssociationProps } from './core/collection/data-collection-rule-association';
export { DataCollectionRuleKind, type DataCollectionRuleProps } from './core/collection/data-collection-rule';
export { type DataFlowProps } from './core/collection/data-flow';
export { LogAnalyticsSku, type LogAnalyticsWorkspaceProps } from './core/collection/log-analytics-workspace';
export { ManagedIdentity } from './core/collection/managed-identity';
export {
  type IAzureMonitorWorkspace,
  type IDataCollectionEndpoint,
  type IDataCollectionRule,
  type ILogAnalyticsWorkspace,
} from './core/collection/references';
export { type ResourceGroupProps } from './core/collection/resource-group';
export { type AzureMonitorMetricsDestinationProps } from './core/destinations/azure-monitor-metrics';
export { Destination } from './core/destinations/destination';
export { type LogAnalyticsDestinationProps } from './core/destinations/log-analytics';
export { DataSource } from './core/sources/data-source';
export { type PerformanceCountersSourceProps, PerformanceStream } from './core/sources/performance-counters';
export { SyslogFacility, SyslogLevel, type SyslogSourceProps } from './core/sources/syslog';
export { WindowsEventStream, type WindowsEventsSourceProps } from './core/sources/windows-events';
export { AzureMonitorWorkspace } from './terraform/azure-monitor-workspace';
export { DataCollectionEndpoint } from './terraform/data-collection-endpoint';
export { DataCollectionRule } from './terraform/data-collection-rule';
export { DataCollectionRuleAssociation } from './terraform/data-collection-rule-association';
export { LogAnalyticsWorkspace } from './terraform/log-analytics-workspace';
export {
  AzapiProvider,
  type AzapiProviderProps,
  AzurermProvider,
  type AzurermProviderProps,
} from './terraform/provider';
export { ResourceGroup } from './terraform/resource-group';
export { MonitorSpec } from './terraform/monitor-spec';
export { type MonitorSpecProps } from './core/spec/props';
