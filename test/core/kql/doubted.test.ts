/** Transformations of which nobody can be sure. */
import { columnsOf } from '../../../lib/core/azure/columns';
import { type Transformation, problemsOf } from '../../../lib/core/kql/check';
import { declared, found, ours, syslog } from './transformations';

describe('What nobody can be sure of', () => {
  it.each<readonly [string, Transformation, readonly (readonly [string, string])[]]>([
    [
      'a column that a standard stream is not known to have',
      syslog("source | where Facilty == 'auth'"),
      [
        [
          'AMC0242',
          'Line 1, column 16: "Microsoft-Syslog" is not known to have a column "Facilty". Did you mean "Facility"?',
        ],
      ],
    ],
    [
      'a column that Azure adds to every stream',
      declared('source | extend Machine = _ResourceId'),
      [['AMC0242', expect.stringContaining('"_ResourceId"')]],
    ],
    [
      'functions, operators and literals that are not on the list',
      syslog(
        'source | where Computer in~ ("a") | extend HostName = coalesce(HostName, Computer) | take 3 | extend D_CF = dynamic({})',
      ),
      [
        ['AMC0245', 'Line 1, column 25: "in~" is not on Microsoft\'s list of what transformations may use.'],
        ['AMC0245', expect.stringContaining('"coalesce"')],
        ['AMC0245', expect.stringContaining('"take"')],
        ['AMC0245', expect.stringContaining('Write "parse_json".')],
      ],
    ],
    [
      'operators that change no record, or that nobody says anything about',
      syslog('source | filter Computer == "a" | serialize | limit 5 | project-keep *'),
      [
        [
          'AMC0245',
          'Line 1, column 10: "filter" is not on Microsoft\'s list of what transformations may use. Write "where".',
        ],
        ['AMC0245', expect.stringContaining('"serialize"')],
        ['AMC0245', expect.stringContaining('"limit"')],
        ['AMC0245', expect.stringContaining('"project-keep"')],
      ],
    ],
    [
      'a column that is made twice',
      syslog('source | project TimeGenerated, Computer, Computer'),
      [['AMC0249', expect.stringContaining("'Computer' is already declared")]],
    ],
    [
      'how many values a function takes that is not on the list',
      syslog('source | where sqrt() > 1'),
      [
        ['AMC0249', expect.stringContaining("'sqrt' expects 1 argument")],
        ['AMC0245', expect.stringContaining('"sqrt"')],
      ],
    ],
    [
      'a function that is misspelt',
      syslog('source | extend HostName = tostirng(HostName)'),
      [['AMC0245', expect.stringContaining('Did you mean "tostring"?')]],
    ],
    [
      'a function that a cluster has under another name',
      syslog('source | where column_ifexists("A", "") == ""'),
      [['AMC0245', expect.stringContaining('Write "columnifexists".')]],
    ],
    [
      'types that do not fit each other',
      syslog('source | where ProcessID > "a"'),
      [
        [
          'AMC0249',
          "Line 1, column 26: Microsoft's parser says \"The operator '>' is not defined for the operand types int and string.\"",
        ],
      ],
    ],
    [
      'a column that a standard table is not known to have',
      syslog('source | extend Tag = "x", Own_CF = 1', {
        table: { name: 'Microsoft-Syslog', columns: columnsOf('Microsoft-Syslog')!, ours: false },
      }),
      [['AMC0248', expect.stringMatching(/not known to have a column for "Tag": .*project-away/)]],
    ],
    [
      'a column that our own table does not have',
      declared('source | project TimeGenerated, Custoner = Customer', {
        table: { ...ours, columns: { TimeGenerated: 'datetime', Customer: 'string' } },
      }),
      [
        [
          'AMC0248',
          '"Custom-Orders_CL" has no column for "Custoner", so that Azure drops what is in there. Did you mean "Customer"?',
        ],
      ],
    ],
    [
      'another type in a standard table',
      syslog('source | extend ProcessID = tostring(ProcessID)', {
        table: { name: 'Microsoft-Syslog', columns: columnsOf('Microsoft-Syslog')!, ours: false },
      }),
      [['AMC0248', expect.stringContaining('Convert it with toint().')]],
    ],
  ])('is a warning: %s', (_, transformation, problems) => {
    expect(found(transformation)).toEqual(problems);
    expect(problemsOf(transformation).map(({ severity }) => severity)).toEqual(problems.map(() => 'warning'));
  });

  it.each([
    [
      'a column of a stream that nobody has written down',
      syslog('source | where Any == 1', { columns: undefined }),
    ],
    [
      'functions of its own that are called as those of several records, and values by their names',
      syslog('let count = (a:long) { a > 1 }; source | where count(a = 5); // "= = 1'),
    ],
    [
      'lists of values',
      syslog(
        'let l = parse_json("[]"); source | where Computer in ("a", "b") or Computer in (l) or Computer in (HostName)',
      ),
    ],
    ['no time, in what no workspace stores', syslog('source | project Computer', { stored: false })],
    [
      'a column that the table does not have, where the rest is kept',
      declared('source | extend More = 1', {
        keepsRest: true,
        table: {
          ...ours,
          columns: { TimeGenerated: 'datetime', Amount: 'real', Customer: 'string', Lines: 'dynamic' },
        },
      }),
    ],
  ])('is nothing at all: %s', (_, transformation) => expect(found(transformation)).toEqual([]));
});
