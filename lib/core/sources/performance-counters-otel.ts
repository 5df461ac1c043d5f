/** Performance counters of Windows and Linux machines, as OpenTelemetry names them. */
import { streams } from '../azure/streams';
import { type Fields, type Model, list, record, textLike } from '../schema';
import { everySeconds, samplingFrequency } from './sampling';
import { type SourceKind, sourceName, split } from './source';

/**
 * Which OpenTelemetry counters are sampled, and how often. They go to an Azure Monitor workspace.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/metrics-opentelemetry-guest
 */
export interface PerformanceCountersOTelSourceProps {
  /** The counters by their OpenTelemetry names: `system.cpu.time`. */
  readonly counterSpecifiers: string[];
  /**
   * How often the counters are sampled, in seconds.
   *
   * @default 60
   */
  readonly samplingFrequencyInSeconds?: number;
  /**
   * The name of the source within its rule.
   *
   * @default - one made of the frequency; sources without a name and with equal settings become one
   */
  readonly name?: string;
}

export const otelCounter = textLike(
  'an OpenTelemetry counter',
  /^[a-z][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)+$/,
  'it is written as "system.cpu.time"',
);

const schema = record({
  counterSpecifiers: list(otelCounter, 'OpenTelemetry counters'),
  samplingFrequencyInSeconds: samplingFrequency.default(60),
  name: sourceName,
} satisfies Fields<PerformanceCountersOTelSourceProps>);

export const performanceCountersOTel: SourceKind<Model<typeof schema>> = {
  title: 'OpenTelemetry performance counters',
  place: ['dataSources', 'performanceCountersOTel'],
  systems: ['Linux', 'Windows'],
  schema,
  streams: () => [streams.otelPerfMetrics],
  items: { key: 'counterSpecifiers', what: 'counters' },
  ownName: ({ samplingFrequencyInSeconds }) => `otel-perf-${everySeconds(samplingFrequencyInSeconds)}`,
  apart: ({ samplingFrequencyInSeconds }) => samplingFrequencyInSeconds,
  bodies: (source, name, given) =>
    split(source.counterSpecifiers, 'counterSpecifiers', name, (counterSpecifiers, part) => ({
      name: part,
      streams: given,
      samplingFrequencyInSeconds: source.samplingFrequencyInSeconds,
      counterSpecifiers,
    })),
  written: ({ counterSpecifiers, samplingFrequencyInSeconds, name }) => ({
    counterSpecifiers,
    samplingFrequencyInSeconds,
    name,
  }),
};
