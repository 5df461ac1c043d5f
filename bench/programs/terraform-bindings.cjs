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
  for (const [i, machine] of machines(Number(count)).entries()) {
    new MonitorDataCollectionRuleAssociation(stack, `Rule-${i}`, {
      name: 'linux-a1e970c9',
      targetResourceId: machine,
      dataCollectionRuleId: rule.id,
    });
    new MonitorDataCollectionRuleAssociation(stack, `Endpoint-${i}`, {
      name: 'configurationAccessEndpoint',
      targetResourceId: machine,
      dataCollectionEndpointId: endpoint.id,
    });
  }
  app.synth();
});
