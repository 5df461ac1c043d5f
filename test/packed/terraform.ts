/** What a Terraform user writes, with nothing of Pulumi installed. */
import {
  AzurermProvider,
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  SyslogFacility,
  SyslogLevel,
} from 'azure-monitor-constructs';
import { Testing, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

class Monitoring extends TerraformStack {
  readonly rule: DataCollectionRule;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const resourceGroup = 'rg-monitor';
    new AzurermProvider(this, 'Azure');
    const logs = new LogAnalyticsWorkspace(this, 'Logs', { resourceGroup, location: 'westeurope' });
    this.rule = new DataCollectionRule(this, 'Linux', {
      resourceGroup,
      sources: [DataSource.syslog({ facilities: [SyslogFacility.AUTH], minimumLevel: SyslogLevel.WARNING })],
      destinations: [Destination.logAnalytics(logs)],
    });
  }
}

const synthesised: string = Testing.synth(new Monitoring(Testing.app(), 'monitoring'), true);
console.log(Object.keys(JSON.parse(synthesised).resource).sort().join('\n'));
