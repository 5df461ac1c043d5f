import { ResourceGroup, type ResourceGroupArgs } from '@pulumi/azure-native/resources/resourceGroup';
import { type Renderer, same } from './renderer';

export const resourceGroup: Renderer = {
  resource: ResourceGroup,
  place: ({ name }) => ({ resourceGroupName: name }),
  shape: same<ResourceGroupArgs>()('location', 'tags'),
};
