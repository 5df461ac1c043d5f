/** Where things stand in the text of a spec, and text that is none. */
import fc from 'fast-check';
import { readDocument } from '../../../lib/core/spec/document';

const yaml = `# A spec
location: westeurope
workspaces:
  logs: { retentionInDays: 90 }
  "audit trail": {}
  empty:
rules:
  linux:
    sources:
      - syslog:
          facilities:
            - auth
            - deamon
      - windowsEvents: { xPathQueries: ['a!b', c] }
    description: >-
      folded
      text
`;

const at = (text: string, path: (string | number)[], what?: 'key' | 'value') => {
  const { line, column } = readDocument(text).locate(path, what);
  return `${line}:${column}`;
};

describe('In YAML', () => {
  it.each([
    [[], '2:1'],
    [['location'], '2:11'],
    [['workspaces'], '3:1'],
    [['workspaces', 'logs', 'retentionInDays'], '4:28'],
    [['workspaces', 'audit trail'], '5:3'],
    [['workspaces', 'empty'], '6:3'],
    [['rules', 'linux', 'sources', 0, 'syslog', 'facilities', 1], '13:15'],
    [['rules', 'linux', 'sources', 1], '14:9'],
    [['rules', 'linux', 'sources', 1, 'windowsEvents', 'xPathQueries', 1], '14:48'],
    [['rules', 'linux', 'description'], '15:18'],
  ])('%j stands at %s', (path, position) => expect(at(yaml, path)).toBe(position));

  it('a key stands where it is written, not where its value is', () => {
    expect(at(yaml, ['location'], 'key')).toBe('2:1');
    expect(at(yaml, ['workspaces', 'logs', 'retentionInDays'], 'key')).toBe('4:11');
  });

  it('what is missing stands where the last thing on the way is', () => {
    expect(at(yaml, ['rules', 'linux', 'destinations'])).toBe('8:3');
    expect(at(yaml, ['rules', 'linux', 'sources', 7])).toBe('9:5');
    expect(at(yaml, ['location', 'deeper', 'still'])).toBe('2:11');
    expect(at('', ['rules'])).toBe('1:1');
  });

  it('lines may end as on Windows', () => {
    expect(
      at(yaml.replaceAll('\n', '\r\n'), ['rules', 'linux', 'sources', 0, 'syslog', 'facilities', 1]),
    ).toBe('13:15');
  });

  it('a byte order mark has no column', () => {
    expect(at(`\uFEFF${yaml}`, ['location'])).toBe('2:11');
    expect(at('\uFEFFlocation: x', ['location'])).toBe('1:11');
  });

  it('columns count as editors do, also behind other scripts', () => {
    expect(at('tags: { größe: "日本", next: x }', ['tags', 'next'])).toBe('1:28');
  });

  it('an alias stands where it is used, and what it leads to where it is used too', () => {
    const aliased = 'tags: &t { a: b }\nworkspaces:\n  logs: { tags: *t }\n';
    expect(at(aliased, ['workspaces', 'logs', 'tags'])).toBe('3:11');
    expect(at(aliased, ['workspaces', 'logs', 'tags', 'a'])).toBe('3:11');
  });
});

it('In YAML, a merge key brings in what it leads to', () => {
  const { data } = readDocument('logs: { <<: { location: westeurope, sku: PerGB2018 }, sku: Standalone }\n');
  expect(data).toEqual({ logs: { location: 'westeurope', sku: 'Standalone' } });
});

describe('In JSON', () => {
  const data = {
    workspaces: { logs: {} },
    rules: { linux: { sources: [{ syslog: { facilities: ['a', 'b'] } }] } },
  };

  it.each(['\t', '  ', 1, undefined])('everything has its place when it is indented by %j', (indent) => {
    const text = JSON.stringify(data, undefined, indent);
    expect(readDocument(text)).toMatchObject({ data, problems: [] });
    const before = text.slice(0, text.indexOf('"b"')).split('\n');
    const position = `${before.length}:${before.at(-1)!.length + 1}`;
    expect(at(text, ['rules', 'linux', 'sources', 0, 'syslog', 'facilities', 1])).toBe(position);
  });

  it('reads what JSON writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify({ value });
        const { data: read, problems } = readDocument(text);
        expect(problems).toEqual([]);
        expect(read).toEqual(JSON.parse(text));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('Text that is no spec', () => {
  const first = (text: string) => {
    const [found] = readDocument(text).problems;
    return found && `${found.at.line}:${found.at.column} ${found.problem.code} ${found.problem.text}`;
  };

  it.each([
    ['tabs', 'a:\n\tb: 1', /^2:1 AMC0001 This is not YAML: /],
    ['an open list', 'a: [1,\nb: 2', /^2:1 AMC0001 This is not YAML: /],
    ['a key twice', 'a: 1\nb: 2\na: 3', /^3:1 AMC0001 This is not YAML: Map keys must be unique\.$/],
    [
      'a key twice, once in quotes',
      '1: a\n"1": b',
      /^2:1 AMC0001 This is not YAML: Map keys must be unique\.$/,
    ],
    ['an alias to nothing', 'a: *b', /^1:4 AMC0001 .*Unresolved alias/],
    ['two documents', 'a: 1\n---\nb: 2', /^[23]:1 AMC0001 A second document begins here\./],
    ['lists in lists without end', `a: ${'['.repeat(50_000)}`, /^1:\d+ AMC0001 This is nested too deeply\.$/],
    [
      'items in items without end',
      `a:\n${'- '.repeat(20_000)}x`,
      /^2:\d+ AMC0001 This is nested too deeply\.$/,
    ],
    [
      'maps in maps without end',
      `${Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')} x`,
      /^\d+:\d+ AMC0001 This is nested too deeply\.$/,
    ],
  ])('fails for %s, where it is', (_, text, expected) => expect(first(text)).toMatch(expected));

  it('fails for aliases that would grow without end, at once', () => {
    const grow = Array.from({ length: 12 }, (_, i) => {
      const last = i ? `*a${i - 1}` : 'x';
      return `a${i}: &a${i} [${Array.from({ length: 9 }, () => last).join(', ')}]`;
    });
    const before = performance.now();
    expect(first(grow.join('\n'))).toMatch(/AMC0001 This cannot be read: Excessive alias count/);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('names no more problems than a reader can follow', () => {
    expect(readDocument('[a: b: c\n'.repeat(500)).problems.length).toBeLessThanOrEqual(11);
  });

  it('fails for nothing else than a problem, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom('- ', ': ', '? ', '\n', '\n  ', '[', '{', ']', '}', '&a ', '*a', '|', '"', '#', '!x '),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const read = readDocument(pieces.join(''));
        for (const { at: position } of read.problems) expect(position.line).toBeGreaterThan(0);
        expect(read.locate(['a', 0]).column).toBeGreaterThan(0);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
