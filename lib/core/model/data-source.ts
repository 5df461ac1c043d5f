/** The sources of a rule: the value object that a program writes, and the choice that it stands for. */
import type { Path } from '../problem';
import { presets } from '../presets';
import type { MachineExtension } from '../machine-extension';
import type { Preset } from '../presets/preset';
import type { ChangeTrackingSourceProps } from '../presets/change-tracking';
import type { CiscoAsaSourceProps } from '../presets/cisco-asa';
import type { CommonEventFormatSourceProps } from '../presets/common-event-format';
import type { DefenderForSqlSourceProps } from '../presets/defender-for-sql';
import type { DnsLogsSourceProps } from '../presets/dns-logs';
import type { ForwardedEventsSourceProps } from '../presets/forwarded-events';
import type { LinuxBaselineSourceProps } from '../presets/linux-baseline';
import type { SecurityEventsSourceProps } from '../presets/security-events';
import type { VmInsightsSourceProps } from '../presets/vm-insights';
import type { VmInsightsOTelSourceProps } from '../presets/vm-insights-otel';
import type { WindowsBaselineSourceProps } from '../presets/windows-baseline';
import { type Model, choice } from '../schema';
import type { EtwProviderSourceProps } from '../sources/etw-provider';
import type { EventHubSourceProps } from '../sources/event-hub';
import type { ExtensionSourceProps } from '../sources/extension';
import type { IisLogsSourceProps } from '../sources/iis-logs';
import { type PlainSource, sourceKinds } from '../sources/kinds';
import type { JsonLogsSourceProps, TextLogsSourceProps } from '../sources/log-files';
import type {
  DirectOtelMetricsSourceProps,
  DirectOtelSourceProps,
  OtelMetricsSourceProps,
  OtelSourceProps,
} from '../sources/open-telemetry';
import type { PerformanceCountersSourceProps } from '../sources/performance-counters';
import type { PerformanceCountersOTelSourceProps } from '../sources/performance-counters-otel';
import type { PlatformTelemetrySourceProps } from '../sources/platform-telemetry';
import type { PrometheusForwarderSourceProps } from '../sources/prometheus-forwarder';
import type { SyslogSourceProps } from '../sources/syslog';
import type { WindowsEventsSourceProps } from '../sources/windows-events';
import type { WindowsFirewallLogsSourceProps } from '../sources/windows-firewall-logs';

/** Where data comes from. */
export class DataSource {
  /** Performance counters of Windows and Linux machines. */
  public static performanceCounters(props: PerformanceCountersSourceProps): DataSource {
    return new DataSource({ performanceCounters: props });
  }

  /** Performance counters of Windows and Linux machines, as OpenTelemetry names them. */
  public static performanceCountersOTel(props: PerformanceCountersOTelSourceProps): DataSource {
    return new DataSource({ performanceCountersOTel: props });
  }

  /** Events of Windows machines. */
  public static windowsEvents(props: WindowsEventsSourceProps): DataSource {
    return new DataSource({ windowsEvents: props });
  }

  /** Syslog messages of Linux machines. */
  public static syslog(props: SyslogSourceProps): DataSource {
    return new DataSource({ syslog: props });
  }

  /** Text files on machines, a record a line or from one timestamp to the next. */
  public static textLogs(props: TextLogsSourceProps): DataSource {
    return new DataSource({ textLogs: props });
  }

  /** Files of JSON objects on machines, one a line. */
  public static jsonLogs(props: JsonLogsSourceProps): DataSource {
    return new DataSource({ jsonLogs: props });
  }

  /** Logs of Internet Information Services on Windows machines. */
  public static iisLogs(props: IisLogsSourceProps = {}): DataSource {
    return new DataSource({ iisLogs: { ...props } });
  }

  /** Logs of the firewall of Windows machines. */
  public static windowsFirewallLogs(props: WindowsFirewallLogsSourceProps = {}): DataSource {
    return new DataSource({ windowsFirewallLogs: { ...props } });
  }

  /** What an extension of the agent collects. */
  public static extension(props: ExtensionSourceProps): DataSource {
    return new DataSource({ extension: props });
  }

  /** Prometheus metrics of clusters and machines. */
  public static prometheusForwarder(props: PrometheusForwarderSourceProps = {}): DataSource {
    return new DataSource({ prometheusForwarder: { ...props } });
  }

  /** Metrics of Azure services. */
  public static platformTelemetry(props: PlatformTelemetrySourceProps): DataSource {
    return new DataSource({ platformTelemetry: props });
  }

  /** Messages that are taken out of an event hub. */
  public static eventHub(props: EventHubSourceProps): DataSource {
    return new DataSource({ eventHub: props });
  }

  /** Events that a provider of Event Tracing for Windows writes. */
  public static etwProvider(props: EtwProviderSourceProps): DataSource {
    return new DataSource({ etwProvider: props });
  }

  /** Logs in the form of OpenTelemetry that the agent takes in. */
  public static otelLogs(props: OtelSourceProps = {}): DataSource {
    return new DataSource({ otelLogs: { ...props } });
  }

  /** Traces in the form of OpenTelemetry that the agent takes in. */
  public static otelTraces(props: OtelSourceProps = {}): DataSource {
    return new DataSource({ otelTraces: { ...props } });
  }

  /** Metrics in the form of OpenTelemetry that the agent takes in. */
  public static otelMetrics(props: OtelMetricsSourceProps): DataSource {
    return new DataSource({ otelMetrics: props });
  }

  /** Logs in the form of OpenTelemetry that are sent to the rule itself. */
  public static directOtelLogs(props: DirectOtelSourceProps = {}): DataSource {
    return new DataSource({ directOtelLogs: { ...props } });
  }

  /** Traces in the form of OpenTelemetry that are sent to the rule itself. */
  public static directOtelTraces(props: DirectOtelSourceProps = {}): DataSource {
    return new DataSource({ directOtelTraces: { ...props } });
  }

  /** Metrics in the form of OpenTelemetry that are sent to the rule itself. */
  public static directOtelMetrics(props: DirectOtelMetricsSourceProps): DataSource {
    return new DataSource({ directOtelMetrics: props });
  }

  /** What VM insights shows of machines, in a Log Analytics workspace. */
  public static vmInsights(props: VmInsightsSourceProps = {}): DataSource {
    return new DataSource({ vmInsights: { ...props } });
  }

  /** What VM insights shows of machines, as OpenTelemetry metrics in an Azure Monitor workspace. */
  public static vmInsightsOTel(props: VmInsightsOTelSourceProps = {}): DataSource {
    return new DataSource({ vmInsightsOTel: { ...props } });
  }

  /** What changes on machines – files, software, services, the registry – and what is there. */
  public static changeTracking(props: ChangeTrackingSourceProps): DataSource {
    return new DataSource({ changeTracking: props });
  }

  /** What Microsoft Defender for SQL watches on machines that run SQL Server. */
  public static defenderForSql(props: DefenderForSqlSourceProps = {}): DataSource {
    return new DataSource({ defenderForSql: { ...props } });
  }

  /** Security events of Windows machines, as Microsoft Sentinel wants them. */
  public static securityEvents(props: SecurityEventsSourceProps = {}): DataSource {
    return new DataSource({ securityEvents: { ...props } });
  }

  /** Events that other Windows machines forward to a collector. */
  public static forwardedEvents(props: ForwardedEventsSourceProps = {}): DataSource {
    return new DataSource({ forwardedEvents: { ...props } });
  }

  /** Messages in the Common Event Format that devices send by syslog. */
  public static commonEventFormat(props: CommonEventFormatSourceProps = {}): DataSource {
    return new DataSource({ commonEventFormat: { ...props } });
  }

  /** Messages that Cisco ASA firewalls send by syslog. */
  public static ciscoAsa(props: CiscoAsaSourceProps = {}): DataSource {
    return new DataSource({ ciscoAsa: { ...props } });
  }

  /** What Windows DNS servers are asked and answer, for Microsoft Sentinel. */
  public static dnsLogs(props: DnsLogsSourceProps = {}): DataSource {
    return new DataSource({ dnsLogs: { ...props } });
  }

  /** What to watch on every Windows machine: performance counters, and warnings and worse of two logs. */
  public static windowsBaseline(props: WindowsBaselineSourceProps = {}): DataSource {
    return new DataSource({ windowsBaseline: { ...props } });
  }

  /** What to watch on every Linux machine: performance counters, and syslog from warnings upwards. */
  public static linuxBaseline(props: LinuxBaselineSourceProps = {}): DataSource {
    return new DataSource({ linuxBaseline: { ...props } });
  }

  /** @internal */
  public readonly _form: object;

  private constructor(form: object) {
    this._form = form;
  }
}

type Kinds = typeof sourceKinds & typeof presets;

/** A source, or a preset that stands for some. In a spec, a lone word is one of which nothing more is said. */
export const dataSource = choice(
  Object.fromEntries(
    Object.entries({ ...sourceKinds, ...presets }).map(([word, { schema }]) => [word, schema]),
  ) as { readonly [K in keyof Kinds]: Kinds[K]['schema'] },
  'a source',
  { says: 'A source of which nothing more is said.', read: (word) => ({ [word]: {} }) },
);

export type DataSourceModel = Model<typeof dataSource>;

interface Placed {
  readonly source: PlainSource;
  readonly path: Path;
  /** The systems that a preset is for, where its sources would be for more. */
  readonly systems?: readonly string[];
}

/** The sources that a list of them stands for, each with its place in the list. */
export const plainSources = (sources: readonly DataSourceModel[]): readonly Placed[] =>
  sources.flatMap((given, i) => {
    const path = ['sources', i, given.kind];
    if (!isPreset(given.kind)) return [{ source: given as PlainSource, path }];
    const preset = presets[given.kind] as unknown as Preset<unknown>;
    const systems = preset.companions?.(given.of).map(({ system }) => system) ?? [];
    return preset
      .sources(given.of)
      .map((source) => ({ source, path, ...(systems.length ? { systems } : {}) }));
  });

/** What machines need beside the agent for these sources. */
export const companionsOf = (sources: readonly DataSourceModel[]): readonly MachineExtension[] => {
  const needed = sources.flatMap(({ kind, of }) =>
    isPreset(kind) ? ((presets[kind] as unknown as Preset<unknown>).companions?.(of) ?? []) : [],
  );
  return [...new Map(needed.map((one) => [one.type, one])).values()];
};

const isPreset = (word: string): word is keyof typeof presets => Object.hasOwn(presets, word);
