/** Machines that a program makes: what is taken from them, what must be said beside, and what is no machine. */
import * as compute from '@pulumi/azure-native/compute';
import { type CustomResource, output, secret } from '@pulumi/pulumi';
import {
  AgentIdentity,
  AgentNetwork,
  AzureMonitorAgent,
  DataCollectionEndpoint,
  DataCollectionRule,
  Machine,
  type MachineOverrides,
  MonitoredMachines,
  ProxyCredentials,
} from 'azure-monitor-constructs/pulumi';
import { linesOf, machine as machineId, only, place, refused, registered, ruleArgs } from './program';

const web = (more: object = {}) =>
  new compute.VirtualMachine('web', {
    resourceGroupName: 'rg',
    vmName: 'web1',
    location: 'westeurope',
    ...more,
  });

/** A resource of another provider, or of another version, as far as it shows what it is. */
const shown = (type: string, id = machineId) =>
  ({
    __pulumiType: type,
    id: output(id),
    location: output('westeurope'),
  }) as unknown as CustomResource;

const shop = machineId.replace(/virtualMachines.*/, 'virtualMachineScaleSets/shop');
const linux = { os: 'Linux', location: 'westeurope', systemAssignedIdentity: true } as const;
const agentOn = (machine: Machine, more: object = {}) => new AzureMonitorAgent('agent', { machine, ...more });

it('takes of a machine its id, and is told its system', async () => {
  const inputs = await only(':VirtualMachineExtension', () =>
    agentOn(Machine.fromResource(web(), { os: 'Windows', systemAssignedIdentity: true })),
  );
  expect(inputs).toMatchObject({
    vmName: 'web1',
    resourceGroupName: 'rg',
    type: 'AzureMonitorWindowsAgent',
    location: 'westeurope',
  });
  expect(inputs.settings).toBeUndefined();
});

it('takes of a scale set its id, and is told its system and its mode', async () => {
  const inputs = await only(':VirtualMachineScaleSetExtension', () => {
    const set = shown('azure-native:compute:VirtualMachineScaleSet', shop);
    agentOn(
      Machine.fromResource(set, { os: 'Linux', mode: 'Uniform', systemAssignedIdentity: true, key: 'shop' }),
    );
  });
  expect(inputs).toMatchObject({ vmScaleSetName: 'shop', type: 'AzureMonitorLinuxAgent' });
});

it.each<readonly [type: string, form: string, over: MachineOverrides, needed: readonly string[]]>([
  ['azure-native:compute:VirtualMachine', 'virtualMachine', {}, ['os']],
  ['azure-native:compute/v20241101:VirtualMachine', 'virtualMachine', {}, ['os']],
  ['azure-native:compute:VirtualMachineScaleSet', 'scaleSet', {}, ['os', 'mode']],
  ['azure-native:hybridcompute:Machine', 'arcServer', {}, ['os']],
  ['azure:compute/linuxVirtualMachine:LinuxVirtualMachine', 'virtualMachine', {}, []],
  ['azure:compute/windowsVirtualMachine:WindowsVirtualMachine', 'virtualMachine', {}, []],
  ['azure:compute/linuxVirtualMachineScaleSet:LinuxVirtualMachineScaleSet', 'scaleSet', {}, []],
  ['azure:compute/windowsVirtualMachineScaleSet:WindowsVirtualMachineScaleSet', 'scaleSet', {}, []],
])('knows %s, and asks for what it does not show', async (type, form, over, needed) => {
  const build = () =>
    agentOn(
      Machine.fromResource(shown(type), {
        key: 'web',
        ...over,
        ...(form === 'arcServer' ? {} : { systemAssignedIdentity: true }),
      }),
    );
  const needs = needed.length ? linesOf(await refused(build)) : [];
  if (needed.length === 0) await registered(build);
  expect(needs.map((line) => line.split(':')[0])).toEqual(
    needed.map((property) => `AMC0101 machine.${form}.${property}`),
  );
});

it('fails for what is no machine, and says so', () => {
  expect(() => Machine.fromResource(shown('azure-native:resources:ResourceGroup'))).toThrow(
    'A azure-native:resources:ResourceGroup is no machine that Machine.fromResource knows; others are named by their ids.',
  );
});

it('makes an identity that machines of the program spread, and that agents sign in with', async () => {
  const all = await registered(() => {
    const identity = AgentIdentity.create('fleet', place);
    const machine = web({ identity: identity.identityBlock });
    const userAssignedIdentityIds = identity.identityBlock.userAssignedIdentities ?? [];
    agentOn(Machine.fromResource(machine, { os: 'Linux', userAssignedIdentityIds }), { identity });
  });
  const made = all.find(({ type }) => type.endsWith(':UserAssignedIdentity'));
  expect(made).toBeDefined();
  const machine = all.find(({ type }) => type.endsWith(':VirtualMachine'));
  const agent = all.find(({ type }) => type.endsWith(':VirtualMachineExtension')) as any;
  const { identity } = machine!.inputs as any;
  expect(identity.type).toBe('UserAssigned');
  expect(identity.userAssignedIdentities).toHaveLength(1);
  expect(agent.inputs.settings.authentication.managedIdentity).toEqual({
    'identifier-name': 'mi_res_id',
    'identifier-value': identity.userAssignedIdentities[0],
  });
});

it('spreads the identity that a machine has of its own', async () => {
  const inputs = await only(':VirtualMachine', () =>
    web({ identity: AgentIdentity.systemAssigned().identityBlock }),
  );
  expect(inputs.identity).toEqual({ type: 'SystemAssigned' });
});

it('fails to write an identity into a machine by any but its resource id', () => {
  const id = '00000000-0000-0000-0000-000000000001';
  for (const identity of [AgentIdentity.userAssignedByClientId(id), AgentIdentity.userAssignedByObjectId(id)])
    expect(() => identity.identityBlock).toThrow(
      'Machines name an identity by its resource id: use "AgentIdentity.userAssigned".',
    );
});

it('binds a machine of the program to its rule and to the only endpoint', async () => {
  const all = await registered(() => {
    new MonitoredMachines('machines', {
      machines: [Machine.fromResource(web(), { os: 'Linux', systemAssignedIdentity: true })],
      rules: [new DataCollectionRule('rule', ruleArgs())],
      endpoints: [new DataCollectionEndpoint('near', place)],
    });
  });
  const associations = all.filter(({ type }) => type.endsWith(':DataCollectionRuleAssociation'));
  expect(associations).toHaveLength(2);
  const [machine] = all.filter(({ type }) => type.endsWith(':VirtualMachine'));
  for (const { dependencies } of associations) expect(dependencies).toContain(machine!.urn);
});

describe('Outputs', () => {
  it('are taken for ids, regions, addresses and passwords; the password stays secret, in protected settings', async () => {
    const inputs = await only(':VirtualMachineExtension', () =>
      agentOn(
        Machine.virtualMachine(output(machineId), { ...linux, location: output('westeurope'), key: 'web1' }),
        {
          network: AgentNetwork.proxy({
            address: output('http://proxy:3128'),
            credentials: ProxyCredentials.usernameAndPassword('shop', secret('sesame')),
          }),
        },
      ),
    );
    expect(inputs).toMatchObject({
      vmName: 'web1',
      resourceGroupName: 'rg-web',
      settings: { proxy: { mode: 'application', address: 'http://proxy:3128', auth: 'true' } },
    });
    const { protectedSettings, ...rest } = inputs;
    expect(JSON.stringify(rest)).not.toMatch(/sesame/);
    expect(JSON.stringify(protectedSettings)).toContain('sesame');
  });

  it('are taken for a gateway and its port', async () => {
    const inputs = await only(':VirtualMachineExtension', () =>
      agentOn(Machine.virtualMachine(machineId, linux), {
        network: AgentNetwork.logAnalyticsGateway({ address: output('gateway'), port: output(8081) }),
      }),
    );
    expect(inputs.settings.proxy.address).toBe('http://gateway:8081');
  });

  it('fails for a list of machines, and says what can be done', async () => {
    const error = await refused(() => {
      const ids = output([machineId]) as unknown as string[];
      new MonitoredMachines('machines', {
        machines: [Machine.virtualMachines(ids, linux)],
        rules: [new DataCollectionRule('rule', ruleArgs())],
      });
    });
    expect(linesOf(error)).toEqual([
      expect.stringContaining(
        'AMC0111 machines[0].virtualMachines.ids: How many virtual machines there are is known only at deployment, and what is planned hangs on it. Give a list whose length is known; its items may be known later. Machines that come and go are what Azure Policy installs the agent on.',
      ),
    ]);
  });

  it('fails for an id that nothing tells from others', async () => {
    const error = await refused(() => agentOn(Machine.virtualMachine(output(machineId), linux)));
    expect(linesOf(error)).toEqual([expect.stringContaining('AMC0222 machine.virtualMachine:')]);
  });

  it('fails for a password in plain text, and shows it nowhere', async () => {
    const error = await refused(() =>
      agentOn(Machine.virtualMachine(machineId, linux), {
        network: AgentNetwork.proxy({
          address: 'http://shop:sesame@proxy:3128',
          credentials: ProxyCredentials.usernameAndPassword('shop', 'sesame' as never),
        }),
      }),
    );
    expect(linesOf(error).map((line) => line.slice(0, 7))).toEqual(['AMC0113', 'AMC0113']);
    expect(error.message).not.toContain('sesame');
  });
});
