/** Every kind of document in which rules are found, and what is said of those in which there are none. */
import { foundRules } from '../../../lib/core/import/found-rules';
import { imported, properties, resource, ruleId, ruleType, template, workspace } from './imported';

const body = { location: 'westeurope', kind: 'Linux', properties: properties() };
const told = {
  id: ruleId,
  name: 'linux',
  type: ruleType,
  location: 'westeurope',
  etag: '"0"',
  systemData: { createdBy: 'someone' },
  properties: {
    ...properties(),
    immutableId: 'dcr-0',
    provisioningState: 'Succeeded',
    endpoints: { logsIngestion: 'https://x' },
  },
};
/** As the command line prints it: with the properties beside everything else. */
const flattened = {
  ...properties(),
  dataCollectionEndpointId: null,
  description: null,
  endpoints: null,
  etag: '"0"',
  id: ruleId,
  identity: { principalId: 'p', tenantId: 't', type: 'SystemAssigned', userAssignedIdentities: null },
  immutableId: 'dcr-0',
  kind: 'Linux',
  location: 'westeurope',
  metadata: null,
  name: 'linux',
  provisioningState: 'Succeeded',
  resourceGroup: 'rg',
  streamDeclarations: null,
  systemData: { createdBy: 'someone' },
  tags: { team: 'a' },
  type: ruleType,
};
const nested = (inner: object, more: object = {}) => ({
  type: 'Microsoft.Resources/deployments',
  apiVersion: '2022-09-01',
  name: 'inner',
  properties: { mode: 'Incremental', template: inner, ...more },
});
const passed = {
  name: { value: 'linux' },
  location: { value: 'westeurope' },
  managedIdentities: { value: { userAssignedResourceIds: ['/subscriptions/s'] } },
  dataCollectionRuleProperties: {
    value: { ...properties(), kind: 'All', dataCollectionEndpointResourceId: '<endpoint>' },
  },
};
const parametersFile = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#';

/** Each holds the one rule with the properties above. */
const documents: { readonly [what: string]: readonly [document: unknown, at: readonly (string | number)[]] } =
  {
    'the body of a rule': [body, []],
    'a body with a name and a type': [resource(), []],
    'the properties alone': [properties(), []],
    'properties in an object of their own, and nothing else': [{ properties: properties() }, []],
    'an excerpt with a note of its origin': [
      {
        sourceFile: 'linux.json',
        jsonPath: 'resources/0',
        apiVersion: null,
        kind: null,
        properties: properties(),
      },
      [],
    ],
    'what Azure’s API tells of a rule': [told, []],
    'what Azure’s API lists': [{ value: [told], nextLink: null }, ['value', 0]],
    'what the command line shows': [flattened, []],
    'what the command line lists': [[flattened], [0]],
    'a template': [
      template([{ type: 'Microsoft.Insights/actionGroups', apiVersion: '1' }, resource()]),
      ['resources', 1],
    ],
    'a template whose type is written otherwise': [
      template([resource({ type: 'microsoft.insights/DATACOLLECTIONRULES' })]),
      ['resources', 0],
    ],
    'a template with symbolic names': [
      template(
        { there: { existing: true, type: ruleType, apiVersion: '1', name: 'x' }, linux: resource() },
        { languageVersion: '2.0' },
      ),
      ['resources', 'linux'],
    ],
    'a template within a template': [
      template([nested(template([resource()]))]),
      ['resources', 0, 'properties', 'template', 'resources', 0],
    ],
    'a template in a variable': [
      template([], { variables: { inner: template([resource()]) } }),
      ['variables', 'inner', 'resources', 0],
    ],
    'a policy': [
      {
        properties: {
          policyRule: {
            if: { field: 'type', equals: ruleType },
            then: {
              details: {
                type: ruleType,
                deployment: { properties: { template: template([nested(template([resource()]))]) } },
              },
            },
          },
        },
      },
      [
        ...[
          'properties',
          'policyRule',
          'then',
          'details',
          'deployment',
          'properties',
          'template',
          'resources',
          0,
        ],
        ...['properties', 'template', 'resources', 0],
      ],
    ],
    'parameters of a module': [{ $schema: parametersFile, parameters: passed }, ['parameters']],
    'parameters of a module that has one for each property': [
      {
        $schema: parametersFile,
        parameters: Object.fromEntries(
          Object.entries({ name: 'linux', ...properties() }).map(([name, value]) => [name, { value }]),
        ),
      },
      ['parameters'],
    ],
    'a template that passes them to a module': [
      template([nested(template([resource({ properties: "[variables('x')]" })]), { parameters: passed })]),
      ['resources', 0, 'properties', 'parameters'],
    ],
    'variables of a template': [template([], { variables: { name: 'x', ...properties() } }), ['variables']],
  };

describe.each(Object.entries(documents))('%s', (_, [document, at]) => {
  const { rules, problems } = imported(document);

  it('holds one rule, where it stands', () => {
    expect(problems).toEqual([]);
    expect(rules.map((rule) => rule.at)).toEqual([at]);
  });

  it('says what it collects, and nothing that Azure alone writes', () => {
    const { dataCollectionEndpointId, ...others } = rules[0].properties;
    expect(others).toEqual(properties());
    expect([undefined, { input: 'endpoint' }]).toContainEqual(dataCollectionEndpointId);
  });
});

it('tells what stands beside the properties', () => {
  expect(imported(told).rules[0]).toMatchObject({
    key: 'linux',
    name: 'linux',
    location: 'westeurope',
    resourceGroup: 'rg',
    resourceId: ruleId,
    dropped: [],
  });
  expect(imported(flattened).rules[0]).toMatchObject({
    name: 'linux',
    kind: 'Linux',
    tags: { team: 'a' },
    identity: { type: 'SystemAssigned' },
    dropped: [],
  });
  expect(imported(resource()).rules[0].apiVersion).toBe('2023-03-11');
  expect(imported({ parameters: passed }).rules[0]).toMatchObject({
    name: 'linux',
    location: 'westeurope',
    identity: { type: 'UserAssigned', userAssignedIdentities: ['/subscriptions/s'] },
  });
});

it('says what a module makes beside the rule, where there is any', () => {
  const beside = {
    lock: { value: { kind: 'CanNotDelete' } },
    roleAssignments: { value: [] },
    enableTelemetry: { value: true },
  };
  const [{ dropped }] = imported({ parameters: { ...passed, ...beside } }).rules;
  expect(dropped).toEqual([
    { at: ['parameters', 'lock'], path: 'lock', reason: expect.stringMatching(/is no part of the rule/) },
  ]);
});

it('knows a rule for all systems by having no kind', () => {
  expect(imported({ parameters: passed }).rules[0]).not.toHaveProperty('kind');
  expect(imported({ ...body, kind: 'All' }).rules[0]).not.toHaveProperty('kind');
  expect(imported({ properties: properties({ kind: 'Windows' }) }).rules[0].kind).toBe('Windows');
});

it('finds all rules of a document, each under a word of its own', () => {
  const rules = [
    resource(),
    resource(),
    resource({ name: 'My Rule_2' }),
    resource({ name: '2024' }),
    resource({ name: '__proto__' }),
    resource({ name: '日本' }),
  ];
  expect(imported(template(rules)).rules.map(({ key }) => key)).toEqual([
    'linux',
    'linux-2',
    'my-rule-2',
    'rule',
    'proto',
    'rule-2',
  ]);
});

it('calls a rule whose name is left open by its default, its symbolic name or its file', () => {
  const open = resource({ name: "[parameters('name')]" });
  const parameters = { name: { type: 'string', defaultValue: 'Usual' } };
  expect(imported(template([open], { parameters })).rules[0].key).toBe('usual');
  expect(imported(template({ syslogRule: open })).rules[0].key).toBe('syslog-rule');
  expect(imported({ sourceFile: '07-app.json', jsonPath: '', properties: properties() }).rules[0].key).toBe(
    'app',
  );
});

it('says of a loop and a condition that they are left out', () => {
  const { rules, problems } = imported(
    template([
      resource({ copy: { name: 'x', count: 3 }, condition: "[parameters('x')]", sku: { name: 'x' } }),
    ]),
  );
  expect(rules[0].dropped.map((one: any) => one.path)).toEqual(['copy', 'condition', 'sku']);
  expect(problems).toEqual([]);
});

it('imports a part of a rule as far as it goes, and says what it lacks', () => {
  const { dataSources, dataFlows } = properties();
  const { rules, problems } = imported({ variables: { dataSources, dataFlows, other: 'x' } });
  expect(rules[0].properties).toEqual({ dataSources, dataFlows });
  expect(rules[0].dropped.map((one: any) => one.path)).toEqual(['properties.other']);
  expect(problems).toEqual(['AMC0407 variables']);
});

describe('A document without a rule', () => {
  const legacy = 'Data sources of a workspace belong to the retired Log Analytics agent';
  it.each<readonly [string, unknown, string]>([
    [
      'says which resources it has',
      template([{ type: 'a/b', apiVersion: '1' }]),
      'is 1 resource here, and it is no data collection rule: "a/b"',
    ],
    [
      'counts them',
      template([
        { type: 'a/b', apiVersion: '1' },
        { type: 'a/b', apiVersion: '1' },
        { type: 'c/d', apiVersion: '1' },
      ]),
      'are 3 resources here, and none of them is a data collection rule: "a/b" and "c/d"',
    ],
    [
      'tells what belongs to the retired agent',
      template([
        { type: 'Microsoft.OperationalInsights/workspaces/dataSources', apiVersion: '1', kind: 'IISLogs' },
      ]),
      legacy,
    ],
    [
      'tells it within a workspace',
      template([{ type: 'a/b', apiVersion: '1', resources: [{ type: 'datasources', apiVersion: '1' }] }]),
      legacy,
    ],
    ['tells it in parameters', { parameters: { dataSources: { value: [{ kind: 'IISLogs' }] } } }, legacy],
    ['says what else it has', { a: 1, b: 2 }, 'This has "a" and "b"'],
    ['says that it is Terraform’s configuration', { resource: { x: {} } }, 'terraform show -json'],
    ['says that it is empty', {}, 'There is nothing here.'],
    ['says that it is a list', [1, 2], 'This is a list of 2'],
    ['says that it is no object', 'text', 'A JSON object is needed here'],
    ['says that it is nothing', null, 'A JSON object is needed here'],
    [
      'does not take a reference to a rule for one',
      { id: ruleId, type: ruleType },
      'This has "id" and "type"',
    ],
    [
      'does not take a workspace for one',
      { id: workspace, properties: { sku: {} } },
      'This has "id" and "properties"',
    ],
  ])('fails, and %s', (_, document, says) => {
    const { rules, problems } = foundRules(document);
    expect(rules).toEqual([]);
    expect(problems.map(({ code, text }) => [code, text])).toEqual([
      ['AMC0401', expect.stringContaining(says)],
    ]);
  });
});

it('fails for a rule of which everything is computed, and says how to import it', () => {
  const document = template([resource({ properties: "[parameters('x')]" })]);
  const { rules, problems } = foundRules(document);
  expect(rules).toEqual([]);
  expect(problems.map(String)).toEqual([
    expect.stringMatching(/^AMC0406 resources\[0\]\.properties: What stands here is computed at deployment/),
  ]);
});

it('fails for a rule whose properties are no object', () => {
  expect(imported({ type: ruleType, properties: 5 })).toMatchObject({
    rules: [],
    problems: ['AMC0403 properties'],
  });
});
