/** Every kind of problem, from both sides. */
import { readFileSync } from 'node:fs';
import { dataCollectionRule } from '../../lib/core/collection/data-collection-rule';
import { dataCollectionRuleAssociation } from '../../lib/core/collection/data-collection-rule-association';
import { Estate } from '../../lib/core/estate';
import { type AnyNoun, conceive } from '../../lib/core/noun';
import { ProblemKind, ProblemsError, formatPath, listed, quoted } from '../../lib/core/problem';
import { problemKinds } from '../../lib/core/problem-kinds';
import { loadSpec, loadSpecFile } from '../../lib/core/spec/load';
import { Deferred } from '../../lib/core/value';
import { ruleCases } from './rule-cases';
import { shapeCases } from './shape-cases';
import { machine, problemsIn } from './specs';

const cases = [...shapeCases, ...ruleCases];

describe.each(cases.map((one, i) => [one.code, one.says, cases.indexOf(one, i)] as const))(
  '%s, "%s"',
  (code, says, i) => {
    const { wrong, path, right } = cases[i]!;

    it(`fails at ${path || 'the whole spec'}, and for nothing else`, () => {
      expect(problemsIn(wrong)).toEqual([{ code, path, text: expect.stringContaining(says) }]);
    });

    it('takes the nearest input that is right', () => expect(problemsIn(right)).toEqual([]));
  },
);

/** What is wrong with a noun of a program in which some values are known only at deployment. */
const problemsOf = (noun: AnyNoun, props: object) =>
  conceive(noun, props, {
    address: ['x'],
    owner: { address: 'x', realm: '' },
    estate: new Estate(),
    sealer: (value) => (value instanceof Deferred ? value : undefined),
  }).problems.map((problem) => [problem.code, formatPath(problem.path)]);

const later = (label?: string) => new Deferred('later', label);

/** What only a program can bring about, whose values may be known at deployment. */
const deferred: { readonly [code: string]: readonly [noun: AnyNoun, wrong: object, path: string] } = {
  AMC0111: [dataCollectionRule, { resourceGroup: 'rg', sources: later(), destinations: [] }, 'sources'],
  AMC0222: [dataCollectionRuleAssociation, { target: later(), rule: machine() }, 'target'],
};

it.each(Object.keys(deferred))('%s: fails for a value known too late', (code) => {
  const [noun, wrong, path] = deferred[code]!;
  expect(problemsOf(noun, wrong)).toContainEqual([code, path]);
});

it('AMC0111: takes a list whose items are known later', () => {
  const found = problemsOf(dataCollectionRule, { resourceGroup: later(), sources: [], destinations: [] });
  expect(found.map(([code]) => code)).not.toContain('AMC0111');
});

it.each([
  ['with a label', { target: later('vm') }],
  ['with a key', { target: later(), key: 'web1' }],
])('AMC0222: takes a target that is known later, %s', (_, props) => {
  expect(problemsOf(dataCollectionRuleAssociation, props).map(([code]) => code)).not.toContain('AMC0222');
});

it('AMC0222: fails where the key is known too late as well', () => {
  expect(problemsOf(dataCollectionRuleAssociation, { target: later(), key: later() })).toContainEqual([
    'AMC0222',
    'target',
  ]);
});

it('AMC0002: fails for a file that is not there, and takes one that is', () => {
  const missing = loadSpecFile('gone.yaml', (file) => readFileSync(file, 'utf8'));
  expect(missing.problems.map(({ problem }) => problem.toString())).toEqual([
    'AMC0002 There is no file "gone.yaml".',
  ]);
  expect(loadSpecFile('here.yaml', () => '{}').problems).toEqual([]);
});

it('AMC0001: fails for text that is no YAML, and takes YAML', () => {
  expect(loadSpec('a: [').problems.map(({ problem }) => problem.code)).toContain('AMC0001');
  expect(loadSpec('location: westeurope').problems).toEqual([]);
});

describe('The catalogue', () => {
  /** Found by the faces and by imports, and tried in their tests. */
  const elsewhere = [
    ...[
      'AMC0401',
      'AMC0402',
      'AMC0403',
      'AMC0404',
      'AMC0405',
      'AMC0406',
      'AMC0407',
      'AMC0408',
      'AMC0409',
      'AMC0410',
    ],
    ...['AMC0411', 'AMC0412', 'AMC0413'],
    ...['AMC0501', 'AMC0502', 'AMC0503', 'AMC0504', 'AMC0505'],
  ];

  it('has no kind that no test brings about', () => {
    const tried = new Set([
      ...cases.map(({ code }) => code),
      ...Object.keys(deferred),
      'AMC0001',
      'AMC0002',
      ...elsewhere,
    ]);
    expect(problemKinds.map(({ code }) => code)).toEqual([...tried].sort());
  });

  it('has each code once, in order', () => {
    const codes = problemKinds.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it.each(problemKinds.map((kind) => [kind.code, kind] as const))(
    '%s says in a sentence what holds',
    (code, kind) => {
      expect(code).toMatch(/^AMC\d{4}$/);
      expect(kind.sentence).toMatch(/^[A-Z].*[^.]\.$/);
      expect(kind.see ?? 'https://').toMatch(/^https:\/\//);
    },
  );
});

describe('What a problem says', () => {
  const kind = new ProblemKind('AMC0000', 'It holds.', { see: 'https://example.com' });

  it('is its code, its place, what is wrong, what would be right and where to read on, on one line', () => {
    const problem = kind.at(['a', 0, 'b c'], 'This is wrong.', 'That would do.').within(['outer']);
    expect(String(problem)).toBe(
      'AMC0000 outer.a[0]["b c"]: This is wrong. That would do. (https://example.com)',
    );
  });

  it('stands together with others under their subject, without a stack', () => {
    const error = new ProblemsError('stack/Logs', [kind.at([], 'One.'), kind.at(['b'], 'Two.')]);
    expect(error.message).toBe(
      'stack/Logs: 2 problems\n  AMC0000 One. (https://example.com)\n  AMC0000 b: Two. (https://example.com)',
    );
    expect(error.stack).toBe(error.message);
    expect(Object.keys(error)).not.toContain('problems');
  });

  it('shows text on one line, and not without end', () => {
    expect(quoted('a\n"b"\u001b[31m')).toBe('"a\\n\\"b\\"\\u001b[31m"');
    expect(quoted('x'.repeat(1000)).length).toBeLessThan(130);
    expect(listed(['a'])).toBe('"a"');
    expect(listed(['a', 'b', 'c'], 'or')).toBe('"a", "b" or "c"');
    expect(listed(Array.from({ length: 9 }, (_, i) => String(i)))).toMatch(/… \(9 in all\)$/);
  });
});
