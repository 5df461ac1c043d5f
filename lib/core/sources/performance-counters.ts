/** Performance counters of Windows and Linux machines. */
import { shortHash } from '../azure/hash';
import { type Fields, type Model, countedList, list, record, textLike } from '../schema';
import { labelOf } from '../value';
import { everySeconds, samplingFrequency } from './sampling';
import { type SourceKind, sourceName, split, streamText } from './source';

/**
 * Which counters are sampled, and how often.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-performance
 */
export interface PerformanceCountersSourceProps {
  /**
   * The counters, as `\Processor(_Total)\% Processor Time` on Windows and `Processor(*)\% Processor Time` on Linux.
   * More than Azure takes in one source are spread over several.
   */
  readonly counterSpecifiers: string[];
  /**
   * How often the counters are sampled, in seconds; azurerm takes 1800 at most.
   *
   * @default 60
   */
  readonly samplingFrequencyInSeconds?: number;
  /**
   * The streams that the samples are given to.
   *
   * @default - `Microsoft-Perf` for Log Analytics, `Microsoft-InsightsMetrics` for Azure Monitor Metrics
   */
  readonly streams?: PerformanceStream[];
  /**
   * The name of the source within its rule.
   *
   * @default - one made of the frequency; sources without a name and with equal settings become one
   */
  readonly name?: string;
}

/** The streams of performance counters. */
export enum PerformanceStream {
  /** The `Perf` table of Log Analytics. */
  PERF = 'Microsoft-Perf',
  /** Azure Monitor Metrics, or the `InsightsMetrics` table of Log Analytics. */
  INSIGHTS_METRICS = 'Microsoft-InsightsMetrics',
}

export const counter = textLike(
  'a performance counter',
  /^\\?[^\\]+(\\[^\\]+)+$/,
  'it is written as "Object(instance)\\Counter", for example "Processor(*)\\% Processor Time"',
);

const schema = record({
  counterSpecifiers: list(counter, 'performance counters'),
  samplingFrequencyInSeconds: samplingFrequency.default(60),
  streams: countedList(streamText('a stream of performance counters'), 'streams').optional(),
  name: sourceName,
} satisfies Fields<PerformanceCountersSourceProps>);

export const performanceCounters: SourceKind<Model<typeof schema>> = {
  title: 'performance counters',
  place: ['dataSources', 'performanceCounters'],
  systems: ['Linux', 'Windows'],
  schema,
  ownStreams: Object.values(PerformanceStream),
  streams: ({ streams }) => streams ?? Object.values(PerformanceStream),
  chosen: (source) => source.streams,
  streamFor: {
    logAnalytics: PerformanceStream.PERF,
    azureMonitorMetrics: PerformanceStream.INSIGHTS_METRICS,
  },
  items: { key: 'counterSpecifiers', what: 'counters' },
  ownName: ({ samplingFrequencyInSeconds: seconds, streams }) =>
    `perf-${everySeconds(seconds)}${streams ? `-${shortHash([...new Set(streams.map(labelOf))].sort().join(), 6)}` : ''}`,
  apart: ({ samplingFrequencyInSeconds }) => samplingFrequencyInSeconds,
  bodies: (source, name, given) =>
    split(source.counterSpecifiers, 'counterSpecifiers', name, (counterSpecifiers, part) => ({
      name: part,
      streams: given,
      samplingFrequencyInSeconds: source.samplingFrequencyInSeconds,
      counterSpecifiers,
    })),
  written: ({ counterSpecifiers, samplingFrequencyInSeconds, streams, name }) => ({
    counterSpecifiers,
    samplingFrequencyInSeconds,
    streams,
    name,
  }),
};
