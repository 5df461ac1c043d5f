/** Example specs, mutated at random: whatever a user writes, nothing but problems with a place comes of it, and soon. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readDocument } from '../../lib/core/spec/document';
import { loadSpec } from '../../lib/core/spec/load';
import { planSpec } from '../../lib/core/spec/spec';
import { printed } from '../../lib/core/plan';
import { everyMachine } from './machines/fleet';
import { type Json, mutate, mutation } from './mutation';

const folder = join(__dirname, '../../examples/specs');
const texts = [
  ...readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')),
  JSON.stringify(everyMachine, undefined, 2),
];
const specs = texts.map((text) => readDocument(text).data);

/** Nothing is thrown, nothing takes much work, and every problem has a place in what was written. */
function expectProblemsOnly(data: unknown) {
  const before = process.cpuUsage();
  const { planned, problems } = planSpec(data);
  for (const { conceived } of planned)
    for (const resource of conceived.plan?.resources ?? []) printed(resource);
  const took = process.cpuUsage(before).user / 1000;
  const odd = problems.filter(
    ({ code, path, message }) =>
      !/^AMC\d{4}$/.test(code) || !/\S/.test(message) || !path.every((step) => typeof step !== 'object'),
  );
  expect(odd).toEqual([]);
  expect(took).toBeLessThan(2000);
  return problems;
}

it('takes any mutation of an example', () => {
  fc.assert(
    fc.property(
      fc.nat(specs.length - 1),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      (which, mutations) => {
        const data = mutations.reduce(mutate, structuredClone(specs[which]) as Json);
        expectProblemsOnly(data);
      },
    ),
    { seed: 20, numRuns: 1200 },
  );
});

it('takes any mutation of machines and their agents', () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      expectProblemsOnly(mutations.reduce<Json>(mutate, structuredClone(everyMachine)));
    }),
    { seed: 23, numRuns: 600 },
  );
});

it('places every problem of a mutated text at a line and a column of it', () => {
  fc.assert(
    fc.property(fc.nat(specs.length - 1), mutation, (which, one) => {
      const text = JSON.stringify(mutate(structuredClone(specs[which]) as Json, one), undefined, 2);
      const lines = text.split('\n');
      for (const { at } of loadSpec(text).problems) {
        expect(at.line).toBeLessThanOrEqual(lines.length);
        expect(at.column).toBeLessThanOrEqual((lines[at.line - 1] ?? '').length + 1);
      }
    }),
    { seed: 21, numRuns: 200 },
  );
});

it('takes any change of the text itself', () => {
  const piece = fc.oneof(
    fc.constantFrom('\t', '\r', ':', '- ', '[', '}', '&a ', '*a', '"', "'", '#', '|', '\uFEFF', '\u2028'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.nat(texts.length - 1), fc.nat(), fc.nat(10), piece, (which, at, gone, put) => {
      const text = texts[which]!;
      const i = at % text.length;
      const { problems } = loadSpec(text.slice(0, i) + put + text.slice(i + gone));
      for (const problem of problems) expect(problem.at.line).toBeGreaterThan(0);
    }),
    { seed: 22, numRuns: 300 },
  );
});

describe('A megabyte', () => {
  const long = 'A'.repeat(1_000_000);
  const machine = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/';
  const of = (rule: object, more: object = {}) => ({
    location: 'westeurope',
    resourceGroup: 'rg',
    workspaces: { logs: {} },
    rules: { linux: { sources: [{ syslog: { facilities: ['auth'] } }], destinations: ['logs'], ...rule } },
    ...more,
  });
  const agentThrough = (network: object) => ({
    machine: { virtualMachine: { id: `${machine}web1`, os: 'Linux', location: 'uksouth' } },
    network,
  });
  const specsOf: { readonly [what: string]: unknown } = {
    'a name': of({ name: long }),
    'a key': of({}, { endpoints: { [long]: {} } }),
    'a property': of({ [long]: 1 }),
    'a facility': of({ sources: [{ syslog: { facilities: [long] } }] }),
    'a counter': of({
      sources: [{ performanceCounters: { counterSpecifiers: [long, `${long}\\`, '\\'.repeat(1e6)] } }],
    }),
    'a query': of({
      sources: [{ windowsEvents: { xPathQueries: [long, ' '.repeat(1e6), '!'.repeat(1e6)] } }],
    }),
    'a region': of({ location: long }),
    'a destination': of({ destinations: [long] }),
    'a transformation': of({ flows: [{ streams: ['Microsoft-Syslog'], transformKql: long }] }),
    'a machine': of({}, { associations: { a: { target: machine + long, rule: 'linux' } } }),
    'a machine with an agent': of(
      {},
      {
        machines: {
          [long]: {
            machines: [{ virtualMachine: { id: machine + long, os: long, location: long, key: long } }],
            rules: ['linux'],
            identity: long,
            version: long,
            network: { proxy: { address: `http://${long}:1${long}` } },
          },
        },
      },
    ),
    'addresses of digits, dots and slashes': of(
      {},
      {
        agents: Object.fromEntries(
          [
            '1'.repeat(1e6),
            '.'.repeat(1e6),
            `http://${'a-'.repeat(5e5)}`,
            `http://${'/'.repeat(1e6)}`,
          ].flatMap((address, i) => [
            [`p${i}`, agentThrough({ proxy: { address } })],
            [`g${i}`, agentThrough({ logAnalyticsGateway: { address } })],
            [
              `v${i}`,
              agentThrough({
                proxy: {
                  address: 'http://p:1',
                  credentials: { fromKeyVault: { secretUrl: `https://${address}`, vaultId: address } },
                },
              }),
            ],
          ]),
        ),
      },
    ),
    'an id of steps': of(
      {},
      {
        associations: {
          a: { target: `/subscriptions/s${'/providers/a/b/c'.repeat(60_000)}`, rule: 'linux' },
        },
      },
    ),
    'a description': of({ description: long }),
    'items of a list': of({
      sources: [{ syslog: { facilities: Array.from({ length: 50_000 }, () => 'auth') } }],
    }),
    'wrong items of a list': of({
      sources: [{ syslog: { facilities: Array.from({ length: 2_000 }, () => 'deamon') } }],
    }),
  };

  it.each(Object.keys(specsOf))('of %s takes no longer than a moment', (what) => {
    expectProblemsOnly(specsOf[what]);
  });
});

it('takes objects that lead to themselves, by one way or by many', () => {
  for (const ways of [1, 2, 5]) {
    const round: { [key: string]: unknown } = { location: 'westeurope', resourceGroup: 'rg' };
    for (let i = 0; i < ways; i++) round[`way${i}`] = [round];
    const shapes = [
      round,
      { workspaces: round },
      { workspaces: { logs: round } },
      { workspaces: { logs: { overrides: { Resource: round } } } },
    ];
    for (const data of shapes) expect(expectProblemsOnly(data)).not.toEqual([]);
  }
});

it('ends where many objects lead to one another without a circle', () => {
  let shared: object = { last: true };
  for (let i = 0; i < 40; i++) shared = { a: shared, b: shared };
  expect(
    expectProblemsOnly({
      workspaces: { logs: { location: 'uksouth', resourceGroup: 'rg', overrides: { Resource: shared } } },
    }),
  ).not.toEqual([]);
});
