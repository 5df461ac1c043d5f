/** What presets come to among other sources. */
import { problemsIn, specOf } from '../specs';
import { logged } from './bodies';

describe('A preset among the sources', () => {
  it('unites with plain sources that agree with what it stands for', () => {
    const { performanceCounters } = logged(
      { linuxBaseline: { syslog: false } },
      { performanceCounters: { counterSpecifiers: ['Contoso\\Orders'] } },
    );
    expect(performanceCounters).toHaveLength(1);
    expect(performanceCounters[0]).toMatchObject({ name: 'perf-60s', streams: ['Microsoft-Perf'] });
    expect(performanceCounters[0].counterSpecifiers).toContain('Contoso\\Orders');
    expect(performanceCounters[0].counterSpecifiers.length).toBeGreaterThan(1);
  });

  it.each([
    [{ kind: 'Linux' }, 'AMC0202', 'rules.linux.sources[1].windowsBaseline'],
    [
      { destinations: ['azureMonitorMetrics'], location: 'westeurope' },
      'AMC0203',
      'rules.linux.sources[1].windowsBaseline',
    ],
  ])('fails where it stands, and not where its parts would: %j', (more, code, path) => {
    const sources = [
      { performanceCounters: { counterSpecifiers: ['a\\b'] } },
      { windowsBaseline: { counters: false } },
    ];
    expect(problemsIn(specOf({ sources, ...more }))).toEqual([expect.objectContaining({ code, path })]);
  });

  it.each([
    { linuxBaseline: { counters: false, syslog: false } },
    { windowsBaseline: { counters: false, events: false } },
  ])('fails where nothing is left of it: %j', (preset) => {
    expect(problemsIn(specOf({ sources: [preset] }))).toContainEqual(
      expect.objectContaining({ code: 'AMC0213', path: 'rules.linux.sources' }),
    );
  });

  it('fails at a property of its own by that property', () => {
    const sources = [{ linuxBaseline: { samplingFrequencyInSeconds: 30, syslog: false } }];
    const found = problemsIn(
      specOf({ sources, destinations: ['azureMonitorMetrics'], location: 'westeurope' }),
    );
    expect(found).toEqual([
      expect.objectContaining({
        code: 'AMC0212',
        path: 'rules.linux.sources[0].linuxBaseline.samplingFrequencyInSeconds',
      }),
    ]);
  });
});
