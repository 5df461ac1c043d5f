/** Transformations that try the parser: many, long, deep and odd ones. */
import fc from 'fast-check';
import { isIdentity, problemsOf } from '../../../lib/core/kql/check';
import { timesParsed } from '../../../lib/core/kql/parser';
import { declared, found, syslog } from './transformations';

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
