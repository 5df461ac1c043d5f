/** What is collected twice: within a rule, and where rules meet on a machine. */
import fc from 'fast-check';
import { Things } from '../../lib/core/collected';
import { SyslogFacility, SyslogLevel } from '../../lib/core/sources/syslog';
import { machine, problemsIn, rule, spec, specOf } from './specs';

const workspaces = { logs: {}, more: {} };
const twice = (data: unknown) => problemsIn(data).filter(({ code }) => /AMC0(233|304|305)/.test(code));

const without = (all: string, words: readonly string[]) => words.filter((word) => word !== all);
const facilities = without('*', Object.values(SyslogFacility));
const levels = without('*', Object.values(SyslogLevel));
const some = <T>(items: readonly T[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength: most });
const syslog = fc.record({ facilities: some([...facilities, '*'], 4), levels: some([...levels, '*'], 3) });

/** What a source of syslog lets through, message by message. */
const messages = ({ facilities: from, levels: at }: { facilities: string[]; levels: string[] }) =>
  (from.includes('*') ? facilities : from).flatMap((facility) =>
    (at.includes('*') ? levels : at).map((level) => `${facility} ${level}`),
  );
const overlap = (one: readonly string[], other: readonly string[]) =>
  one.some((item) => other.includes(item));

const rulesOf = (sources: readonly object[], more: object = {}) =>
  spec({
    workspaces,
    rules: Object.fromEntries(sources.map((source, i) => [`r${i}`, rule({ sources: [source] })])),
    associations: Object.fromEntries(
      sources.map((_, i) => [`a${i}`, { target: machine(), rule: `r${i}`, ...more }]),
    ),
  });

describe('Within a rule', () => {
  it('syslog is told to be collected twice where a message would arrive twice, and nowhere else', () =>
    fc.assert(
      fc.property(syslog, syslog, (one, other) => {
        const found = twice(
          specOf({ sources: [{ syslog: { ...one, name: 'a' } }, { syslog: { ...other, name: 'b' } }] }),
        );
        expect(found.length > 0).toBe(overlap(messages(one), messages(other)));
      }),
      { numRuns: 60 },
    ));

  it('the same counter is one in any case and with or without its first backslash, and another with each instance', () => {
    const name = fc.constantFrom('Memory', 'Processor', 'LogicalDisk');
    const instance = fc.constantFrom('', '(*)', '(_Total)', '(C:)');
    const counter = fc.tuple(name, instance, fc.constantFrom('a', 'b')).map(([n, i, c]) => `${n}${i}\\${c}`);
    fc.assert(
      fc.property(counter, counter, fc.boolean(), fc.boolean(), (one, other, upper, slash) => {
        const written = `${slash ? '\\' : ''}${upper ? other.toUpperCase() : other}`;
        const found = twice(
          specOf({
            kind: 'Windows',
            sources: [one, written].map((specifier, i) => ({
              performanceCounters: {
                counterSpecifiers: [specifier],
                samplingFrequencyInSeconds: 30 + 30 * i,
              },
            })),
          }),
        );
        expect(found).toHaveLength(one === other ? 1 : 0);
      }),
      { numRuns: 60 },
    );
  });

  it('says at the later of two sources what it costs, in the order in which they were written', () => {
    const counting = (name: string, seconds: number) => ({
      performanceCounters: {
        counterSpecifiers: ['A\\b', 'A\\c'],
        samplingFrequencyInSeconds: seconds,
        name,
      },
    });
    expect(twice(specOf({ sources: [counting('z', 10), counting('a', 30)] }))).toEqual([
      {
        code: 'AMC0233',
        path: 'rules.linux.sources[1].performanceCounters',
        text: '"A\\b" and "A\\c" are collected here, as in sources[0].performanceCounters, and for the same place: 5760 samples a day are kept twice for each machine. Leave out one.',
      },
    ]);
  });

  it('has the same in two tables, in two workspaces and after two transformations', () => {
    const source = (name: string, stream: string) => ({
      windowsEvents: { xPathQueries: ['System!*'], stream, name },
    });
    const both = [source('a', 'Microsoft-Event'), source('b', 'Microsoft-WindowsEvent')];
    expect(twice(specOf({ sources: both }))).toEqual([]);
    const flow = (stream: string, more: object) => ({ streams: [stream], ...more });
    const into = (first: object, second: object) =>
      twice(
        spec({
          workspaces,
          rules: {
            linux: rule({
              sources: both,
              destinations: ['logs', 'more'],
              flows: [flow('Microsoft-Event', first), flow('Microsoft-WindowsEvent', second)],
            }),
          },
        }),
      ).length;
    const output = { outputStream: 'Custom-E_CL', destinations: ['logs'] };
    expect(into(output, output)).toBe(1);
    expect(into(output, { ...output, destinations: ['more'] })).toBe(0);
    expect(into(output, { ...output, transformKql: 'source | where EventID > 1' })).toBe(0);
    expect(into(output, { ...output, transformKql: 'source' })).toBe(1);
  });

  it('says so in a moment of ten thousand counters that are all there twice', () => {
    const counterSpecifiers = Array.from({ length: 10_000 }, (_, i) => `Object\\Counter ${i}`);
    const before = performance.now();
    const found = twice(
      specOf({
        sources: [60, 30].map((samplingFrequencyInSeconds) => ({
          performanceCounters: { counterSpecifiers, samplingFrequencyInSeconds },
        })),
      }),
    );
    expect(found).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

describe('Rules that meet on a machine', () => {
  it('are told to collect twice where they would as one rule', () =>
    fc.assert(
      fc.property(syslog, syslog, (one, other) => {
        const found = twice(rulesOf([{ syslog: one }, { syslog: other }]));
        expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual(
          overlap(messages(one), messages(other)) ? ['AMC0304 associations.a1.rule'] : [],
        );
      }),
      { numRuns: 60 },
    ));

  it('are told of once, though they meet on a hundred machines and come there in any order', () => {
    const targets = Array.from({ length: 100 }, (_, i) => machine(`web${i}`));
    const associations = Object.fromEntries(
      targets.flatMap((target, i) =>
        // They come in the order of their keys.
        (i % 2 ? ['one', 'two'] : ['two', 'one']).map((name, j) => [`a${i}-${j}`, { target, rule: name }]),
      ),
    );
    expect(twice(spec({ rules: { one: rule(), two: rule() }, associations }))).toHaveLength(1);
  });

  it('are named together where one more rule collects what several collect', () => {
    const found = twice(rulesOf(Array.from({ length: 3 }, () => ({ syslog: { facilities: ['auth'] } }))));
    expect(found.map(({ path }) => path)).toEqual(['associations.a1.rule', 'associations.a2.rule']);
    expect(found[1]?.text).toContain('This target follows "r0" and "r1" too, and "auth" would be');
  });

  it('do nothing to each other on two machines, nor does a rule to itself', () => {
    const associations = {
      a: { target: machine('web1'), rule: 'one' },
      b: { target: machine('web2'), rule: 'two' },
      c: { target: machine('web1'), rule: 'one', name: 'again' },
    };
    expect(twice(spec({ rules: { one: rule(), two: rule() }, associations }))).toEqual([]);
  });

  it('are not held against a machine whose rule is no rule of ours', () => {
    const existing =
      '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Insights/dataCollectionRules/theirs';
    const associations = {
      a: { target: machine(), rule: 'one' },
      b: { target: machine(), rule: 'theirs' },
    };
    expect(twice(spec({ rules: { one: rule(), theirs: { existing } }, associations }))).toEqual([]);
  });
});

it('finds by parts and wholes what going through all of it finds', () => {
  const one = fc.record({
    name: fc.constant('n'),
    place: fc.constantFrom('x', 'y'),
    thing: fc.constantFrom('a', 'b'),
    parts: fc.option(fc.uniqueArray(fc.constantFrom('p', 'q', 'r'), { minLength: 1 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(one), one, (before, next) => {
      const things = new Things<(typeof before)[number]>();
      for (const thing of before) things.add(thing);
      const like = before.some(
        ({ place, thing, parts }) =>
          place === next.place &&
          thing === next.thing &&
          (!parts || !next.parts || overlap(parts, next.parts)),
      );
      expect(things.likeIn(next) !== undefined).toBe(like);
    }),
  );
});
