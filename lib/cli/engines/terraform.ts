/** A spec as the Terraform JSON that cdktf would write. */
import { App, TerraformStack, Testing } from 'cdktf';
import type { LoadedSpec } from '../../core/spec/load';
import { MonitorSpec } from '../../terraform/monitor-spec';
import { AzapiProvider, AzurermProvider } from '../../terraform/provider';

export function synthesise(file: string, { planned }: LoadedSpec): unknown {
  const stack = new TerraformStack(new App(), 'spec');
  new AzurermProvider(stack, 'azurerm');
  const resources = planned.flatMap(({ conceived }) => conceived.plan?.resources ?? []);
  if (resources.some(({ throughAzureApi }) => throughAzureApi)) new AzapiProvider(stack, 'azapi');
  new MonitorSpec(stack, 'Spec', { file });
  return JSON.parse(Testing.synth(stack, true)) as unknown;
}
