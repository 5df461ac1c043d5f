/** What a tool writes, with nothing else installed. */
import * as core from 'azure-monitor-constructs/core';

console.log(Object.keys(core).length > 0);

const { problems } = core.planSpec({
  location: 'westeurope',
  resourceGroup: 'rg',
  workspaces: { logs: {} },
  rules: {
    linux: {
      sources: [{ syslog: { facilities: ['auth'] } }],
      destinations: ['logs'],
      flows: [{ streams: ['Microsoft-Syslog'], transformKql: 'source | wher Facility == "auth"' }],
    },
  },
});
console.log(problems.map(({ code }) => code).join());
