/** node pulumi-components.cjs MACHINES */
'use strict';
const { runtime } = require('@pulumi/pulumi');
const {
  DataCollectionEndpoint,
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
} = require('azure-monitor-constructs/pulumi');
const { cost } = require('./cost.cjs');
const { machines } = require('./machines.cjs');
const { mocks } = require('./mocks.cjs');

const [count] = process.argv.slice(2);

void cost(async () => {
  await runtime.setMocks(mocks);
  const where = { resourceGroup: 'rg-monitor', location: 'westeurope' };
  const logs = new LogAnalyticsWorkspace('logs', where);
  const endpoint = new DataCollectionEndpoint('fleet', where);
  const rule = new DataCollectionRule('linux', {
    ...where,
    sources: [
      DataSource.syslog({ facilities: ['auth'], minimumLevel: 'Critical' }),
      DataSource.performanceCounters({ counterSpecifiers: ['Processor(*)\\% Processor Time'] }),
    ],
    destinations: [Destination.logAnalytics(logs)],
  });
  for (const machine of machines(Number(count))) {
    rule.associateWith(machine);
    endpoint.associateWith(machine);
  }
  await runtime.disconnect();
});
