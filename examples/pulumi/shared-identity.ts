/** One identity for many machines, made with them: each has it, and the agents sign in with it. */
import { compute } from '@pulumi/azure-native';
import {
  AgentIdentity,
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  Machine,
  MonitoredMachines,
} from 'azure-monitor-constructs/pulumi';

const here = { resourceGroup: 'rg-monitor', location: 'westeurope' };
const identity = AgentIdentity.create('fleet', here);

const workers = ['worker1', 'worker2'].map(
  (vmName) =>
    new compute.VirtualMachine(vmName, {
      vmName,
      resourceGroupName: 'rg-workers',
      location: here.location,
      hardwareProfile: { vmSize: 'Standard_B2s' },
      networkProfile: {
        networkInterfaces: [
          {
            id: `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-workers/providers/Microsoft.Network/networkInterfaces/${vmName}`,
          },
        ],
      },
      storageProfile: {
        imageReference: {
          publisher: 'Canonical',
          offer: 'ubuntu-24_04-lts',
          sku: 'server',
          version: 'latest',
        },
        osDisk: { createOption: 'FromImage' },
      },
      identity: identity.identityBlock,
    }),
);

const logs = new LogAnalyticsWorkspace('logs', here);
const linux = new DataCollectionRule('linux', {
  resourceGroup: here.resourceGroup,
  sources: [DataSource.linuxBaseline()],
  destinations: [Destination.logAnalytics(logs)],
});

new MonitoredMachines('workers', {
  machines: workers.map((worker) =>
    Machine.fromResource(worker, { os: 'Linux', identity: identity.identityBlock }),
  ),
  rules: [linux],
  identity,
});

export const immutableId = linux.immutableId;
