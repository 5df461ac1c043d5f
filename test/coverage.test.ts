/** The page of what props say and providers carry is what the renderers do, and leaves nothing of Azure out. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coverage, coveragePage, coveredTypes } from '../scripts/coverage';
import { everyProp } from '../scripts/every-prop';
import { bodyWith, writables } from '../scripts/writable';
import { type ResourceType, apiVersions, isForeign } from '../lib/core/azure/resource-types';
import { presets } from '../lib/core/presets';
import { jsonSchema } from '../lib/core/schema';
import { type Section, sections } from '../lib/core/spec/spec';
import { check, load } from './arm/check';
import { registerPulumi } from './support/pulumi';
import { root } from './support/specs';
import { synthTerraform } from './support/terraform';

const found = coverage();
const ruleType = 'Microsoft.Insights/dataCollectionRules';
const at = (type: ResourceType, path: string) => found.find((one) => one.type === type && one.path === path)!;

it('docs/coverage.md is what the renderers say today', () => {
  // How wide the columns of a table are is the formatter's to choose.
  const plain = (page: string) => page.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---').trim();
  expect(plain(readFileSync(join(root, 'docs/coverage.md'), 'utf8'))).toBe(plain(coveragePage(found)));
});

it('every type that providers have resources for is on the page', () => {
  // Groups have no table; of monitored objects no provider has a resource, and all goes through Azure's API.
  const apart = ['Microsoft.Resources/resourceGroups', 'Microsoft.Insights/monitoredObjects'];
  const types = (Object.keys(apiVersions) as ResourceType[]).filter((type) => !isForeign(type));
  expect([...coveredTypes].sort()).toEqual(types.filter((type) => !apart.includes(type)).sort());
});

describe('What props say', () => {
  /** Properties of a rule that are for overrides alone, and why. */
  const forOverrides: { readonly [path: string]: string } = {
    ...Object.fromEntries(
      ['performanceCounters', 'windowsEventLogs', 'syslog', 'logFiles', 'iisLogs'].map((source) => [
        `properties.dataSources.${source}[].transformKql`,
        'It moved into the flows, where `transformKql` says it; Azure still takes it here.',
      ]),
    ),
    ...Object.fromEntries(
      ['name', 'tier', 'size', 'family', 'capacity'].map((part) => [
        `sku.${part}`,
        'Part of the shape that Azure has for all resources; rules are not sold by sku.',
      ]),
    ),
  };

  it('is every property of a rule but those that have a reason', () => {
    const unsaid = found.filter(({ type, props }) => type === ruleType && props.length === 0);
    expect(unsaid.map(({ path }) => path).sort()).toEqual(Object.keys(forOverrides).sort());
  });

  it.each([
    [ruleType, 'properties.dataSources.syslog[].facilityNames', ['sources.syslog.facilities']],
    [ruleType, 'properties.dataFlows[].outputStream', ['flows.outputStream']],
    [
      ruleType,
      'properties.dataSources.logFiles[].filePatterns',
      ['sources.jsonLogs.filePatterns', 'sources.textLogs.filePatterns'],
    ],
    ['Microsoft.OperationalInsights/workspaces', 'properties.sku.name', ['sku']],
    [
      'Microsoft.OperationalInsights/workspaces',
      'properties.defaultDataCollectionRuleResourceId',
      ['workspaceTransforms'],
    ],
    ['Microsoft.OperationalInsights/workspaces', 'properties.forceCmkForQuery', []],
    ['Microsoft.Compute/virtualMachines/extensions', 'properties.settings', ['identity', 'network']],
    ['Microsoft.Compute/virtualMachines/extensions', 'properties.publisher', ['machines']],
    ['Microsoft.Compute/virtualMachineScaleSets/extensions', 'properties.type', ['machines.scaleSet.os']],
    ['Microsoft.HybridCompute/machines/extensions', 'properties.typeHandlerVersion', []],
    ['Microsoft.Authorization/roleAssignments', 'properties.roleDefinitionId', ['role', 'scope']],
  ] as const)('of %s at %s is %j', (type, path, props) => {
    expect(at(type, path).props).toEqual(props);
  });

  it('is found out with every prop that a noun has', () => {
    // Overrides say anything, and the others how a resource is made, not what it is; presets become sources.
    const apart = ['overrides', 'throughAzureApi', 'adopt', 'resourceGroup', ...Object.keys(presets)];
    const missing = (Object.keys(sections) as Section[]).flatMap((section) => {
      const given = new Set(Object.values(everyProp[section]).flatMap((props) => [...wordsIn(props)]));
      const taken = new Set(propsIn(jsonSchema(sections[section].noun.schema)));
      return [...taken]
        .filter((prop) => !prop.split('.').some((word) => apart.includes(word)))
        .map((prop) => prop.replace(/^flows\.destinations\./, 'destinations.'))
        .filter((prop) => !given.has(prop))
        .map((prop) => `${section}.${prop}`);
    });
    expect(missing).toEqual([]);
  });
});

describe('What providers carry', () => {
  it.each([
    [ruleType, 'kind', 'azure-native', { refused: ['Direct'], onlyOne: false }],
    [ruleType, 'kind', 'azurerm 5', { refused: ['Direct', 'AgentSettings', 'PlatformTelemetry'] }],
    [
      ruleType,
      'properties.dataSources.performanceCounters[].samplingFrequencyInSeconds',
      'azurerm 5',
      { refused: [1801], onlyOne: false },
    ],
    [ruleType, 'properties.dataSources.syslog[].name', 'azurerm 4', { refused: ['n'.repeat(33)] }],
    [ruleType, 'properties.dataSources.syslog[].name', 'azure-native', { wholly: true }],
    [ruleType, 'properties.destinations.storageTablesDirect[].name', 'azurerm 4', { wholly: true }],
    [ruleType, 'properties.destinations.eventHubs[].name', 'azurerm 4', { onlyOne: true }],
    [ruleType, 'properties.destinations.eventHubs[].name', 'azure-native', { wholly: true }],
    [ruleType, 'properties.dataFlows[].captureOverflow', 'azurerm 4', { wholly: false, refused: [] }],
    [
      'Microsoft.OperationalInsights/workspaces/tables',
      'properties.plan',
      'azurerm 4',
      { refused: ['Auxiliary'] },
    ],
    [
      'Microsoft.OperationalInsights/workspaces',
      'properties.publicNetworkAccessForQuery',
      'azurerm 4',
      { refused: ['SecuredByPerimeter'] },
    ],
    [
      'Microsoft.OperationalInsights/workspaces',
      'properties.publicNetworkAccessForQuery',
      'azurerm 5',
      { wholly: true },
    ],
  ] as const)('of %s at %s: %s', (type, path, engine, expected) => {
    expect(at(type, path).by[engine]).toMatchObject(expected);
  });

  it('is all of an association, which cannot be made through the API of Azure', () => {
    const own = found.filter(({ type }) => type === 'Microsoft.Insights/dataCollectionRuleAssociations');
    expect(own.flatMap(({ by }) => Object.values(by).map(({ wholly }) => wholly))).not.toContain(false);
  });
});

describe("What goes through Azure's API", () => {
  const workspace = { throughAzureApi: true, name: 'everything' };
  const nouns: { readonly [type in ResourceType]?: readonly [section: Section, props: object] } = {
    [ruleType]: [
      'rules',
      {
        throughAzureApi: true,
        kind: 'AgentSettings',
        agentSettings: { tags: 'shop' },
        location: 'westeurope',
      },
    ],
    'Microsoft.Insights/dataCollectionEndpoints': ['endpoints', { throughAzureApi: true }],
    'Microsoft.OperationalInsights/workspaces': ['workspaces', workspace],
    'Microsoft.OperationalInsights/workspaces/tables': [
      'tables',
      { throughAzureApi: true, workspace: 'logs', table: 'Everything_CL', columns: { Text: 'string' } },
    ],
    'Microsoft.Monitor/accounts': ['azureMonitorWorkspaces', { throughAzureApi: true }],
    'Microsoft.ManagedIdentity/userAssignedIdentities': ['identities', { throughAzureApi: true }],
    'Microsoft.Insights/actionGroups': [
      'actionGroups',
      { throughAzureApi: true, emails: ['ops@example.com'] },
    ],
  };
  const cases = (Object.keys(nouns) as ResourceType[]).map((type) => ({ type }));

  it.each(cases)('is everything that $type has, on Terraform', ({ type }) => {
    const body = everythingOf(type);
    const { json } = withSpec(type, body, (file) => synthTerraform(file));
    const [made] = Object.values(json.resource?.['azapi_resource'] ?? {}) as any[];
    const { location, tags, identity } = made;
    const whole = {
      ...made.body,
      ...(location ? { location, tags } : {}),
      ...(identity
        ? { identity: { type: identity.type, userAssignedIdentities: identity.identity_ids } }
        : {}),
    };
    expect(whole).toEqual(asPlanned(body));
  });

  it.each(cases)('is everything that $type has, on Pulumi', async ({ type }) => {
    // azure-native has no argument for it, in whichever class.
    const { etag: _, ...body } = everythingOf(type);
    const { registered } = await withSpec(type, body, (file) => registerPulumi(file));
    const made = registered.find((one) => one.type === 'azure-native:resources:Resource')!;
    const parts = ['location', 'tags', 'kind', 'sku', 'identity', 'properties'];
    const whole = Object.fromEntries(Object.entries(made.inputs).filter(([part]) => parts.includes(part)));
    expect(whole).toEqual(asPlanned(body));
  });

  it.each(cases)('is for $type a body that Azure describes', ({ type }) => {
    expect(check(load(type, apiVersions[type]), everythingOf(type))).toEqual([]);
  });

  function withSpec<T>(type: ResourceType, body: object, use: (file: string) => T): T {
    const [section, props] = nouns[type]!;
    const folder = mkdtempSync(join(tmpdir(), 'everything-'));
    const file = join(folder, 'everything.yaml');
    const noun = { everything: { ...props, overrides: { Resource: body } } };
    const logs = section === 'tables' ? { workspaces: { logs: {} } } : {};
    const spec = { location: 'westeurope', resourceGroup: 'rg-monitor', ...logs, [section]: noun };
    writeFileSync(file, JSON.stringify(spec));
    const done = () => rmSync(folder, { recursive: true });
    const result = use(file);
    if (result instanceof Promise) void result.finally(done).catch(() => undefined);
    else done();
    return result;
  }
});

/** A body with every property of its type. */
function everythingOf(type: ResourceType): { readonly [key: string]: unknown } {
  const bodies = writables(load(type, apiVersions[type])).map((one) => bodyWith(one, [one.values[0]]));
  return bodies.reduce((all, one) => united(all, one) as typeof one);
}

function united(one: unknown, other: unknown): unknown {
  if (one === undefined || other === undefined) return one ?? other;
  if (Array.isArray(one) && Array.isArray(other)) return [united(one[0], other[0])];
  if (one === null || typeof one !== 'object') return other;
  return Object.fromEntries(
    Object.keys({ ...one, ...(other as object) }).map((key) => [
      key,
      united((one as any)[key], (other as any)[key]),
    ]),
  );
}

/** Identities as plans list them. */
function asPlanned(body: { readonly [key: string]: any }) {
  const { identity } = body;
  return identity
    ? {
        ...body,
        identity: { ...identity, userAssignedIdentities: Object.keys(identity.userAssignedIdentities) },
      }
    : body;
}

/** Every prop of a schema, as a path of words. */
function* propsIn(schema: any, words: readonly string[] = []): Iterable<string> {
  for (const form of schema.anyOf ?? []) yield* propsIn(form, words);
  if (schema.items) yield* propsIn(schema.items, words);
  for (const [word, inner] of Object.entries(schema.properties ?? {})) {
    // What users look for and Azure has not stands in a schema, and nothing may be said of it.
    if ('not' in (inner as object)) continue;
    yield [...words, word].join('.');
    yield* propsIn(inner, [...words, word]);
  }
}

/** Every word of a noun's props, as a path of them. */
function* wordsIn(props: unknown, words: readonly string[] = []): Iterable<string> {
  if (props === null || typeof props !== 'object') return;
  for (const [key, inner] of Object.entries(props)) {
    const here = Array.isArray(props) ? words : [...words, key];
    if (inner !== undefined) yield here.join('.');
    yield* wordsIn(inner, here);
  }
}
