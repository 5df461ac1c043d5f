/** Values known only at deployment: taken wherever text is, and handed to azure-native as they are. */
import { output } from '@pulumi/pulumi';
import {
  AzureMonitorWorkspace,
  DataCollectionEndpoint,
  DataCollectionRule,
  DataCollectionRuleAssociation,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  ManagedIdentity,
  ResourceGroup,
} from 'azure-monitor-constructs/pulumi';
import { azureMonitorWorkspace } from '../../lib/core/collection/azure-monitor-workspace';
import { dataCollectionEndpoint } from '../../lib/core/collection/data-collection-endpoint';
import { dataCollectionRule } from '../../lib/core/collection/data-collection-rule';
import { dataCollectionRuleAssociation } from '../../lib/core/collection/data-collection-rule-association';
import { logAnalyticsWorkspace } from '../../lib/core/collection/log-analytics-workspace';
import { resourceGroup } from '../../lib/core/collection/resource-group';
import type { AnyNoun } from '../../lib/core/noun';
import { jsonSchema } from '../../lib/core/schema';
import { registerProgram } from '../support/pulumi';
import { linesOf, logsOf, machine, only, place, refused, registered, ruleArgs, syslog } from './program';

type Make = (props: object) => object;

const nouns: { readonly [name: string]: readonly [AnyNoun, Make, type: string] } = {
  LogAnalyticsWorkspace: [
    logAnalyticsWorkspace,
    (props) => new LogAnalyticsWorkspace('x', { ...place, ...props }),
    ':Workspace',
  ],
  AzureMonitorWorkspace: [
    azureMonitorWorkspace,
    (props) => new AzureMonitorWorkspace('x', { ...place, ...props }),
    ':AzureMonitorWorkspace',
  ],
  DataCollectionEndpoint: [
    dataCollectionEndpoint,
    (props) => new DataCollectionEndpoint('x', { ...place, ...props }),
    ':DataCollectionEndpoint',
  ],
  DataCollectionRule: [
    dataCollectionRule,
    (props) => new DataCollectionRule('x', { ...ruleArgs(), ...props }),
    ':DataCollectionRule',
  ],
  DataCollectionRuleAssociation: [
    dataCollectionRuleAssociation,
    (props) => {
      const rule = new DataCollectionRule('r', ruleArgs());
      return new DataCollectionRuleAssociation('x', { target: machine, rule, key: 'web1', ...props });
    },
    ':DataCollectionRuleAssociation',
  ],
  ResourceGroup: [
    resourceGroup,
    (props) => new ResourceGroup('x', { location: 'westeurope', ...props }),
    ':ResourceGroup',
  ],
};

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

it.each(textProps)('takes an output and a promise as %s.%s', async (name, prop) => {
  const [, make, type] = nouns[name]!;
  for (const given of [output('known later'), Promise.resolve('known later')]) {
    const resources = await registered(() => make({ [prop]: given }));
    const { inputs } = resources.find((resource) => resource.name === 'x' && resource.type.endsWith(type))!;
    expect(JSON.stringify(inputs)).toContain('"known later"');
  }
});

it('takes outputs in lists and maps, lists that are outputs, numbers and flags', async () => {
  const logs = await only(':Workspace', () => {
    new LogAnalyticsWorkspace('x', {
      ...place,
      retentionInDays: output(31),
      tags: { a: output('b') },
      overrides: { Resource: { properties: { sku: { name: output('later') } } } },
    });
  });
  expect(logs).toMatchObject({ retentionInDays: 31, tags: { a: 'b' }, sku: { name: 'later' } });
  const rule = await only(':DataCollectionRule', () => {
    new DataCollectionRule('x', {
      ...ruleArgs(),
      identity: ManagedIdentity.userAssigned(output('later')),
      sources: [
        DataSource.syslog({ facilities: ['auth', output('cron' as const)], name: output('named') }),
        DataSource.windowsEvents({ xPathQueries: output(['System!*']) as never }),
      ],
    });
  });
  expect(rule.dataSources.syslog[0]).toMatchObject({ name: 'named', facilityNames: ['auth', 'cron'] });
  expect(rule.dataSources.windowsEventLogs[0].xPathQueries).toEqual(['System!*']);
  expect(rule.identity).toEqual({ type: 'UserAssigned', userAssignedIdentities: ['later'] });
});

it('keeps two outputs of one resource in a list apart', async () => {
  const rule = await only(':DataCollectionRule', () => {
    const group = new ResourceGroup('g', { location: 'westeurope', name: 'rg' });
    const counters = ['a', 'b'].map((name) => group.name.apply(() => `Object\\${name}`));
    new DataCollectionRule('x', {
      ...ruleArgs(),
      sources: [DataSource.performanceCounters({ counterSpecifiers: counters })],
    });
  });
  expect([...rule.dataSources.performanceCounters[0].counterSpecifiers].sort()).toEqual([
    'Object\\a',
    'Object\\b',
  ]);
});

it('fails where what is planned hangs on an output', async () => {
  const args: { readonly [prop: string]: unknown } = {
    sources: output([]),
    throughAzureApi: output(true),
    overrides: output({}),
  };
  for (const prop of Object.keys(args)) {
    const error = await refused(() => new DataCollectionRule('x', { ...ruleArgs(), [prop]: args[prop] }));
    expect(linesOf(error)).toEqual([
      expect.stringMatching(new RegExp(`^AMC0111 ${prop}: .*known only at deployment`)),
    ]);
  }
});

describe('What a component tells', () => {
  const told = async (build: () => { [what: string]: unknown }) => (await registerProgram(build)).told;

  it('puts the remote-write URL together from what Azure made, for new workspaces and for existing ones', async () => {
    const url =
      /^<[^>]*properties\.metricsIngestion\.endpoint>\/dataCollectionRules\/<[^>]*properties\.immutableId>\/streams\/Microsoft-PrometheusMetrics\/api\/v1\/write\?api-version=2023-04-24$/;
    const id = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Monitor/accounts/old';
    const { made, existing } = await told(() => ({
      made: new AzureMonitorWorkspace('metrics', place).remoteWriteUrl,
      existing: AzureMonitorWorkspace.fromWorkspaceId(output(id)).remoteWriteUrl,
    }));
    expect(made).toMatch(url);
    expect(existing).toMatch(url);
  });

  it('tells ids and endpoints, of what is made and of what exists', async () => {
    const id = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Insights/dataCollectionEndpoints/old';
    const outputs = await told(() => {
      const made = new DataCollectionEndpoint('fleet', place);
      const existing = DataCollectionEndpoint.fromDataCollectionEndpointId(id);
      return {
        logs: made.logsIngestionEndpoint,
        id: existing.endpointId,
        config: existing.configurationAccessEndpoint,
      };
    });
    expect(outputs).toMatchObject({
      logs: expect.stringContaining('properties.logsIngestion.endpoint'),
      id,
      config: expect.stringContaining('properties.configurationAccess.endpoint'),
    });
  });

  it('tells the immutable id of a rule that goes through Azure’s own API, with its whole body', async () => {
    const flows = [{ streams: ['Microsoft-Syslog'], captureOverflow: true }];
    let id: unknown;
    const inputs = await only(':Resource', () => {
      id = new DataCollectionRule('x', { ...ruleArgs(), flows, throughAzureApi: true }).immutableId;
    });
    expect(inputs).toMatchObject({
      apiVersion: '2024-03-11',
      resourceProviderNamespace: 'Microsoft.Insights',
      resourceType: 'dataCollectionRules',
    });
    expect(inputs.properties.dataFlows[0].captureOverflow).toBe(true);
    const text = await (id as { promise(): Promise<string> }).promise();
    expect(text).toContain('properties.immutableId');
  });
});

it('reads the region of an existing workspace where it is not said', async () => {
  const id = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/old';
  const rule = (location?: string) =>
    only(':DataCollectionRule', () => {
      const logs = LogAnalyticsWorkspace.fromWorkspaceId(id, location);
      new DataCollectionRule('x', {
        resourceGroup: 'rg',
        sources: [syslog()],
        destinations: [Destination.logAnalytics(logs)],
      });
    });
  expect((await rule('West Europe')).location).toBe('westeurope');
  expect((await rule()).location).toContain('location');
});

it('names what it makes below a component after the component', async () => {
  const names = (await registered(() => logsOf('audit'))).map(({ name }) => name);
  expect(names).toEqual(['audit']);
});
