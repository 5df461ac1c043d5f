/** What is said of transformations: those that Azure takes, those that it does not, and those that try the parser. */
import fc from 'fast-check';
import { columnsOf } from '../../../lib/core/azure/columns';
import { type Transformation, isIdentity, problemsOf } from '../../../lib/core/kql/check';
import { timesParsed } from '../../../lib/core/kql/parser';
import { taken } from './field';

const stored = { declared: false, stored: true, keepsRest: false };
const syslog = (text: string, more: Partial<Transformation> = {}): Transformation => ({
  ...stored,
  text,
  stream: 'Microsoft-Syslog',
  columns: columnsOf('Microsoft-Syslog'),
  ...more,
});
const declared = (text: string, more: Partial<Transformation> = {}): Transformation => ({
  ...stored,
  text,
  stream: 'Custom-Orders',
  columns: { TimeGenerated: 'datetime', Amount: 'real', Customer: 'string', Lines: 'dynamic' },
  declared: true,
  ...more,
});
const ours = { name: 'Custom-Orders_CL', ours: true };
const found = (transformation: Transformation) =>
  problemsOf(transformation).map(({ code, text }) => [code, text]);

describe('What Azure takes', () => {
  it.each(taken.map((one) => [one.title, one] as const))('is never refused: %s', (_, one) => {
    const { text, stream, columns, output = stream, doubts = [] } = one;
    const table = columnsOf(output);
    const problems = problemsOf({
      ...stored,
      text,
      stream,
      columns: columns
        ? Object.fromEntries(Object.entries(columns).map(([c, t]) => [c, t === 'boolean' ? 'bool' : t]))
        : columnsOf(stream),
      declared: columns !== undefined,
      table: table && { name: output, columns: table, ours: false },
    });
    expect(problems.map((problem) => [problem.severity, problem.code, problem.text])).toEqual(
      doubts.map(([code, part]) => ['warning', code, expect.stringContaining(part)]),
    );
  });
});

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

describe('The parser', () => {
  it.each(['', ' \n', 'source', ' source\n'])('is not asked about %j', (text) => {
    const before = timesParsed();
    expect(isIdentity(text)).toBe(true);
    expect(found(declared(text))).toEqual([]);
    expect(timesParsed()).toBe(before);
  });

  it('is asked once about a thousand transformations that are the same', () => {
    const before = timesParsed();
    for (let i = 0; i < 1000; i++) found(syslog("source | where Computer != 'the same'"));
    expect(timesParsed()).toBe(before + 1);
    found(syslog("source | where Computer != 'the same'", { stored: false }));
    expect(timesParsed()).toBe(before + 2);
  });

  const doubt = [['AMC0249', expect.stringContaining('could not be checked')]];
  it.each<readonly [string, string, readonly unknown[]]>([
    ['a megabyte', 'source | where A == 1 '.repeat(50_000), []],
    ['brackets that do not end', `source | where ${'('.repeat(15_000)}`, doubt],
    ['brackets that end', `source | where ${'('.repeat(7000)}true${')'.repeat(7000)}`, doubt],
    ['lists in lists', '['.repeat(15_000), doubt],
    ['a sum of thousands', `source | extend x = ${'1+'.repeat(7000)}1`, doubt],
    ['thousands of minuses', `source | extend x = ${'-'.repeat(15_000)}1`, doubt],
  ])('does not sit over %s', (_, text, problems) => {
    const began = process.cpuUsage();
    expect(found(syslog(text))).toEqual(problems);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(4000);
  });

  it('does not even read what is nested beyond what people write', () => {
    const before = timesParsed();
    const nested = (depth: number) => `source | where ${'('.repeat(depth)}true${')'.repeat(depth)}`;
    expect(found(syslog(nested(5000)))).toEqual(doubt);
    expect(found(syslog(nested(101)))).toEqual(doubt);
    expect(timesParsed()).toBe(before);
    expect(found(syslog(nested(20)))).toEqual([]);
    expect(timesParsed()).toBe(before + 1);
  });

  it('does not sit over thousands of columns, whether it comes to an end or not', () => {
    const began = process.cpuUsage();
    const problems = problemsOf(syslog(`source | project ${'Computer,'.repeat(1650)}Computer`));
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['AMC0249']));
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(4000);
  });

  it('is right again after it was stopped', () => {
    expect(found(syslog("source | where Facilty == 'again'"))).toEqual([
      ['AMC0242', expect.stringContaining('Did you mean "Facility"?')],
    ]);
  });

  it('takes as many names as people may write', () => {
    const ids = Array.from({ length: 200 }, (_, i) => 4000 + i).join(', ');
    const columns = Array.from({ length: 50 }, (_, i) => `C${i}_CF = tostring(Lines.c${i})`).join(',\n  ');
    expect(found(declared(`source | where toint(Amount) !in (${ids}) | extend ${columns}`))).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'a\u0000b', '𝒳', '"], "b": ["', "'); process.exit(1) //"])(
    'takes the name %j for a name',
    (name) => {
      const written = `['${name.replaceAll("'", "\\'")}']`;
      const columns = Object.fromEntries([
        ['TimeGenerated', 'datetime'],
        [name, 'string'],
      ]);
      expect(found(declared(`source | where isnotempty(${written})`, { columns }))).toEqual([]);
    },
  );

  it('says of any text at least nothing wrong about itself, in good time', () => {
    const words = fc.constantFrom(
      ...[
        'source',
        '|',
        'where',
        'extend',
        'project',
        '=',
        '==',
        '(',
        ')',
        ',',
        "'",
        '"',
        'Computer',
        'x',
        '1',
      ],
      ...[
        'parse',
        'with',
        '*',
        '[',
        ']',
        '{',
        '}',
        ';',
        'let',
        '\n',
        '//',
        'in',
        'and',
        'dynamic',
        '\u0000',
        '😀',
      ],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        for (const problem of problemsOf(syslog(parts.join(' '))))
          expect(problem.text).toMatch(/^(Line \d+, column \d+: |The |This |").*[.?"]$/);
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});
