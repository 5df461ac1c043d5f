/** node terraform-bindings.cjs MACHINES FOLDER */
'use strict';
const { LogAnalyticsWorkspace } = require('@cdktf/provider-azurerm/lib/log-analytics-workspace');
const {
  MonitorDataCollectionEndpoint,
} = require('@cdktf/provider-azurerm/lib/monitor-data-collection-endpoint');
const { MonitorDataCollectionRule } = require('@cdktf/provider-azurerm/lib/monitor-data-collection-rule');
const {
  MonitorDataCollectionRuleAssociation,
} = require('@cdktf/provider-azurerm/lib/monitor-data-collection-rule-association');
const { AzurermProvider } = require('@cdktf/provider-azurerm/lib/provider');
const { VirtualMachineExtension } = require('@cdktf/provider-azurerm/lib/virtual-machine-extension');
const { App, TerraformStack } = require('cdktf');
const { cost } = require('./cost.cjs');
const { machines } = require('./machines.cjs');

const [count, outdir] = process.argv.slice(2);

void cost(() => {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'fleet');
  new AzurermProvider(stack, 'azurerm', { features: [{}] });
  const where = { resourceGroupName: 'rg-monitor', location: 'westeurope' };
  const logs = new LogAnalyticsWorkspace(stack, 'Logs', {
    ...where,
    name: 'logs',
    sku: 'PerGB2018',
    retentionInDays: 30,
    internetIngestionEnabled: true,
    internetQueryEnabled: true,
    lifecycle: { ignoreChanges: ['data_collection_rule_id'] },
  });
  const endpoint = new MonitorDataCollectionEndpoint(stack, 'Fleet', {
    ...where,
    name: 'fleet',
    publicNetworkAccessEnabled: true,
  });
  const rule = new MonitorDataCollectionRule(stack, 'Linux', {
    ...where,
    name: 'linux',
    dataSources: {
      syslog: [
        {
          name: 'syslog-critical',
          streams: ['Microsoft-Syslog'],
          facilityNames: ['auth'],
          logLevels: ['Critical', 'Alert', 'Emergency'],
        },
      ],
      performanceCounter: [
        {
          name: 'perf-60s',
          streams: ['Microsoft-Perf'],
          counterSpecifiers: ['Processor(*)\\% Processor Time'],
          samplingFrequencyInSeconds: 60,
        },
      ],
    },
    destinations: { logAnalytics: [{ name: 'logs', workspaceResourceId: logs.id }] },
    dataFlow: [{ streams: ['Microsoft-Perf', 'Microsoft-Syslog'], destinations: ['logs'] }],
  });
  const memory = new MonitorDataCollectionRule(stack, 'Memory', {
    ...where,
    name: 'memory',
    dataSources: {
      performanceCounter: [
        {
          name: 'perf-60s',
          streams: ['Microsoft-Perf'],
          counterSpecifiers: ['Memory(*)\\% Used Memory'],
          samplingFrequencyInSeconds: 60,
        },
      ],
    },
    destinations: { logAnalytics: [{ name: 'logs', workspaceResourceId: logs.id }] },
    dataFlow: [{ streams: ['Microsoft-Perf'], destinations: ['logs'] }],
  });
  for (const machine of machines(Number(count))) {
    const name = machine.split('/').at(-1);
    new MonitorDataCollectionRuleAssociation(stack, `Linux-${name}`, {
      name: 'linux-a1e970c9',
      targetResourceId: machine,
      dataCollectionRuleId: rule.id,
    });
    new MonitorDataCollectionRuleAssociation(stack, `Memory-${name}`, {
      name: 'memory-f22495bb',
      targetResourceId: machine,
      dataCollectionRuleId: memory.id,
    });
    new MonitorDataCollectionRuleAssociation(stack, `Endpoint-${name}`, {
      name: 'configurationAccessEndpoint',
      targetResourceId: machine,
      dataCollectionEndpointId: endpoint.id,
    });
    new VirtualMachineExtension(stack, `Agent-${name}`, {
      name: 'AzureMonitorLinuxAgent',
      virtualMachineId: machine,
      publisher: 'Microsoft.Azure.Monitor',
      type: 'AzureMonitorLinuxAgent',
      typeHandlerVersion: '1.0',
      autoUpgradeMinorVersion: true,
      automaticUpgradeEnabled: true,
    });
  }
  app.synth();
});
