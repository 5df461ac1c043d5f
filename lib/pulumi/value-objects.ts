/** The value objects of the core, with factories that take inputs. */
import type { Input, Output } from '@pulumi/pulumi';
import {
  CustomLogSource as CoreCustomLogSource,
  type JsonFiles,
  type TextFiles,
} from '../core/collection/custom-log-source';
import type { HealthAlertProps } from '../core/health/alert';
import { HealthAlert as CoreHealthAlert } from '../core/health/alerts';
import type { HeartbeatMissingProps } from '../core/health/heartbeat-missing';
import {
  type AgentGateway,
  AgentNetwork as CoreAgentNetwork,
  ProxyCredentials as CoreProxyCredentials,
  type ProxyCredentialsInKeyVault,
} from '../core/machines/agent-network';
import { ManagedIdentity as CoreManagedIdentity } from '../core/collection/managed-identity';
import type { AzureDataExplorerDestinationProps } from '../core/destinations/azure-data-explorer';
import type { AzureMonitorMetricsDestinationProps } from '../core/destinations/azure-monitor-metrics';
import type { AzureMonitorWorkspaceDestinationProps } from '../core/destinations/azure-monitor-workspace';
import type { LogAnalyticsDestinationProps } from '../core/destinations/log-analytics';
import type { MicrosoftFabricDestinationProps } from '../core/destinations/microsoft-fabric';
import type {
  EventHubDestinationProps,
  StorageBlobDestinationProps,
  StorageTableDestinationProps,
} from '../core/destinations/stores';
import { Destination as CoreDestination } from '../core/model/destination';
import { DataSource as CoreDataSource } from '../core/model/data-source';
import type { EtwProviderSourceProps } from '../core/sources/etw-provider';
import type { EventHubSourceProps } from '../core/sources/event-hub';
import type { ExtensionSourceProps } from '../core/sources/extension';
import type { IisLogsSourceProps } from '../core/sources/iis-logs';
import type { JsonLogsSourceProps, TextLogsSourceProps } from '../core/sources/log-files';
import type {
  DirectOtelMetricsSourceProps,
  DirectOtelSourceProps,
  OtelMetricsSourceProps,
  OtelSourceProps,
} from '../core/sources/open-telemetry';
import type { PerformanceCountersSourceProps } from '../core/sources/performance-counters';
import type { PerformanceCountersOTelSourceProps } from '../core/sources/performance-counters-otel';
import type { PlatformTelemetrySourceProps } from '../core/sources/platform-telemetry';
import type { PrometheusForwarderSourceProps } from '../core/sources/prometheus-forwarder';
import type { SyslogSourceProps } from '../core/sources/syslog';
import type { WindowsEventsSourceProps } from '../core/sources/windows-events';
import type { WindowsFirewallLogsSourceProps } from '../core/sources/windows-firewall-logs';
import type { ChangeTrackingSourceProps } from '../core/presets/change-tracking';
import type { CiscoAsaSourceProps } from '../core/presets/cisco-asa';
import type { CommonEventFormatSourceProps } from '../core/presets/common-event-format';
import type { DefenderForSqlSourceProps } from '../core/presets/defender-for-sql';
import type { DnsLogsSourceProps } from '../core/presets/dns-logs';
import type { ForwardedEventsSourceProps } from '../core/presets/forwarded-events';
import type { LinuxBaselineSourceProps } from '../core/presets/linux-baseline';
import type { SecurityEventsSourceProps } from '../core/presets/security-events';
import type { VmInsightsSourceProps } from '../core/presets/vm-insights';
import type { VmInsightsOTelSourceProps } from '../core/presets/vm-insights-otel';
import type { WindowsBaselineSourceProps } from '../core/presets/windows-baseline';
import type { IAzureMonitorWorkspace, ILogAnalyticsWorkspace, Inputs } from './inputs';

export type DataSource = CoreDataSource;
/** Where data comes from. */
export const DataSource = CoreDataSource as unknown as {
  /** Performance counters of Windows and Linux machines. */
  performanceCounters(args: Inputs<PerformanceCountersSourceProps>): DataSource;
  /** Performance counters of Windows and Linux machines, as OpenTelemetry names them. */
  performanceCountersOTel(args: Inputs<PerformanceCountersOTelSourceProps>): DataSource;
  /** Events of Windows machines. */
  windowsEvents(args: Inputs<WindowsEventsSourceProps>): DataSource;
  /** Syslog messages of Linux machines. */
  syslog(args: Inputs<SyslogSourceProps>): DataSource;
  /** Text files on machines, a record a line or from one timestamp to the next. */
  textLogs(args: Inputs<TextLogsSourceProps>): DataSource;
  /** Files of JSON objects on machines, one a line. */
  jsonLogs(args: Inputs<JsonLogsSourceProps>): DataSource;
  /** Logs of Internet Information Services on Windows machines. */
  iisLogs(args?: Inputs<IisLogsSourceProps>): DataSource;
  /** Logs of the firewall of Windows machines. */
  windowsFirewallLogs(args?: Inputs<WindowsFirewallLogsSourceProps>): DataSource;
  /** What an extension of the agent collects. */
  extension(args: Inputs<ExtensionSourceProps>): DataSource;
  /** Prometheus metrics of clusters and machines. */
  prometheusForwarder(args?: Inputs<PrometheusForwarderSourceProps>): DataSource;
  /** Metrics of Azure services. */
  platformTelemetry(args: Inputs<PlatformTelemetrySourceProps>): DataSource;
  /** Messages that are taken out of an event hub. */
  eventHub(args: Inputs<EventHubSourceProps>): DataSource;
  /** Events that a provider of Event Tracing for Windows writes. */
  etwProvider(args: Inputs<EtwProviderSourceProps>): DataSource;
  /** Logs in the form of OpenTelemetry that the agent takes in. */
  otelLogs(args?: Inputs<OtelSourceProps>): DataSource;
  /** Traces in the form of OpenTelemetry that the agent takes in. */
  otelTraces(args?: Inputs<OtelSourceProps>): DataSource;
  /** Metrics in the form of OpenTelemetry that the agent takes in. */
  otelMetrics(args: Inputs<OtelMetricsSourceProps>): DataSource;
  /** Logs in the form of OpenTelemetry that are sent to the rule itself. */
  directOtelLogs(args?: Inputs<DirectOtelSourceProps>): DataSource;
  /** Traces in the form of OpenTelemetry that are sent to the rule itself. */
  directOtelTraces(args?: Inputs<DirectOtelSourceProps>): DataSource;
  /** Metrics in the form of OpenTelemetry that are sent to the rule itself. */
  directOtelMetrics(args: Inputs<DirectOtelMetricsSourceProps>): DataSource;
  /** What VM insights shows of machines, in a Log Analytics workspace. */
  vmInsights(args?: Inputs<VmInsightsSourceProps>): DataSource;
  /** What VM insights shows of machines, as OpenTelemetry metrics in an Azure Monitor workspace. */
  vmInsightsOTel(args?: Inputs<VmInsightsOTelSourceProps>): DataSource;
  /** What changes on machines – files, software, services, the registry – and what is there. */
  changeTracking(args: Inputs<ChangeTrackingSourceProps>): DataSource;
  /** What Microsoft Defender for SQL watches on machines that run SQL Server. */
  defenderForSql(args?: Inputs<DefenderForSqlSourceProps>): DataSource;
  /** Security events of Windows machines, as Microsoft Sentinel wants them. */
  securityEvents(args?: Inputs<SecurityEventsSourceProps>): DataSource;
  /** Events that other Windows machines forward to a collector. */
  forwardedEvents(args?: Inputs<ForwardedEventsSourceProps>): DataSource;
  /** Messages in the Common Event Format that devices send by syslog. */
  commonEventFormat(args?: Inputs<CommonEventFormatSourceProps>): DataSource;
  /** Messages that Cisco ASA firewalls send by syslog. */
  ciscoAsa(args?: Inputs<CiscoAsaSourceProps>): DataSource;
  /** What Windows DNS servers are asked and answer, for Microsoft Sentinel. */
  dnsLogs(args?: Inputs<DnsLogsSourceProps>): DataSource;
  /** What to watch on every Windows machine: performance counters, and warnings and worse of two logs. */
  windowsBaseline(args?: Inputs<WindowsBaselineSourceProps>): DataSource;
  /** What to watch on every Linux machine: performance counters, and syslog from warnings upwards. */
  linuxBaseline(args?: Inputs<LinuxBaselineSourceProps>): DataSource;
};

export type Destination = CoreDestination;
/** Where data goes. */
export const Destination = CoreDestination as unknown as {
  /** A Log Analytics workspace. */
  logAnalytics(workspace: ILogAnalyticsWorkspace, args?: Inputs<LogAnalyticsDestinationProps>): Destination;
  /** The metrics of the machines themselves, which need no store of their own. */
  azureMonitorMetrics(args?: Inputs<AzureMonitorMetricsDestinationProps>): Destination;
  /** An Azure Monitor workspace, for metrics of Prometheus and OpenTelemetry. */
  azureMonitorWorkspace(
    workspace: IAzureMonitorWorkspace,
    args?: Inputs<AzureMonitorWorkspaceDestinationProps>,
  ): Destination;
  /** An event hub, for the metrics of Azure services. */
  eventHub(args: Inputs<EventHubDestinationProps>): Destination;
  /** An event hub to which the agents send by themselves. */
  eventHubDirect(args: Inputs<EventHubDestinationProps>): Destination;
  /** A container of blobs, for the metrics of Azure services. */
  storageBlob(args: Inputs<StorageBlobDestinationProps>): Destination;
  /** A container of blobs to which the agents send by themselves. */
  storageBlobDirect(args: Inputs<StorageBlobDestinationProps>): Destination;
  /** A table of a storage account to which the agents send by themselves. */
  storageTableDirect(args: Inputs<StorageTableDestinationProps>): Destination;
  /** A database of Azure Data Explorer. */
  azureDataExplorer(args: Inputs<AzureDataExplorerDestinationProps>): Destination;
  /** A KQL database of Microsoft Fabric. */
  microsoftFabric(args: Inputs<MicrosoftFabricDestinationProps>): Destination;
};

export type ManagedIdentity = CoreManagedIdentity;
/** The identity with which a resource signs in to others. */
export const ManagedIdentity = CoreManagedIdentity as unknown as {
  /** The identity that Azure makes and removes with the resource. */
  systemAssigned(): ManagedIdentity;
  /** Identities that live on their own, by their resource ids. */
  userAssigned(...ids: Input<string>[]): ManagedIdentity;
};

export type AgentNetwork = CoreAgentNetwork;
/** The way on which the agent reaches Azure Monitor. */
export const AgentNetwork = CoreAgentNetwork as unknown as {
  /** As the machine does: through the proxy of the system where it has one. */
  direct(): AgentNetwork;
  /** Through no proxy, even where the system has one. */
  noProxy(): AgentNetwork;
  /** Through a proxy. */
  proxy(proxy: {
    readonly address: Input<string>;
    readonly credentials?: ProxyCredentials | undefined;
  }): AgentNetwork;
  /** Through a Log Analytics gateway. */
  logAnalyticsGateway(gateway: Inputs<AgentGateway>): AgentNetwork;
};

export type ProxyCredentials = CoreProxyCredentials;
/** The name and password that a proxy asks for. They stand in protected settings only. */
export const ProxyCredentials = CoreProxyCredentials as unknown as {
  /** Both, of which the password is an output: a secret of the configuration, or what another resource tells. */
  usernameAndPassword(username: Input<string>, password: Output<string>): ProxyCredentials;
  /** Both, in a secret of Key Vault. Azure reads it for virtual machines and scale sets, not for Arc servers. */
  fromKeyVault(secret: Inputs<ProxyCredentialsInKeyVault>): ProxyCredentials;
};

export type CustomLogSource = CoreCustomLogSource;
/** Where the records of a log of your own come from. */
export const CustomLogSource = CoreCustomLogSource as unknown as {
  /** Text files on the machines that follow the log's rule. */
  textLogs(args: Inputs<TextFiles>): CustomLogSource;
  /** Files of JSON objects, one a line, on the machines that follow the log's rule. */
  jsonLogs(args: Inputs<JsonFiles>): CustomLogSource;
  /** Programs that send records to the Logs Ingestion API. */
  logsIngestionApi(): CustomLogSource;
};

export type HealthAlert = CoreHealthAlert;
/** An alert on something that goes wrong with collection. */
export const HealthAlert = CoreHealthAlert as unknown as {
  /** Machines whose agents are silent, an alert for each. */
  heartbeatMissing(args?: Inputs<HeartbeatMissingProps>): HealthAlert;
  /** Agents, and collection on machines, that fail. */
  agentErrors(args?: Inputs<HealthAlertProps>): HealthAlert;
  /** Data that rules could not bring to where it goes, as their logs say. */
  ruleErrors(args?: Inputs<HealthAlertProps>): HealthAlert;
  /** Data that arrived, and that the workspace dropped or cut. */
  ingestionDropped(args?: Inputs<HealthAlertProps>): HealthAlert;
};
