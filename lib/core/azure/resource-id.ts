/**
 * Azure resource ids: parsed, compared and brought to their canonical casing. Azure takes any casing; azurerm
 * refuses some of it and plans differences for the rest.
 */
import { rememberLast } from '../remember';
import { apiVersions } from './resource-types';

export interface ResourceId {
  readonly subscription: string | undefined;
  readonly resourceGroup: string | undefined;
  /** `Microsoft.Compute/virtualMachines`, with the types of all levels: `…/virtualMachines/extensions`. */
  readonly type: string;
  /** The names of all levels, outermost first. */
  readonly names: readonly string[];
  /** What an extension resource extends. */
  readonly scope: ResourceId | undefined;
}

const canonicalTypes = new Map(
  [
    ...Object.keys(apiVersions),
    'Microsoft.Compute/virtualMachineScaleSets/virtualMachines',
    'Microsoft.HybridCompute/machines',
    'Microsoft.ContainerService/managedClusters',
    'Microsoft.Kubernetes/connectedClusters',
    'Microsoft.Insights/privateLinkScopes',
    'Microsoft.EventHub/namespaces/eventhubs',
    'Microsoft.Storage/storageAccounts',
    'Microsoft.KeyVault/vaults',
    'Microsoft.Kusto/clusters',
    'Microsoft.Insights/components',
  ].map((type) => [type.toLowerCase(), type]),
);

/** Far above Azure's own limit. */
const longest = 4096;

/** The parts of an id, or undefined where the text is none. */
export const parseResourceId = rememberLast((text: string): ResourceId | undefined => {
  if (text.length > longest) return undefined;
  if (!text.startsWith('/') || text.endsWith('/') || /[\s?#]/.test(text)) return undefined;
  const steps = text.slice(1).split('/');
  if (steps.some((step) => step === '')) return undefined;
  const take = (word: string) => {
    if (steps[0]?.toLowerCase() !== word.toLowerCase() || steps[1] === undefined) return undefined;
    return steps.splice(0, 2)[1];
  };
  const subscription = take('subscriptions');
  const resourceGroup = take('resourceGroups');
  let id: ResourceId | undefined;
  while (steps.length) {
    const namespace = take('providers');
    if (namespace === undefined) return undefined;
    const types = [namespace];
    const names: string[] = [];
    // Types and names take turns; only where a type is due does "providers" begin what extends the resource.
    while (steps.length && steps[0]?.toLowerCase() !== 'providers') {
      const [type, name] = steps.splice(0, 2);
      if (type === undefined || name === undefined) return undefined;
      types.push(type);
      names.push(name);
    }
    if (names.length === 0) return undefined;
    id = { subscription, resourceGroup, type: canonicalType(types.join('/')), names, scope: id };
  }
  if (id) return id;
  if (subscription === undefined) return undefined;
  return resourceGroup === undefined
    ? {
        subscription,
        resourceGroup,
        type: 'Microsoft.Resources/subscriptions',
        names: [subscription],
        scope: undefined,
      }
    : {
        subscription,
        resourceGroup,
        type: 'Microsoft.Resources/resourceGroups',
        names: [resourceGroup],
        scope: undefined,
      };
});

export function formatResourceId(id: ResourceId): string {
  const root =
    (id.subscription === undefined ? '' : `/subscriptions/${id.subscription}`) +
    (id.resourceGroup === undefined ? '' : `/resourceGroups/${id.resourceGroup}`);
  if (id.type === 'Microsoft.Resources/subscriptions' || id.type === 'Microsoft.Resources/resourceGroups')
    return root;
  const [namespace, ...types] = id.type.split('/');
  const tail = types.map((type, i) => `/${type}/${id.names[i] ?? ''}`).join('');
  return `${id.scope ? formatResourceId(id.scope) : root}/providers/${namespace ?? ''}${tail}`;
}

/** The id in its canonical casing: known words as Azure writes them, names as they were given. */
export function canonicalResourceId(text: string): string {
  const id = parseResourceId(text);
  return id ? formatResourceId(id) : text;
}

/** The innermost name. */
export const nameIn = (id: ResourceId): string => id.names.at(-1) ?? '';

/** The id of a child of the resource: `childResourceId(vm, 'extensions', 'agent')`. */
export const childResourceId = (parent: string, type: string, name: string) => `${parent}/${type}/${name}`;

/** The longest part of the type that we know, in Azure's casing; what lies below stays as it was given. */
function canonicalType(type: string): string {
  const steps = type.split('/');
  for (let known = steps.length; known > 1; known--) {
    const canonical = canonicalTypes.get(steps.slice(0, known).join('/').toLowerCase());
    if (canonical !== undefined) return [canonical, ...steps.slice(known)].join('/');
  }
  return type;
}
