/** What sources come to: levels, sets, parts, names. */
import fc from 'fast-check';
import { sourceLimits } from '../../lib/core/azure/limits';
import { SyslogFacility, SyslogLevel } from '../../lib/core/sources/syslog';
import { problemsIn, ruleOf, specOf } from './specs';

const facilities = Object.values(SyslogFacility);
const levels = Object.values(SyslogLevel).filter((level) => level !== SyslogLevel.ALL);
const syslogOf = (...sources: object[]) =>
  ruleOf({ sources: sources.map((syslog) => ({ syslog })) }).dataSources.syslog;
const countersOf = (...sources: object[]) =>
  ruleOf({ sources: sources.map((performanceCounters) => ({ performanceCounters })) }).dataSources
    .performanceCounters;
const eventsOf = (...sources: object[]) =>
  ruleOf({ sources: sources.map((windowsEvents) => ({ windowsEvents })) }).dataSources.windowsEventLogs;
const counters = (count: number) => Array.from({ length: count }, (_, i) => `Object(${1000 + i})\\Counter`);

describe('Syslog', () => {
  it.each(levels.map((level, i) => [level, levels.slice(i)]))(
    'collects from %s upwards',
    (minimumLevel, expected) => {
      expect(syslogOf({ facilities: ['auth'], minimumLevel })[0].logLevels).toEqual(expected);
    },
  );

  it('collects warnings and worse where no level is given', () => {
    expect(syslogOf({ facilities: ['auth'] })[0].logLevels).toEqual([
      'Warning',
      'Error',
      'Critical',
      'Alert',
      'Emergency',
    ]);
  });

  it('takes every facility by "*"', () => {
    expect(syslogOf({ facilities: ['*'] })).toEqual([
      expect.objectContaining({
        name: 'syslog-warning',
        facilityNames: ['*'],
        streams: ['Microsoft-Syslog'],
      }),
    ]);
  });

  it('sorts facilities, keeps each once, and fills sources up to what Azure takes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...facilities), { minLength: 1, maxLength: 60 }), (given) => {
        const parts = syslogOf({ facilities: given });
        const all = parts.flatMap((part: any) => part.facilityNames);
        expect(all).toEqual([...new Set(given)].sort());
        const sizes = parts.map((part: any) => part.facilityNames.length);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(sourceLimits.facilityNames);
        expect(parts).toHaveLength(Math.ceil(all.length / sourceLimits.facilityNames));
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('makes one source of those that have no name and one level, and keeps others apart', () => {
    const sources = syslogOf(
      { facilities: ['cron'], minimumLevel: 'Error' },
      { facilities: ['auth'], minimumLevel: 'Error' },
      { facilities: ['mail'] },
      { facilities: ['news'], minimumLevel: 'Error', name: 'news' },
    );
    expect(sources.map((source: any) => [source.name, source.facilityNames])).toEqual([
      ['news', ['news']],
      ['syslog-error', ['auth', 'cron']],
      ['syslog-warning', ['mail']],
    ]);
  });
});

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

describe('Windows events', () => {
  it('spread queries over sources', () => {
    const xPathQueries = Array.from({ length: 150 }, (_, i) => `System!*[System[(EventID=${1000 + i})]]`);
    const parts = eventsOf({ xPathQueries });
    expect(parts.map((part: any) => [part.name, part.xPathQueries.length])).toEqual([
      ['events', 100],
      ['events-2', 50],
    ]);
  });

  it('fill the table of their stream', () => {
    const sources = eventsOf(
      { xPathQueries: ['Security!*'], stream: 'Microsoft-SecurityEvent' },
      { xPathQueries: ['System!*'] },
      { xPathQueries: ['ForwardedEvents!*'], stream: 'Microsoft-WindowsEvent' },
    );
    expect(sources.map((source: any) => [source.name, source.streams])).toEqual([
      ['events', ['Microsoft-Event']],
      ['security-events', ['Microsoft-SecurityEvent']],
      ['windows-events', ['Microsoft-WindowsEvent']],
    ]);
  });
});

describe('Names of sources', () => {
  it('stay within 32 characters when parts are numbered', () => {
    const name = 'n'.repeat(32);
    const names = countersOf({ counterSpecifiers: counters(101), name }).map((part: any) => part.name);
    expect(names).toEqual([name, `${'n'.repeat(30)}-2`]);
  });

  it('fails where the name of a part is another source’s', () => {
    const sources = [
      { performanceCounters: { counterSpecifiers: counters(101) } },
      { performanceCounters: { counterSpecifiers: ['a\\b'], name: 'PERF-60s-2' } },
    ];
    expect(problemsIn(specOf({ sources }))).toEqual([
      expect.objectContaining({ code: 'AMC0206', path: expect.stringContaining('sources[') }),
    ]);
  });
});
