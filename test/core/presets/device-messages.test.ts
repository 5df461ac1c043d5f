/** What the messages of devices stand for. */
import { problemsOf, sourcesOf } from './preset';

describe('Messages of devices', () => {
  it.each([
    [
      'commonEventFormat' as const,
      'Microsoft-CommonSecurityLog',
      ['local0', 'local1', 'local2', 'local3', 'local4', 'local5', 'local6', 'local7'],
    ],
    ['ciscoAsa' as const, 'Microsoft-CiscoAsa', ['local4']],
  ])('are collected from information upwards: %s', (word, stream, facilities) => {
    expect(sourcesOf(word)).toEqual([{ syslog: { stream, facilities, minimumLevel: 'Info' } }]);
  });

  it('come by other facilities and levels where one says so', () => {
    expect(
      sourcesOf('commonEventFormat', { facilities: ['user'], levels: ['Alert'] })[0].syslog,
    ).toMatchObject({
      facilities: ['user'],
      levels: ['Alert'],
    });
    expect(sourcesOf('ciscoAsa', { facilities: ['local6'], minimumLevel: 'Debug', name: 'asa' })).toEqual([
      {
        syslog: {
          stream: 'Microsoft-CiscoAsa',
          facilities: ['local6'],
          minimumLevel: 'Debug',
          name: 'asa',
        },
      },
    ]);
  });

  it('fail where a minimum and levels stand together', () => {
    expect(problemsOf('ciscoAsa', { minimumLevel: 'Info', levels: ['Alert'] })).toEqual([
      expect.objectContaining({ code: 'AMC0110', path: 'levels' }),
    ]);
  });
});
