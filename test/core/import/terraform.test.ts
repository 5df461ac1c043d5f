/** Rules as Terraform tells them: in plans, states and state files. */
import { foundRules, holdsTerraform } from '../../../lib/core/import/found-rules';
import { importDocument } from '../../../lib/core/import/import-documents';
import { dataCollectionRule } from '../../../lib/terraform/render/data-collection-rule';
import { imported as importedWith, ruleId, ruleType, workspace } from './imported';

const imported = (document: unknown) => importedWith(document, dataCollectionRule.shape(4));

const account = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/store';
const hub = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.EventHub/namespaces/n/eventhubs/hub';

/** As azurerm keeps it: every block a list, and every argument there, said or not. */
const attributes = {
  id: ruleId,
  name: 'linux',
  resource_group_name: 'rg',
  location: 'westeurope',
  kind: 'Linux',
  description: '',
  immutable_id: 'dcr-0',
  data_collection_endpoint_id: null,
  tags: { team: 'a' },
  timeouts: null,
  identity: [{ type: 'UserAssigned', identity_ids: ['/i'], principal_id: 'p', tenant_id: 't' }],
  stream_declaration: [{ stream_name: 'Custom-A', column: [{ name: 'A', type: 'string' }] }],
  data_sources: [
    {
      performance_counter: [],
      syslog: [
        { name: 'syslog', streams: ['Microsoft-Syslog'], facility_names: ['auth'], log_levels: ['Error'] },
      ],
      log_file: [
        {
          name: 'app',
          streams: ['Custom-A'],
          file_patterns: ['/var/log/app.log'],
          format: 'text',
          settings: [{ text: [{ record_start_timestamp_format: 'ISO 8601' }] }],
        },
      ],
      extension: [
        {
          name: 'x',
          streams: ['Microsoft-Perf'],
          extension_name: 'X',
          extension_json: '{"a":[1]}',
          input_data_sources: [],
        },
      ],
      prometheus_forwarder: [
        {
          name: 'prom',
          streams: ['Microsoft-PrometheusMetrics'],
          label_include_filter: [{ label: 'l', value: 'v' }],
        },
      ],
      data_import: [{ event_hub_data_source: [{ name: 'hub', stream: 'Custom-A', consumer_group: '' }] }],
    },
  ],
  destinations: [
    {
      log_analytics: [{ name: 'logs', workspace_resource_id: workspace }],
      azure_monitor_metrics: [{ name: 'metrics' }],
      event_hub: [{ name: 'hub', event_hub_id: hub }],
      storage_blob_direct: [{ name: 'blob', storage_account_id: account, container_name: 'c' }],
    },
  ],
  data_flow: [
    {
      streams: ['Microsoft-Syslog'],
      destinations: ['logs'],
      transform_kql: '',
      output_stream: '',
      built_in_transform: '',
    },
  ],
};

const body = {
  streamDeclarations: [{ name: 'Custom-A', columns: { A: 'string' } }],
  dataSources: {
    syslog: [
      { name: 'syslog', streams: ['Microsoft-Syslog'], facilityNames: ['auth'], logLevels: ['Error'] },
    ],
    logFiles: [
      {
        name: 'app',
        streams: ['Custom-A'],
        filePatterns: ['/var/log/app.log'],
        format: 'text',
        settings: { text: { recordStartTimestampFormat: 'ISO 8601' } },
      },
    ],
    extensions: [
      { name: 'x', streams: ['Microsoft-Perf'], extensionName: 'X', extensionSettings: { a: [1] } },
    ],
    prometheusForwarder: [
      { name: 'prom', streams: ['Microsoft-PrometheusMetrics'], labelIncludeFilter: { l: 'v' } },
    ],
    dataImports: { eventHub: { name: 'hub', stream: 'Custom-A' } },
  },
  destinations: {
    logAnalytics: [{ name: 'logs', workspaceResourceId: workspace }],
    azureMonitorMetrics: { name: 'metrics' },
    eventHubs: [{ name: 'hub', eventHubResourceId: hub }],
    storageBlobsDirect: [{ name: 'blob', storageAccountResourceId: account, containerName: 'c' }],
  },
  dataFlows: [{ streams: ['Microsoft-Syslog'], destinations: ['logs'] }],
};

const type = 'azurerm_monitor_data_collection_rule';
const address = `${type}.this`;
const values = (given: object) => ({ address, mode: 'managed', type, name: 'this', values: given });
const change = (after: unknown, more: object = {}) => ({
  format_version: '1.2',
  terraform_version: '1.9.0',
  planned_values: { root_module: { resources: [values(attributes)] } },
  prior_state: { values: { root_module: { resources: [values(attributes)] } } },
  resource_changes: [
    { address: 'x.y', mode: 'managed', type: 'x', name: 'y', change: { actions: ['create'], after: {} } },
    { address, mode: 'managed', type, name: 'this', change: { actions: ['create'], after, ...more } },
  ],
});
const state = (module: object) => ({
  format_version: '1.0',
  terraform_version: '1.9.0',
  values: { root_module: module },
});
const file = (resource: object, instance: object = {}) => ({
  version: 4,
  terraform_version: '1.9.0',
  serial: 1,
  resources: [
    {
      mode: 'managed',
      type,
      name: 'this',
      provider: 'p',
      instances: [{ attributes, ...instance }],
      ...resource,
    },
  ],
});

it.each<readonly [string, unknown, readonly (string | number)[]]>([
  [
    'a state',
    state({ resources: [values(attributes)] }),
    ['values', 'root_module', 'resources', 0, 'values'],
  ],
  [
    'a module of a state',
    state({ child_modules: [{ child_modules: [{ resources: [values(attributes)] }] }] }),
    ['values', 'root_module', 'child_modules', 0, 'child_modules', 0, 'resources', 0, 'values'],
  ],
  ['a plan', change(attributes), ['resource_changes', 1, 'change', 'after']],
  [
    'the values of a plan',
    { format_version: '1.2', planned_values: { root_module: { resources: [values(attributes)] } } },
    ['planned_values', 'root_module', 'resources', 0, 'values'],
  ],
  ['a state file', file({}), ['resources', 0, 'instances', 0, 'attributes']],
])('finds a rule in %s, with the body that Azure has of it', (_, document, at) => {
  expect(holdsTerraform(document)).toBe(true);
  const { rules, problems, inputs } = imported(document);
  expect([problems, inputs]).toEqual([[], []]);
  expect(rules).toEqual([
    {
      at,
      key: 'linux',
      name: 'linux',
      location: 'westeurope',
      kind: 'Linux',
      tags: { team: 'a' },
      identity: { type: 'UserAssigned', userAssignedIdentities: ['/i'] },
      resourceGroup: 'rg',
      resourceId: ruleId,
      properties: body,
      dropped: [],
    },
  ]);
});

it('says of a rule that is to be adopted that a plan does not tell its id', () => {
  const { rules } = importDocument(change({ ...attributes, id: undefined }), {
    adopt: true,
    terraform: dataCollectionRule.shape(4),
  });
  const texts = rules.flatMap(({ problems }) => problems.map(({ problem }) => problem.text));
  expect(texts).toContainEqual(expect.stringMatching(/^This does not say the id of the rule/));
});

it('finds every rule of a loop, and none that Terraform only reads or removes', () => {
  expect(
    imported(
      file({
        instances: [
          { attributes, index_key: 'a' },
          { attributes, index_key: 1 },
        ],
      }),
    ).rules,
  ).toHaveLength(2);
  const data = { ...values(attributes), mode: 'data' };
  expect(imported(state({ resources: [data] })).problems).toEqual(['AMC0401']);
  expect(imported(file({ mode: 'data' })).problems).toEqual(['AMC0401']);
  expect(imported(change(null)).problems).toEqual(['AMC0401']);
});

it('makes an input of what is known only after the plan is applied', () => {
  const [destinations] = attributes.destinations;
  const after = {
    ...attributes,
    id: undefined,
    destinations: [{ ...destinations, log_analytics: [{ name: 'logs' }, { name: 'more' }] }],
  };
  const { rules, inputs, problems } = imported(
    change(after, {
      after_unknown: {
        id: true,
        immutable_id: true,
        destinations: [
          {
            log_analytics: [{ workspace_resource_id: true }, { workspace_resource_id: true }],
            azure_monitor_metrics: [{}],
          },
        ],
        stream_declaration: [{ stream_name: true }],
      },
    }),
  );
  expect(problems).toEqual([]);
  expect(rules[0]).not.toHaveProperty('resourceId');
  expect(rules[0].properties.destinations.logAnalytics).toEqual([
    { name: 'logs', workspaceResourceId: { input: 'workspaceResourceId' } },
    { name: 'more', workspaceResourceId: { input: 'logAnalyticWorkspaceResourceId' } },
  ]);
  expect(rules[0].properties.streamDeclarations).toEqual([
    { name: { input: 'stream' }, columns: { A: 'string' } },
  ]);
  expect(inputs.map(({ name, type: kind, expression }) => [name, kind, expression])).toContainEqual([
    'workspaceResourceId',
    'string',
    `${address}.destinations[0].log_analytics[0].workspace_resource_id`,
  ]);
});

describe('makes a secret input of what Terraform hides', () => {
  const steps = (...path: (string | number)[]) =>
    path.map((step) =>
      typeof step === 'string'
        ? { type: 'get_attr', value: step }
        : { type: 'index', value: { value: step, type: 'number' } },
    );
  const [sources] = attributes.data_sources;
  const given = {
    ...attributes,
    description: 'hunter1',
    tags: { team: 'hunter2' },
    data_sources: [{ ...sources, extension: [{ ...sources?.extension[0], extension_json: '"hunter3"' }] }],
  };
  const hidden = {
    description: true,
    tags: { team: true },
    kind: false,
    destinations: [{ log_analytics: [{}] }],
    data_sources: [{ extension: [{ extension_json: true, streams: [false] }] }],
    data_collection_endpoint_id: true,
  };
  const paths = [
    steps('description'),
    steps('tags', 'team'),
    steps('data_sources', 0, 'extension', 0, 'extension_json'),
  ];
  const { planned_values: _, ...plan } = change(given, { after_sensitive: hidden });
  it.each<readonly [string, unknown]>([
    ['a plan', plan],
    ['a state', state({ resources: [{ ...values(given), sensitive_values: hidden }] })],
    ['a state file', file({}, { attributes: given, sensitive_attributes: paths })],
  ])('in %s', (__, document) => {
    const { rules, inputs, problems } = imported(document);
    expect(problems).toEqual([]);
    expect(inputs.map(({ name, secure }) => [name, secure])).toEqual([
      ['team', true],
      ['description', true],
      ['extensionSettings', true],
    ]);
    expect(rules[0].tags).toEqual({ team: { secret: { input: 'team' } } });
    expect(rules[0].properties).toEqual({
      ...body,
      description: { secret: { input: 'description' } },
      dataSources: {
        ...body.dataSources,
        extensions: [
          {
            ...body.dataSources.extensions[0],
            extensionSettings: { secret: { input: 'extensionSettings' } },
          },
        ],
      },
    });
    expect(JSON.stringify([rules, inputs])).not.toContain('hunter');
  });

  it('but fails where it is the rule itself', () => {
    const resource = {
      ...values({
        type: `${ruleType}@2024-03-11`,
        name: 'linux',
        body: '{"properties":{"description":"x"}}',
      }),
      type: 'azapi_resource',
      sensitive_values: { body: true },
    };
    expect(imported(state({ resources: [resource] })).problems).toEqual([
      'AMC0406 values.root_module.resources[0].values',
    ]);
  });
});

it('fails where what is known too late decides how many parts a rule has', () => {
  const { data_flow: _, ...after } = attributes;
  expect(imported(change(after, { after_unknown: { data_flow: true } })).problems).toEqual([
    'AMC0406 resource_changes[1].change.after',
  ]);
});

it('takes no text of Terraform for an expression of a template', () => {
  const { rules, inputs } = imported(
    state({ resources: [values({ ...attributes, description: "[parameters('x')]" })] }),
  );
  expect(rules[0].properties.description).toBe("[parameters('x')]");
  expect(inputs).toEqual([]);
});

it('names the arguments that say nothing in Azure’s words', () => {
  const [sources] = attributes.data_sources;
  const given = { ...attributes, brand_new: 'x', data_sources: [{ ...sources, unheard_of: [{ a: 1 }] }] };
  const { rules, problems } = imported(state({ resources: [values(given)] }));
  expect(rules[0].dropped.map((one: any) => one.path)).toEqual(['brand_new', 'data_sources[0].unheard_of']);
  expect(problems).toEqual([]);
});

it.each<readonly [string, object, string]>([
  ['text where a block is', { data_sources: 'x' }, 'properties.dataSources: An object is needed here'],
  ['two blocks where one is', { data_sources: [{}, {}] }, 'properties.dataSources: An object is needed here'],
  ['a number where blocks are', { data_flow: 5 }, 'properties.dataFlows: A list is needed here'],
])('fails for %s, and says where in the body', (_, more, says) => {
  const document = state({ resources: [values({ ...attributes, ...more })] });
  const { problems } = foundRules(document, dataCollectionRule.shape(4));
  expect(problems.map(({ text }) => text)).toEqual([expect.stringContaining(says)]);
});

it('finds a rule that is made through Azure’s own API', () => {
  const given = {
    type: `${ruleType}@2024-03-11`,
    id: ruleId,
    name: 'linux',
    parent_id: '/subscriptions/s/resourceGroups/rg',
    location: 'westeurope',
    identity: [{ type: 'SystemAssigned', identity_ids: [] }],
  };
  const own = { kind: 'Direct', properties: { description: 'x' } };
  for (const written of [own, JSON.stringify(own), { value: own, type: ['object', {}] }]) {
    const resource = { ...values({ ...given, body: written }), type: 'azapi_resource' };
    expect(imported(state({ resources: [resource] })).rules).toEqual([
      expect.objectContaining({
        key: 'linux',
        kind: 'Direct',
        location: 'westeurope',
        identity: { type: 'SystemAssigned' },
        apiVersion: '2024-03-11',
        resourceId: ruleId,
        properties: { description: 'x' },
      }),
    ]);
  }
});

it('fails for a plan with no rule in it, and says what it has', () => {
  const other = { ...values({}), type: 'azurerm_log_analytics_datasource_windows_event' };
  expect(imported(state({ resources: [other] })).problems).toEqual(['AMC0401']);
});

it('fails where the arguments of Terraform are not at hand', () => {
  expect(importedWith(state({ resources: [values(attributes)] })).problems).toEqual([
    'AMC0406 values.root_module.resources[0].values',
  ]);
});
