/** Queries for Windows events by which nothing is found, or more than was meant. */
import { doubtsOf } from '../../../lib/core/xpath/doubts';
import { queryOf } from './queries';

describe('A query is doubted', () => {
  const doubtsOn = (text: string) =>
    doubtsOf(queryOf(text)).map(({ message, cure }) => `${message} ${cure ?? ''}`);

  it.each([
    [
      'System!*[Sistem[(EvntID=4)]]',
      '"Event" has no "Sistem", so that Windows finds nothing. Did you mean "System"?',
    ],
    [
      'System!*[system[(Level=1)]]',
      '"Event" has no "system", so that Windows finds nothing. Did you mean "System"?',
    ],
    [
      'System!*[System[(EventId=4624)]]',
      '"System" has no "EventId", so that Windows finds nothing. Did you mean "EventID"?',
    ],
    [
      'System!Event/System[Levle=1]',
      '"System" has no "Levle", so that Windows finds nothing. Did you mean "Level"?',
    ],
    [
      'System!*/System/level=1',
      '"System" has no "level", so that Windows finds nothing. Did you mean "Level"?',
    ],
    [
      'System!*[EventID=4]',
      '"Event" has no "EventID", so that Windows finds nothing. It is a part of "System".',
    ],
    [
      "System!*[System[Provider[@name='A'] or Provider/@Nmae='B']]",
      '"System/Provider" has no "@name", so that Windows finds nothing. Did you mean "@Name"?',
      '"System/Provider" has no "@Nmae", so that Windows finds nothing. Did you mean "@Name"?',
    ],
    [
      'System!*[System[TimeCreated[timediff(@systemtime) <= 1]]]',
      '"System/TimeCreated" has no "@systemtime", so that Windows finds nothing. Did you mean "@SystemTime"?',
    ],
    [
      'System!*[System[band(keywords,1)]]',
      '"System" has no "keywords", so that Windows finds nothing. Did you mean "Keywords"?',
    ],
    [
      "System!*[System[Security[@Sid='A']]]",
      '"System/Security" has no "@Sid", so that Windows finds nothing. It has "@UserID".',
    ],
    [
      'System!*[System[Level=1 and (Level=2)]]',
      '"Level=1" and "(Level=2)" hold for no event together. Join them with "or".',
    ],
    [
      'System!*[System[EventID=1]] and *[System[EventID > 4]]',
      '"*[System[EventID=1]]" and "*[System[EventID > 4]]" hold for no event together. Join them with "or".',
    ],
  ])('%s', (text, ...doubts) => expect(doubtsOn(text)).toEqual(doubts));

  it.each([
    "Setup!*[UserData/a:b/c-d.e_f='x' and UserData/EventId='y' and EventData/Data[@name='z']]",
    'Setup!*[*/PrinterName="x" and x:y/z=1]',
    'Setup!*[System/*/@name=1 and System/Level/text()=1]',
    "System!*[System[./Level=1 and Provider[@Name='A' and @Guid='B']]]",
    'System!*[System[Level=1 and EventID=2 and Level<=4 and Level!=3]]',
    "System!*[EventData[Data='1' and Data='2']]",
    "System!*[System[Provider[@Name='A' or @Name='B'] and Provider[@Name='a']]]",
    'System!*[RenderingInfo/Level="x" and System[Execution[@ProcessID=4 and @ThreadID=8]]]',
  ])('and not %s', (text) => expect(doubtsOn(text)).toEqual([]));

  it('in good time, however long it is', () => {
    const long = `System!*[System${'/Level'.repeat(16_000)}]`;
    const began = performance.now();
    expect(doubtsOn(long)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
