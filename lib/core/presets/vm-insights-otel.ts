/** What VM insights shows of machines, as OpenTelemetry metrics in an Azure Monitor workspace. */
import { type Fields, type Model, countedList, record } from '../schema';
import { otelCounter } from '../sources/performance-counters-otel';
import { sourceName } from '../sources/source';
import { type Preset, adjusted, itemOf } from './preset';
import { samplingFrequency } from '../sources/sampling';

/**
 * VM insights, as it keeps OpenTelemetry metrics in an Azure Monitor workspace.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/vminsights-opentelemetry
 */
export interface VmInsightsOTelSourceProps {
  /**
   * Counters beside those that Azure collects free of charge, as `process.cpu.utilization`. Azure charges for them.
   *
   * @default - none
   */
  readonly additionalCounters?: string[];
  /**
   * Counters to leave out of those that Azure collects free of charge. Its charts show nothing in their place.
   *
   * @default - none
   */
  readonly excludedCounters?: string[];
  /**
   * How often the counters are sampled, in seconds.
   *
   * @default 60
   */
  readonly samplingFrequencyInSeconds?: number;
  /**
   * The name of the source within its rule.
   *
   * @default - `OtelDataSource`
   */
  readonly name?: string;
}

/**
 * The counters that are free of charge.
 * Source: https://learn.microsoft.com/azure/azure-monitor/vm/vminsights-opentelemetry#default-metrics
 */
const free = [
  'system.cpu.time',
  'system.disk.io',
  'system.disk.operation_time',
  'system.disk.operations',
  'system.filesystem.usage',
  'system.memory.usage',
  'system.network.dropped',
  'system.network.errors',
  'system.network.io',
  'system.uptime',
];

const schema = record({
  additionalCounters: countedList(otelCounter, 'counters').optional(),
  excludedCounters: countedList(itemOf(free, 'a counter that is free of charge'), 'counters').optional(),
  samplingFrequencyInSeconds: samplingFrequency.default(60),
  name: sourceName,
} satisfies Fields<VmInsightsOTelSourceProps>);

export const vmInsightsOTel: Preset<Model<typeof schema>> = {
  title: 'VM insights by OpenTelemetry',
  schema,
  sources: ({
    name = 'OtelDataSource',
    samplingFrequencyInSeconds,
    excludedCounters,
    additionalCounters,
  }) => [
    {
      kind: 'performanceCountersOTel',
      of: {
        name,
        samplingFrequencyInSeconds,
        counterSpecifiers: adjusted(free, excludedCounters, additionalCounters),
      },
    },
  ],
};
