/** What a spec plans, in the normal form. */
import { readFileSync } from 'node:fs';
import { guidOf } from '../../lib/core/azure/hash';
import { remoteWriteUrl } from '../../lib/core/collection/azure-monitor-workspace';
import { streamOf } from '../../lib/core/collection/custom-log';
import type { Handle } from '../../lib/core/handle';
import { importNoun } from '../../lib/core/imported';
import { isError } from '../../lib/core/noun';
import { Existing, PlannedResource } from '../../lib/core/plan';
import { loadSpec } from '../../lib/core/spec/load';
import { type Entry, type Section, sections } from '../../lib/core/spec/spec';
import { type Engine, type Referent, type Value, open } from '../../lib/core/value';
import {
  type Body,
  type Identified,
  type NormalForm,
  type NormalResource,
  azureTells,
  identified,
  normalForm,
  patched,
  placeWithin,
  referredIn,
  word,
} from './normal-form';

export function planned(file: string): NormalForm {
  const { entries, planned: made, problems } = loadSpec(readFileSync(file, 'utf8'));
  const errors = problems.filter(({ problem }) => isError(problem));
  if (errors.length) throw new Error(errors.map(({ problem }) => String(problem)).join('\n'));
  const told: { [what: string]: string } = {};
  const handles = new Map<Entry, Handle | { readonly resource: PlannedResource }>();
  for (const { entry, conceived } of made) {
    const main = conceived.plan?.main;
    handles.set(entry, conceived.handle ?? { resource: (main && conceived.shared.get(main)) ?? main! });
  }
  for (const entry of entries) {
    // A spec that is read twice has its entries twice.
    const same = [...handles].find(
      ([other]) => other.section === entry.section && other.key === entry.key,
    )?.[1];
    const handle = same ?? imported(entry);
    for (const [property, tell] of Object.entries(tellsOf(entry)))
      told[`${entry.section}/${entry.key}.${property}`] = openText(tell(handle as Handle));
  }
  const resources = made.flatMap(
    ({ conceived }) => conceived.plan?.resources.filter((one) => !conceived.shared.has(one)) ?? [],
  );
  return normalForm(resources.map(resourceOf), told);
}

/** As an engine asks for it that cannot put anything into what others make. */
export const withoutPatches = ({ resources, told }: NormalForm): NormalForm => ({
  resources: resources.filter(({ name }) => name !== patched),
  told,
});

/** As azurerm asks for it, which has no argument for the region of a virtual machine's extension: it asks the machine. */
export const withoutRegionsOfMachines = ({ resources, told }: NormalForm): NormalForm => ({
  resources: resources.map((resource) => {
    if (resource.type !== 'Microsoft.Compute/virtualMachines/extensions') return resource;
    const { location: _, ...body } = resource.body;
    return { ...resource, body };
  }),
  told,
});

const imported = ({ section, existing, props }: Entry) =>
  importNoun(sections[section].noun, existing, props['location'], { sealer: () => undefined }).handle;

/** What each noun tells of itself, by Azure's path. */
const tells: { readonly [section in Section]: { readonly [property: string]: string } } = {
  resourceGroups: { resourceGroupId: 'id', name: 'name' },
  workspaces: { workspaceId: 'id', customerId: 'properties.customerId' },
  azureMonitorWorkspaces: {
    workspaceId: 'id',
    queryEndpoint: 'properties.metrics.prometheusQueryEndpoint',
  },
  endpoints: {
    endpointId: 'id',
    configurationAccessEndpoint: 'properties.configurationAccess.endpoint',
    logsIngestionEndpoint: 'properties.logsIngestion.endpoint',
    metricsIngestionEndpoint: 'properties.metricsIngestion.endpoint',
  },
  tables: { tableId: 'id' },
  customLogs: { ruleId: 'id', immutableId: 'properties.immutableId' },
  workspaceTransforms: { ruleId: 'id' },
  rules: { ruleId: 'id', immutableId: 'properties.immutableId' },
  associations: { associationId: 'id' },
  identities: {
    identityId: 'id',
    clientId: 'properties.clientId',
    principalId: 'properties.principalId',
  },
  agents: { extensionId: 'id' },
  machines: {},
  windowsClients: {},
  roleAssignments: { roleAssignmentId: 'id' },
  actionGroups: { actionGroupId: 'id' },
  health: {},
};

/** What a rule tells to which data is sent, where it is made in the one way that knows. */
const tellsOfDirect = {
  logsIngestionEndpoint: ({ resource }: Handle) => resource.attribute('properties.endpoints.logsIngestion'),
  metricsIngestionEndpoint: ({ resource }: Handle) =>
    resource.attribute('properties.endpoints.metricsIngestion'),
};

/** What a noun of a spec tells, by the property of its construct and component. */
export function tellsOf({ section, existing, props }: Entry): {
  readonly [property: string]: (handle: Handle) => Value;
} {
  const paths = Object.entries(tells[section]).filter(
    ([property]) => existing === undefined || property !== 'customerId',
  );
  return {
    ...Object.fromEntries(
      paths.map(([property, path]) => [property, ({ resource }: Handle) => resource.attribute(path)]),
    ),
    ...(section === 'azureMonitorWorkspaces' ? { remoteWriteUrl } : {}),
    ...(section === 'rules' && props['kind'] === 'Direct' && props['throughAzureApi'] ? tellsOfDirect : {}),
    ...(section === 'customLogs' ? { streamName: streamOf } : {}),
    ...(section === 'customLogs' && props['source'] === 'logsIngestionApi' && props['throughAzureApi']
      ? { logsIngestionEndpoint: tellsOfDirect.logsIngestionEndpoint }
      : {}),
  };
}

export function resourceOf(resource: PlannedResource): NormalResource {
  const of = identityOf(resource);
  const body = openAny(resource.body) as Body;
  return {
    ...of,
    waitsFor: [
      ...resource.dependsOn.map((other) => word(identityOf(other))),
      ...parentOf(resource),
      ...referredIn([of, body]),
    ],
    ...(resource.throughAzureApi || of.name === patched ? { throughAzureApi: resource.apiVersion } : {}),
    body,
  };
}

function identityOf({ type, name, home }: PlannedResource): Identified {
  if ('patches' in home) return { type, name: patched, place: withinOf(home.patches) };
  if ('within' in home) return { type, name: openText(name), place: withinOf(home.within) };
  if ('partOf' in home) return { type, name: openText(name), place: placeWithin(openText(home.partOf)) };
  const place = 'extends' in home ? home.extends : 'resourceGroup' in home ? home.resourceGroup : '';
  return { type, name: openText(name), place: openText(place) };
}

const withinOf = (resource: Referent) => word(referent(resource));

/** The resource that another is part of, or is put into. */
const parentOf = ({ home }: PlannedResource) =>
  'patches' in home ? [withinOf(home.patches)] : 'within' in home ? [withinOf(home.within)] : [];

const engine: Engine = {
  literal: (text) => text,
  deferred: (value) => `<${value.label ?? ''}>`,
  attribute: ({ of, path }) =>
    of instanceof Existing && path === 'id' ? openText(of.id) : azureTells(referent(of), path),
  join: (parts) => parts.join(''),
  secret: (opened) => opened,
  entries: (opened) => Object.fromEntries(opened.map(([key, value]) => [String(key), value])),
  json: (opened) => JSON.stringify(opened),
  segment: (opened, which) => {
    const { name, place } = identified(String(opened));
    return which === 'name' ? name : place;
  },
  guid: (opened) => guidOf(opened.map(String)),
};

const referent = (of: Referent): Identified =>
  of instanceof PlannedResource ? identityOf(of) : identified(of instanceof Existing ? openText(of.id) : '');

const openAny = (value: Value): unknown => open(value, engine);
const openText = (value: Value) => String(openAny(value));
