/** A rule that holds more than Azure takes is divided among several, and nothing is lost on the way. */
import fc from 'fast-check';
import { dataCollectionRule } from '../../lib/core/collection/data-collection-rule';
import { ruleLimits } from '../../lib/core/azure/limits';
import { logAnalyticsWorkspace } from '../../lib/core/collection/log-analytics-workspace';
import { Estate } from '../../lib/core/estate';
import { importNoun } from '../../lib/core/imported';
import { conceiveEvenSo } from '../../lib/core/noun';
import { printed } from '../../lib/core/plan';
import { SpecNames } from '../../lib/core/spec/names';
import { Deferred } from '../../lib/core/value';
import { machine, plannedIn, problemsIn, rule, spec, specOf } from './specs';

const ruleType = 'Microsoft.Insights/dataCollectionRules';
const rulesIn = (data: unknown): any[] => plannedIn(data).filter(({ type }) => type === ruleType);

/** A rule as it would be planned if Azure took any number of anything. */
function planned(props: object): readonly any[] {
  const sealer = (value: unknown) => (value instanceof Deferred ? value : undefined);
  const names = new SpecNames();
  for (const name of ['logs', 'security']) {
    const id = `/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/${name}`;
    names.add(name, importNoun(logAnalyticsWorkspace, id, 'westeurope', { sealer }).handle);
  }
  const { plan } = conceiveEvenSo(
    dataCollectionRule,
    { resourceGroup: 'rg', ...props },
    { address: ['linux'], owner: { address: 'linux', realm: '' }, estate: new Estate(), names, sealer },
  );
  return (plan?.resources ?? []).map(printed);
}

const event = (name: string, stream?: string) => ({
  windowsEvents: { xPathQueries: [`${name}!*`], name, ...(stream ? { stream } : {}) },
});
const events = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => event(`s${String(i + from).padStart(2, '0')}`));
const file = (name: string) => ({
  jsonLogs: { filePatterns: [`/var/log/${name}.json`], stream: `Custom-${name}_CL`, name },
});
const extension = (name: string, inputDataSources: readonly string[] = []) => ({
  extension: { extensionName: name, streams: ['Microsoft-Heartbeat'], inputDataSources },
});
const declared = (names: readonly string[]) =>
  names.map((name) => ({ name: `Custom-${name}_CL`, columns: { TimeGenerated: 'datetime' } }));

const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), {
  minLength: 1,
  maxLength: 40,
  selector: (word) => word,
});

interface Wanted {
  readonly channels: readonly string[];
  readonly files: readonly string[];
  readonly extensions: readonly (readonly [name: string, inputs: readonly string[]])[];
  readonly explicit: boolean;
}

const wanted: fc.Arbitrary<Wanted> = words.chain((names) => {
  const [channels, files, extensions] = [0, 1, 2].map((third) => names.filter((_, i) => i % 3 === third));
  return fc.record({
    channels: fc.constant(channels ?? []),
    files: fc.constant(files ?? []),
    extensions: fc.tuple(
      ...(extensions ?? []).map((name) =>
        fc.tuple(fc.constant(name), fc.subarray([...(channels ?? [])], { maxLength: 1 })),
      ),
    ),
    explicit: fc.boolean(),
  });
});

const propsOf = ({ channels, files, extensions, explicit }: Wanted) => ({
  sources: [
    ...channels.map((name, i) => event(name, i % 2 ? 'Microsoft-SecurityEvent' : undefined)),
    ...files.map(file),
    ...extensions.map(([name, inputs]) => extension(name, inputs)),
  ],
  streamDeclarations: declared([...files, 'sent']),
  destinations: ['logs', { logAnalytics: { workspace: 'security' } }],
  ...(explicit
    ? {
        flows: [
          { streams: ['Microsoft-Event', 'Microsoft-SecurityEvent', 'Microsoft-Heartbeat'] },
          {
            streams: ['Microsoft-SecurityEvent'],
            destinations: [{ logAnalytics: { workspace: 'security' } }],
          },
          ...[...files, 'sent'].map((name) => ({ streams: [`Custom-${name}_CL`], destinations: ['logs'] })),
        ],
      }
    : {}),
});

type Properties = any;

/** Each source of a rule, and below each stream on its way to each destination. */
const sourcesOf = ({ dataSources = {} }: Properties): readonly string[] =>
  Object.entries(dataSources).flatMap(([place, bodies]) =>
    (bodies as object[]).map((body) => `${place} ${JSON.stringify(body)}`),
  );

/** With what its source, its declaration and its destinations say of it. */
function flowsOf({ dataFlows = [], destinations, streamDeclarations = {} }: Properties): readonly string[] {
  return dataFlows.flatMap(({ streams, destinations: to, ...more }: Properties) =>
    streams.flatMap((stream: string) =>
      to.map((name: string) =>
        JSON.stringify([
          stream,
          streamDeclarations[stream],
          destinations.logAnalytics.find((one: Properties) => one.name === name),
          more,
        ]),
      ),
    ),
  );
}

const streamsIn = (bodies: readonly Properties[]): readonly string[] =>
  bodies.flatMap(({ streams }) => streams);

/** The streams that sources give. */
const givenIn = (parts: readonly Properties[]) =>
  streamsIn(parts.flatMap(({ dataSources = {} }) => Object.values(dataSources).flat()));

const sizesOf = ({ dataSources = {}, dataFlows = [] }: Properties): readonly number[] => [
  Object.values(dataSources).flat().length,
  (dataSources.extensions ?? []).length,
  new Set(streamsIn(dataFlows)).size,
  dataFlows.length,
];

const propertiesOf = (props: object): readonly Properties[] =>
  planned(props).map(({ body }) => body.properties);

describe('Dividing', () => {
  it('loses nothing, and collects nothing twice', () =>
    fc.assert(
      fc.property(wanted, (want) => {
        const [whole] = propertiesOf(propsOf(want));
        const parts = propertiesOf({ ...propsOf(want), divide: true });
        expect(parts.flatMap(sourcesOf).sort()).toEqual([...sourcesOf(whole)].sort());
        expect(new Set(parts.flatMap(flowsOf))).toEqual(new Set(flowsOf(whole)));
      }),
    ));

  it('makes rules that Azure takes, in which all streams flow that are collected, and nothing else stands', () =>
    fc.assert(
      fc.property(wanted, (want) => {
        const parts = propertiesOf({ ...propsOf(want), divide: true });
        const all = streamsIn(parts.flatMap(({ dataFlows }) => dataFlows));
        // What hangs together is here never more than a rule takes: one channel, and the extensions that read it.
        fc.pre(Math.max(...want.channels.map((name) => readersOf(want, name))) < 10);
        for (const part of parts) {
          const flowing = new Set(streamsIn(part.dataFlows));
          const ungiven = part === parts[0] ? all.filter((stream) => !givenIn(parts).includes(stream)) : [];
          expect(flowing).toEqual(new Set([...givenIn([part]), ...ungiven]));
          expect(Math.max(...sizesOf(part))).toBeLessThanOrEqual(ruleLimits.sources);
          expect(part.destinations.logAnalytics.map(({ name }: Properties) => name).sort()).toEqual(
            [...new Set(part.dataFlows.flatMap(({ destinations }: Properties) => destinations))].sort(),
          );
          expect(Object.keys(part.streamDeclarations ?? {}).sort()).toEqual(
            [...flowing].filter((stream) => stream.startsWith('Custom-')).sort(),
          );
        }
      }),
    ));

  it('keeps what an extension reads in its rule', () =>
    fc.assert(
      fc.property(wanted, (want) => {
        for (const { dataSources = {} } of propertiesOf({ ...propsOf(want), divide: true })) {
          const there = Object.values(dataSources).flatMap((bodies: Properties) =>
            bodies.map(({ name }: Properties) => name),
          );
          for (const { inputDataSources = [] } of dataSources.extensions ?? [])
            expect(there).toEqual(expect.arrayContaining(inputDataSources));
        }
      }),
    ));

  it('says the same in whichever order sources are written', () =>
    fc.assert(
      fc.property(wanted, (want) => {
        const { sources, ...props } = propsOf(want);
        const turned = { ...props, sources: [...sources].reverse() };
        expect(planned({ ...turned, divide: true })).toEqual(planned({ ...props, sources, divide: true }));
      }),
    ));

  it('leaves a rule that fits as it is', () => {
    const props = { sources: events(10), destinations: ['logs'] };
    expect(planned({ ...props, divide: true })).toEqual(planned(props));
    expect(planned({ ...props, divide: true })).toHaveLength(1);
  });

  it('moves one source at most out of each part when another is added', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 10, max: 99 }), { minLength: 2, maxLength: 60 }),
        ([another = 0, ...numbers]) => {
          const placesOf = (all: readonly number[]) =>
            new Map(
              propertiesOf({
                sources: all.map((i) => event(`s${i}`)),
                destinations: ['logs'],
                divide: true,
              }).flatMap((part, i) => sourcesOf(part).map((source) => [source, i] as const)),
            );
          const before = placesOf(numbers);
          const after = placesOf([...numbers, another]);
          for (const part of new Set(before.values())) {
            const moved = [...before].filter(([source, i]) => i === part && after.get(source) !== i);
            expect(moved.length).toBeLessThanOrEqual(1);
          }
        },
      ),
    ));

  const readersOf = ({ extensions }: Wanted, name: string) =>
    extensions.filter(([, inputs]) => inputs.includes(name)).length;
});

describe('The parts of a rule', () => {
  it('are called after it, within what a name may have', () => {
    const named = (name: string) =>
      rulesIn(specOf({ sources: events(21), divide: true, name })).map((one) => one.name);
    expect(named('web')).toEqual(['web', 'web-2', 'web-3']);
    expect(named('w'.repeat(64))).toEqual(['w'.repeat(64), `${'w'.repeat(62)}-2`, `${'w'.repeat(62)}-3`]);
  });

  it('have what the whole says of itself', () => {
    const more = {
      description: 'All of it',
      tags: { team: 'shop' },
      kind: 'Windows',
    };
    const identity = { systemAssigned: {} };
    for (const { body } of rulesIn(specOf({ sources: events(11), divide: true, identity, ...more }))) {
      expect(body.identity.type).toBe('SystemAssigned');
      const { description } = body.properties;
      expect({ ...body, description }).toMatchObject(more);
    }
  });

  it('are patched by their ids', () => {
    const overrides = { Part2: { properties: { description: 'The second' } } };
    const found = rulesIn(specOf({ sources: events(11), divide: true, overrides }));
    expect(found.map(({ body }) => body.properties.description)).toEqual([undefined, 'The second']);
  });

  it('fail where another rule has the name of one', () => {
    const rules = {
      linux: rule({ sources: events(11), divide: true }),
      'linux-2': rule({ sources: [event('other')] }),
    };
    expect(problemsIn(spec({ rules })).map(({ code }) => code)).toEqual(['AMC0302']);
  });

  it('take over what exists with the first alone', () => {
    const adopt = `/subscriptions/s/resourceGroups/rg/providers/${ruleType}/linux`;
    expect(
      rulesIn(specOf({ sources: events(11), divide: true, adopt })).map((one) => 'adopt' in one),
    ).toEqual([true, false]);
  });

  it('are one where nobody can tell before deployment which streams belong together', () => {
    const late = new Deferred('a token', 'streams');
    const sources = [...events(11), { jsonLogs: { filePatterns: ['/a'], stream: late, name: 'late' } }];
    const flows = [
      { streams: ['Microsoft-Event', 'Custom-other_CL'] },
      { streams: late, destinations: ['logs'] },
    ];
    for (const given of [flows, flows.slice(0, 1)]) {
      const props = {
        sources,
        streamDeclarations: declared(['other']),
        destinations: ['logs'],
        flows: given,
      };
      expect(planned({ ...props, divide: true })).toEqual(planned(props));
    }
  });

  it('are several where the same value says which streams belong together', () => {
    const stream = new Deferred('a token', 'stream');
    const props = {
      sources: [...events(11), { jsonLogs: { filePatterns: ['/a'], stream, name: 'late' } }],
      streamDeclarations: [{ name: stream, columns: { TimeGenerated: 'datetime' } }],
      destinations: ['logs'],
    };
    const parts = propertiesOf({ ...props, divide: true });
    expect(parts.map(({ dataFlows }) => streamsIn(dataFlows))).toEqual([
      ['Microsoft-Event', '<stream>'],
      ['Microsoft-Event'],
    ]);
  });

  it('keep Change Tracking together, of which Azure heeds one rule on a machine', () => {
    const named = (extensionName: string, name: string) => ({
      extension: { extensionName, name, streams: ['Microsoft-Heartbeat'] },
    });
    const parts = propertiesOf({
      sources: [
        named('ChangeTracking-Linux', 'a'),
        ...Array.from({ length: 9 }, (_, i) => named(`Other${i}`, `b${i}`)),
        named('ChangeTracking-Windows', 'c'),
      ],
      destinations: ['logs'],
      divide: true,
    });
    const trackers = parts.map(
      (part) => sourcesOf(part).filter((source) => source.includes('ChangeTracking-')).length,
    );
    expect(trackers).toEqual([2, 0]);
  });
});

describe('A rule that is too large', () => {
  const found = (more: object) => problemsIn(specOf(more));

  it('fails, and "divide" is named where it would do', () => {
    expect(found({ sources: events(11) })).toEqual([
      expect.objectContaining({ code: 'AMC0207', text: expect.stringContaining('"divide: true"') }),
    ]);
    expect(found({ sources: events(11), divide: true })).toEqual([]);
  });

  it.each([
    [
      'data that is sent to the rule itself',
      { kind: 'Direct', sources: [], streamDeclarations: elevenStreams() },
    ],
    ['an extension of many streams', { sources: [{ extension: manyStreams() }] }],
    ['many flows of one stream', { sources: [event('a')], flows: elevenFlows() }],
  ])('fails, divided or not, by %s', (_, more) => {
    for (const divide of [false, true]) {
      const problems = found({ ...more, divide });
      expect(problems.map(({ code }) => code)).toContain('AMC0207');
      for (const { text } of problems) expect(text).not.toContain('divide: true');
    }
  });

  it('fails by what stays together, beside what can be divided', () => {
    const { streams } = manyStreams();
    const sources = [...events(11), { extension: { extensionName: 'Wide', streams } }];
    const texts = found({ sources, divide: true }).flatMap(({ code, text }) =>
      code === 'AMC0207' ? [text] : [],
    );
    expect(texts).toEqual([
      expect.stringContaining('What stays together of the rule has 11 streams, and Azure takes 10'),
    ]);
  });

  function elevenStreams() {
    return declared(Array.from({ length: 11 }, (_, i) => `s${i}`));
  }
  function manyStreams() {
    const streams = Array.from({ length: 11 }, (_, i) => `Microsoft-Table${i}`);
    return { extensionName: 'Wide', streams };
  }
  function elevenFlows() {
    return Array.from({ length: 11 }, (_, i) => ({
      streams: ['Microsoft-Event'],
      transformKql: `source | where EventID == ${i}`,
      outputStream: 'Microsoft-Event',
    }));
  }
});

describe('A machine that follows a divided rule', () => {
  const follow = (name: string, more: object = {}) => ({
    [name]: { target: machine(), rule: name, ...more },
  });
  const associationsIn = (data: unknown) =>
    plannedIn(data).filter(({ type }) => type === 'Microsoft.Insights/dataCollectionRuleAssociations');

  it('is bound to each of its parts, and to the first as to a rule that is whole', () => {
    const bound = (sources: readonly object[], more: object = {}) =>
      associationsIn(
        spec({ rules: { linux: rule({ sources, divide: true }) }, associations: follow('linux', more) }),
      );
    const names = bound(events(21)).map(({ name }) => name);
    expect(names).toEqual([
      bound(events(1))[0].name,
      expect.stringMatching(/^linux-2-[0-9a-f]{8}$/),
      expect.stringMatching(/^linux-3-[0-9a-f]{8}$/),
    ]);
    expect(bound(events(21)).map(({ body }) => body.properties.dataCollectionRuleId)).toEqual([
      '<dataCollectionRules/linux.id>',
      '<dataCollectionRules/linux-2.id>',
      '<dataCollectionRules/linux-3.id>',
    ]);
    expect(bound(events(11), { name: 'all' }).map(({ name }) => name)).toEqual(['all', 'all-2']);
  });

  it('fails where the parts make more than 30 rules', () => {
    const rules = Object.fromEntries(
      Array.from({ length: 15 }, (_, i) => [`r${i}`, rule({ sources: events(11, 11 * i), divide: true })]),
    );
    const associations = Object.assign({}, ...Object.keys(rules).map((name) => follow(name)));
    expect(problemsIn(spec({ rules, associations }))).toEqual([]);
    const more = {
      rules: { ...rules, one: rule({ sources: [event('more')] }) },
      associations: { ...associations, ...follow('one') },
    };
    expect(problemsIn(spec(more)).map(({ code }) => code)).toEqual(['AMC0303']);
  });

  it('follows it once, however often that is said', () => {
    const twice = { ...follow('linux'), again: { target: machine().toUpperCase(), rule: 'linux' } };
    const data = spec({ rules: { linux: rule({ sources: events(11), divide: true }) }, associations: twice });
    expect(associationsIn(data)).toHaveLength(2);
  });
});
