/** What is planned for a machine: its extensions in their order, the identity that it is given, and what it is granted. */
import { plannedIn, problemsIn, rule } from '../specs';
import { agent, direct, fleet, guid, ids, scaleSet, virtualMachine } from './fleet';

const extensions = (data: object) => plannedIn(data).filter(({ type }) => type.endsWith('/extensions'));
const roles = (data: object) => plannedIn(data).filter(({ type }) => type.endsWith('/roleAssignments'));

describe('Extensions', () => {
  const companions = fleet(
    { rules: ['all'] },
    {
      rules: {
        all: rule({ sources: [{ vmInsights: { map: true } }, { changeTracking: { system: 'Linux' } }] }),
      },
    },
  );

  it('are installed one behind the other, since Azure takes one at a time', () => {
    expect(extensions(companions).map(({ name, dependsOn }) => [name, dependsOn])).toEqual([
      ['AzureMonitorLinuxAgent', undefined],
      ['ChangeTracking-Linux', ['extensions/AzureMonitorLinuxAgent']],
      ['DependencyAgentLinux', ['extensions/ChangeTracking-Linux']],
    ]);
  });

  it('are kept up to date by Azure where it does that for them', () => {
    const kept = extensions(companions).map(({ name, body }) => [
      name,
      body.properties.enableAutomaticUpgrade,
    ]);
    expect(Object.fromEntries(kept)).toMatchObject({
      AzureMonitorLinuxAgent: true,
      DependencyAgentLinux: true,
      'ChangeTracking-Linux': false,
    });
  });

  it('have tags on a virtual machine, and none in the model of a scale set, which has no place for them', () => {
    const tags = { team: 'shop' };
    expect(extensions(agent({ tags }))[0].body.tags).toEqual(tags);
    expect(extensions(agent({ machine: scaleSet(), tags }))[0].body).not.toHaveProperty('tags');
  });

  it('show neither the name nor the password that a proxy asks for', () => {
    const credentials = { usernameAndPassword: { username: 'monitor', password: { input: 'password' } } };
    const network = { proxy: { address: 'http://proxy:3128', credentials } };
    const inputs = { password: { secure: true } };
    expect(extensions(agent({ network }, { inputs }))[0].body.properties.protectedSettings).toEqual({
      proxy: { username: '(secret)', password: '(secret)' },
    });
  });
});

describe('An identity that a machine is given', () => {
  const given = (facts: object, identity: string) => {
    const machine = virtualMachine({ systemAssignedIdentity: undefined, ...facts });
    const [patch] = plannedIn(agent({ machine, identity, assignIdentity: true })).filter(
      ({ patches }) => patches !== undefined,
    );
    return patch.body.identity;
  };
  const theirs = { userAssignedIdentityIds: [ids.identity()] };

  it.each([
    ['of its own, beside those that it has', theirs, 'systemAssigned', 'SystemAssigned, UserAssigned'],
    ['of its own', { userAssignedIdentityIds: [] }, 'systemAssigned', 'SystemAssigned'],
    ['of others, beside its own', {}, ids.identity(), 'SystemAssigned, UserAssigned'],
    ['of others alone', { systemAssignedIdentity: false }, ids.identity(), 'UserAssigned'],
  ])('%s', (_, facts, identity, type) => {
    expect(given(facts, identity).type).toBe(type);
  });
});

describe('What machines are granted', () => {
  const account = (name: string) => ids.storage.replace('archive', name);
  const archive = (storageAccountId: string, containerName: string) => ({
    ...direct,
    destinations: [{ storageBlobDirect: { storageAccountId, containerName } }],
  });

  it('is a role for blobs and a role for tables of one account', () => {
    const destinations = [
      { storageBlobDirect: { storageAccountId: ids.storage, containerName: 'cron' } },
      { storageTableDirect: { storageAccountId: ids.storage, tableName: 'cron' } },
    ];
    expect(roles(withRules({ both: { ...direct, destinations } }))).toHaveLength(2);
  });

  it('is the same in whichever order rules write one id in two casings', () => {
    const rules = { one: archive(account('archive'), 'cron'), two: archive(account('ARCHIVE'), 'mail') };
    expect(roles(withRules(rules, ['one', 'two']))).toEqual(roles(withRules(rules, ['two', 'one'])));
    expect(roles(withRules(rules))).toHaveLength(1);
  });

  it('is granted once by two fleets with one identity', () => {
    const machines = (name: string) => ({
      machines: [virtualMachine({ id: ids.machine(name), principalId: guid })],
      rules: ['one'],
    });
    const all = {
      ...withRules({ one: direct }),
      machines: { web: machines('web1'), shop: machines('web2') },
    };
    expect(roles(all)).toHaveLength(1);
  });

  function withRules(rules: { readonly [name: string]: object }, order = Object.keys(rules)) {
    return { ...fleet({ machines: [virtualMachine({ principalId: guid })], rules: order }), rules };
  }
});

it('fails where nobody can say which of two endpoints is in the region of a machine', () => {
  const endpoints = { near: { location: { input: 'a' } }, far: { location: { input: 'b' } } };
  const two = { endpoints: ['near', 'far'], machines: [virtualMachine({ location: 'northeurope' })] };
  expect(problemsIn(fleet(two, { endpoints, inputs: { a: {}, b: {} } })).map(({ code }) => code)).toEqual([
    'AMC0613',
  ]);
});
