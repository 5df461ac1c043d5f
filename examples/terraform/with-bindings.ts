/** Our constructs beside the generated bindings: each refers to the other, and waits for it. */
import { LinuxVirtualMachine } from '@cdktf/provider-azurerm/lib/linux-virtual-machine';
import { MonitorDiagnosticSetting } from '@cdktf/provider-azurerm/lib/monitor-diagnostic-setting';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { App, TerraformStack } from 'cdktf';
import {
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  SyslogFacility,
} from 'azure-monitor-constructs';

const app = new App();
const stack = new TerraformStack(app, 'with-bindings');
new AzurermProvider(stack, 'azurerm', { features: [{}] });

const group = new ResourceGroup(stack, 'Group', { name: 'rg-web', location: 'westeurope' });
const logs = new LogAnalyticsWorkspace(stack, 'Logs', {
  resourceGroup: group.name,
  location: group.location,
});

const web = new LinuxVirtualMachine(stack, 'Web', {
  name: 'web1',
  resourceGroupName: group.name,
  location: group.location,
  size: 'Standard_B2s',
  adminUsername: 'azureuser',
  adminSshKey: [{ username: 'azureuser', publicKey: '${file("~/.ssh/id_ed25519.pub")}' }],
  networkInterfaceIds: [
    '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-web/providers/Microsoft.Network/networkInterfaces/web1',
  ],
  osDisk: { caching: 'ReadWrite', storageAccountType: 'Premium_LRS' },
  sourceImageReference: {
    publisher: 'Canonical',
    offer: 'ubuntu-24_04-lts',
    sku: 'server',
    version: 'latest',
  },
  identity: { type: 'SystemAssigned' },
  dependsOn: [logs],
});

const linux = new DataCollectionRule(stack, 'Linux', {
  resourceGroup: group.name,
  sources: [DataSource.syslog({ facilities: [SyslogFacility.AUTH] })],
  destinations: [Destination.logAnalytics(logs)],
});
linux.associateWith(web.id);
linux.addDependency(group);

new MonitorDiagnosticSetting(stack, 'RuleErrors', {
  name: 'errors',
  targetResourceId: linux.ruleId,
  logAnalyticsWorkspaceId: logs.workspaceId,
  enabledLog: [{ category: 'LogErrors' }],
});

app.synth();
