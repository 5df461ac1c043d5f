/** Roles in specs, which call their own nouns by name. */
import { isError } from '../../lib/core/noun';
import { printed } from '../../lib/core/plan';
import { planSpec } from '../../lib/core/spec/spec';
import { writePulumi } from '../../lib/core/write/pulumi';
import { writeTerraform } from '../../lib/core/write/terraform';

const place = { location: 'westeurope', resourceGroup: 'rg' };
const role = 'Monitoring Metrics Publisher';
const specOf = (roleAssignment: object, more: object = {}) => ({
  ...place,
  workspaces: { logs: {} },
  identities: { shop: {} },
  rules: { linux: { sources: ['linuxBaseline'], destinations: ['logs'] } },
  ...more,
  roleAssignments: { send: { role, ...roleAssignment } },
});

const problemsOf = (spec: object) =>
  planSpec(spec)
    .problems.filter(isError)
    .map(({ code, path }) => [code, path.join('.')]);

it('a rule and an identity stand for their ids', () => {
  const { planned } = planSpec(specOf({ scope: 'linux', principalId: 'shop' }));
  const [assignment] = planned
    .flatMap(({ conceived }) => conceived.plan?.resources ?? [])
    .filter(({ type }) => type === 'Microsoft.Authorization/roleAssignments');
  expect(assignment && printed(assignment)).toMatchObject({
    extends: '<dataCollectionRules/linux.id>',
    body: {
      properties: {
        principalId: '<userAssignedIdentities/shop.properties.principalId>',
        roleDefinitionId: expect.stringContaining(
          '<subscription of <dataCollectionRules/linux.id>>',
        ) as string,
      },
    },
  });
});

it('a program takes them from the nouns', () => {
  const spec = specOf({ scope: 'linux', principalId: 'shop' });
  for (const program of [writeTerraform(spec), writePulumi(spec)]) {
    expect(program).toContain('scope: linux.ruleId');
    expect(program).toContain('principalId: shop.principalId');
  }
});

it.each([
  ['no noun has the name', { scope: 'linx', principalId: 'shop' }, {}, 'AMC0104', 'scope'],
  [
    'several nouns have it',
    { scope: 'linux', principalId: 'shop' },
    { endpoints: { linux: {} } },
    'AMC0104',
    'scope',
  ],
  ['it names no identity', { scope: 'linux', principalId: 'logs' }, {}, 'AMC0109', 'principalId'],
])('fails where %s', (_, roleAssignment, more, code, property) => {
  expect(problemsOf(specOf(roleAssignment, more))).toEqual([[code, `roleAssignments.send.${property}`]]);
});
