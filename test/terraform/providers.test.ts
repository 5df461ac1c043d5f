/** The providers of a stack, and the way through Azure's own API. */
import { AzurermProvider as BindingsProvider } from '@cdktf/provider-azurerm/lib/provider';
import { TerraformOutput, type TerraformStack, Testing } from 'cdktf';
import {
  AzapiProvider,
  AzurermProvider,
  DataCollectionRuleAssociation,
  DataCollectionRuleKind,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  ManagedIdentity,
} from 'azure-monitor-constructs';
import { logsIn, machine, only, place, refused, ruleIn, stackOf, synthesised } from './stack';

describe('Providers', () => {
  it('fails where a stack has our default provider and that of the bindings', () => {
    const lines = refused((stack) => {
      new BindingsProvider(stack, 'bindings', { features: [{}] });
      logsIn(stack);
    });
    expect(lines).toEqual([
      expect.stringMatching(
        /^\[stack\] AMC0502 The stack has 2 azurerm providers without an alias \(stack\/azurerm, stack\/bindings\)/,
      ),
    ]);
  });

  it('takes a second provider that has an alias', () => {
    const json = synthesised((stack) => {
      new BindingsProvider(stack, 'bindings', { features: [{}], alias: 'other' });
      new AzurermProvider(stack, 'third', { alias: 'third', subscriptionId: 's' });
      logsIn(stack);
    });
    expect(json.provider.azurerm.map((provider: any) => provider.alias)).toEqual([
      undefined,
      'other',
      'third',
    ]);
  });

  it.each([AzurermProvider, AzapiProvider])('lets resources choose %p by its alias', (Provider) => {
    synthesised((stack) => {
      const provider = new Provider(stack, 'other', { alias: 'other' });
      expect(provider.alias).toBe('other');
      expect(provider.fqn).toMatch(/^(azurerm|azapi)\.other$/);
    });
  });

  it('fails where something goes through Azure’s own API in a stack without azapi, and says what to add', () => {
    const lines = refused((stack) => {
      ruleIn(stack, 'A', { throughAzureApi: true });
      ruleIn(stack, 'B', { throughAzureApi: true });
    });
    expect(lines.filter((line) => line.includes('AMC'))).toEqual([
      expect.stringMatching(/^\[stack\] AMC0503 .* Add "new AzapiProvider\(this, 'azapi'\)" to it\./),
    ]);
  });

  it('asks for no azapi where nothing goes through Azure’s own API', () => {
    expect(synthesised((stack) => ruleIn(stack, 'A')).terraform.required_providers).toEqual({
      azurerm: { source: 'hashicorp/azurerm', version: '~> 4.55' },
    });
  });

  it('writes the arguments that azurerm 5 has where the stack asks for it', () => {
    const access = (version: string) => {
      const stack = stackOf(() => undefined);
      stack.node.tryRemoveChild('azurerm');
      new AzurermProvider(stack, 'azurerm', { version });
      logsIn(stack);
      return Object.keys(only(JSON.parse(Testing.synth(stack, true)), 'azurerm_log_analytics_workspace'));
    };
    expect(access('~> 4.0')).toContain('internet_query_enabled');
    expect(access('>= 5.0')).toContain('internet_query_access_type');
  });

  it('fails for HCL, which the synthesised resources do not have', () => {
    expect(() => Testing.synthHcl(stackOf((stack) => logsIn(stack)))).toThrow(/leave out "--hcl"/);
  });
});

describe('Through Azure’s own API', () => {
  const overflowing = [{ streams: ['Microsoft-Syslog'], captureOverflow: true }];
  const through = (build: (stack: TerraformStack) => unknown) =>
    synthesised((stack) => {
      new AzapiProvider(stack, 'azapi');
      build(stack);
    });

  it('fails without the switch where azurerm has no place for a property, and names both', () => {
    expect(refused((stack) => ruleIn(stack, 'R', { flows: overflowing }))).toEqual([
      expect.stringMatching(
        /^\[stack\/R\] AMC0501 azurerm_monitor_data_collection_rule of azurerm 4 cannot carry "properties\.dataFlows\[0\]\.captureOverflow"\. Set "throughAzureApi: true"/,
      ),
    ]);
  });

  it('fails without the switch where azurerm takes less of a property than Azure, and names the value', () => {
    const counterSpecifiers = ['Memory(*)\\% Used Memory'];
    const sources = [DataSource.performanceCounters({ counterSpecifiers, samplingFrequencyInSeconds: 3600 })];
    expect(refused((stack) => ruleIn(stack, 'R', { sources }))).toEqual([
      expect.stringMatching(
        /cannot carry "properties\.dataSources\.performanceCounters\[0\]\.samplingFrequencyInSeconds" as 3600\. Set "throughAzureApi: true"/,
      ),
    ]);
  });

  it('fails without the switch where azurerm needs what Azure leaves open, and names that', () => {
    const storageAccountId =
      '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/archive';
    const props = {
      kind: DataCollectionRuleKind.AGENT_DIRECT_TO_STORE,
      location: 'westeurope',
      destinations: [Destination.storageTableDirect({ storageAccountId })],
    };
    expect(refused((stack) => ruleIn(stack, 'R', props))).toEqual([
      expect.stringMatching(
        /AMC0501 .* of azurerm 4 needs "properties\.destinations\.storageTablesDirect\[0\]\.tableName"\. Set "throughAzureApi: true" .*, or give it\./,
      ),
    ]);
    const json = through((stack) => ruleIn(stack, 'R', { ...props, throughAzureApi: true }));
    const [table] = only(json, 'azapi_resource').body.properties.destinations.storageTablesDirect;
    expect(table).not.toHaveProperty('tableName');
  });

  it('makes the rule with its planned body, and reads its immutable id', () => {
    const json = through((stack) => {
      const rule = ruleIn(stack, 'R', {
        flows: overflowing,
        throughAzureApi: true,
        tags: { a: 'b' },
        identity: ManagedIdentity.systemAssigned(),
      });
      new TerraformOutput(stack, 'out', { value: rule.immutableId, staticId: true });
      new DataCollectionRuleAssociation(stack, 'A', { target: machine, rule });
    });
    const rule = only(json, 'azapi_resource');
    expect(rule).toMatchObject({
      type: 'Microsoft.Insights/dataCollectionRules@2024-03-11',
      parent_id:
        '/subscriptions/${data.azurerm_client_config.AzureMonitorClientConfig.subscription_id}/resourceGroups/rg',
      location: 'westeurope',
      tags: { a: 'b' },
      identity: { type: 'SystemAssigned' },
      response_export_values: [
        'properties.immutableId',
        'properties.endpoints.logsIngestion',
        'properties.endpoints.metricsIngestion',
      ],
    });
    expect(rule.body.properties.dataFlows[0].captureOverflow).toBe(true);
    const [id] = Object.keys(json.resource.azapi_resource);
    expect(json.output.out.value).toBe(`\${azapi_resource.${id}.output.properties.immutableId}`);
    expect(only(json, 'azurerm_monitor_data_collection_rule_association').data_collection_rule_id).toBe(
      `\${azapi_resource.${id}.id}`,
    );
  });

  it('fails where an override names what azurerm lacks, and loses it nowhere', () => {
    const overrides = { Resource: { properties: { agentSettings: { logs: [] }, description: 'patched' } } };
    expect(refused((stack) => ruleIn(stack, 'R', { overrides }))).toEqual([
      expect.stringMatching(
        /AMC0501 .*cannot carry "properties\.agentSettings"\. Set "throughAzureApi: true"/,
      ),
    ]);
    const json = through((stack) => ruleIn(stack, 'R', { overrides, throughAzureApi: true }));
    expect(only(json, 'azapi_resource').body.properties).toMatchObject(overrides.Resource.properties);
  });

  it('fails where what has no such switch is patched with what azurerm lacks, and does not name it', () => {
    const lines = refused((stack) => {
      const overrides = { Resource: { properties: { unheard: 1 } } };
      new DataCollectionRuleAssociation(stack, 'A', { target: machine, rule: ruleIn(stack, 'R'), overrides });
    });
    expect(lines).toEqual([
      expect.stringMatching(/cannot carry "properties\.unheard" as 1\. Leave it out\./),
    ]);
  });

  it('merges overrides last: objects in, lists and values over, null away', () => {
    const json = synthesised((stack) => {
      new LogAnalyticsWorkspace(stack, 'X', {
        ...place,
        tags: { kept: 'a', gone: 'b' },
        overrides: { Resource: { tags: { gone: null, added: 'c' }, properties: { retentionInDays: 60 } } },
      });
    });
    expect(only(json, 'azurerm_log_analytics_workspace')).toMatchObject({
      tags: { kept: 'a', added: 'c' },
      retention_in_days: 60,
    });
  });

  it('fails where an override names no planned resource', () => {
    const overrides = { Resorce: {} };
    expect(refused((stack) => new LogAnalyticsWorkspace(stack, 'X', { ...place, overrides }))).toEqual([
      expect.stringContaining(
        'AMC0032 overrides.Resorce: This noun plans no resource "Resorce". Did you mean "Resource"?',
      ),
    ]);
  });
});
