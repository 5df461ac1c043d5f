/** A planned resource as `resources.Resource`, which takes Azure's own body at any API version. */
import { Resource, type ResourceArgs } from '@pulumi/azure-native/resources/resource';
import { type Renderer, same } from './renderer';

export const azureApi: Renderer = {
  resource: Resource,
  place: ({ type, apiVersion, name, home }) => {
    const [namespace = '', ...types] = type.split('/');
    return {
      apiVersion,
      resourceProviderNamespace: namespace,
      parentResourcePath: '',
      resourceType: types.join('/'),
      resourceName: name,
      resourceGroupName: 'resourceGroup' in home ? home.resourceGroup : undefined,
    };
  },
  shape: same<ResourceArgs>()('location', 'tags', 'kind', 'sku', 'identity', 'properties'),
};
