/** The estate of the demo, as constructs for CDKTF. */
import { App, TerraformOutput, TerraformStack } from 'cdktf';
import {
  AzapiProvider,
  AzureMonitorWorkspace,
  AzurermProvider,
  ColumnType,
  CustomLog,
  CustomLogSource,
  DataCollectionEndpoint,
  DataCollectionRule,
  DataCollectionRuleKind,
  DataSource,
  Destination,
  LogAnalyticsTable,
  LogAnalyticsWorkspace,
  Machine,
  MonitoredMachines,
  OperatingSystem,
  ResourceGroup,
  SyslogFacility,
  WorkspaceTransform,
} from 'azure-monitor-constructs';

const app = new App();
const contoso = new TerraformStack(app, 'contoso');
new AzurermProvider(contoso, 'azurerm');
new AzapiProvider(contoso, 'azapi'); // for what azurerm lacks

const location = 'westeurope';
const group = new ResourceGroup(contoso, 'RgMonitor', { location });
const resourceGroup = group.name;

const logs = new LogAnalyticsWorkspace(contoso, 'Logs', { resourceGroup, location, retentionInDays: 90 });
const metrics = new AzureMonitorWorkspace(contoso, 'Metrics', { resourceGroup, location });
const fleet = new DataCollectionEndpoint(contoso, 'Fleet', { resourceGroup, location });

const linux = new DataCollectionRule(contoso, 'Linux', {
  resourceGroup,
  sources: [
    DataSource.linuxBaseline({
      facilities: [SyslogFacility.AUTH, SyslogFacility.AUTHPRIV, SyslogFacility.DAEMON],
    }),
  ],
  destinations: [Destination.logAnalytics(logs), Destination.azureMonitorMetrics()],
});

const windows = new DataCollectionRule(contoso, 'Windows', {
  resourceGroup,
  kind: DataCollectionRuleKind.WINDOWS,
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

const orders = new CustomLog(contoso, 'Orders', {
  workspace: logs,
  table: 'Orders_CL',
  columns: { Order: ColumnType.GUID, Amount: ColumnType.REAL, Country: ColumnType.STRING },
  source: CustomLogSource.jsonLogs({ filePatterns: ['/var/log/shop/orders-*.json'] }),
  totalRetentionInDays: 365,
});

// Programs send to such a rule itself.
new LogAnalyticsTable(contoso, 'PaymentsTable', {
  workspace: logs,
  table: 'Payments_CL',
  columns: { Order: ColumnType.STRING, Amount: ColumnType.REAL },
});
const payments = new DataCollectionRule(contoso, 'Payments', {
  resourceGroup,
  kind: DataCollectionRuleKind.DIRECT,
  throughAzureApi: true,
  streamDeclarations: [
    {
      name: 'Custom-Payments_CL',
      columns: {
        TimeGenerated: ColumnType.DATETIME,
        Order: ColumnType.STRING,
        Amount: ColumnType.REAL,
      },
    },
  ],
  destinations: [Destination.logAnalytics(logs)],
});

new WorkspaceTransform(contoso, 'Queries', {
  workspace: logs,
  tables: { LAQueryLogs: 'source | where QueryText !has "heartbeat"' },
});

const groups = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups';
const web = `${groups}/rg-web/providers/Microsoft.Compute/virtualMachines`;
const shops = `${groups}/rg-shops/providers/Microsoft.HybridCompute/machines`;

new MonitoredMachines(contoso, 'Web', {
  machines: [
    Machine.virtualMachines([`${web}/web1`, `${web}/web2`], {
      os: OperatingSystem.LINUX,
      location,
      systemAssignedIdentity: true,
    }),
  ],
  rules: [linux, orders],
  endpoints: [fleet],
});
new MonitoredMachines(contoso, 'Shops', {
  machines: [Machine.arcServer(`${shops}/shop7`, { os: OperatingSystem.WINDOWS, location })],
  rules: [windows],
});

new TerraformOutput(contoso, 'linux-rule', { value: linux.immutableId });
new TerraformOutput(contoso, 'send-payments-to', { value: payments.logsIngestionEndpoint });
new TerraformOutput(contoso, 'remote-write-url', { value: metrics.remoteWriteUrl });

app.synth();
