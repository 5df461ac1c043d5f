/** A planned resource as `resources.Resource`, which takes Azure's own body at any API version. */
import { Resource, type ResourceArgs } from '@pulumi/azure-native/resources/resource';
import { nameAndGroupOf } from '../../core/plan';
import { Join } from '../../core/value';
import { type Renderer, same } from './renderer';

export const azureApi: Renderer = {
  resource: Resource,
  place: ({ type, apiVersion, name, home }) => {
    const [namespace = '', ...types] = type.split('/');
    const parent = 'within' in home ? nameAndGroupOf(home.within) : undefined;
    return {
      apiVersion,
      resourceProviderNamespace: namespace,
      parentResourcePath: parent ? new Join([types[0], '/', parent.name]) : '',
      resourceType: types.at(-1),
      resourceName: name,
      resourceGroupName: parent?.resourceGroup ?? ('resourceGroup' in home ? home.resourceGroup : undefined),
    };
  },
  shape: same<ResourceArgs>()('location', 'tags', 'kind', 'sku', 'identity', 'properties'),
};
