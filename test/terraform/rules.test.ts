/** Rules on Terraform beyond their bodies: what custom logs tell, what is attached, what is taken over. */
import {
  AzapiProvider,
  ChangeTrackingSystem,
  ColumnType,
  CustomLog,
  CustomLogSource,
  DataCollectionRule,
  DataCollectionRuleKind,
  DataSource,
  Destination,
  MonitorSpec,
  WorkspaceTransform,
} from 'azure-monitor-constructs';
import { TerraformOutput, type TerraformStack } from 'cdktf';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logsIn, only, place, refused, ruleIn, synthesised } from './stack';

const orders = (stack: TerraformStack, more: object = {}) =>
  new CustomLog(stack, 'Orders', {
    workspace: logsIn(stack),
    table: 'Orders_CL',
    columns: { Order: ColumnType.STRING },
    source: CustomLogSource.logsIngestionApi(),
    throughAzureApi: true,
    ...more,
  });

const told = (stack: TerraformStack, id: string, value: string) => {
  new TerraformOutput(stack, id, { value, staticId: true });
};

describe('A custom log', () => {
  it('tells senders where to, to which rule and by which stream', () => {
    const json = synthesised((stack) => {
      new AzapiProvider(stack, 'azapi');
      const log = orders(stack);
      told(stack, 'endpoint', log.logsIngestionEndpoint);
      told(stack, 'rule', log.immutableId);
      told(stack, 'stream', log.streamName);
    });
    const [rule] = Object.keys(json.resource.azapi_resource);
    expect(json.output).toEqual({
      endpoint: { value: `\${azapi_resource.${rule}.output.properties.endpoints.logsIngestion}` },
      rule: { value: `\${azapi_resource.${rule}.output.properties.immutableId}` },
      stream: { value: 'Custom-Orders_CL' },
    });
  });

  it('is followed by machines as a rule is', () => {
    const json = synthesised((stack) => {
      const log = orders(stack, {
        source: CustomLogSource.jsonLogs({ filePatterns: ['/var/log/orders.json'] }),
        throughAzureApi: false,
      });
      log.associateWith('/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/a');
    });
    const [rule] = Object.keys(json.resource.azurerm_monitor_data_collection_rule);
    expect(only(json, 'azurerm_monitor_data_collection_rule_association')).toMatchObject({
      data_collection_rule_id: `\${azurerm_monitor_data_collection_rule.${rule}.id}`,
    });
  });

  it('fails without the switch where azurerm has no such rule', () => {
    expect(refused((stack) => orders(stack, { throughAzureApi: false }))).toEqual([
      expect.stringMatching(
        /AMC0501 .*azurerm_monitor_data_collection_rule.* cannot carry "kind" as "Direct"\. Set "through/,
      ),
    ]);
  });
});

it('Only a rule of the kind Direct has an endpoint of its own', () => {
  synthesised((stack) => {
    expect(() => ruleIn(stack, 'Linux').logsIngestionEndpoint).toThrow(
      'Only a rule of kind "Direct" has an endpoint of its own',
    );
  });
});

describe('The transformations of a workspace', () => {
  const transform = (stack: TerraformStack) =>
    new WorkspaceTransform(stack, 'Tidy', {
      workspace: logsIn(stack),
      tables: { LAQueryLogs: 'source | where ResponseCode != 200' },
    });

  it('are attached by an update of the workspace, which leaves that argument alone', () => {
    const json = synthesised((stack) => {
      new AzapiProvider(stack, 'azapi');
      transform(stack);
    });
    const [rule] = Object.keys(json.resource.azurerm_monitor_data_collection_rule);
    const [workspace] = Object.keys(json.resource.azurerm_log_analytics_workspace);
    expect(only(json, 'azapi_update_resource')).toMatchObject({
      type: 'Microsoft.OperationalInsights/workspaces@2025-07-01',
      resource_id: `\${azurerm_log_analytics_workspace.${workspace}.id}`,
      body: {
        properties: {
          defaultDataCollectionRuleResourceId: `\${azurerm_monitor_data_collection_rule.${rule}.id}`,
        },
      },
    });
    expect(only(json, 'azurerm_log_analytics_workspace').lifecycle).toEqual({
      ignore_changes: ['data_collection_rule_id'],
    });
  });

  it('fail without the provider that attaches them', () => {
    expect(refused(transform)).toContainEqual(expect.stringMatching(/AMC0503 .*no azapi provider/));
  });
});

describe('What exists', () => {
  const adopt = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Insights/dataCollectionRules/linux';

  it('is taken over by an import block', () => {
    const json = synthesised((stack) => ruleIn(stack, 'linux', { adopt }));
    const [rule] = Object.keys(json.resource.azurerm_monitor_data_collection_rule);
    expect(json.import).toEqual([{ id: adopt, to: `azurerm_monitor_data_collection_rule.${rule}` }]);
  });

  it('is read at the version in which it is written, where that goes through Azure’s own API', () => {
    const json = synthesised((stack) => {
      new AzapiProvider(stack, 'azapi');
      ruleIn(stack, 'linux', { adopt, throughAzureApi: true });
    });
    expect(json.import).toMatchObject([{ id: `${adopt}?api-version=2024-03-11` }]);
  });
});

describe('The inputs of a spec', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'spec-')), 'spec.yaml');
  writeFileSync(
    file,
    [
      'inputs: { id: { description: the workspace }, counters: { type: list } }',
      'workspaces: { logs: { existing: { input: id } } }',
      'rules:',
      '  perf:',
      '    resourceGroup: rg',
      '    location: westeurope',
      '    sources: [performanceCounters: { counterSpecifiers: { input: counters } }]',
      '    destinations: [logs]',
    ].join('\n'),
  );
  const ruleOf = (json: any) => only(json, 'azurerm_monitor_data_collection_rule');

  it('are variables of their names', () => {
    const json = synthesised((stack) => new MonitorSpec(stack, 'Spec', { file }));
    expect(json.variable).toEqual({
      id: { type: 'string', description: 'the workspace' },
      counters: { type: 'list(string)' },
    });
    expect(ruleOf(json).destinations.log_analytics[0].workspace_resource_id).toBe('${var.id}');
    expect(ruleOf(json).data_sources.performance_counter[0].counter_specifiers).toBe('${var.counters}');
  });

  it('are what the program gives', () => {
    const id = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/a';
    const json = synthesised(
      (stack) => new MonitorSpec(stack, 'Spec', { file, inputs: { id, counters: ['a\\b'] } }),
    );
    expect(json.variable).toBeUndefined();
    expect(ruleOf(json).destinations.log_analytics[0].workspace_resource_id).toBe(id);
    expect(ruleOf(json).data_sources.performance_counter[0].counter_specifiers).toEqual(['a\\b']);
  });
});

it('fails where a known input does not fit its place, or is none of the spec', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'spec-')), 'spec.yaml');
  writeFileSync(
    file,
    'inputs: { group: null }\nlocation: westeurope\nworkspaces: { logs: { resourceGroup: { input: group } } }',
  );
  expect(refused((stack) => new MonitorSpec(stack, 'Spec', { file, inputs: { group: 'a/b' } }))).toEqual([
    expect.stringMatching(/AMC0106 workspaces\.logs\.resourceGroup: "a\/b"/),
  ]);
  synthesised((stack) => {
    expect(() => new MonitorSpec(stack, 'Spec', { file, inputs: { grop: 'a' } })).toThrow(
      'The spec has no input "grop". Did you mean "group"?',
    );
  });
});

it('fails where a preset is for another system', () => {
  expect(
    refused((stack) =>
      ruleIn(stack, 'R', { kind: DataCollectionRuleKind.LINUX, sources: [DataSource.dnsLogs()] }),
    ),
  ).toEqual([expect.stringMatching(/AMC0202 sources\[0\]\.dnsLogs: .* give .* a rule of kind "Windows"/)]);
});

it('A rule to which data is sent has its streams and no sources', () => {
  const json = synthesised((stack) => {
    new AzapiProvider(stack, 'azapi');
    new DataCollectionRule(stack, 'Direct', {
      resourceGroup: place.resourceGroup,
      kind: DataCollectionRuleKind.DIRECT,
      streamDeclarations: [{ name: 'Custom-A_CL', columns: { TimeGenerated: ColumnType.DATETIME } }],
      destinations: [Destination.logAnalytics(logsIn(stack))],
      throughAzureApi: true,
    });
  });
  expect(only(json, 'azapi_resource').body).toMatchObject({
    kind: 'Direct',
    properties: {
      streamDeclarations: { 'Custom-A_CL': { columns: [{ name: 'TimeGenerated', type: 'datetime' }] } },
      dataFlows: [{ streams: ['Custom-A_CL'], destinations: ['logs'], outputStream: 'Custom-A_CL' }],
    },
  });
});

it('A rule tells which extensions its machines need beside the agent', () => {
  synthesised((stack) => {
    const source = DataSource.changeTracking({ system: ChangeTrackingSystem.WINDOWS });
    const rule = ruleIn(stack, 'Changes', { sources: [source] });
    expect(rule.machineExtensions).toEqual([
      {
        system: 'Windows',
        publisher: 'Microsoft.Azure.ChangeTrackingAndInventory',
        type: 'ChangeTracking-Windows',
        typeHandlerVersion: '2.0',
      },
    ]);
    expect(ruleIn(stack, 'Linux').machineExtensions).toEqual([]);
  });
});
