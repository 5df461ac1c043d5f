/** The estate of the demo, as constructs for CDKTF. */
import { App, TerraformOutput, TerraformStack } from 'cdktf';
import {
  AzureMonitorWorkspace,
  AzurermProvider,
  DataCollectionEndpoint,
  DataCollectionRule,
  DataCollectionRuleKind,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  ResourceGroup,
  SyslogFacility,
  SyslogLevel,
} from 'azure-monitor-constructs';

const app = new App();
const contoso = new TerraformStack(app, 'contoso');
new AzurermProvider(contoso, 'azurerm');

const location = 'westeurope';
const group = new ResourceGroup(contoso, 'RgMonitor', { location });
const resourceGroup = group.name;

const logs = new LogAnalyticsWorkspace(contoso, 'Logs', { resourceGroup, location, retentionInDays: 90 });
const metrics = new AzureMonitorWorkspace(contoso, 'Metrics', { resourceGroup, location });
const fleet = new DataCollectionEndpoint(contoso, 'Fleet', { resourceGroup, location });

const linux = new DataCollectionRule(contoso, 'Linux', {
  resourceGroup,
  sources: [
    DataSource.syslog({
      facilities: [SyslogFacility.AUTH, SyslogFacility.AUTHPRIV, SyslogFacility.DAEMON],
      minimumLevel: SyslogLevel.WARNING,
    }),
    DataSource.performanceCounters({
      counterSpecifiers: [
        'Processor(*)\\% Processor Time',
        'Memory(*)\\% Used Memory',
        'Logical Disk(*)\\% Used Space',
      ],
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

const machines = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups';
const web1 = `${machines}/rg-web/providers/Microsoft.Compute/virtualMachines/web1`;
const shop7 = `${machines}/rg-shops/providers/Microsoft.HybridCompute/machines/shop7`;

linux.associateWith(web1);
fleet.associateWith(web1);
windows.associateWith(shop7);

new TerraformOutput(contoso, 'linux-rule', { value: linux.immutableId });
new TerraformOutput(contoso, 'remote-write-url', { value: metrics.remoteWriteUrl });

app.synth();
