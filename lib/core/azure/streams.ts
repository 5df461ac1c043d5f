/**
 * The streams that Azure Monitor names, by the source that gives them, and where each may go. Azure adds streams
 * without notice and its own definitions lag behind, so that an unknown one is a warning.
 * Sources: https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure,
 * https://learn.microsoft.com/azure/azure-monitor/vm/send-event-hubs-storage,
 * https://learn.microsoft.com/azure/azure-monitor/vm/send-fabric-destination
 */
export const streams = {
  perf: 'Microsoft-Perf',
  insightsMetrics: 'Microsoft-InsightsMetrics',
  otelPerfMetrics: 'Microsoft-OtelPerfMetrics',
  event: 'Microsoft-Event',
  windowsEvent: 'Microsoft-WindowsEvent',
  securityEvent: 'Microsoft-SecurityEvent',
  syslog: 'Microsoft-Syslog',
  commonSecurityLog: 'Microsoft-CommonSecurityLog',
  ciscoAsa: 'Microsoft-CiscoAsa',
  iisLog: 'Microsoft-W3CIISLog',
  windowsFirewall: 'Microsoft-WindowsFirewall',
  windowsFirewallSessions: 'Microsoft-ASimNetworkSessionLogs-WindowsFirewall',
  prometheusMetrics: 'Microsoft-PrometheusMetrics',
  otelLogs: 'Microsoft-OTel-Logs',
  otelTraceSpans: 'Microsoft-OTel-Traces-Spans',
  otelTraceEvents: 'Microsoft-OTel-Traces-Events',
  otelTraceResources: 'Microsoft-OTel-Traces-Resources',
} as const;

const others = [
  'Microsoft-ASimDnsActivityLogs',
  'Microsoft-ConfigurationChange',
  'Microsoft-ConfigurationChangeV2',
  'Microsoft-ConfigurationData',
  'Microsoft-ContainerInsights-Group-Default',
  'Microsoft-ContainerInventory',
  'Microsoft-ContainerLog',
  'Microsoft-ContainerLogV2',
  'Microsoft-ContainerLogV2-HighScale',
  'Microsoft-ContainerNodeInventory',
  'Microsoft-DefenderForSqlAlerts',
  'Microsoft-DefenderForSqlLogins',
  'Microsoft-DefenderForSqlScanEvents',
  'Microsoft-DefenderForSqlScanResults',
  'Microsoft-DefenderForSqlTelemetry',
  'Microsoft-KubeEvents',
  'Microsoft-KubeMonAgentEvents',
  'Microsoft-KubeNodeInventory',
  'Microsoft-KubePodInventory',
  'Microsoft-KubePVInventory',
  'Microsoft-KubeServices',
  'Microsoft-ServiceMap',
  'Microsoft-SqlAtpStatus-DefenderForSql',
];

const known = new Set<string>([...Object.values(streams), ...others]);

export const knownStreams = (): readonly string[] => [...known];

/** Whether we know the stream, or it is one of a family whose members have names of their own. */
export const isKnownStream = (stream: string) =>
  known.has(stream) || /^(Custom-|Microsoft-Table-)./.test(stream) || isPlatformStream(stream);

/** The metrics of an Azure service: `Microsoft.KeyVault/vaults:Metrics-Group-All`. */
export const platformStream = /^[A-Za-z0-9.]+(\/[A-Za-z0-9]+)+:.+/;

const isPlatformStream = (stream: string) => platformStream.test(stream);

/** The standard table that a stream fills when no output stream says otherwise: `Microsoft-Perf` → `Perf`. */
export const tableOf = (stream: string) => stream.replace(/^(Microsoft-Table|Microsoft|Custom)-/, '');

export const isCustomStream = (stream: string) => stream.startsWith('Custom-');

/** Tables of one's own are called `Orders_CL`, and no others are. */
export const isCustomTable = (table: string) => /._CL$/.test(table);

/** The name that a table of one's own would have. */
export const asCustomTable = (name: string) => `${name.replace(/_CL$/i, '')}_CL`;

/** The stream of a custom table names it: `Custom-Orders_CL`. */
export const isCustomTableStream = (stream: string) =>
  isCustomStream(stream) && isCustomTable(tableOf(stream));

const workspace = 'logAnalytics';
const stores = ['eventHubsDirect', 'storageBlobsDirect', 'storageTablesDirect'];
const analytics = ['azureDataExplorer', 'microsoftFabric'];
const everywhere = [workspace, ...stores, ...analytics];
const metricsOnly = ['monitoringAccounts'];

const reach: { readonly [stream: string]: readonly string[] } = {
  [streams.perf]: everywhere,
  [streams.insightsMetrics]: [workspace, 'azureMonitorMetrics'],
  [streams.otelPerfMetrics]: metricsOnly,
  [streams.event]: everywhere,
  [streams.windowsEvent]: everywhere,
  [streams.securityEvent]: everywhere,
  [streams.syslog]: everywhere,
  [streams.commonSecurityLog]: everywhere,
  [streams.ciscoAsa]: everywhere,
  [streams.iisLog]: [workspace, 'storageBlobsDirect', ...analytics],
  [streams.windowsFirewall]: [workspace],
  [streams.windowsFirewallSessions]: [workspace],
  [streams.prometheusMetrics]: metricsOnly,
  [streams.otelLogs]: [workspace],
  [streams.otelTraceSpans]: [workspace],
  [streams.otelTraceEvents]: [workspace],
  [streams.otelTraceResources]: [workspace],
};

/** The lists of a rule's `destinations` to which a stream may go; undefined where nobody has written it down. */
export function reachOf(stream: string): readonly string[] | undefined {
  if (Object.hasOwn(reach, stream)) return reach[stream];
  if (isCustomStream(stream)) return [workspace, 'eventHubsDirect', 'storageBlobsDirect', ...analytics];
  if (stream.startsWith('Microsoft-Table-')) return [workspace];
  return isPlatformStream(stream) ? [workspace, 'eventHubs', 'storageAccounts'] : undefined;
}
