/** Values known only at deployment: taken wherever text is, and written as the expression that they are. */
import { Fn, Lazy, type TerraformStack, TerraformVariable } from 'cdktf';
import {
  AzureMonitorWorkspace,
  DataCollectionEndpoint,
  DataCollectionRuleAssociation,
  LogAnalyticsWorkspace,
  ResourceGroup,
} from 'azure-monitor-constructs';
import { azureMonitorWorkspace } from '../../lib/core/collection/azure-monitor-workspace';
import { dataCollectionEndpoint } from '../../lib/core/collection/data-collection-endpoint';
import { dataCollectionRule } from '../../lib/core/collection/data-collection-rule';
import { dataCollectionRuleAssociation } from '../../lib/core/collection/data-collection-rule-association';
import { logAnalyticsWorkspace } from '../../lib/core/collection/log-analytics-workspace';
import { resourceGroup } from '../../lib/core/collection/resource-group';
import type { AnyNoun } from '../../lib/core/noun';
import { jsonSchema } from '../../lib/core/schema';
import { machine, place, refused, ruleIn, synthesised } from './stack';

/** Every form in which cdktf hands out text that it does not know yet, and how Terraform reads it. */
const forms: {
  readonly [form: string]: (stack: TerraformStack) => readonly [given: string, written: string];
} = {
  'a variable': (stack) => [new TerraformVariable(stack, 'v', {}).stringValue, '${var.v}'],
  'an expression as text': () => ['${var.v}', '${var.v}'],
  'a directive as text': () => ['%{ if var.v }a%{ endif }', '%{ if var.v }a%{ endif }'],
  'a function': (stack) => [Fn.lower(new TerraformVariable(stack, 'v', {}).stringValue), '${lower(var.v)}'],
  'a variable within text': (stack) => [
    `a-${new TerraformVariable(stack, 'v', {}).stringValue}-b`,
    'a-${var.v}-b',
  ],
  'what is told later': () => [Lazy.stringValue({ produce: () => 'told later' }), 'told later'],
  'an attribute of ours': (stack) => [
    new LogAnalyticsWorkspace(stack, 'Other', place).customerId,
    '${azurerm_log_analytics_workspace.Other_@.workspace_id}',
  ],
};

type Make = (stack: TerraformStack, props: { readonly [prop: string]: unknown }) => void;

const nouns: { readonly [name: string]: readonly [AnyNoun, Make, type: string] } = {
  LogAnalyticsWorkspace: [
    logAnalyticsWorkspace,
    (stack, props) => new LogAnalyticsWorkspace(stack, 'X', { ...place, ...props }),
    'azurerm_log_analytics_workspace',
  ],
  AzureMonitorWorkspace: [
    azureMonitorWorkspace,
    (stack, props) => new AzureMonitorWorkspace(stack, 'X', { ...place, ...props }),
    'azurerm_monitor_workspace',
  ],
  DataCollectionEndpoint: [
    dataCollectionEndpoint,
    (stack, props) => new DataCollectionEndpoint(stack, 'X', { ...place, ...props }),
    'azurerm_monitor_data_collection_endpoint',
  ],
  DataCollectionRule: [
    dataCollectionRule,
    (stack, props) => ruleIn(stack, 'X', props),
    'azurerm_monitor_data_collection_rule',
  ],
  DataCollectionRuleAssociation: [
    dataCollectionRuleAssociation,
    (stack, props) =>
      new DataCollectionRuleAssociation(stack, 'X', { target: machine, rule: ruleIn(stack, 'R'), ...props }),
    'azurerm_monitor_data_collection_rule_association',
  ],
  ResourceGroup: [
    resourceGroup,
    (stack, props) => new ResourceGroup(stack, 'X', { location: 'westeurope', ...props }),
    'azurerm_resource_group',
  ],
};

/** The properties that take text, as the schema tells them; other nouns and what stands only in ids are not text. */
const textProps = Object.entries(nouns).flatMap(([name, [noun]]) => {
  const { properties } = jsonSchema(noun.schema) as {
    properties: { [prop: string]: { [key: string]: unknown } };
  };
  return Object.entries(properties)
    .filter(
      ([prop, { type, description }]) =>
        type === 'string' && description === undefined && !['key', 'adopt'].includes(prop),
    )
    .map(([prop]) => [name, prop] as const);
});

it('finds the text properties of all nouns', () => {
  expect(textProps.length).toBeGreaterThan(20);
  expect(new Set(textProps.map(([name]) => name)).size).toBe(Object.keys(nouns).length);
});

describe.each(textProps)('%s.%s', (name, prop) => {
  const [, make, type] = nouns[name]!;
  // A word of Azure's that is a flag of azurerm's: no attribute of ours tells one.
  const flags = /^publicNetworkAccess/;

  const given = Object.keys(forms).filter((form) => !(flags.test(prop) && form === 'an attribute of ours'));
  it.each(given)('takes %s', (form) => {
    let written = '';
    const json = synthesised((stack) => {
      const [given, expected] = forms[form]!(stack);
      written = expected;
      make(stack, { [prop]: given });
    });
    const id = Object.keys(json.resource[type]).find((key) => key.startsWith('X_'))!;
    const text = JSON.stringify(json.resource[type][id]).replaceAll(/_[0-9A-F]{8}\b/g, '_@');
    const inner = written.replace(/^\$\{(.*)\}$/, '$1');
    expect(text).toContain(JSON.stringify(flags.test(prop) ? inner : written).slice(1, -1));
  });
});

it('fails for a rule that holds a sensitive variable', () => {
  const problems = refused((stack) => {
    const key = new TerraformVariable(stack, 'key', { sensitive: true }).stringValue;
    ruleIn(stack, 'Rule', { description: key });
  });
  expect(problems).toEqual([expect.stringMatching(/AMC0230 description: This is a secret/)]);
});
