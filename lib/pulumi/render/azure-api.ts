/** A planned resource as `resources.Resource`, which takes Azure's own body at any API version. */
import type { PlannedResource } from '../../core/plan';
import type { Arguments } from '../../core/take-apart';

export function throughAzureApi({ type, apiVersion, name, home, body }: PlannedResource): Arguments {
  const [namespace = '', ...types] = type.split('/');
  const { location, tags, kind, sku, identity, properties } = body;
  return {
    apiVersion,
    resourceProviderNamespace: namespace,
    parentResourcePath: '',
    resourceType: types.join('/'),
    resourceName: name,
    resourceGroupName: 'resourceGroup' in home ? home.resourceGroup : undefined,
    location,
    tags,
    kind,
    sku,
    identity,
    properties,
  };
}
