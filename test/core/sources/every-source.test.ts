/** What holds of sources of any kind: names, and lists that leave nothing over. */
import { problemsIn, specOf } from '../specs';
import { counters, countersOf } from './bodies';

describe('Names of sources', () => {
  it('stay within 32 characters when parts are numbered', () => {
    const name = 'n'.repeat(32);
    const names = countersOf({ counterSpecifiers: counters(101), name }).map((part: any) => part.name);
    expect(names).toEqual([name, `${'n'.repeat(30)}-2`]);
  });

  it('stay whole when parts are numbered, where they are longer than that already', () => {
    const name = 'n'.repeat(33);
    const names = countersOf({ counterSpecifiers: counters(101), name }).map((part: any) => part.name);
    expect(names).toEqual([name, `${name}-2`]);
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

it.each([
  [{ syslog: { facilities: ['auth'], levels: [] } }, 'syslog.levels'],
  [{ performanceCounters: { counterSpecifiers: ['a\\b'], streams: [] } }, 'performanceCounters.streams'],
  [{ otelLogs: { streams: [] } }, 'otelLogs.streams'],
])('A source fails with an empty list where one that is left out means all: %j', (source, path) => {
  expect(problemsIn(specOf({ sources: [source] }))).toContainEqual(
    expect.objectContaining({ code: 'AMC0213', path: `rules.linux.sources[0].${path}` }),
  );
});
