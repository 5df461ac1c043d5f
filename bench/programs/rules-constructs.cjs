/** node rules-constructs.cjs RULES FOLDER */
'use strict';
const { App, TerraformStack } = require('cdktf');
const {
  AzurermProvider,
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
} = require('azure-monitor-constructs');
const { cost } = require('./cost.cjs');
const { sourcesOf } = require('./rules.cjs');

const [count, outdir] = process.argv.slice(2);

void cost(() => {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'rules');
  new AzurermProvider(stack, 'azurerm', { version: '~> 4.0' });
  const where = { resourceGroup: 'rg-monitor', location: 'westeurope' };
  const logs = new LogAnalyticsWorkspace(stack, 'Logs', where);
  for (let i = 0; i < Number(count); i++) {
    new DataCollectionRule(stack, `Rule-${i}`, {
      ...where,
      name: `rule-${i}`,
      sources: sourcesOf(i).flatMap(({ counters, events }) => [
        DataSource.performanceCounters(counters),
        DataSource.windowsEvents(events),
      ]),
      destinations: [Destination.logAnalytics(logs)],
    });
  }
  app.synth();
});
