/** Machines that the bindings make: what is taken from them, what must be said beside, and what is no machine. */
import { ArcMachine } from '@cdktf/provider-azurerm/lib/arc-machine';
import { LinuxVirtualMachine } from '@cdktf/provider-azurerm/lib/linux-virtual-machine';
import { LinuxVirtualMachineScaleSet } from '@cdktf/provider-azurerm/lib/linux-virtual-machine-scale-set';
import { OrchestratedVirtualMachineScaleSet } from '@cdktf/provider-azurerm/lib/orchestrated-virtual-machine-scale-set';
import { ResourceGroup as BoundGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { WindowsVirtualMachine } from '@cdktf/provider-azurerm/lib/windows-virtual-machine';
import { WindowsVirtualMachineScaleSet } from '@cdktf/provider-azurerm/lib/windows-virtual-machine-scale-set';
import { type TerraformStack, TerraformVariable, Testing } from 'cdktf';
import {
  AgentIdentity,
  AgentNetwork,
  AzapiProvider,
  AzureMonitorAgent,
  DataCollectionEndpoint,
  Machine,
  type MachineOverrides,
  MonitoredMachines,
  OperatingSystem,
  ProxyCredentials,
} from 'azure-monitor-constructs';
import { machine as machineId, only, place, refused, ruleIn, stackOf, synthesised } from './stack';

const password = 'not-for-production-1';
const common = { ...place, resourceGroupName: 'rg', adminUsername: 'azureuser', adminPassword: password };
const bound = { ...common, resourceGroup: undefined };
const disk = { caching: 'ReadWrite', storageAccountType: 'Premium_LRS' };
const ofMachine = { ...bound, name: 'web1', size: 'Standard_B2s', networkInterfaceIds: [], osDisk: disk };
const nic = { name: 'nic', ipConfiguration: [{ name: 'internal' }] };
const ofScaleSet = {
  ...bound,
  name: 'shop',
  sku: 'Standard_B2s',
  instances: 1,
  networkInterface: [nic],
  osDisk: disk,
};
const ofFlexible = { ...place, name: 'shop', resourceGroupName: 'rg', platformFaultDomainCount: 1 };

const kinds = {
  'a Linux machine': (stack: TerraformStack, more: object) =>
    new LinuxVirtualMachine(stack, 'Web', { ...ofMachine, ...more }),
  'a Windows machine': (stack: TerraformStack, more: object) =>
    new WindowsVirtualMachine(stack, 'Web', { ...ofMachine, ...more }),
  'a scale set of Linux machines': (stack: TerraformStack, more: object) =>
    new LinuxVirtualMachineScaleSet(stack, 'Web', { ...ofScaleSet, ...more }),
  'a scale set of Windows machines': (stack: TerraformStack, more: object) =>
    new WindowsVirtualMachineScaleSet(stack, 'Web', { ...ofScaleSet, ...more }),
  'a flexible scale set of Linux machines': (stack: TerraformStack, more: object) =>
    new OrchestratedVirtualMachineScaleSet(stack, 'Web', {
      ...ofFlexible,
      osProfile: { linuxConfiguration: { adminUsername: 'azureuser' } },
      ...more,
    }),
  'a flexible scale set of Windows machines': (stack: TerraformStack, more: object) =>
    new OrchestratedVirtualMachineScaleSet(stack, 'Web', {
      ...ofFlexible,
      osProfile: { windowsConfiguration: { adminUsername: 'azureuser', adminPassword: password } },
      ...more,
    }),
  'an Arc server': (stack: TerraformStack) =>
    new ArcMachine(stack, 'Web', { ...place, name: 'till7', resourceGroupName: 'rg', kind: 'AVS' }),
} as const;
type Kind = keyof typeof kinds;

/** Addresses without cdktf's hashes. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(/_[0-9A-F]{8}\b/g, ''));

const ownIdentity = { identity: { type: 'SystemAssigned' } };
const agentOn = (
  kind: Kind,
  more: object,
  { over = {}, ...props }: { over?: MachineOverrides } & object = {},
) =>
  plain(
    synthesised((stack) => {
      const machine = Machine.fromResource(kinds[kind](stack, more), over);
      new AzureMonitorAgent(stack, 'Agent', { machine, ...props });
    }),
  );

const extension = 'azurerm_virtual_machine_extension';
const ofSet = 'azurerm_virtual_machine_scale_set_extension';

it.each([
  ['a Linux machine', extension, 'virtual_machine_id', 'linux_virtual_machine', 'Linux'],
  ['a Windows machine', extension, 'virtual_machine_id', 'windows_virtual_machine', 'Windows'],
  [
    'a scale set of Linux machines',
    ofSet,
    'virtual_machine_scale_set_id',
    'linux_virtual_machine_scale_set',
    'Linux',
  ],
  [
    'a scale set of Windows machines',
    ofSet,
    'virtual_machine_scale_set_id',
    'windows_virtual_machine_scale_set',
    'Windows',
  ],
  [
    'a flexible scale set of Linux machines',
    ofSet,
    'virtual_machine_scale_set_id',
    'orchestrated_virtual_machine_scale_set',
    'Linux',
  ],
  [
    'a flexible scale set of Windows machines',
    ofSet,
    'virtual_machine_scale_set_id',
    'orchestrated_virtual_machine_scale_set',
    'Windows',
  ],
] as const)('takes of %s its id and its system', (kind, type, argument, of, os) => {
  const agent = only(agentOn(kind, ownIdentity), type);
  expect(agent).toMatchObject({ [argument]: `\${azurerm_${of}.Web.id}`, type: `AzureMonitor${os}Agent` });
  expect(agent.settings).toBeUndefined();
});

it('takes of an Arc server its id and its region, and is told its system', () => {
  const json = agentOn('an Arc server', {}, { over: { os: OperatingSystem.WINDOWS } });
  expect(only(json, 'azurerm_arc_machine_extension')).toMatchObject({
    arc_machine_id: '${azurerm_arc_machine.Web.id}',
    location: 'westeurope',
    type: 'AzureMonitorWindowsAgent',
  });
});

it('fails for an Arc server whose system nobody says', () => {
  const problems = refused((stack) => {
    const machine = Machine.fromResource(kinds['an Arc server'](stack));
    new AzureMonitorAgent(stack, 'Agent', { machine });
  });
  expect(problems).toEqual([
    expect.stringContaining('AMC0101 machine.arcServer.os: An operating system is needed here.'),
  ]);
});

it('fails for what is no machine, and names what is', () => {
  stackOf((stack) => {
    const group = new BoundGroup(stack, 'Group', { name: 'rg', location: 'westeurope' });
    expect(() => Machine.fromResource(group)).toThrow(
      /^stack\/Group is no machine: azurerm_resource_group\. Machine\.fromResource takes azurerm_linux_virtual_machine, .*others are named by their ids\.$/,
    );
    expect(() => Machine.fromResource(stack)).toThrow(/^stack is no machine: it is no resource\./);
  });
});

it('takes the one identity that a machine has, and says it to the agent', () => {
  const identityIds = [
    machineId.replace('Compute/virtualMachines', 'ManagedIdentity/userAssignedIdentities'),
  ];
  const json = agentOn('a Linux machine', { identity: { type: 'UserAssigned', identityIds } });
  expect(JSON.parse(only(json, extension).settings)).toEqual({
    authentication: {
      managedIdentity: { 'identifier-name': 'mi_res_id', 'identifier-value': identityIds[0] },
    },
  });
});

it.each<Kind>(['a Linux machine', 'a flexible scale set of Windows machines'])(
  'fails for %s without an identity, and takes it with one',
  (kind) => {
    const build = (more: object) => (stack: TerraformStack) => {
      new AzureMonitorAgent(stack, 'Agent', { machine: Machine.fromResource(kinds[kind](stack, more)) });
    };
    expect(refused(build({}))).toEqual([
      expect.stringMatching(/AMC0604 machine\.\w+: .*is said not to have an identity of its own/),
    ]);
    expect(() => synthesised(build(ownIdentity))).not.toThrow();
  },
);

it('fails for two identities of which none is chosen', () => {
  const ids = ['one', 'other'].map((name) =>
    machineId.replace(/Compute.*/, `ManagedIdentity/userAssignedIdentities/${name}`),
  );
  const build = (identity?: AgentIdentity) => (stack: TerraformStack) => {
    const web = kinds['a Linux machine'](stack, { identity: { type: 'UserAssigned', identityIds: ids } });
    new AzureMonitorAgent(stack, 'Agent', {
      machine: Machine.fromResource(web),
      ...(identity ? { identity } : {}),
    });
  };
  expect(refused(build())).toEqual([expect.stringContaining('AMC0605')]);
  expect(() => synthesised(build(AgentIdentity.userAssigned(ids[1]!)))).not.toThrow();
});

it('makes an identity that machines of the program spread, and that agents sign in with', () => {
  const json = plain(
    synthesised((stack) => {
      const identity = AgentIdentity.create(stack, 'Fleet', place);
      const machines = [
        kinds['a Windows machine'](stack, { identity: identity.identityBlock }),
        new LinuxVirtualMachineScaleSet(stack, 'Shop', { ...ofScaleSet, identity: identity.identityBlock }),
      ];
      new MonitoredMachines(stack, 'Machines', {
        machines: machines.map((one) => Machine.fromResource(one)),
        rules: [ruleIn(stack, 'Rule')],
        identity,
      });
    }),
  );
  const identityId = 'azurerm_user_assigned_identity.Fleet.id';
  const block = { type: 'UserAssigned', identity_ids: [`\${${identityId}}`] };
  expect(only(json, 'azurerm_windows_virtual_machine').identity).toEqual(block);
  expect(only(json, 'azurerm_linux_virtual_machine_scale_set').identity).toEqual(block);
  for (const type of [extension, ofSet]) expect(only(json, type).settings).toContain(identityId);
});

it('warns of nothing where a machine of the program spreads the identity', () => {
  const stack = stackOf((it) => {
    const identity = AgentIdentity.systemAssigned();
    const web = kinds['a Linux machine'](it, { identity: identity.identityBlock });
    new AzureMonitorAgent(it, 'Agent', { machine: Machine.fromResource(web), identity });
  });
  Testing.synth(stack, true);
  const notes = stack.node.findAll().flatMap(({ node }) => node.metadata);
  expect(notes.filter(({ type }) => type.includes('warn'))).toEqual([]);
});

it('fails to write an identity into a machine by any but its resource id', () => {
  for (const identity of [
    AgentIdentity.userAssignedByClientId('00000000-0000-0000-0000-000000000001'),
    AgentIdentity.userAssignedByObjectId('00000000-0000-0000-0000-000000000001'),
  ])
    expect(() => identity.identityBlock).toThrow(
      'Machines name an identity by its resource id: use "AgentIdentity.userAssigned".',
    );
});

it('finds the endpoint in the region that a machine says it is in', () => {
  const json = plain(
    synthesised((stack) => {
      const near = new DataCollectionEndpoint(stack, 'Near', place);
      const far = new DataCollectionEndpoint(stack, 'Far', { ...place, location: 'northeurope' });
      new MonitoredMachines(stack, 'Machines', {
        machines: [Machine.fromResource(kinds['a Linux machine'](stack, ownIdentity))],
        rules: [],
        endpoints: [far, near],
      });
    }),
  );
  expect(only(json, 'azurerm_monitor_data_collection_rule_association')).toMatchObject({
    data_collection_endpoint_id: '${azurerm_monitor_data_collection_endpoint.Near.id}',
    target_resource_id: '${azurerm_linux_virtual_machine.Web.id}',
  });
});

it('binds the instances of a flexible scale set, and not the set', () => {
  const json = plain(
    synthesised((stack) => {
      const set = kinds['a flexible scale set of Linux machines'](stack, ownIdentity);
      new MonitoredMachines(stack, 'Machines', {
        machines: [Machine.fromResource(set, { instances: [machineId] })],
        rules: [ruleIn(stack, 'Rule')],
      });
    }),
  );
  expect(only(json, 'azurerm_monitor_data_collection_rule_association').target_resource_id).toBe(machineId);
});

describe('Values known only at deployment', () => {
  const variable = (stack: TerraformStack, id: string, more: object = {}) =>
    new TerraformVariable(stack, id, more).stringValue;

  it('are taken for ids, regions, addresses and passwords, and the password stands in protected settings only', () => {
    const json = synthesised((stack) => {
      const credentials = ProxyCredentials.usernameAndPassword(
        variable(stack, 'user'),
        variable(stack, 'word', { sensitive: true }),
      );
      new AzureMonitorAgent(stack, 'Agent', {
        machine: Machine.virtualMachine(variable(stack, 'machine'), {
          os: OperatingSystem.LINUX,
          location: variable(stack, 'region'),
          systemAssignedIdentity: true,
        }),
        network: AgentNetwork.proxy({ address: variable(stack, 'proxy'), credentials }),
      });
    });
    const agent = only(json, extension);
    expect(agent.virtual_machine_id).toBe('${var.machine}');
    expect(agent.settings).toContain('var.proxy');
    expect(agent.settings).toContain('"true"');
    expect(agent.protected_settings).toContain('var.word');
    expect(agent.protected_settings).toContain('var.user');
    const { protected_settings: _, ...rest } = agent;
    expect(JSON.stringify({ ...json.resource, [extension]: rest })).not.toMatch(/var\.(word|user)/);
  });

  it('are taken for the address of a gateway and its port', () => {
    const json = synthesised((stack) => {
      new AzureMonitorAgent(stack, 'Agent', {
        machine: Machine.virtualMachine(machineId, {
          os: OperatingSystem.LINUX,
          location: 'westeurope',
          systemAssignedIdentity: true,
        }),
        network: AgentNetwork.logAnalyticsGateway({
          address: variable(stack, 'gateway'),
          port: new TerraformVariable(stack, 'port', { type: 'number' }).numberValue,
        }),
      });
    });
    expect(only(json, extension).settings).toContain('http://${var.gateway}:${var.port}');
  });

  it('fails for a list of machines, and says what can be done', () => {
    const problems = refused((stack) => {
      const ids = new TerraformVariable(stack, 'ids', { type: 'list(string)' }).listValue;
      new MonitoredMachines(stack, 'Machines', {
        machines: [
          Machine.virtualMachines(ids, {
            os: OperatingSystem.LINUX,
            location: 'westeurope',
            systemAssignedIdentity: true,
          }),
        ],
        rules: [ruleIn(stack, 'Rule')],
      });
    });
    expect(problems).toEqual([
      expect.stringContaining(
        'AMC0111 machines[0].virtualMachines.ids: How many virtual machines there are is known only at deployment, and what is planned hangs on it. Give a list whose length is known; its items may be known later. Machines that come and go are what Azure Policy installs the agent on.',
      ),
    ]);
  });

  it('are not taken for what a machine says of itself: its kind of identity', () => {
    const build = (stack: TerraformStack) => {
      const web = kinds['a Linux machine'](stack, { identity: { type: variable(stack, 'kind') } });
      new AzureMonitorAgent(stack, 'Agent', { machine: Machine.fromResource(web) });
    };
    expect(() => synthesised(build)).not.toThrow();
  });

  it('fails for a password in plain text, and shows it nowhere', () => {
    const problems = refused((stack) => {
      new AzureMonitorAgent(stack, 'Agent', {
        machine: Machine.virtualMachine(machineId, {
          os: OperatingSystem.LINUX,
          location: 'westeurope',
          systemAssignedIdentity: true,
        }),
        network: AgentNetwork.proxy({
          address: 'http://shop:sesame@proxy:3128',
          credentials: ProxyCredentials.usernameAndPassword('shop', 'sesame'),
        }),
      });
    });
    expect(problems).toHaveLength(2);
    for (const problem of problems) {
      expect(problem).toContain('AMC0113');
      expect(problem).not.toContain('sesame');
    }
  });
});

it('gives a machine that others make the identity that is asked for', () => {
  const json = plain(
    synthesised((stack) => {
      new AzapiProvider(stack, 'azapi');
      const identity = AgentIdentity.create(stack, 'Fleet', place);
      new AzureMonitorAgent(stack, 'Agent', {
        machine: Machine.virtualMachine(machineId, { os: OperatingSystem.LINUX, location: 'westeurope' }),
        identity,
        assignIdentity: true,
      });
    }),
  );
  const patch = only(json, 'azapi_update_resource');
  expect(patch.resource_id).toBe(machineId);
  expect(JSON.stringify(patch.body)).toContain('SystemAssigned, UserAssigned');
  expect(only(json, extension).depends_on).toContainEqual(expect.stringMatching(/^azapi_update_resource\./));
});
