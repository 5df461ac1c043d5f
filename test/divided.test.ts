/** A divided rule in the engines: under which ids its parts are kept, and what a program sees of them. */
import { join } from 'node:path';
import * as terraform from 'azure-monitor-constructs';
import * as pulumi from 'azure-monitor-constructs/pulumi';
import { registerProgram, registerPulumi } from './support/pulumi';
import { identified } from './support/read-pulumi';
import { root } from './support/specs';
import { synthProgram, synthTerraform } from './support/terraform';

const spec = join(root, 'test/specs/divided.yaml');
const channels = Array.from({ length: 11 }, (_, i) => ({ xPathQueries: [`C${i}!*`], name: `c${i}` }));
const place = { resourceGroup: 'rg', location: 'westeurope' };
const target =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/web1';
const existing =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Insights/dataCollectionRules/baseline';

/** `address = name in Azure`: whoever changes one replaces what is deployed. */
it('keeps its addresses in Terraform, and its names in Azure', () => {
  const { resource = {} } = synthTerraform(spec).json;
  const found = Object.entries(resource).flatMap(([type, blocks]) =>
    Object.entries(blocks).map(([id, block]) => `${type}.${id} = ${block['name'] as string}`),
  );
  expect(found.filter((address) => address.includes('_rule')).sort()).toEqual([
    'azurerm_monitor_data_collection_rule.Spec_rules_windows_B453BB3F = windows',
    'azurerm_monitor_data_collection_rule.Spec_rules_windows_Part2_3DF2E4E6 = windows-2',
    'azurerm_monitor_data_collection_rule_association.Spec_associations_till1_DD2C49FA = windows-7268dadd',
    'azurerm_monitor_data_collection_rule_association.Spec_associations_till1_Part2_05E2279E = windows-2-23d7be48',
    'azurerm_monitor_data_collection_rule_association.Spec_associations_till2_B6C7A8B7 = everything',
    'azurerm_monitor_data_collection_rule_association.Spec_associations_till2_Part2_8B96D6BE = everything-2',
  ]);
});

it('keeps its URNs in Pulumi, and its names in Azure', async () => {
  const { registered } = await registerPulumi(spec);
  const found = registered.flatMap(({ urn, type, inputs }) => {
    const of = identified(type, inputs);
    return of ? [`${urn.split(':monitor:').at(-1) ?? ''} = ${of.name}`] : [];
  });
  expect(found.filter((urn) => urn.startsWith('DataCollectionRule')).sort()).toEqual([
    'DataCollectionRule::spec-windows = windows',
    'DataCollectionRule::spec-windows-Part2 = windows-2',
    'DataCollectionRuleAssociation::spec-till1 = windows-7268dadd',
    'DataCollectionRuleAssociation::spec-till1-Part2 = windows-2-23d7be48',
    'DataCollectionRuleAssociation::spec-till2 = everything',
    'DataCollectionRuleAssociation::spec-till2-Part2 = everything-2',
  ]);
});

describe('The ids of a rule', () => {
  it('are those of its parts in Terraform, which machines follow', () => {
    const json = synthProgram((stack) => {
      const rule = new terraform.DataCollectionRule(stack, 'Windows', {
        ...place,
        divide: true,
        sources: channels.map((one) => terraform.DataSource.windowsEvents(one)),
        destinations: [
          terraform.Destination.logAnalytics(new terraform.LogAnalyticsWorkspace(stack, 'Logs', place)),
        ],
      });
      rule.associateWith(target);
      rule.associateWith(target);
      expect(rule.ruleIds).toHaveLength(2);
      expect(rule.ruleIds[0]).toBe(rule.ruleId);
      const followed = terraform.DataCollectionRule.fromDataCollectionRuleId(
        stack,
        'Second',
        rule.ruleIds[1]!,
      );
      new terraform.DataCollectionRuleAssociation(stack, 'Again', { target: `${target}2`, rule: followed });
      const other = terraform.DataCollectionRule.fromDataCollectionRuleId(stack, 'Baseline', existing);
      expect(other.ruleIds).toEqual([existing]);
    });
    const rules = Object.values(json.resource!['azurerm_monitor_data_collection_rule_association']!).map(
      (block) => block['data_collection_rule_id'],
    );
    expect(rules.sort()).toEqual([
      '${azurerm_monitor_data_collection_rule.Windows_891EF9B0.id}',
      '${azurerm_monitor_data_collection_rule.Windows_Part2_1956ED5C.id}',
      '${azurerm_monitor_data_collection_rule.Windows_Part2_1956ED5C.id}',
    ]);
  });

  it('are those of its parts in Pulumi, which machines follow', async () => {
    const { registered, told } = await registerProgram(() => {
      const rule = new pulumi.DataCollectionRule('windows', {
        ...place,
        divide: true,
        sources: channels.map((one) => pulumi.DataSource.windowsEvents(one)),
        destinations: [pulumi.Destination.logAnalytics(new pulumi.LogAnalyticsWorkspace('logs', place))],
      });
      rule.associateWith(target);
      const [first, second] = rule.ruleIds;
      const followed = pulumi.DataCollectionRule.fromDataCollectionRuleId(second!);
      new pulumi.DataCollectionRuleAssociation('again', { target: `${target}2`, rule: followed });
      const other = pulumi.DataCollectionRule.fromDataCollectionRuleId(existing);
      return { first, second, whole: rule.ruleId, other: other.ruleIds[0] };
    });
    expect(told['first']).toBe(told['whole']);
    expect(told['second']).toContain('windows-2');
    expect(told['other']).toBe(existing);
    const rules = registered.flatMap(({ inputs }) => inputs['dataCollectionRuleId'] ?? []);
    expect(rules.sort()).toEqual([told['first'], told['second'], told['second']].sort());
  });
});
