/** Windows 10 and 11: every client of the tenant on which the agent is installed follows the rules of one object. */
import {
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  WindowsClientAgents,
} from 'azure-monitor-constructs/pulumi';

const resourceGroup = 'rg-monitor';
const logs = new LogAnalyticsWorkspace('logs', { resourceGroup, location: 'westeurope' });

const clients = new DataCollectionRule('clients', {
  resourceGroup,
  sources: [DataSource.windowsEvents({ xPathQueries: ['System!*[System[(Level=1 or Level=2)]]'] })],
  destinations: [Destination.logAnalytics(logs)],
});

const contoso = new WindowsClientAgents('contoso', {
  tenantId: '00000000-0000-0000-0000-000000000000',
  rules: [clients],
  principalId: '11111111-1111-1111-1111-111111111111', // who may bind rules to the clients of the tenant
  principalType: 'Group',
  proxy: { address: 'proxy.contoso.com:3128' },
});

export const installCommand = contoso.installCommand; // for Intune, or whatever else brings software to clients
