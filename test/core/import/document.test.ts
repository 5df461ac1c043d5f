/** Exported files as text: JSON with what tools and people put around it, and where everything in it stands. */
import fc from 'fast-check';
import { readImported } from '../../../lib/core/import/document';

it('reads JSON, and tells where things stand', () => {
  const document = readImported('\uFEFF{\n  "a": {\n    "b": [1,\n      2]\n  }\n}');
  expect(document.data).toEqual({ a: { b: [1, 2] } });
  expect(document.locate(['a', 'b', 1])).toEqual({ line: 4, column: 7 });
});

it('reads templates with comments, and tells where things stand beside them', () => {
  const text =
    '// First\n{\n  /* a "quoted"\n  comment */ "a": "no // comment", // x\n  "b\\"": "/* nor this */",\n}';
  const document = readImported(text);
  expect(document.problems).toEqual([]);
  expect(document.data).toEqual({ a: 'no // comment', 'b"': '/* nor this */' });
  expect(document.locate(['a'])).toEqual({ line: 4, column: 19 });
});

it('reads YAML, in which slashes are no comments', () => {
  expect(readImported('a: http://x\n').data).toEqual({ a: 'http://x' });
});

it.each<readonly [string, number, number, RegExp]>([
  ['{ "a": ', 1, 8, /ends before/],
  ['{\n "a": "', 2, 7, /not JSON/],
  ['// only\n{', 2, 2, /ends before/],
  ['{ /* open', 1, 10, /ends before/],
  ['{ "a": 1 }\n{ "b": 2 }', 2, 1, /not JSON/],
  ['{ "a": x }', 1, 8, /not JSON/],
  ['{ "a" 1 }', 1, 7, /not JSON/],
  ['{ a: 1 }', 1, 3, /not JSON/],
  ['[1, 2}', 1, 6, /not JSON/],
  ['["a\nb", "\\x"]', 2, 5, /not JSON/],
  ['{ "a": [1,, 2] }', 1, 11, /not JSON/],
])('fails for %j, where it goes wrong', (text, line, column, says) => {
  const { problems } = readImported(text);
  expect(problems.map(({ problem, at }) => [problem.text, at])).toEqual([
    [expect.stringMatching(says), { line, column }],
  ]);
});

it('reads line breaks in texts, as templates may have them', () => {
  const document = readImported('{ "a": "one\n  two",\r\n "b": 1 }');
  expect(document.data).toEqual({ a: 'one\n  two', b: 1 });
  expect(document.locate(['b'], 'key')).toEqual({ line: 3, column: 2 });
});

it('places every value of any JSON where it stands', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(4), (value, indent) => {
      const text = JSON.stringify([value], undefined, indent);
      const lines = text.split('\n');
      const document = readImported(text);
      const visit = (inner: unknown, path: (string | number)[]): void => {
        if (inner !== null && typeof inner === 'object') {
          for (const [key, one] of Object.entries(inner)) visit(one, [...path, key]);
          return;
        }
        const { line, column } = document.locate(path);
        expect(lines[line - 1]!.slice(column - 1).startsWith(JSON.stringify(inner))).toBe(true);
      };
      visit([value], []);
    }),
  );
});

it('takes a megabyte of comments and of quotes', () => {
  for (const piece of ['/*', '//', '"', '\\"', '/', ',', '[', ':', '\n', '"a": 1,']) {
    const before = process.cpuUsage();
    const { problems } = readImported(`{${piece.repeat(1_000_000 / piece.length)}`);
    expect(problems).toHaveLength(1);
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  }
});
