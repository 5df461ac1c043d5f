/** Stacks for tests: what a program writes, and what it is told where it is wrong. */
import { App, TerraformStack, Testing } from 'cdktf';
import {
  AzurermProvider,
  DataCollectionRule,
  type DataCollectionRuleProps,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  SyslogFacility,
} from 'azure-monitor-constructs';

export const place = { resourceGroup: 'rg', location: 'westeurope' };
export const machine =
  '/subscriptions/s/resourceGroups/rg-web/providers/Microsoft.Compute/virtualMachines/web1';

/** A stack with the default provider. */
export function stackOf(build: (stack: TerraformStack) => unknown, app = new App(), id = 'stack') {
  const stack = new TerraformStack(app, id);
  new AzurermProvider(stack, 'azurerm');
  build(stack);
  return stack;
}

/** The stack's JSON, after validation. */
export const synthesised = (build: (stack: TerraformStack) => unknown) =>
  JSON.parse(Testing.synth(stackOf(build), true));

/** The one resource of a type. */
export function only(json: any, type: string, kind = 'resource'): any {
  const resources = Object.values(json[kind]?.[type] ?? {});
  if (resources.length !== 1) throw new Error(`${resources.length} of ${type}`);
  return resources[0];
}

/** What cdktf's validation reports, line by line. */
export function refused(build: (stack: TerraformStack) => unknown): string[] {
  try {
    Testing.synth(stackOf(build), true);
  } catch (error) {
    return linesOf(error);
  }
  throw new Error('Nothing was refused');
}

export const linesOf = (error: unknown): string[] =>
  (error as Error).message
    .split('\n')
    .filter((line) => line.startsWith('  ['))
    .map((line) => line.trim());

export const logsIn = (stack: TerraformStack, id = 'Logs') => new LogAnalyticsWorkspace(stack, id, place);

/** A rule that needs nothing but a workspace. */
export function ruleIn(
  stack: TerraformStack,
  id: string,
  props: Partial<DataCollectionRuleProps> & { readonly [property: string]: unknown } = {},
): DataCollectionRule {
  const logs = (stack.node.tryFindChild('Logs') as LogAnalyticsWorkspace | undefined) ?? logsIn(stack);
  return new DataCollectionRule(stack, id, {
    resourceGroup: 'rg',
    sources: [DataSource.syslog({ facilities: [SyslogFacility.AUTH] })],
    destinations: [Destination.logAnalytics(logs)],
    ...props,
  });
}
