import { streams as azure } from '../azure/streams';
import type { CollectedRule } from '../model/collect';
import { ProblemKind } from '../problem';

export const wrongFrequency = new ProblemKind(
  'AMC0212',
  'Microsoft-InsightsMetrics is sampled every 60 seconds.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-performance',
  },
);

/** Azure refuses other frequencies for that stream. */
export function* insightsMetricsEveryMinute({ given }: CollectedRule) {
  for (const { streams, of, path } of given) {
    const seconds = of['samplingFrequencyInSeconds'];
    if (!streams.includes(azure.insightsMetrics) || typeof seconds !== 'number' || seconds === 60) continue;
    yield wrongFrequency.at(
      [...path, 'samplingFrequencyInSeconds'],
      `Counters for "Microsoft-InsightsMetrics" are sampled every 60 seconds, not ${seconds}.`,
      'Give 60, or make a source of its own for counters that go to a workspace.',
    );
  }
}
