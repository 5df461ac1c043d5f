/** node transforms.cjs RULES TRANSFORMATIONS: plans rules of which each has one of these transformations, or none. */
'use strict';
const { planSpec } = require('azure-monitor-constructs/core');
const { cost } = require('./cost.cjs');

const [rules, transformations] = process.argv.slice(2).map(Number);

const flow = (i) => ({
  streams: ['Microsoft-Syslog'],
  ...(transformations && {
    transformKql: `source | where SeverityLevel != 'debug' and ProcessID != ${i % transformations} | extend HostName = tolower(HostName)`,
  }),
});

const spec = {
  location: 'westeurope',
  resourceGroup: 'rg',
  workspaces: { logs: {} },
  rules: Object.fromEntries(
    Array.from({ length: rules }, (_, i) => [
      `rule${i}`,
      { sources: [{ syslog: { facilities: ['auth'] } }], destinations: ['logs'], flows: [flow(i)] },
    ]),
  ),
};

void cost(() => {
  const { problems } = planSpec(spec);
  if (problems.length) throw new Error(problems.join('\n'));
});
