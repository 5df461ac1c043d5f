/** What forwarded events stand for. */
import { sourcesOf } from './preset';

describe('Forwarded events', () => {
  it('are all of them, in the table of Windows events', () => {
    expect(sourcesOf('forwardedEvents')).toEqual([
      { windowsEvents: { stream: 'Microsoft-WindowsEvent', xPathQueries: ['ForwardedEvents!*'] } },
    ]);
  });

  it('are those that one chooses', () => {
    const xPathQueries = ['ForwardedEvents!*[System[(EventID=4624)]]'];
    expect(sourcesOf('forwardedEvents', { xPathQueries, name: 'wef' })).toEqual([
      { windowsEvents: { stream: 'Microsoft-WindowsEvent', xPathQueries, name: 'wef' } },
    ]);
  });
});
