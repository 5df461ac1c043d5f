import {
  DataCollectionRule,
  type DataCollectionRuleArgs,
} from '@pulumi/azure-native/monitor/dataCollectionRule';
import { getDataCollectionRuleOutput } from '@pulumi/azure-native/monitor/getDataCollectionRule';
import type { input } from '@pulumi/azure-native/types';
import { block, blocks, flat } from '../../core/take-apart';
import { type Renderer, inResourceGroup, same } from './renderer';

const args = same<DataCollectionRuleArgs>();

const performanceCounter = same<input.monitor.PerfCounterDataSourceArgs>()(
  'name',
  'streams',
  'samplingFrequencyInSeconds',
  'counterSpecifiers',
);

const syslog = same<input.monitor.SyslogDataSourceArgs>()('name', 'streams', 'facilityNames', 'logLevels');

const windowsEventLog = same<input.monitor.WindowsEventLogDataSourceArgs>()(
  'name',
  'streams',
  'xPathQueries',
);

const dataFlow = same<input.monitor.DataFlowArgs>()(
  'streams',
  'destinations',
  'transformKql',
  'outputStream',
  'builtInTransform',
);

const dataSources = {
  performanceCounters: blocks('performanceCounters', performanceCounter),
  syslog: blocks('syslog', syslog),
  windowsEventLogs: blocks('windowsEventLogs', windowsEventLog),
};

const destinations = {
  logAnalytics: blocks(
    'logAnalytics',
    same<input.monitor.LogAnalyticsDestinationArgs>()('name', 'workspaceResourceId'),
  ),
  azureMonitorMetrics: block(
    'azureMonitorMetrics',
    same<input.monitor.DestinationsSpecAzureMonitorMetricsArgs>()('name'),
  ),
};

export const dataCollectionRule: Renderer = {
  resource: DataCollectionRule,
  read: { reader: getDataCollectionRuleOutput, name: 'dataCollectionRuleName' },
  place: inResourceGroup('dataCollectionRuleName'),
  shape: {
    ...args('location', 'tags', 'kind'),
    identity: block(
      'identity',
      same<input.monitor.DataCollectionRuleResourceIdentityArgs>()('type', 'userAssignedIdentities'),
    ),
    properties: flat({
      ...args('description', 'dataCollectionEndpointId'),
      dataSources: block('dataSources', dataSources),
      destinations: block('destinations', destinations),
      dataFlows: blocks('dataFlows', dataFlow),
    }),
  },
};
