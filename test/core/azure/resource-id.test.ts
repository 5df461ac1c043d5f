import fc from 'fast-check';
import {
  type ResourceId,
  canonicalResourceId,
  childResourceId,
  formatResourceId,
  nameIn,
  parseResourceId,
} from '../../../lib/core/azure/resource-id';

const machine = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/web1';

const step = fc
  .string({ unit: fc.constantFrom(...Array.from('abcXYZ019._-()')), minLength: 1, maxLength: 8 })
  .filter((word) => word.toLowerCase() !== 'providers');
const type = fc.constantFrom(
  'Microsoft.Compute/virtualMachines',
  'Microsoft.Compute/virtualMachineScaleSets/virtualMachines',
  'Microsoft.Insights/dataCollectionRules',
  'Contoso.Things/boxes/drawers',
);

/** Ids of resources in a group, some of them of extensions of others. */
const id: fc.Arbitrary<ResourceId> = fc
  .record({
    subscription: step,
    resourceGroup: step,
    levels: fc.array(fc.record({ type, names: fc.array(step, { minLength: 3, maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ subscription, resourceGroup, levels }) =>
    levels.reduce<ResourceId | undefined>(
      (scope, level) => ({
        subscription,
        resourceGroup,
        type: level.type,
        names: level.names.slice(0, level.type.split('/').length - 1),
        scope,
      }),
      undefined,
    ),
  )
  .map((built) => built!);

const shout = (text: string, which: readonly boolean[]) =>
  Array.from(text, (letter, i) =>
    which[i % which.length] ? letter.toUpperCase() : letter.toLowerCase(),
  ).join('');

it('reads every id that it writes', () => {
  fc.assert(
    fc.property(id, (written) => expect(parseResourceId(formatResourceId(written))).toEqual(written)),
    { seed: 1, numRuns: 300 },
  );
});

it('writes the known words of an id as Azure does, whatever their case, and is content with that', () => {
  const cases = fc.array(fc.boolean(), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(cases, (which) => {
      const canonical = canonicalResourceId(shout(machine, which));
      expect(canonical.toLowerCase()).toBe(machine.toLowerCase());
      expect(canonical).toMatch(
        /^\/subscriptions\/.\/resourceGroups\/..\/providers\/Microsoft\.Compute\/virtualMachines\/....$/,
      );
      expect(canonicalResourceId(canonical)).toBe(canonical);
    }),
    { seed: 1, numRuns: 300 },
  );
});

it('keeps names and unknown types as they are written', () => {
  const odd = '/SUBSCRIPTIONS/S/resourcegroups/Rg/PROVIDERS/Contoso.Things/Boxes/MyBox';
  expect(canonicalResourceId(odd)).toBe(
    '/subscriptions/S/resourceGroups/Rg/providers/Contoso.Things/Boxes/MyBox',
  );
});

it('keeps text that is no id as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      if (parseResourceId(text) === undefined) expect(canonicalResourceId(text)).toBe(text);
    }),
    { seed: 1 },
  );
});

it('knows children by all levels of their type', () => {
  const child = parseResourceId(childResourceId(machine, 'extensions', 'agent'));
  expect(child).toMatchObject({
    type: 'Microsoft.Compute/virtualMachines/extensions',
    names: ['web1', 'agent'],
  });
  expect(nameIn(child!)).toBe('agent');
});

it('knows extensions by what they extend', () => {
  const extension = `${machine}/providers/Microsoft.Insights/dataCollectionRuleAssociations/linux`;
  expect(parseResourceId(extension)).toMatchObject({
    type: 'Microsoft.Insights/dataCollectionRuleAssociations',
    names: ['linux'],
    scope: { type: 'Microsoft.Compute/virtualMachines', names: ['web1'] },
  });
});

it('reads subscriptions, groups and what stands below neither', () => {
  expect(parseResourceId('/subscriptions/s')).toMatchObject({
    type: 'Microsoft.Resources/subscriptions',
    names: ['s'],
  });
  expect(parseResourceId('/subscriptions/s/resourceGroups/g')).toMatchObject({
    type: 'Microsoft.Resources/resourceGroups',
    names: ['g'],
  });
  expect(parseResourceId('/providers/Microsoft.Insights/monitoredObjects/tenant')).toMatchObject({
    subscription: undefined,
    type: 'Microsoft.Insights/monitoredObjects',
  });
});

it.each([
  '',
  '/',
  'web1',
  machine.slice(1),
  `${machine}/`,
  `${machine}/extensions`,
  machine.replace('rg', ''),
  machine.replace('rg', 'r g'),
  `${machine}?api-version=1`,
  '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute',
  '/subscriptions/s/resourceGroups/rg/virtualMachines/web1',
  `/subscriptions/s${'/providers/a/b/c'.repeat(100_000)}`,
])('fails to read %.60j', (text) => expect(parseResourceId(text)).toBeUndefined());
