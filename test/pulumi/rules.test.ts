/** Rules on Pulumi beyond their bodies: what custom logs tell, what is attached, what is taken over. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Output, isSecret as isSecretOutput, output, runtime } from '@pulumi/pulumi';
import {
  CustomLog,
  CustomLogSource,
  DataCollectionRule,
  DataSource,
  MonitorSpec,
  WorkspaceTransform,
} from 'azure-monitor-constructs/pulumi';
import { logsOf, only, refused, registered, ruleArgs } from './program';

const orders = (more: object = {}) =>
  new CustomLog('orders', {
    workspace: logsOf(),
    table: 'Orders_CL',
    columns: { Order: 'string' },
    source: CustomLogSource.logsIngestionApi(),
    throughAzureApi: true,
    ...more,
  });

const known = <T>(value: Output<T>) =>
  new Promise<T>((resolve) => {
    value.apply(resolve);
  });

describe('A custom log', () => {
  it('tells senders by which stream', async () => {
    let stream: Promise<string> | undefined;
    await registered(() => {
      stream = known(orders().streamName);
    });
    expect(await stream).toBe('Custom-Orders_CL');
  });

  it('has a table in the workspace, before its rule', async () => {
    const resources = await registered(() => orders());
    const table = resources.find(({ type }) => type.endsWith(':Table'));
    const rule = resources.find(({ type }) => type.endsWith(':Resource'));
    expect(table?.inputs).toMatchObject({
      workspaceName: 'logs',
      resourceGroupName: 'rg',
      tableName: 'Orders_CL',
    });
    expect(rule?.dependencies).toContain(table?.urn);
  });

  it('fails without the switch where azure-native has no such rule', async () => {
    const { message } = await refused(() => orders({ throughAzureApi: false }));
    expect(message).toMatch(/AMC0501 .*azure-native:monitor:DataCollectionRule cannot carry "kind"/);
  });
});

describe('The transformations of a workspace', () => {
  it('tell the command that attaches them, which azure-native cannot', async () => {
    let command: Promise<string> | undefined;
    const warned = jest.spyOn(console, 'warn').mockImplementation();
    const resources = await registered(() => {
      const transform = new WorkspaceTransform('tidy', {
        workspace: logsOf(),
        tables: { LAQueryLogs: 'source | where ResponseCode != 200' },
      });
      command = known(transform.attachCommand);
    });
    const told = warned.mock.calls.flat().join();
    warned.mockRestore();
    expect(told).toMatch(/AMC0504 .*Run the command in "attachCommand"/);
    expect(await command).toMatch(
      /^az rest --method patch --url '.*\?api-version=2025-07-01' --body '\{"properties":\{"defaultDataCollectionRuleResourceId":".+"\}\}'$/,
    );
    expect(resources.map(({ type }) => type.split(':').at(-1)).sort()).toEqual([
      'DataCollectionRule',
      'Workspace',
    ]);
  });
});

it('The inputs of a spec are configuration of the project, or what the program gives', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'spec-')), 'spec.yaml');
  writeFileSync(
    file,
    [
      'inputs: { id: null, group: { default: rg } }',
      'workspaces: { logs: { existing: { input: id } } }',
      'rules:',
      '  linux:',
      '    resourceGroup: { input: group }',
      '    location: westeurope',
      '    sources: [syslog: { facilities: [auth] }]',
      '    destinations: [logs]',
    ].join('\n'),
  );
  const id = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/a';
  const given = await only(
    ':DataCollectionRule',
    () => new MonitorSpec('spec', { file, inputs: { id: output(id) } }),
  );
  expect(given.destinations.logAnalytics[0].workspaceResourceId).toBe(id);
  expect(given.resourceGroupName).toBe('rg');
  const configured = await only(':DataCollectionRule', () => {
    runtime.setConfig('project:id', id);
    return new MonitorSpec('spec', { file });
  });
  expect(configured.destinations.logAnalytics[0].workspaceResourceId).toBe(id);
});

it('A secret input of a spec is secret configuration, and stays one', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'spec-')), 'spec.yaml');
  writeFileSync(
    file,
    [
      'inputs: { place: { secure: true } }',
      'resourceGroup: rg',
      'workspaces: { logs: { location: { input: place } } }',
    ].join('\n'),
  );
  const isSecret = async (given: object) => {
    let told: Promise<boolean> | undefined;
    await registered(() => {
      runtime.setConfig('project:place', 'westeurope');
      const logs: unknown = new MonitorSpec('spec', { file, ...given }).workspace('logs');
      told = isSecretOutput((logs as { resource: { location: Output<string> } }).resource.location);
    });
    return told;
  };
  expect(await isSecret({})).toBe(true);
  expect(await isSecret({ inputs: { place: 'northeurope' } })).toBe(true);
});

it('fails where what is taken over is known only at deployment', async () => {
  const { message } = await refused(
    () => new DataCollectionRule('linux', { ...ruleArgs(), adopt: output('x') }),
  );
  expect(message).toMatch(/AMC0111 adopt: Which resource is taken over is known only at deployment/);
});

it('A rule tells which extensions its machines need beside the agent', async () => {
  await registered(() => {
    const sources = [DataSource.changeTracking({ system: 'Linux' })];
    const { machineExtensions } = new DataCollectionRule('changes', { ...ruleArgs(), sources });
    expect(machineExtensions.map(({ type }) => type)).toEqual(['ChangeTracking-Linux']);
  });
});
