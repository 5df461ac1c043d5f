/** What a Pulumi user writes, with nothing of Terraform installed. */
import {
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  SyslogFacility,
  SyslogLevel,
} from 'azure-monitor-constructs/pulumi';
import { output, runtime } from '@pulumi/pulumi';

const made: string[] = [];
const mocks: runtime.Mocks = {
  call: () => ({}),
  newResource: ({ name, type, inputs }) => {
    made.push(type);
    return { id: `/${name}`, state: inputs };
  },
};

async function main() {
  await runtime.setMocks(mocks);
  const resourceGroup = output('rg-monitor');
  const logs = new LogAnalyticsWorkspace('logs', { resourceGroup, location: 'westeurope' });
  const rule = new DataCollectionRule('linux', {
    resourceGroup,
    sources: [DataSource.syslog({ facilities: [SyslogFacility.AUTH], minimumLevel: SyslogLevel.WARNING })],
    destinations: [Destination.logAnalytics(logs)],
  });
  rule.ruleId.apply(() => console.log([...new Set(made)].sort().join('\n')));
}

void main();
