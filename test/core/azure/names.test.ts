import fc from 'fast-check';
import { isName, kebab, nameFor, nameRules } from '../../../lib/core/azure/names';
import type { ResourceType } from '../../../lib/core/azure/resource-types';

const types = Object.keys(nameRules) as ResourceType[];
/** GUIDs are made of what a resource is, and not of its address. */
const guids: readonly ResourceType[] = [
  'Microsoft.Authorization/roleAssignments',
  'Microsoft.Insights/monitoredObjects',
];
const named = types.filter((type) => !guids.includes(type));
/** What is called by a sentence. */
const spoken: readonly ResourceType[] = [
  'Microsoft.Insights/actionGroups',
  'Microsoft.Insights/scheduledQueryRules',
  'Microsoft.Insights/diagnosticSettings',
];
const address = fc.array(
  fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 60, maxLength: 200 })),
  {
    maxLength: 5,
  },
);

it.each(named)('makes a name that %s takes from any address, the same each time', (type) => {
  fc.assert(
    fc.property(address, (steps) => {
      const name = nameFor(type, steps);
      expect(isName(type, name)).toBe(true);
      expect(nameFor(type, steps)).toBe(name);
      expect(isName(type, nameFor(type, [name]))).toBe(true);
    }),
    { seed: 1, numRuns: 300 },
  );
});

it('makes different names of long addresses that begin alike, and of what it cannot spell', () => {
  const type = 'Microsoft.Insights/dataCollectionEndpoints';
  const long = 'A fleet of machines in a region far away from here';
  expect(nameFor(type, [long, 'one'])).not.toBe(nameFor(type, [long, 'two']));
  expect(nameFor(type, ['日本'])).not.toBe(nameFor(type, ['中国']));
  expect(nameFor(type, [])).toMatch(/^x-[0-9a-f]{8}$/);
});

it.each([
  ['LinuxLogs', 'linux-logs'],
  ['linux_logs', 'linux-logs'],
  ['Linux logs', 'linux-logs'],
  ['AKSCluster2', 'aks-cluster2'],
  ['webHTTPServer', 'web-http-server'],
  ['--a--', 'a'],
  ['ü', ''],
])('writes %j as %j', (given, expected) => expect(kebab(given)).toBe(expected));

it('writes what is written so already as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(kebab(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      expect(kebab(kebab(text))).toBe(kebab(text));
    }),
    { seed: 1, numRuns: 500 },
  );
});

it('is quick with a megabyte of capitals', () => {
  const before = performance.now();
  nameFor('Microsoft.Insights/dataCollectionRules', ['A'.repeat(1_000_000)]);
  expect(performance.now() - before).toBeLessThan(1000);
});

describe.each(named)('A name of %s', (type) => {
  const { least, most } = nameRules[type];
  const letters = (count: number) => 'a'.repeat(count);

  it('has as many characters as the rule says, and no more', () => {
    expect([least, most].map((count) => isName(type, letters(count)))).toEqual([true, true]);
    expect([least - 1, most + 1].map((count) => isName(type, letters(count)))).toEqual([false, false]);
  });

  it('fails to hold slashes, or a dot at its end', () => {
    for (const wrong of ['with/slash', 'ends.in.dot.', 'with\nline', '<angle>'])
      expect(isName(type, wrong)).toBe(false);
  });

  it(spoken.includes(type) ? 'holds spaces' : 'fails to hold spaces', () =>
    expect(isName(type, 'with space')).toBe(spoken.includes(type)),
  );
});

it.each(guids)('A name of %s is a GUID', (type) => {
  expect(isName(type, '00000000-0000-0000-0000-00000000000a')).toBe(true);
  for (const wrong of ['a'.repeat(36), '00000000-0000-0000-0000-00000000000', 'shop'])
    expect(isName(type, wrong)).toBe(false);
});
