/** The estate of the demo, as Pulumi components. */
import {
  AzureMonitorWorkspace,
  CustomLog,
  CustomLogSource,
  DataCollectionEndpoint,
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsTable,
  LogAnalyticsWorkspace,
  Machine,
  MonitoredMachines,
  ResourceGroup,
  WorkspaceTransform,
} from 'azure-monitor-constructs/pulumi';

const location = 'westeurope';
const group = new ResourceGroup('rg-monitor', { location });
const resourceGroup = group.name;

const logs = new LogAnalyticsWorkspace('logs', { resourceGroup, location, retentionInDays: 90 });
const metrics = new AzureMonitorWorkspace('metrics', { resourceGroup, location });
const fleet = new DataCollectionEndpoint('fleet', { resourceGroup, location });

const linux = new DataCollectionRule('linux', {
  resourceGroup,
  sources: [DataSource.linuxBaseline({ facilities: ['auth', 'authpriv', 'daemon'] })],
  destinations: [Destination.logAnalytics(logs), Destination.azureMonitorMetrics()],
});

const windows = new DataCollectionRule('windows', {
  resourceGroup,
  kind: 'Windows',
  sources: [
    DataSource.windowsEvents({
      xPathQueries: [
        'System!*[System[(Level=1 or Level=2 or Level=3)]]',
        'Application!*[System[(Level=1 or Level=2)]]',
      ],
    }),
  ],
  destinations: [Destination.logAnalytics(logs)],
});

const orders = new CustomLog('orders', {
  workspace: logs,
  table: 'Orders_CL',
  columns: { Order: 'guid', Amount: 'real', Country: 'string' },
  source: CustomLogSource.jsonLogs({ filePatterns: ['/var/log/shop/orders-*.json'] }),
  totalRetentionInDays: 365,
});

// Programs send to such a rule itself.
new LogAnalyticsTable('payments-table', {
  workspace: logs,
  table: 'Payments_CL',
  columns: { Order: 'string', Amount: 'real' },
});
const payments = new DataCollectionRule('payments', {
  resourceGroup,
  kind: 'Direct',
  throughAzureApi: true,
  streamDeclarations: [
    { name: 'Custom-Payments_CL', columns: { TimeGenerated: 'datetime', Order: 'string', Amount: 'real' } },
  ],
  destinations: [Destination.logAnalytics(logs)],
});

const queries = new WorkspaceTransform('queries', {
  workspace: logs,
  tables: { LAQueryLogs: 'source | where QueryText !has "heartbeat"' },
});

const groups = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups';
const web = `${groups}/rg-web/providers/Microsoft.Compute/virtualMachines`;
const shops = `${groups}/rg-shops/providers/Microsoft.HybridCompute/machines`;

new MonitoredMachines('web', {
  machines: [
    Machine.virtualMachines([`${web}/web1`, `${web}/web2`], {
      os: 'Linux',
      location,
      systemAssignedIdentity: true,
    }),
  ],
  rules: [linux, orders],
  endpoints: [fleet],
});
new MonitoredMachines('shops', {
  machines: [Machine.arcServer(`${shops}/shop7`, { os: 'Windows', location })],
  rules: [windows],
});

export const linuxRule = linux.immutableId;
export const sendPaymentsTo = payments.logsIngestionEndpoint;
export const attachQueries = queries.attachCommand; // the command to run once
export const remoteWriteUrl = metrics.remoteWriteUrl;
