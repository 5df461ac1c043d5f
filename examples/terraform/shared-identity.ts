/** One identity for many machines, made with them: each has it, and the agents sign in with it. */
import { LinuxVirtualMachine } from '@cdktf/provider-azurerm/lib/linux-virtual-machine';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { App, TerraformStack } from 'cdktf';
import {
  AgentIdentity,
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  Machine,
  MonitoredMachines,
} from 'azure-monitor-constructs';

const app = new App();
const stack = new TerraformStack(app, 'shared-identity');
new AzurermProvider(stack, 'azurerm', { features: [{}] });

const here = { resourceGroup: 'rg-monitor', location: 'westeurope' };
const identity = AgentIdentity.create(stack, 'Fleet', here);

const workers = ['worker1', 'worker2'].map(
  (name) =>
    new LinuxVirtualMachine(stack, name, {
      name,
      resourceGroupName: 'rg-workers',
      location: here.location,
      size: 'Standard_B2s',
      adminUsername: 'azureuser',
      adminSshKey: [{ username: 'azureuser', publicKey: '${file("~/.ssh/id_ed25519.pub")}' }],
      networkInterfaceIds: [
        `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-workers/providers/Microsoft.Network/networkInterfaces/${name}`,
      ],
      osDisk: { caching: 'ReadWrite', storageAccountType: 'Premium_LRS' },
      sourceImageReference: {
        publisher: 'Canonical',
        offer: 'ubuntu-24_04-lts',
        sku: 'server',
        version: 'latest',
      },
      identity: identity.identityBlock,
    }),
);

const logs = new LogAnalyticsWorkspace(stack, 'Logs', here);
const linux = new DataCollectionRule(stack, 'Linux', {
  resourceGroup: here.resourceGroup,
  sources: [DataSource.linuxBaseline()],
  destinations: [Destination.logAnalytics(logs)],
});

new MonitoredMachines(stack, 'Workers', {
  machines: workers.map((worker) => Machine.fromResource(worker)),
  rules: [linux],
  identity,
});

app.synth();
