/** node pulumi-azure-native.cjs MACHINES */
'use strict';
const { VirtualMachineExtension } = require('@pulumi/azure-native/compute/virtualMachineExtension');
const { DataCollectionEndpoint } = require('@pulumi/azure-native/monitor/dataCollectionEndpoint');
const { DataCollectionRule } = require('@pulumi/azure-native/monitor/dataCollectionRule');
const {
  DataCollectionRuleAssociation,
} = require('@pulumi/azure-native/monitor/dataCollectionRuleAssociation');
const { Workspace } = require('@pulumi/azure-native/operationalinsights/workspace');
const { runtime } = require('@pulumi/pulumi');
const { cost } = require('./cost.cjs');
const { machines } = require('./machines.cjs');
const { mocks } = require('./mocks.cjs');

const [count] = process.argv.slice(2);

void cost(async () => {
  await runtime.setMocks(mocks);
  const where = { resourceGroupName: 'rg-monitor', location: 'westeurope' };
  const logs = new Workspace('logs', {
    ...where,
    workspaceName: 'logs',
    sku: { name: 'PerGB2018' },
    retentionInDays: 30,
    publicNetworkAccessForIngestion: 'Enabled',
    publicNetworkAccessForQuery: 'Enabled',
  });
  const endpoint = new DataCollectionEndpoint('fleet', {
    ...where,
    dataCollectionEndpointName: 'fleet',
    networkAcls: { publicNetworkAccess: 'Enabled' },
  });
  const rule = new DataCollectionRule('linux', {
    ...where,
    dataCollectionRuleName: 'linux',
    dataSources: {
      syslog: [
        {
          name: 'syslog-critical',
          streams: ['Microsoft-Syslog'],
          facilityNames: ['auth'],
          logLevels: ['Critical', 'Alert', 'Emergency'],
        },
      ],
      performanceCounters: [
        {
          name: 'perf-60s',
          streams: ['Microsoft-Perf'],
          counterSpecifiers: ['Processor(*)\\% Processor Time'],
          samplingFrequencyInSeconds: 60,
        },
      ],
    },
    destinations: { logAnalytics: [{ name: 'logs', workspaceResourceId: logs.id }] },
    dataFlows: [{ streams: ['Microsoft-Perf', 'Microsoft-Syslog'], destinations: ['logs'] }],
  });
  for (const [i, machine] of machines(Number(count)).entries()) {
    new DataCollectionRuleAssociation(`rule-${i}`, {
      associationName: 'linux-a1e970c9',
      resourceUri: machine,
      dataCollectionRuleId: rule.id,
    });
    new DataCollectionRuleAssociation(`endpoint-${i}`, {
      associationName: 'configurationAccessEndpoint',
      resourceUri: machine,
      dataCollectionEndpointId: endpoint.id,
    });
    const [, , , , resourceGroupName, , , , vmName] = machine.split('/');
    new VirtualMachineExtension(`agent-${i}`, {
      vmExtensionName: 'AzureMonitorLinuxAgent',
      vmName,
      resourceGroupName,
      location: 'westeurope',
      publisher: 'Microsoft.Azure.Monitor',
      type: 'AzureMonitorLinuxAgent',
      typeHandlerVersion: '1.0',
      autoUpgradeMinorVersion: true,
      enableAutomaticUpgrade: true,
    });
  }
  await runtime.disconnect();
});
