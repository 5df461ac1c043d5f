/** node rules-bindings.cjs RULES FOLDER */
'use strict';
const { LogAnalyticsWorkspace } = require('@cdktf/provider-azurerm/lib/log-analytics-workspace');
const { MonitorDataCollectionRule } = require('@cdktf/provider-azurerm/lib/monitor-data-collection-rule');
const { AzurermProvider } = require('@cdktf/provider-azurerm/lib/provider');
const { App, TerraformStack } = require('cdktf');
const { cost } = require('./cost.cjs');
const { sourcesOf } = require('./rules.cjs');

const [count, outdir] = process.argv.slice(2);

void cost(() => {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'rules');
  new AzurermProvider(stack, 'azurerm', { features: [{}] });
  const where = { resourceGroupName: 'rg-monitor', location: 'westeurope' };
  const logs = new LogAnalyticsWorkspace(stack, 'Logs', {
    ...where,
    name: 'logs',
    sku: 'PerGB2018',
    retentionInDays: 30,
    internetIngestionEnabled: true,
    internetQueryEnabled: true,
  });
  for (let i = 0; i < Number(count); i++) {
    const sources = sourcesOf(i);
    new MonitorDataCollectionRule(stack, `Rule-${i}`, {
      ...where,
      name: `rule-${i}`,
      dataSources: {
        performanceCounter: sources.map(({ counters }) => ({ ...counters, streams: ['Microsoft-Perf'] })),
        windowsEventLog: sources.map(({ events }) => ({ ...events, streams: ['Microsoft-Event'] })),
      },
      destinations: { logAnalytics: [{ name: 'logs', workspaceResourceId: logs.id }] },
      dataFlow: [{ streams: ['Microsoft-Event', 'Microsoft-Perf'], destinations: ['logs'] }],
    });
  }
  app.synth();
});
