/** What syslog comes to: facilities, and levels from one on or one by one. */
import fc from 'fast-check';
import { sourceLimits } from '../../../lib/core/azure/limits';
import { SyslogFacility, SyslogLevel } from '../../../lib/core/sources/syslog';
import { ruleOf } from '../specs';

const facilities = Object.values(SyslogFacility);

const levels = Object.values(SyslogLevel).filter((level) => level !== SyslogLevel.ALL);

const syslogOf = (...sources: object[]) =>
  ruleOf({ sources: sources.map((syslog) => ({ syslog })) }).dataSources.syslog;

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

describe('Levels of syslog that are chosen one by one', () => {
  it('stand in the order of Azure, each once, whoever wrote them in another', () => {
    const [one] = syslogOf({ facilities: ['auth'], levels: ['Error', 'Debug', 'Error'] });
    const [other] = syslogOf({ facilities: ['auth'], levels: ['Debug', 'Error'] });
    expect(one).toEqual(other);
    expect(one.logLevels).toEqual(['Debug', 'Error']);
    expect(one.name).toMatch(/^syslog-[0-9a-f]{6}$/);
  });

  it('make sources of their own', () => {
    const sources = syslogOf(
      { facilities: ['auth'], levels: ['Debug'] },
      { facilities: ['auth'], levels: ['Info'] },
      { facilities: ['cron'], levels: ['Debug'] },
      { facilities: ['mail'], minimumLevel: '*' },
    );
    const found = sources.map((source: any) => [source.logLevels.join(), source.facilityNames.join()]).sort();
    expect(found).toEqual([
      ['*', 'mail'],
      ['Debug', 'auth,cron'],
      ['Info', 'auth'],
    ]);
    expect(new Set(sources.map((source: any) => source.name)).size).toBe(3);
  });

  it.each([
    ['Microsoft-Syslog', 'syslog-warning'],
    ['Microsoft-CommonSecurityLog', 'cef-warning'],
    ['Microsoft-CiscoAsa', 'cisco-asa-warning'],
  ])('are called as what they give to %s', (stream, name) => {
    expect(syslogOf({ facilities: ['local4'], stream })).toEqual([
      expect.objectContaining({ name, streams: [stream] }),
    ]);
  });
});
