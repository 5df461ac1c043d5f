/** Windows 10 and 11: every client of the tenant on which the agent is installed follows the rules of one object. */
import { App, TerraformOutput, TerraformStack } from 'cdktf';
import {
  AzapiProvider,
  AzurermProvider,
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  PrincipalType,
  WindowsClientAgents,
} from 'azure-monitor-constructs';

const app = new App();
const stack = new TerraformStack(app, 'windows-clients');
new AzurermProvider(stack, 'azurerm');
new AzapiProvider(stack, 'azapi'); // azurerm has nothing for clients

const resourceGroup = 'rg-monitor';
const logs = new LogAnalyticsWorkspace(stack, 'Logs', { resourceGroup, location: 'westeurope' });

const clients = new DataCollectionRule(stack, 'Clients', {
  resourceGroup,
  sources: [DataSource.windowsEvents({ xPathQueries: ['System!*[System[(Level=1 or Level=2)]]'] })],
  destinations: [Destination.logAnalytics(logs)],
});

const contoso = new WindowsClientAgents(stack, 'Contoso', {
  tenantId: '00000000-0000-0000-0000-000000000000',
  rules: [clients],
  principalId: '11111111-1111-1111-1111-111111111111', // who may bind rules to the clients of the tenant
  principalType: PrincipalType.GROUP,
  proxy: { address: 'proxy.contoso.com:3128' },
});

// For Intune, or whatever else brings software to clients.
new TerraformOutput(stack, 'install-command', { value: contoso.installCommand });

app.synth();
