/** The least that collects something: a workspace, a rule, and two machines of the same program. */
import { compute } from '@pulumi/azure-native';
import {
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  Machine,
  MonitoredMachines,
} from 'azure-monitor-constructs/pulumi';

const location = 'westeurope';
const web = ['web1', 'web2'].map(
  (vmName) =>
    new compute.VirtualMachine(vmName, {
      vmName,
      resourceGroupName: 'rg-web',
      location,
      hardwareProfile: { vmSize: 'Standard_B2s' },
      networkProfile: {
        networkInterfaces: [
          {
            id: `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-web/providers/Microsoft.Network/networkInterfaces/${vmName}`,
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
      identity: { type: 'SystemAssigned' }, // the agent signs in with it
    }),
);

const logs = new LogAnalyticsWorkspace('logs', { resourceGroup: 'rg-monitor', location });

const linux = new DataCollectionRule('linux', {
  resourceGroup: 'rg-monitor',
  sources: [DataSource.syslog({ facilities: ['auth', 'daemon'] })],
  destinations: [Destination.logAnalytics(logs)],
});

new MonitoredMachines('web', {
  machines: web.map((machine) =>
    Machine.fromResource(machine, { os: 'Linux', systemAssignedIdentity: true }),
  ),
  rules: [linux],
});

export const immutableId = linux.immutableId;
