/**
 * The streams that Azure Monitor names, by the source that gives them, and where each may go. Azure adds streams
 * without notice and its own definitions lag behind, so that an unknown one is a warning.
 * Source: https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure
 */
export const streams = {
  perf: 'Microsoft-Perf',
  insightsMetrics: 'Microsoft-InsightsMetrics',
  event: 'Microsoft-Event',
  windowsEvent: 'Microsoft-WindowsEvent',
  securityEvent: 'Microsoft-SecurityEvent',
  syslog: 'Microsoft-Syslog',
  commonSecurityLog: 'Microsoft-CommonSecurityLog',
  prometheusMetrics: 'Microsoft-PrometheusMetrics',
} as const;

const others = [
  'Microsoft-ASimDnsActivityLogs',
  'Microsoft-CiscoAsa',
  'Microsoft-ConfigurationChange',
  'Microsoft-ConfigurationData',
  'Microsoft-ContainerInsights-Group-Default',
  'Microsoft-ContainerLogV2',
  'Microsoft-OTel-Logs',
  'Microsoft-OTel-Traces-Spans',
  'Microsoft-OtelPerfMetrics',
  'Microsoft-ServiceMap',
  'Microsoft-W3CIISLog',
  'Microsoft-WindowsFirewall',
];

const known = new Set<string>([...Object.values(streams), ...others]);

export const knownStreams = (): readonly string[] => [...known];

/** Whether we know the stream, or it is one of a family whose members have names of their own. */
export const isKnownStream = (stream: string) =>
  known.has(stream) || /^(Custom-|Microsoft-Table-)./.test(stream);

/** The standard table that a stream fills when no output stream says otherwise: `Microsoft-Perf` → `Perf`. */
export const tableOf = (stream: string) => stream.replace(/^(Microsoft|Custom)-/, '');
