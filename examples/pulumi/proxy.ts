/** Machines behind a proxy that asks for a name and a password, which are in no file and in no plan. */
import { Config } from '@pulumi/pulumi';
import {
  AgentNetwork,
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  Machine,
  MonitoredMachines,
  ProxyCredentials,
} from 'azure-monitor-constructs/pulumi';

const location = 'westeurope';
const logs = new LogAnalyticsWorkspace('logs', { resourceGroup: 'rg-monitor', location });
const linux = new DataCollectionRule('linux', {
  resourceGroup: 'rg-monitor',
  sources: [DataSource.syslog({ facilities: ['auth', 'daemon'] })],
  destinations: [Destination.logAnalytics(logs)],
});

const groups = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups';
const machines = `${groups}/rg-web/providers/Microsoft.Compute/virtualMachines`;
const address = 'http://proxy.contoso.com:3128';

// Azure reads the secret {"proxy":{"username":"…","password":"…"}} and hands it to the machines.
new MonitoredMachines('cloud', {
  machines: [
    Machine.virtualMachines([`${machines}/web1`, `${machines}/web2`], {
      os: 'Linux',
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
const config = new Config();
new MonitoredMachines('branches', {
  machines: [
    Machine.arcServer(`${groups}/rg-branches/providers/Microsoft.HybridCompute/machines/till1`, {
      os: 'Linux',
      location,
    }),
  ],
  rules: [linux],
  network: AgentNetwork.proxy({
    address,
    credentials: ProxyCredentials.usernameAndPassword(
      config.require('proxyUser'),
      config.requireSecret('proxyPassword'),
    ),
  }),
});

export const immutableId = linux.immutableId;
