/** The estate of the demo, as Pulumi components. */
import {
  AzureMonitorWorkspace,
  DataCollectionEndpoint,
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  ResourceGroup,
} from 'azure-monitor-constructs/pulumi';

const location = 'westeurope';
const group = new ResourceGroup('rg-monitor', { location });
const resourceGroup = group.name;

const logs = new LogAnalyticsWorkspace('logs', { resourceGroup, location, retentionInDays: 90 });
const metrics = new AzureMonitorWorkspace('metrics', { resourceGroup, location });
const fleet = new DataCollectionEndpoint('fleet', { resourceGroup, location });

const linux = new DataCollectionRule('linux', {
  resourceGroup,
  sources: [
    DataSource.syslog({ facilities: ['auth', 'authpriv', 'daemon'], minimumLevel: 'Warning' }),
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

const machines = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups';
const web1 = `${machines}/rg-web/providers/Microsoft.Compute/virtualMachines/web1`;
const shop7 = `${machines}/rg-shops/providers/Microsoft.HybridCompute/machines/shop7`;

linux.associateWith(web1);
fleet.associateWith(web1);
windows.associateWith(shop7);

export const linuxRule = linux.immutableId;
export const remoteWriteUrl = metrics.remoteWriteUrl;
