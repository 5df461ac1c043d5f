import type { ResourceGroupConfig } from '@cdktf/provider-azurerm/lib/resource-group';
import { type Renderer, shapeOf } from './renderer';

export const resourceGroup: Renderer = {
  resource: 'azurerm_resource_group',
  place: ({ name }) => ({ name }),
  shape: () => shape,
  attributes: { id: 'id', name: 'name' },
};

const shape = shapeOf<ResourceGroupConfig>()({ location: 'location', tags: 'tags' });
