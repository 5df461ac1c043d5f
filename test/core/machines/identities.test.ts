/** Which identity an agent signs in with, of those that its machine is said to have. */
import { loadSpec } from '../../../lib/core/spec/load';

const group = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-web/providers';
const idOf = (name: string) => `${group}/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;

/** The codes that are told of a machine of which this is said, and the settings of its agent. */
function told(facts: object, identity?: string) {
  const virtualMachine = {
    id: `${group}/Microsoft.Compute/virtualMachines/web1`,
    os: 'Linux',
    location: 'westeurope',
    ...facts,
  };
  const { planned, problems } = loadSpec(
    JSON.stringify({
      location: 'westeurope',
      resourceGroup: 'rg-web',
      inputs: { given: {} },
      workspaces: { logs: {} },
      identities: { fleet: {} },
      rules: { linux: { sources: ['linuxBaseline'], destinations: ['logs'] } },
      machines: { web: { machines: [{ virtualMachine }], rules: ['linux'], identity } },
    }),
  );
  const resources = planned.flatMap(({ conceived }) => conceived.plan?.resources ?? []);
  const agent = resources.find(({ type }) => type.endsWith('/extensions'))?.body['properties'];
  return {
    codes: problems.map(({ problem }) => problem.kind.code),
    settings: (agent as { readonly settings?: unknown } | undefined)?.settings,
  };
}

const signsInWith = (id: unknown) => ({
  authentication: { managedIdentity: { 'identifier-name': 'mi_res_id', 'identifier-value': id } },
});

it('takes the one user-assigned identity of a machine of which nothing else is said', () => {
  expect(told({ userAssignedIdentityIds: [idOf('app')] })).toEqual({
    codes: [],
    settings: signsInWith(idOf('app')),
  });
});

it('takes the own identity of a machine that is said to have both', () => {
  const both = { systemAssignedIdentity: true, userAssignedIdentityIds: [idOf('app')] };
  expect(told(both)).toEqual({ codes: [], settings: undefined });
});

it('fails where there are two, and none is chosen', () => {
  expect(told({ userAssignedIdentityIds: [idOf('app'), idOf('fleet')] }).codes).toContain('AMC0605');
});

it('takes the name of an identity that the spec makes, as of one that a machine has', () => {
  expect(told({ userAssignedIdentityIds: ['fleet'] }, 'fleet').codes).toEqual([]);
  expect(told({ userAssignedIdentityIds: ['fleet'] }).codes).toEqual([]);
});

it('fails where a machine is said to have other identities than the chosen one', () => {
  expect(told({ userAssignedIdentityIds: [idOf('app')] }, idOf('fleet')).codes).toEqual(['AMC0604']);
});

it('refuses no identity that is known only at deployment, since it may be the chosen one', () => {
  expect(told({ userAssignedIdentityIds: [{ input: 'given' }] }, idOf('fleet')).codes).toEqual([]);
});
