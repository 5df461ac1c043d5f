/** Transformations that Azure does not take, and what is said of them. */
import type { Transformation } from '../../../lib/core/kql/check';
import { declared, found, ours, syslog } from './transformations';

describe('What Azure does not take', () => {
  it.each<readonly [string, Transformation, readonly (readonly [string, string])[]]>([
    [
      'an operator that is misspelt, with the line on which it stands',
      syslog('source\n| where Computer == "a"\n| wher Facility == "auth"'),
      [['AMC0240', 'Line 3, column 3: "wher" is not an operator. Did you mean "where"?']],
    ],
    [
      'a comma before the end',
      declared('source | project TimeGenerated, Amount,'),
      [['AMC0240', 'Line 1, column 40: this is not KQL. Microsoft\'s parser says "Missing expression"']],
    ],
    [
      'text that does not end',
      syslog("source | where Computer == 'a"),
      [['AMC0240', 'Line 1, column 30: this is not KQL. Microsoft\'s parser says "Missing: \'"']],
    ],
    [
      'a query that begins with an operator',
      syslog("| where Computer == 'a'"),
      [
        [
          'AMC0240',
          'Line 1, column 1: this is not KQL. Microsoft\'s parser says "The incomplete fragment is unexpected."',
        ],
      ],
    ],
    [
      'a command',
      syslog('.drop table Syslog'),
      [['AMC0240', 'This is a command that manages a cluster, and no query. Begin with "source".']],
    ],
    [
      'columns that a declaration does not have, one by one',
      declared('source\r\n| where Amout > 5 and Kustomer == "x"'),
      [
        [
          'AMC0241',
          'Line 2, column 9: there is no column "Amout", and "Custom-Orders" is declared without. Did you mean "Amount"?',
        ],
        [
          'AMC0241',
          'Line 2, column 23: there is no column "Kustomer", and "Custom-Orders" is declared without. Did you mean "Customer"?',
        ],
      ],
    ],
    [
      'a column in another case, in brackets',
      declared("source | where ['customer'] == 'x'"),
      [
        [
          'AMC0241',
          'Line 1, column 16: there is no column "customer", and "Custom-Orders" is declared without. Did you mean "Customer"?',
        ],
      ],
    ],
    [
      'what is wrong before a mistake in the grammar, and not its echo after it',
      declared('source | where Amout > 5 | wher Zzz == 1'),
      [
        ['AMC0241', expect.stringContaining('"Amout"')],
        ['AMC0240', expect.stringContaining('"wher"')],
      ],
    ],
    [
      'records that are counted',
      syslog('source | summarize count() by Computer'),
      [['AMC0243', expect.stringMatching(/^Line 1, column 10: "summarize" works on several records/)]],
    ],
    [
      'records that are joined with others',
      syslog('source | join kind=inner (source | project Computer) on Computer'),
      [['AMC0243', expect.stringMatching(/^Line 1, column 10: "join"/)]],
    ],
    ...(
      [
        ['where ProcessID = 5', 26, '=', '=='],
        ['where iff(ProcessID = 5, true, false)', 30, '=', '=='],
        ['where (ProcessID = 5)', 27, '=', '=='],
        ['where ProcessID == 5 and Computer = "a"', 44, '=', '=='],
        ['extend A_CF = ProcessID = 5', 34, '=', '=='],
        ['where ProcessID === 5', 26, '===', '=='],
        ['where ProcessID => 5', 26, '=>', '>='],
        ['where ProcessID =< 5', 26, '=<', '<='],
        ['where ProcessID == 5 && Computer == "a"', 31, '&&', 'and'],
        ['where ProcessID == 5 || Computer == "a"', 31, '||', 'or'],
        ['where ProcessID == 5 AND Computer == "a"', 31, 'AND', 'and'],
        ['where Computer is "a"', 25, 'is', '=='],
      ] as const
    ).map(
      ([operator, column, sign, meant]) =>
        [
          `the sign of another language: ${operator}`,
          syslog(`source | ${operator}`),
          [
            [
              'AMC0240',
              expect.stringMatching(
                new RegExp(
                  `^Line 1, column ${column}: "${sign.replaceAll('|', '\\|')}" .* Write "${meant}"\\.$`,
                ),
              ),
            ],
          ],
        ] as const,
    ),
    [
      'a function that is given another number of values',
      syslog('source | where strlen() > 1'),
      [
        [
          'AMC0240',
          'Line 1, column 16: "strlen" takes another number of values than stand here. ' +
            "Microsoft's parser says \"The function 'strlen' expects 1 argument.\"",
        ],
      ],
    ],
    [
      'a second query',
      syslog('source | project-away Computer; source'),
      [['AMC0240', expect.stringMatching(/^Line 1, column 33: a second query begins here/)]],
    ],
    [
      'no query at all',
      syslog('let x = 1;'),
      [['AMC0240', 'The transformation has no query. End with "source".']],
    ],
    ...[
      'where Computer in ((source | project Computer))',
      'where Computer in (source)',
      'where (source | project Computer) has "a"',
    ].map(
      (operator) =>
        [
          `records where a value stands: ${operator}`,
          syslog(`source | ${operator}`),
          [['AMC0243', expect.stringContaining('"source" stands for records here')]],
        ] as const,
    ),
    ...['dcount(1)', 'count()', 'prev(Computer)', 'row_number()'].map(
      (value) =>
        [
          `a function of several records: ${value}`,
          syslog(`source | extend A_CF = ${value}`),
          [['AMC0243', expect.stringContaining(JSON.stringify(value.split('(')[0]))]],
        ] as const,
    ),
    ...['datatable(a:string)["x"]', 'externaldata(a:string)["https://example.org"]'].map(
      (table) =>
        [
          `records of its own: ${table}`,
          syslog(table),
          [['AMC0244', expect.stringContaining('brings records of its own')]],
        ] as const,
    ),
    ...['order by Computer', 'top 3 by Computer', 'distinct Computer', 'count', 'mv-expand Computer'].map(
      (operator) =>
        [
          operator,
          syslog(`source | ${operator}`),
          [['AMC0243', expect.stringContaining(JSON.stringify(operator.split(' ')[0]))]],
        ] as const,
    ),
    [
      'records of another table',
      syslog("Syslog | where Computer == 'a'"),
      [
        [
          'AMC0244',
          'Line 1, column 1: "Syslog" is not there; a transformation reads "source". Begin with "source".',
        ],
      ],
    ],
    [
      'a name for `source` that is misspelt',
      syslog("sourc | where Computer == 'a'"),
      [['AMC0244', expect.stringContaining('Did you mean "source"?')]],
    ],
    [
      'a result without a time',
      syslog('source | project Computer'),
      [['AMC0246', expect.stringContaining('has no TimeGenerated')]],
    ],
    [
      'a result whose time is in another case',
      declared('source | project timegenerated = TimeGenerated'),
      [['AMC0246', expect.stringContaining('write TimeGenerated for "timegenerated"')]],
    ],
    [
      'a time that is text',
      declared('source | extend TimeGenerated = tostring(TimeGenerated)'),
      [
        [
          'AMC0246',
          'The TimeGenerated of the result is of type string, and has to be a datetime. Convert it with todatetime().',
        ],
      ],
    ],
    [
      'an int for a long, in a table of ours',
      declared('source | project TimeGenerated, Count = toint(Amount), Customer', {
        table: { ...ours, columns: { TimeGenerated: 'datetime', Count: 'long', Customer: 'string' } },
      }),
      [
        [
          'AMC0247',
          'The column "Count" of the result is of type int, and that of "Custom-Orders_CL" of type long. Convert it with tolong().',
        ],
      ],
    ],
    [
      'text for a GUID, where nothing is transformed',
      declared('source', {
        columns: { TimeGenerated: 'datetime', Id: 'string' },
        table: { ...ours, columns: { TimeGenerated: 'datetime', Id: 'guid' } },
      }),
      [['AMC0247', expect.stringContaining('Convert it with toguid().')]],
    ],
  ])('fails: %s', (_, transformation, problems) => expect(found(transformation)).toEqual(problems));
});
