/** Queries for Windows events: which are read, where the others go wrong, and what becomes of long ones. */
import fc from 'fast-check';
import { divided } from '../../lib/core/xpath/divide';
import { doubtsOf } from '../../lib/core/xpath/doubts';
import { type EventQuery, readQuery } from '../../lib/core/xpath/query';
import { type Step, type Tree, expressionsOf } from '../../lib/core/xpath/tree';
import { events, sourceOf } from './case';
import { problemsIn, ruleOf } from './specs';

const complaintOn = (text: string) => {
  const read = readQuery(text);
  return 'message' in read ? `${read.message} ${read.cure ?? ''}` : undefined;
};

function queryOf(text: string): EventQuery {
  const read = readQuery(text);
  if ('message' in read) throw new Error(read.message);
  return read;
}

const partsOf = (text: string, most = 20) => divided(queryOf(text), most);
const ids = (count: number, first = 1000) =>
  Array.from({ length: count }, (_, i) => `EventID=${first + i}`).join(' or ');

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

describe('A query fails', () => {
  it.each([
    ['', 'it is written as "Channel!query". An example is "Application!*"'],
    ['Application', '"Application!*" is all of that channel.'],
    ['*[System[Level!=2]]', 'A channel stands before it: "Application!*[System[Level!=2]]".'],
    ['*![System/Level=1]', 'A channel stands before it: "Application!*[System/Level=1]".'],
    ['!*', 'it is written as "Channel!query"'],
    ['<QueryList><Query/></QueryList>', 'Of a query in XML, take the "Path" of each "Select"'],
    ['System!', 'at its end: a condition is missing.'],
    [
      'System![System[Level=1]]',
      'at character 8, near "[System[Level=1]]": a path to events begins with "*". Write "System!*[System[Level=1]]".',
    ],
    [
      'System!System[Level=1]',
      'at character 8, near "System[Level=1]": a path to events begins with "*". Write "System!*[System[Level=1]]".',
    ],
    ['System!Evnt', 'at character 8, near "Evnt": a path to events begins with "*". Did you mean "Event"?'],
    ['System!4624', 'it chooses no events. Write "System!*" for all of a channel.'],
    ['System!/Event', 'at character 8, near "/Event": no path begins with "/".'],
    ['System!*//Data', 'at character 9, near "//Data": Windows goes down one step at a time.'],
    ['System!*[../System]', 'at character 10, near "../System]": Windows takes no "..": paths go'],
    [
      'System!*[descendant::Data]',
      'at character 10, near "descendant::Data]": Windows takes no "descendant": paths go',
    ],
    ['System!*[atribute::Name]', 'Did you mean "attribute"?'],
    [
      "System!*[EventData[contains(Data,'x')]]",
      'at character 20, near "contains(Data,\'x\')]]": Windows has no function "contains" for events. Compare whole values',
    ],
    ["System!*[EventData[starts-with(Data,'x')]]", 'no function "starts-with"'],
    [
      'System!*[System[not(Level=1)]]',
      'no function "not" for events. Turn the comparison round, with "!=" for "=".',
    ],
    ['System!*[System[TimeCreated[timedif(@SystemTime)<=1]]]', 'Did you mean "timediff"?'],
    [
      'System!*[System[band(Keywords)]]',
      'at character 17, near "band(Keywords)]]": "band" takes 2 values, and 1 stand here.',
    ],
    ['System!*[System[()]]', 'at character 18, near ")]]": a condition is missing before ")".'],
    ['System!*[System[]]', 'at character 17, near "]]": a condition is missing before "]".'],
    [
      'System!*[System[ and (EventID=307)]]',
      'at character 18, near "and (EventID=307)]]": a condition is missing before "and".',
    ],
    ['System!*[System[EventID=1 or ]]', 'at character 30, near "]]": a condition is missing before "]".'],
    [
      'System!*[System[(EventID=) or (EventID=4688)]]',
      'a value is missing before ")". A value is a number, or text in quotes.',
    ],
    [
      'System!*[System[(Level=1) (Level=2)]]',
      'at character 27, near "(Level=2)]]": "(" follows on a condition that is complete.',
    ],
    ['System!*[System[Level=1 nad EventID=2]]', 'Did you mean "and"?'],
    ['System!*[System[Level=1', 'at its end: the "[" at character 16 is still open. Close it with "]".'],
    [
      'System!*[System[(Level=1]]',
      'at character 25, near "]]": "]" closes nothing: the "(" at character 17 is still open.',
    ],
    ['System!*[System[Level=1]]]', 'at character 26, near "]": "]" closes nothing. Leave it out.'],
    [
      'System!*[System[Level==1]]',
      'at character 22, near "==1]]": "==" is nothing that Windows reads. Write "=".',
    ],
    [
      'System!*[System[Level=1 && EventID=2]]',
      'at character 25, near "&& EventID=2]]": "&&" is nothing that Windows reads. Write "and".',
    ],
    ['System!*[System] | *', '"|" is nothing that Windows reads. Write "or".'],
    [
      "System!*[System[Provider[@Name='Foo]]]",
      'at character 32, near "\'Foo]]]": this quote is never closed.',
    ],
    [
      'System!*[System[Provider[@Name=Foo-Bar]]]',
      'at character 32, near "Foo-Bar]]]": "Foo-Bar" stands without quotes. Write \'Foo-Bar\'.',
    ],
    ['System!*[System[Provider[@Name=“Foo”]]]', '"“" is nothing that Windows reads. Write \'"\'.'],
    ['System!*[System[Provider[@Guid={ab-1}]]]', "As text it stands in quotes: '{ab-1}'."],
    [
      'System!*[System[TimeCreated[@SystemTime>=2024-01-01T00:00:00Z]]]',
      "As text it stands in quotes: '2024-01-01T00:00:00Z'.",
    ],
    [
      'Security!*[System[(EventID &gt;=4698 and EventID &lt;=4702)]]',
      'at character 28, near "&gt;=4698 and EventI": it is escaped as in XML, and a query stands as it is. Write "Security!*[System[(EventID >=4698 and EventID <=4702)]]".',
    ],
    [
      'System!*[System[Level=9]]',
      'at character 23, near "9]]": there is no level "9". Levels are 0 (LogAlways), 1 (Critical), 2 (Error)',
    ],
    ['System!*[System/Level=256]', 'there is no level "256".'],
    ['System!*[System[(Level=Eror)]]', 'there is no level "Eror". Levels are numbers: Error is 2.'],
    ["System!*[System[Level='Informational']]", 'Levels are numbers: Information is 4.'],
    [`System!*${' '.repeat(1e5)}`, 'has 100008 characters, and queries of up to 100000 are read.'],
    [`System!${'*['.repeat(101)}`, 'brackets stand in more than 100 others.'],
  ])('%s', (text, says) => expect(complaintOn(text)).toContain(says));

  it('at its place in a spec', () => {
    expect(problemsIn(events('System!*[System[Level=9]]'))).toEqual([
      expect.objectContaining({
        code: 'AMC0112',
        path: 'rules.linux.sources[0].windowsEvents.xPathQueries[0]',
      }),
    ]);
  });
});

it.each([100_000, 1_000_000])('%d characters are answered in a moment, whatever they are', (length) => {
  const filled = (start: string, unit: string, end = '') =>
    start + unit.repeat(Math.floor((length - start.length - end.length) / unit.length)) + end;
  const texts = [
    filled('', 'a'),
    filled('', ' '),
    filled('', '!'),
    filled('C!*[', ' '),
    filled('C!', '('),
    filled('C!*', '[a]'),
    filled('C!*[', 'a/', 'a]'),
    filled('C!*[', 'a', '()]'),
    filled('C!*[1', 'a', ']'),
    filled('C!*[System[', 'EventID=1 or ', 'EventID=1]]'),
    filled('C!*[', 'System[Level=1]/', 'a]'),
    filled('C!*[', '&gt;'),
    filled('C!*[', '='),
    filled("C!*['", 'a'),
    filled("C!*[a='", '"', "']"),
    filled('C!*[System[Level=', 'x', ']]'),
  ];
  const time = (text: string) => {
    const start = process.cpuUsage();
    readQuery(text);
    return process.cpuUsage(start).user / 1000;
  };
  const slow = texts.filter((text) => Math.min(...Array.from({ length: 4 }, () => time(text))) >= 500);
  expect(slow.map((text) => text.slice(0, 20))).toEqual([]);
});

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

describe('Expressions are counted', () => {
  it.each([
    ['System!*', 0],
    ['System!*[EventData]', 0],
    ['System!*[System[(Level=1 or Level=2) and EventID!=6]]', 3],
    ["System!*[EventData[Data[@Name='ObjectType']='=<>']]", 2],
    ['System!*[System[band(Keywords,1) and TimeCreated[timediff(@SystemTime) <= 1]]]', 2],
  ])('%s: %d', (text, count) => expect(expressionsOf(queryOf(text).tree)).toBe(count));
});

/** An event as XML would have it: each name with its values, which are texts or have names in them. */
interface Node {
  readonly [name: string]: readonly (Node | string | number)[];
}

/** XPath as the standard has it, for what the queries of these tests are made of. */
function holds(tree: Tree, node: Node): boolean {
  switch (tree.kind) {
    case 'or':
      return tree.operands.some((operand) => holds(operand, node));
    case 'and':
      return tree.operands.every((operand) => holds(operand, node));
    case 'group':
      return holds(tree.inside, node);
    case 'path':
      return reached(tree.steps, node).length > 0;
    case 'call':
    case 'text':
    case 'number':
      throw new Error('not in these tests');
    case 'comparison': {
      const { left, operator, right } = tree;
      if (left.kind !== 'path' || right.kind === 'path' || !('value' in right))
        throw new Error('not in these tests');
      return reached(left.steps, node).some((found) => compares(found, operator, right.value));
    }
  }
}

const reached = (steps: readonly Step[], node: Node) =>
  steps.reduce<readonly (Node | string | number)[]>(
    (from, { name, predicates }) =>
      from
        .flatMap((one) => (typeof one === 'object' ? (one[name] ?? []) : []))
        .filter((one) => predicates.every((predicate) => typeof one === 'object' && holds(predicate, one))),
    [node],
  );

const compares = (found: Node | string | number, operator: string, value: string) => {
  if (typeof found !== 'number') return operator === '=' && found === value;
  const other = Number(value);
  return { '=': found === other, '<=': found <= other, '>=': found >= other }[operator] ?? false;
};

const eventOf = (id: number, level: number, provider: string): Node => ({
  '*': [{ System: [{ EventID: [id], Level: [level], Provider: [{ '@Name': [provider] }] }] }],
});

describe('A query with more expressions than Windows takes', () => {
  it('becomes several that choose the same events, and none of them twice', () => {
    const one = fc.tuple(fc.boolean(), fc.nat(9)).map(
      ([alone, width]) =>
        (id: number) =>
          alone ? `EventID=${id * 10}` : `(EventID >= ${id * 10} and EventID <= ${id * 10 + width})`,
    );
    const nested = (items: readonly string[], some: number) =>
      items.length > some + 1
        ? [...items.slice(0, -some - 1), `(${items.slice(-some - 1).join(' or ')})`].join(' or ')
        : items.join(' or ');
    const input = fc.record({
      list: fc.uniqueArray(fc.tuple(fc.nat(30), one), {
        minLength: 1,
        maxLength: 31,
        selector: ([id]) => id,
      }),
      some: fc.nat(5),
      shape: fc.constantFrom<readonly [item: (text: string) => string, around: (list: string) => string]>(
        [(item) => item, (list) => `*[System[${list}]]`],
        [(item) => item, (list) => `*[System[(${list}) and (Level=1 or Level=2)]]`],
        [(item) => item, (list) => `*[System[Provider[@Name='A']][((${list}))]]`],
        [(item) => item.replaceAll('EventID', '*/System/EventID'), (list) => list],
        [(item) => `(*[System[${item}]] and *[System[Level=2]])`, (list) => list],
      ),
      most: fc.integer({ min: 4, max: 9 }),
    });
    fc.assert(
      fc.property(input, ({ list, some, shape: [item, around], most }) => {
        const items = list.map(([id, write]) => item(write(id)));
        const whole = queryOf(`Security!${around(nested(items, some))}`);
        const parts = divided(whole, most);
        if (!parts) throw new Error(whole.text);
        const trees = parts.map((part) => queryOf(part).tree);
        for (const tree of trees) expect(expressionsOf(tree)).toBeLessThanOrEqual(most);
        for (let id = 0; id < 320; id++) {
          for (const level of [1, 2, 3]) {
            for (const provider of ['A', 'B']) {
              const event = eventOf(id, level, provider);
              const chosen = trees.filter((tree) => holds(tree, event)).length;
              if (chosen !== (holds(whole.tree, event) ? 1 : 0))
                throw new Error(`${id}: ${parts.join('\n')}`);
            }
          }
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it.each([
    [`Security!*[System[${ids(20)}]]`, 1],
    [`Security!*[System[${ids(21)}]]`, 2],
    [`Security!*[System[(${ids(40)}) and Level=2]]`, 3],
    [`Security!*[System[${ids(20)} or (EventID=1000)]]`, 1],
    [
      `Security!*[System[Provider[${Array.from({ length: 30 }, (_, i) => `@Name='P${i}'`).join(' or ')}]]]`,
      2,
    ],
    [`Security!*[EventData[Data='x']] and *[System[${ids(30)}]]`, 2],
  ])('%s becomes %d', (text, count) => expect(partsOf(text)).toHaveLength(count));

  it('is left as it is where it is short enough', () => {
    const text = 'Security!*[ System[ (EventID = 1) ] ]';
    expect(partsOf(text)).toEqual([text]);
  });

  const data = Array.from({ length: 21 }, (_, i) => `Data='${i}'`);
  it.each([
    ['an event may fit two parts of it', `Security!*[EventData[${data.join(' or ')}]]`],
    ['its ranges overlap', `Security!*[System[${ids(20)} or (EventID >= 1 and EventID <= 1005)]]`],
    ['one of its parts has another subject', `Security!*[System[${ids(20)} or Level=2]]`],
    ['one of its parts is open', `Security!*[System[${ids(20)} or EventID!=5]]`],
    ['all of it has to hold', `Security!*[System[${data.map((_, i) => `EventID!=${i}`).join(' and ')}]]`],
    [
      'one of its parts is too long',
      `Security!*[System[EventID=1 or (EventID=2 and ${data.join(' and ')})]]`,
    ],
    ['positions count', `Security!*[System[${ids(21)}]][1]`],
    [
      'no rule has room for its parts',
      `Security!*[System[(${ids(1001)}) and ${Array.from({ length: 19 }, () => 'Level!=1').join(' and ')}]]`,
    ],
  ])('is not divided where %s', (_, text) => expect(partsOf(text)).toBeUndefined());

  it('fails where it cannot be divided', () => {
    expect(problemsIn(events(`Security!*[EventData[${data.join(' or ')}]]`))).toEqual([
      expect.objectContaining({
        code: 'AMC0108',
        text: expect.stringContaining('This query has 21 expressions, and Windows takes 20 in one.'),
      }),
    ]);
  });

  it('is planned in parts', () => {
    const xPathQueries = [`Security!*[System[${ids(45)}]]`, 'System!*'];
    const [source] = ruleOf({ sources: [{ windowsEvents: { xPathQueries } }] }).dataSources.windowsEventLogs;
    expect(source.xPathQueries).toEqual([
      `Security!*[System[${ids(20)}]]`,
      `Security!*[System[${ids(20, 1020)}]]`,
      `Security!*[System[${ids(5, 1040)}]]`,
      'System!*',
    ]);
    expect(problemsIn(sourceOf({ windowsEvents: { xPathQueries } }))).toEqual([]);
  });
});
