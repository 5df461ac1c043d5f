/** A spec as the Terraform JSON that cdktf would write. */
import { App, TerraformStack, Testing } from 'cdktf';
import { MonitorSpec } from '../../terraform/monitor-spec';
import { AzapiProvider, AzurermProvider } from '../../terraform/provider';

export function synthesise(file: string): unknown {
  const stack = new TerraformStack(new App(), 'spec');
  new AzurermProvider(stack, 'azurerm');
  new AzapiProvider(stack, 'azapi');
  new MonitorSpec(stack, 'Spec', { file });
  return JSON.parse(Testing.synth(stack, true)) as unknown;
}
