/** node terraform-constructs.cjs MACHINES FOLDER */
'use strict';
const { App, TerraformStack } = require('cdktf');
const {
  AzurermProvider,
  DataCollectionEndpoint,
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  Machine,
  MonitoredMachines,
  OperatingSystem,
  SyslogFacility,
  SyslogLevel,
} = require('azure-monitor-constructs');
const { cost } = require('./cost.cjs');
const { machines } = require('./machines.cjs');

const [count, outdir] = process.argv.slice(2);

void cost(() => {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'fleet');
  new AzurermProvider(stack, 'azurerm', { version: '~> 4.0' });
  const where = { resourceGroup: 'rg-monitor', location: 'westeurope' };
  const logs = new LogAnalyticsWorkspace(stack, 'Logs', where);
  const endpoint = new DataCollectionEndpoint(stack, 'Fleet', where);
  const rule = new DataCollectionRule(stack, 'Linux', {
    ...where,
    sources: [
      DataSource.syslog({ facilities: [SyslogFacility.AUTH], minimumLevel: SyslogLevel.CRITICAL }),
      DataSource.performanceCounters({ counterSpecifiers: ['Processor(*)\\% Processor Time'] }),
    ],
    destinations: [Destination.logAnalytics(logs)],
  });
  const memory = new DataCollectionRule(stack, 'Memory', {
    ...where,
    sources: [DataSource.performanceCounters({ counterSpecifiers: ['Memory(*)\\% Used Memory'] })],
    destinations: [Destination.logAnalytics(logs)],
  });
  new MonitoredMachines(stack, 'Machines', {
    machines: machines(Number(count)).map((id) =>
      Machine.virtualMachine(id, {
        os: OperatingSystem.LINUX,
        location: 'westeurope',
        systemAssignedIdentity: true,
      }),
    ),
    rules: [rule, memory],
    endpoints: [endpoint],
  });
  app.synth();
});
