/** A spec in YAML, with a machine that the program knows and the spec does not. */
import { join } from 'node:path';
import { App, TerraformStack, TerraformVariable } from 'cdktf';
import {
  AzapiProvider,
  AzurermProvider,
  DataCollectionRuleAssociation,
  MonitorSpec,
} from 'azure-monitor-constructs';

const app = new App();
const stack = new TerraformStack(app, 'from-spec');
new AzurermProvider(stack, 'azurerm');
new AzapiProvider(stack, 'azapi');

const machine = new TerraformVariable(stack, 'machine-id', { type: 'string' });
const spec = new MonitorSpec(stack, 'Flows', { file: join(__dirname, '../specs/flows.yaml') });
new DataCollectionRuleAssociation(stack, 'Machine', {
  target: machine.stringValue,
  rule: spec.rule('filtered'),
});

app.synth();
