/** What of machines may be known only at deployment, and what not: how many there are, and what hangs on them. */
import type { AnyNoun } from '../../../lib/core/noun';
import { azureMonitorAgent } from '../../../lib/core/collection/azure-monitor-agent';
import { monitoredMachines } from '../../../lib/core/collection/monitored-machines';
import { Estate } from '../../../lib/core/estate';
import { conceive } from '../../../lib/core/noun';
import { printed } from '../../../lib/core/plan';
import { formatPath } from '../../../lib/core/problem';
import { Deferred } from '../../../lib/core/value';
import { agent, arcServers, fleet, guid, ids, of, scaleSet, virtualMachine, virtualMachines } from './fleet';

const conceived = (noun: AnyNoun, props: object) =>
  conceive(noun, props, {
    address: ['x'],
    owner: { address: 'x', realm: '' },
    estate: new Estate(),
    sealer: (value) => (value instanceof Deferred ? value : undefined),
  });
const problemsOf = (noun: AnyNoun, props: object) =>
  conceived(noun, props).problems.map(({ code, path, text }) => [code, formatPath(path), text]);

const later = (label?: string) => new Deferred('later', label);
const inFleet = (data: any) => ({ ...data.machines.web, rules: [] });
const machines = (...all: readonly object[]) => [monitoredMachines, inFleet(of(all))] as const;
const ofAgent = (more: object) => [azureMonitorAgent, (agent(more) as any).agents.web1] as const;

const orPolicy =
  'Give a list whose length is known; its items may be known later. Machines that come and go are what Azure Policy installs the agent on.';
const itemsLater = 'Give a list whose length is known; its items may be known later.';
const countOf = (what: string) =>
  `How many ${what} there are is known only at deployment, and what is planned hangs on it.`;
const nameless =
  'Which machine this id belongs to is known only at deployment, and ids of ours are made from it. Pass the id as its resource gives it, or';

type Given = readonly [noun: AnyNoun, props: any];

const refused: readonly (readonly [what: string, given: Given, code: string, path: string, text: string])[] =
  [
    [
      'a list of machines',
      [monitoredMachines, { ...inFleet(fleet({})), machines: later('all') }],
      'AMC0111',
      'machines',
      `${countOf('machines')} ${itemsLater}`,
    ],
    [
      'a list of ids of virtual machines',
      machines(virtualMachines({ ids: later('all') })),
      'AMC0111',
      'machines[0].virtualMachines.ids',
      `${countOf('virtual machines')} ${orPolicy}`,
    ],
    [
      'a list of ids of Arc servers',
      machines(arcServers({ ids: later('all') })),
      'AMC0111',
      'machines[0].arcServers.ids',
      `${countOf('Arc servers')} ${orPolicy}`,
    ],
    [
      'the instances of a scale set',
      machines(scaleSet({ mode: 'Flexible', instances: later('all') })),
      'AMC0111',
      'machines[0].scaleSet.instances',
      `${countOf('instances')} ${orPolicy}`,
    ],
    [
      'the identities of a machine',
      machines(virtualMachine({ userAssignedIdentityIds: later('all') })),
      'AMC0111',
      'machines[0].virtualMachine.userAssignedIdentityIds',
      `${countOf('identities')} ${itemsLater}`,
    ],
    [
      'the rules',
      [monitoredMachines, { ...inFleet(fleet({})), rules: later('all') }],
      'AMC0111',
      'rules',
      `${countOf('rules')} ${itemsLater}`,
    ],
    [
      'an operating system',
      machines(virtualMachine({ os: later('os') })),
      'AMC0111',
      'machines[0].virtualMachine.os',
      'What is planned hangs on an operating system, and this one is known only at deployment. Give one of "Linux" or "Windows".',
    ],
    [
      'a mode of scale sets',
      machines(scaleSet({ mode: later('mode') })),
      'AMC0111',
      'machines[0].scaleSet.mode',
      'What is planned hangs on a mode of scale sets, and this one is known only at deployment. Give one of "Uniform" or "Flexible".',
    ],
    [
      'an id that nothing tells from others',
      machines(virtualMachine({ id: later() })),
      'AMC0222',
      'machines[0].virtualMachine',
      `${nameless} give a "key" that stands for it.`,
    ],
    [
      'an id in a list that nothing tells from others',
      machines(virtualMachines({ ids: [ids.machine(), later()] })),
      'AMC0222',
      'machines[0].virtualMachines.ids[1]',
      `${nameless} name it by itself with a "key" that stands for it.`,
    ],
    [
      'a key',
      machines(virtualMachine({ id: later(), key: later() })),
      'AMC0222',
      'machines[0].virtualMachine',
      `${nameless} give a "key" that stands for it.`,
    ],
    [
      'the id of the machine of an agent',
      ofAgent({ machine: virtualMachine({ id: later() }) }),
      'AMC0222',
      'machine.virtualMachine',
      `${nameless} give a "key" that stands for it.`,
    ],
  ];

it.each(refused)('fails for %s known only at deployment', (_, [noun, props], code, path, text) => {
  expect(problemsOf(noun, props)).toEqual([[code, path, text]]);
});

const credentials = { usernameAndPassword: { username: later('user'), password: later('word') } };
const proxy = { proxy: { address: later('proxy'), credentials } };
const fromKeyVault = { secretUrl: later('url'), vaultId: later('vault') };
const taken: readonly (readonly [what: string, given: Given])[] = [
  ['an id with a label', machines(virtualMachine({ id: later('vm') }))],
  ['an id with a key', machines(virtualMachine({ id: later(), key: 'vm' }))],
  ['ids with labels in a list', machines(virtualMachines({ ids: [later('one'), later('other')] }))],
  ['regions', machines(virtualMachine({ location: later('region') }))],
  ['object ids', machines(virtualMachine({ principalId: later('principal') }))],
  ['identities', machines(virtualMachine({ userAssignedIdentityIds: [later('identity')] }))],
  ['the identity of agents', ofAgent({ identity: { userAssigned: { identity: later('identity') } } })],
  ['a client id', ofAgent({ identity: { clientId: { id: later('client') } } })],
  ['a version', ofAgent({ version: later('version') })],
  ['a proxy and what it asks for', ofAgent({ network: proxy })],
  [
    'a secret of Key Vault',
    ofAgent({ network: { proxy: { address: 'http://p:1', credentials: { fromKeyVault } } } }),
  ],
  [
    'a gateway',
    ofAgent({ network: { logAnalyticsGateway: { address: later('gateway'), port: later('port') } } }),
  ],
  ['names of extensions', ofAgent({ provisionAfterExtensions: [later('before')] })],
  ['tags', ofAgent({ tags: { shop: later('shop') } })],
];

it.each(taken)('takes %s known only at deployment', (_, [noun, props]) => {
  const errors = conceived(noun, props).problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(String)).toEqual([]);
});

it('shows no password in what is planned', () => {
  const [noun, props] = ofAgent({
    network: {
      proxy: {
        address: 'http://proxy:3128',
        credentials: {
          usernameAndPassword: { username: new Deferred('shop', 'u'), password: new Deferred('sesame', 'w') },
        },
      },
    },
  });
  const { plan } = conceived(noun, props);
  const text = JSON.stringify(plan?.resources.map(printed));
  expect(text).toContain('"protectedSettings"');
  expect(text).not.toMatch(/sesame|shop/);
});

it('takes a client id for what it is: a GUID', () => {
  expect(problemsOf(...ofAgent({ identity: { clientId: { id: guid } } })).map(([code]) => code)).toEqual([
    'AMC0606',
  ]);
});
