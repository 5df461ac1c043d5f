/** What performance counters come to: sets, parts, names. */
import { counters, countersOf } from './bodies';

describe('Performance counters', () => {
  it.each([
    [99, [99]],
    [100, [100]],
    [101, [100, 1]],
    [250, [100, 100, 50]],
  ])('spreads %d counters over sources of %j', (count, sizes) => {
    const parts = countersOf({ counterSpecifiers: counters(count) });
    expect(parts.map((part: any) => part.counterSpecifiers.length)).toEqual(sizes);
    expect(parts.map((part: any) => part.name)).toEqual(
      sizes.map((_, i) => (i ? `perf-60s-${i + 1}` : 'perf-60s')),
    );
    expect(parts.flatMap((part: any) => part.counterSpecifiers)).toEqual(counters(count));
  });

  it('are sampled every 60 seconds, into Perf for a workspace, where nothing else is said', () => {
    expect(countersOf({ counterSpecifiers: counters(1) })).toEqual([
      expect.objectContaining({ samplingFrequencyInSeconds: 60, streams: ['Microsoft-Perf'] }),
    ]);
  });

  it('are one source for each frequency', () => {
    const sources = countersOf(
      { counterSpecifiers: ['b\\b'], samplingFrequencyInSeconds: 30 },
      { counterSpecifiers: ['a\\a'], samplingFrequencyInSeconds: 30 },
      { counterSpecifiers: ['c\\c'] },
    );
    expect(sources.map((source: any) => [source.name, source.counterSpecifiers])).toEqual([
      ['perf-30s', ['a\\a', 'b\\b']],
      ['perf-60s', ['c\\c']],
    ]);
  });
});
