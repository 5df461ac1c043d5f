/** What VM insights by OpenTelemetry stands for: the list is written down here, and not computed. */
import { problemsOf, sourcesOf } from './preset';

describe('VM insights by OpenTelemetry', () => {
  const counters = (props: object) =>
    sourcesOf('vmInsightsOTel', props)[0].performanceCountersOTel.counterSpecifiers;
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

  it('is the counters that are free of charge', () => {
    expect(sourcesOf('vmInsightsOTel')).toEqual([
      {
        performanceCountersOTel: {
          name: 'OtelDataSource',
          samplingFrequencyInSeconds: 60,
          counterSpecifiers: free,
        },
      },
    ]);
  });

  it('takes more counters, and fewer', () => {
    expect(counters({ additionalCounters: ['process.cpu.utilization'] })).toEqual([
      ...free,
      'process.cpu.utilization',
    ]);
    expect(counters({ excludedCounters: ['system.uptime'] })).toEqual(free.slice(0, -1));
  });

  it('fails where a counter is to be left out that is not in', () => {
    expect(problemsOf('vmInsightsOTel', { excludedCounters: ['system.cpu.tiem'] })).toEqual([
      {
        code: 'AMC0107',
        path: 'excludedCounters.0',
        text: expect.stringContaining('"system.cpu.time"'),
      },
    ]);
  });
});
