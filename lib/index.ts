/** The Terraform face: constructs for CDKTF, and the props, words and value objects that they take. */
export { type AgentSettings } from './core/model/agent-settings';
export { ColumnType } from './core/model/column';
export { type CustomLogProps } from './core/collection/custom-log';
export { CustomLogSource, type JsonFiles, type TextFiles } from './core/collection/custom-log-source';
export {
  type LogAnalyticsTableProps,
  TablePlan,
  type TableSettings,
} from './core/collection/log-analytics-table';
export { type RuleOfWorkspaceProps } from './core/collection/rule-of-workspace';
export { type WorkspaceTransformProps } from './core/collection/workspace-transform';
export { PublicNetworkAccess, type ResourceProps } from './core/collection/common';
export { type AzureMonitorWorkspaceProps } from './core/collection/azure-monitor-workspace';
export {
  DataCollectionEndpointKind,
  type DataCollectionEndpointProps,
} from './core/collection/data-collection-endpoint';
export { type DataCollectionRuleAssociationProps } from './core/collection/data-collection-rule-association';
export {
  DataCollectionRuleKind,
  type DataCollectionRuleProps,
} from './core/collection/data-collection-rule-props';
export { type DataFlowProps } from './core/model/data-flow';
export { LogAnalyticsSku, type LogAnalyticsWorkspaceProps } from './core/collection/log-analytics-workspace';
export { ManagedIdentity } from './core/collection/managed-identity';
export {
  type IActionGroup,
  type IAzureMonitorWorkspace,
  type IDataCollectionEndpoint,
  type IDataCollectionRule,
  type ILogAnalyticsWorkspace,
  type IUserAssignedIdentity,
} from './core/references';
export { type ResourceGroupProps } from './core/collection/resource-group';
export {
  type ApplicationInsightsReference,
  type EnrichmentBlob,
  LookupType,
  type RuleReferences,
} from './core/model/rule-references';
export { type StreamDeclaration } from './core/model/stream-declaration';
export { type AzureDataExplorerDestinationProps } from './core/destinations/azure-data-explorer';
export { type AzureMonitorMetricsDestinationProps } from './core/destinations/azure-monitor-metrics';
export { type AzureMonitorWorkspaceDestinationProps } from './core/destinations/azure-monitor-workspace';
export { Destination } from './core/model/destination';
export { type LogAnalyticsDestinationProps } from './core/destinations/log-analytics';
export { type MicrosoftFabricDestinationProps } from './core/destinations/microsoft-fabric';
export {
  type EventHubDestinationProps,
  type StorageBlobDestinationProps,
  type StorageTableDestinationProps,
} from './core/destinations/stores';
export { ChangeTrackingSystem, type ChangeTrackingSourceProps } from './core/presets/change-tracking';
export { type CiscoAsaSourceProps } from './core/presets/cisco-asa';
export { type CommonEventFormatSourceProps } from './core/presets/common-event-format';
export { type DefenderForSqlSourceProps } from './core/presets/defender-for-sql';
export {
  DnsFilterField,
  type DnsFilterProps,
  type DnsFilterRuleProps,
  type DnsLogsSourceProps,
} from './core/presets/dns-logs';
export { type ForwardedEventsSourceProps } from './core/presets/forwarded-events';
export { type MachineExtension } from './core/machine-extension';
export { type CounterBaselineProps } from './core/presets/counter-baseline';
export { type LinuxBaselineSourceProps } from './core/presets/linux-baseline';
export { SecurityEventTier, type SecurityEventsSourceProps } from './core/presets/security-events';
export { type VmInsightsSourceProps } from './core/presets/vm-insights';
export { type VmInsightsOTelSourceProps } from './core/presets/vm-insights-otel';
export { WindowsEventLevel, type WindowsBaselineSourceProps } from './core/presets/windows-baseline';
export { DataSource } from './core/model/data-source';
export { EtwLogLevel, type EtwProviderSourceProps, EtwProviderType } from './core/sources/etw-provider';
export { type EventHubSourceProps } from './core/sources/event-hub';
export { type ExtensionSourceProps } from './core/sources/extension';
export { type IisLogsSourceProps } from './core/sources/iis-logs';
export {
  type JsonLogsSourceProps,
  RecordTimestampFormat,
  type TextLogsSourceProps,
} from './core/sources/log-files';
export {
  type DirectOtelMetricsSourceProps,
  type DirectOtelSourceProps,
  type OtelMetricsSourceProps,
  type OtelSourceProps,
  type ResourceAttributeRouting,
} from './core/sources/open-telemetry';
export { type PerformanceCountersSourceProps, PerformanceStream } from './core/sources/performance-counters';
export { type PerformanceCountersOTelSourceProps } from './core/sources/performance-counters-otel';
export { type PlatformTelemetrySourceProps } from './core/sources/platform-telemetry';
export { type PrometheusForwarderSourceProps } from './core/sources/prometheus-forwarder';
export { SyslogFacility, SyslogLevel, type SyslogSourceProps, SyslogStream } from './core/sources/syslog';
export { WindowsEventStream, type WindowsEventsSourceProps } from './core/sources/windows-events';
export {
  FirewallProfile,
  type WindowsFirewallLogsSourceProps,
  WindowsFirewallStream,
} from './core/sources/windows-firewall-logs';
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
export { CustomLog } from './terraform/custom-log';
export { LogAnalyticsTable } from './terraform/log-analytics-table';
export { WorkspaceTransform } from './terraform/workspace-transform';
export { type AzureMonitorAgentProps } from './core/collection/azure-monitor-agent';
export { type MonitoredMachinesProps } from './core/collection/monitored-machines';
export {
  type GrantOptions,
  MonitoringRole,
  PrincipalType,
  type RoleAssignmentProps,
} from './core/collection/role-assignment';
export { type UserAssignedIdentityProps } from './core/collection/user-assigned-identity';
export { type IAgentIdentity } from './core/machines/agent-identity';
export {
  type AgentGateway,
  AgentNetwork,
  type AgentProxy,
  ProxyCredentials,
  type ProxyCredentialsInKeyVault,
} from './core/machines/agent-network';
export { type AgentOptions } from './core/machines/agent-options';
export {
  type ArcServerProps,
  type AzureMachineFacts,
  type IMachine,
  type MachineFacts,
  OperatingSystem,
  ScaleSetMode,
  type ScaleSetProps,
  type VirtualMachineProps,
} from './core/machines/machine';
export { AgentIdentity, type IdentityBlock } from './terraform/agent-identity';
export { AzureMonitorAgent } from './terraform/azure-monitor-agent';
export { Machine, type MachineOverrides } from './terraform/machine';
export { MonitoredMachines } from './terraform/monitored-machines';
export { RoleAssignment } from './terraform/role-assignment';
export { UserAssignedIdentity } from './terraform/user-assigned-identity';
export { type WindowsClientAgentsProps } from './core/collection/windows-client-agents';
export { ClientCloud, type ClientInstallation, type ClientProxy } from './core/machines/client-installation';
export { WindowsClientAgents } from './terraform/windows-client-agents';
export { type ActionGroupProps } from './core/collection/action-group';
export { type MonitoringHealthProps } from './core/collection/monitoring-health';
export { type HealthAlertProps } from './core/health/alert';
export { AlertPeriod } from './core/health/alert-period';
export { HealthAlert } from './core/health/alerts';
export { type HeartbeatMissingProps } from './core/health/heartbeat-missing';
export {
  MonitoringQueries,
  type QueryTime,
  type RuleErrorsQuery,
  type SamplingQuery,
  type SilenceQuery,
} from './core/health/queries';
export {
  AlertedRole,
  type AlertSms,
  type AlertWebhook,
  type WebhookEntraAuth,
} from './core/health/receivers';
export { ActionGroup } from './terraform/action-group';
export { MonitoringHealth } from './terraform/monitoring-health';
