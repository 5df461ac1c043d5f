/** node pulumi-components.cjs MACHINES */
'use strict';
const { runtime } = require('@pulumi/pulumi');
const {
  DataCollectionEndpoint,
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  Machine,
  MonitoredMachines,
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
  new MonitoredMachines('machines', {
    machines: machines(Number(count)).map((id) =>
      Machine.virtualMachine(id, { os: 'Linux', location: 'westeurope', systemAssignedIdentity: true }),
    ),
    rules: [rule],
    endpoints: [endpoint],
  });
  await runtime.disconnect();
});
