/** The least that collects something: a workspace, a rule, and two machines of the same program. */
import { LinuxVirtualMachine } from '@cdktf/provider-azurerm/lib/linux-virtual-machine';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { App, TerraformStack } from 'cdktf';
import {
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  Machine,
  MonitoredMachines,
  SyslogFacility,
} from 'azure-monitor-constructs';

const app = new App();
const stack = new TerraformStack(app, 'quick-start');
new AzurermProvider(stack, 'azurerm', { features: [{}] });

const location = 'westeurope';
const web = ['web1', 'web2'].map(
  (name) =>
    new LinuxVirtualMachine(stack, name, {
      name,
      resourceGroupName: 'rg-web',
      location,
      size: 'Standard_B2s',
      adminUsername: 'azureuser',
      adminSshKey: [{ username: 'azureuser', publicKey: '${file("~/.ssh/id_ed25519.pub")}' }],
      networkInterfaceIds: [
        `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-web/providers/Microsoft.Network/networkInterfaces/${name}`,
      ],
      osDisk: { caching: 'ReadWrite', storageAccountType: 'Premium_LRS' },
      sourceImageReference: {
        publisher: 'Canonical',
        offer: 'ubuntu-24_04-lts',
        sku: 'server',
        version: 'latest',
      },
      identity: { type: 'SystemAssigned' }, // the agent signs in with it
    }),
);

const logs = new LogAnalyticsWorkspace(stack, 'Logs', { resourceGroup: 'rg-monitor', location });

const linux = new DataCollectionRule(stack, 'Linux', {
  resourceGroup: 'rg-monitor',
  sources: [DataSource.syslog({ facilities: [SyslogFacility.AUTH, SyslogFacility.DAEMON] })],
  destinations: [Destination.logAnalytics(logs)],
});

new MonitoredMachines(stack, 'Web', {
  machines: web.map((machine) => Machine.fromResource(machine)),
  rules: [linux],
});

app.synth();
