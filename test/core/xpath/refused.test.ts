/** Queries for Windows events that are none: where each goes wrong, and how soon that is said. */
import { readQuery } from '../../../lib/core/xpath/query';
import { events } from '../case';
import { problemsIn } from '../specs';
import { complaintOn } from './queries';

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
