/** A spec as the Terraform JSON that cdktf would write. */
import { rmSync } from 'node:fs';
import { TerraformStack, Testing } from 'cdktf';
import { isOfTenant } from '../../core/plan';
import { describeProblems } from '../../core/problem';
import type { LoadedSpec } from '../../core/spec/load';
import { MonitorSpec } from '../../terraform/monitor-spec';
import { AzapiProvider, AzurermProvider } from '../../terraform/provider';
import { Refusal } from '../streams';

export function synthesise(file: string, { planned }: LoadedSpec): unknown {
  // An app in a folder of its own: nothing is left where the command was called.
  const app = Testing.app();
  rmSync(app.outdir, { recursive: true, force: true });
  const stack = new TerraformStack(app, 'spec');
  new AzurermProvider(stack, 'azurerm');
  const resources = planned.flatMap(({ conceived }) => conceived.plan?.resources ?? []);
  if (resources.some((one) => one.throughAzureApi || 'patches' in one.home || isOfTenant(one)))
    new AzapiProvider(stack, 'azapi');
  const spec = new MonitorSpec(stack, 'Spec', { file });
  const wrong = spec.node.findAll().flatMap(({ node }) => {
    const noun = node.path.slice(spec.node.path.length + 1).replace('/', '.');
    return node.validate().map((problem) => `${noun}: ${problem}`);
  });
  if (wrong.length) throw new Refusal(describeProblems(file, wrong));
  return JSON.parse(Testing.synth(stack, true)) as unknown;
}
