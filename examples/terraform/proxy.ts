/** Machines behind a proxy that asks for a name and a password, which are in no file and in no plan. */
import { App, TerraformStack, TerraformVariable } from 'cdktf';
import {
  AgentNetwork,
  AzurermProvider,
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  Machine,
  MonitoredMachines,
  OperatingSystem,
  ProxyCredentials,
  SyslogFacility,
} from 'azure-monitor-constructs';

const app = new App();
const stack = new TerraformStack(app, 'proxy');
new AzurermProvider(stack, 'azurerm');

const location = 'westeurope';
const logs = new LogAnalyticsWorkspace(stack, 'Logs', { resourceGroup: 'rg-monitor', location });
const linux = new DataCollectionRule(stack, 'Linux', {
  resourceGroup: 'rg-monitor',
  sources: [DataSource.syslog({ facilities: [SyslogFacility.AUTH, SyslogFacility.DAEMON] })],
  destinations: [Destination.logAnalytics(logs)],
});

const groups = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups';
const machines = `${groups}/rg-web/providers/Microsoft.Compute/virtualMachines`;
const address = 'http://proxy.contoso.com:3128';

// Azure reads the secret {"proxy":{"username":"…","password":"…"}} and hands it to the machines.
new MonitoredMachines(stack, 'Cloud', {
  machines: [
    Machine.virtualMachines([`${machines}/web1`, `${machines}/web2`], {
      os: OperatingSystem.LINUX,
      location,
      systemAssignedIdentity: true,
    }),
  ],
  rules: [linux],
  network: AgentNetwork.proxy({
    address,
    credentials: ProxyCredentials.fromKeyVault({
      secretUrl: 'https://kv-monitor.vault.azure.net/secrets/agent-proxy/0123456789abcdef0123456789abcdef',
      vaultId: `${groups}/rg-monitor/providers/Microsoft.KeyVault/vaults/kv-monitor`,
    }),
  }),
});

// It does not do so for Arc servers.
const user = new TerraformVariable(stack, 'proxyUser', { type: 'string' });
const password = new TerraformVariable(stack, 'proxyPassword', { type: 'string', sensitive: true });
new MonitoredMachines(stack, 'Branches', {
  machines: [
    Machine.arcServer(`${groups}/rg-branches/providers/Microsoft.HybridCompute/machines/till1`, {
      os: OperatingSystem.LINUX,
      location,
    }),
  ],
  rules: [linux],
  network: AgentNetwork.proxy({
    address,
    credentials: ProxyCredentials.usernameAndPassword(user.stringValue, password.stringValue),
  }),
});

app.synth();
