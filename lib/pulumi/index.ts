/** The Pulumi face: components of the same nouns, with the same words, that take inputs. */
export { ColumnType } from '../core/model/column';
export { PublicNetworkAccess } from '../core/collection/common';
export { DataCollectionEndpointKind } from '../core/collection/data-collection-endpoint';
export { DataCollectionRuleKind } from '../core/collection/data-collection-rule-props';
export { LogAnalyticsSku } from '../core/collection/log-analytics-workspace';
export { TablePlan } from '../core/collection/log-analytics-table';
export { LookupType } from '../core/model/rule-references';
export { ChangeTrackingSystem } from '../core/presets/change-tracking';
export { DnsFilterField } from '../core/presets/dns-logs';
export { SecurityEventTier } from '../core/presets/security-events';
export { WindowsEventLevel } from '../core/presets/windows-baseline';
export { EtwLogLevel, EtwProviderType } from '../core/sources/etw-provider';
export { RecordTimestampFormat } from '../core/sources/log-files';
export { PerformanceStream } from '../core/sources/performance-counters';
export { SyslogFacility, SyslogLevel, SyslogStream } from '../core/sources/syslog';
export { WindowsEventStream } from '../core/sources/windows-events';
export { FirewallProfile, WindowsFirewallStream } from '../core/sources/windows-firewall-logs';
export { AzureMonitorWorkspace, type AzureMonitorWorkspaceArgs } from './azure-monitor-workspace';
export { ProblemsRunError } from './component';
export { DataCollectionEndpoint, type DataCollectionEndpointArgs } from './data-collection-endpoint';
export { DataCollectionRule, type DataCollectionRuleArgs, type DataFlowArgs } from './data-collection-rule';
export {
  DataCollectionRuleAssociation,
  type DataCollectionRuleAssociationArgs,
} from './data-collection-rule-association';
export type {
  IActionGroup,
  IAzureMonitorWorkspace,
  IDataCollectionEndpoint,
  IDataCollectionRule,
  ILogAnalyticsWorkspace,
  Inputs,
  IUserAssignedIdentity,
} from './inputs';
export { LogAnalyticsWorkspace, type LogAnalyticsWorkspaceArgs } from './log-analytics-workspace';
export { ResourceGroup, type ResourceGroupArgs } from './resource-group';
export {
  AgentNetwork,
  CustomLogSource,
  DataSource,
  Destination,
  HealthAlert,
  ManagedIdentity,
  ProxyCredentials,
} from './value-objects';
export { MonitorSpec, type MonitorSpecArgs } from './monitor-spec';
export { CustomLog, type CustomLogArgs } from './custom-log';
export { LogAnalyticsTable, type LogAnalyticsTableArgs } from './log-analytics-table';
export { WorkspaceTransform, type WorkspaceTransformArgs } from './workspace-transform';
export { MonitoringRole, PrincipalType } from '../core/collection/role-assignment';
export { OperatingSystem, ScaleSetMode } from '../core/machines/machine';
export { AgentIdentity, type IdentityBlock } from './agent-identity';
export { AzureMonitorAgent, type AzureMonitorAgentArgs } from './azure-monitor-agent';
export { Machine, type MachineOverrides } from './machine';
export { MonitoredMachines, type MonitoredMachinesArgs } from './monitored-machines';
export { type GrantArgs, RoleAssignment, type RoleAssignmentArgs } from './role-assignment';
export { UserAssignedIdentity, type UserAssignedIdentityArgs } from './user-assigned-identity';
export { ClientCloud } from '../core/machines/client-installation';
export { WindowsClientAgents, type WindowsClientAgentsArgs } from './windows-client-agents';
export { AlertPeriod } from '../core/health/alert-period';
export { MonitoringQueries } from '../core/health/queries';
export { AlertedRole } from '../core/health/receivers';
export { ActionGroup, type ActionGroupArgs } from './action-group';
export { MonitoringHealth, type MonitoringHealthArgs } from './monitoring-health';
