/** Queries for Windows events that are read, and how much they hold. */
import fc from 'fast-check';
import { divided } from '../../../lib/core/xpath/divide';
import { readQuery } from '../../../lib/core/xpath/query';
import { expressionsOf } from '../../../lib/core/xpath/tree';
import { complaintOn, queryOf } from './queries';

describe('A query is read', () => {
  it.each([
    'Application!*',
    ' Windows PowerShell! * ',
    'ForwardedEvents!*',
    'Microsoft-Windows-AppLocker/EXE and DLL!*',
    'microsoft-windows-health/operational!*',
    'System!*[System[(Level=1 or Level=2 or Level=3 or Level=4 or Level=0 or Level=5)]]',
    'System!*[System/Level=1]',
    'System!Event[System[Level = 2]]',
    'System!Event/System[EventID < 5150]',
    'System!*/System/EventID=100 and */System/Provider[@Name="WLMS"]',
    'Security!*[System[(band(Keywords,13510798882111488))]]',
    'Security!*[System[(band(Keywords,13510798882111488)) and (EventID != 4624)]]',
    'Security!*[System[band(Keywords, 0x10)]]',
    'Security!*[System[(EventID=4656) or (EventID=4657) or (EventID=4658)]]',
    'Security!*[System[(EventID >=4698 and EventID <=4702)]]',
    "Security!(*[System[EventID=4656]] and ((*[EventData[Data[@Name='ObjectType']='File']]))) or (*[System[EventID=4663]] and ((*[EventData[Data[@Name='ObjectType']='File']])))",
    "Security!*[System[(EventID=4648)]] and *[EventData[Data[@Name='ProcessName']='C:\\Windows\\System32\\consent.exe']]",
    "System!*[System[Provider[@Name='X' or @Name='Y'] and (Level=1 or Level=2) and TimeCreated[timediff(@SystemTime) <= 86400000]]]",
    "System!*[System[TimeCreated[@SystemTime>='2024-01-01T00:00:00.000Z']]]",
    'Setup!*[UserData/*/PrinterName="MyPrinter" and System/Level=1]',
    'Setup!*[UserData/LowOnMemory]',
    "Setup!*[EventData/Data[1]='x' and EventData/Data[position()=2]='y']",
    "Setup!*[EventData[Data='it''s' or Data=\"it's &gt; that\"]]".replace("''", ''),
    'Setup!*[child::System/attribute::Name = -1]',
    "Setup!*[EventData/Data/text()='x']",
    "Setup!*[UserData/a:b/c-d.e_f='x' and UserData/größe='y']",
    'Setup!*[System[\n  (Level=1)\n  OR (Level=2)\n]]',
    'Setup!*[System[Level<=9 and Level=16]]',
    "Setup!*[System[Level='2']]",
    "Setup!*[UserData/Thing/Level=9 and EventData/Data='!']",
    `Setup!${'('.repeat(100)}*${')'.repeat(100)}`,
  ])('%s', (text) => expect(complaintOn(text)).toBeUndefined());

  const word = fc.constantFrom('System', 'EventID', 'Data', 'UserData', 'Größe', 'a-b', 'or-not', 'and1');
  const space = fc.constantFrom('', ' ', '\n\t');
  const value = fc.oneof(
    fc.nat().map(String),
    fc.constantFrom("'x'", '"it\'s"', "'a or ]b('", '-1', '0x1F', '1.5', "''", "'&gt;'"),
  );
  const { condition } = fc.letrec<{ condition: string; path: string; step: string }>((tie) => ({
    step: fc
      .tuple(fc.constantFrom('', '@', 'child::'), word, fc.option(tie('condition'), { nil: undefined }))
      .map(([axis, name, inside]) => `${axis}${name}${inside === undefined ? '' : `[${inside}]`}`),
    path: fc.array(tie('step'), { minLength: 1, maxLength: 3 }).map((steps) => steps.join('/')),
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .tuple(tie('path'), space, fc.constantFrom('=', '!=', '<', '<=', '>', '>='), space, value)
        .map((parts) => parts.join('')),
      tie('path'),
      fc.constantFrom('position()=1', 'Band( Keywords , 8)', 'timediff(@SystemTime) <= 1', '1'),
      fc
        .tuple(tie('condition'), fc.constantFrom(' or ', ' and ', '\nAND '))
        .map(([one, joint]) => `${one}${joint}(${one})`),
      fc.tuple(tie('condition'), space).map(([one, gap]) => `(${gap}${one}${gap})`),
    ),
  }));
  const query = fc
    .tuple(fc.constantFrom('*', 'Event', '*/System'), condition)
    .map(([event, inside]) => `C!${event}[${inside}]`);

  it('whatever it is made of', () => {
    fc.assert(
      fc.property(query, (text) => expect(complaintOn(text)).toBeUndefined()),
      { seed: 1, numRuns: 500 },
    );
  });

  it('or refused, and never anything else, where it was changed at random', () => {
    const change = fc.record({
      at: fc.nat(),
      removed: fc.nat(3),
      added: fc.oneof(
        fc.constantFrom(
          '[',
          ']',
          '(',
          ')',
          '"',
          "'",
          '=',
          '!',
          '<',
          '>',
          '@',
          '/',
          '*',
          '.',
          ':',
          ',',
          '&',
          '|',
          '\\',
          '-',
          ' ',
          'or',
          '&gt;',
          '//',
          '::',
        ),
        fc.string({ unit: 'binary' }),
      ),
    });
    fc.assert(
      fc.property(query, fc.array(change, { minLength: 1, maxLength: 4 }), (text, changes) => {
        const changed = changes.reduce((before, { at, removed, added }) => {
          const place = at % (before.length + 1);
          return before.slice(0, place) + added + before.slice(place + removed);
        }, text);
        const read = readQuery(changed);
        if ('tree' in read) {
          expect(read.tree.end).toBeLessThanOrEqual(changed.length);
          divided(read, 2);
          return;
        }
        expect(read.cure).toBeTruthy();
        const at = /cannot be read at character (\d+)/.exec(read.message)?.[1];
        if (at !== undefined) expect(Number(at)).toBeLessThanOrEqual(changed.length);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});

describe('Expressions are counted', () => {
  it.each([
    ['System!*', 0],
    ['System!*[EventData]', 0],
    ['System!*[System[(Level=1 or Level=2) and EventID!=6]]', 3],
    ["System!*[EventData[Data[@Name='ObjectType']='=<>']]", 2],
    ['System!*[System[band(Keywords,1) and TimeCreated[timediff(@SystemTime) <= 1]]]', 2],
  ])('%s: %d', (text, count) => expect(expressionsOf(queryOf(text).tree)).toBe(count));
});
