import type { UserAssignedIdentityConfig } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import { type Renderer, inResourceGroup, shapeOf } from './renderer';

export const userAssignedIdentity: Renderer = {
  resource: 'azurerm_user_assigned_identity',
  place: inResourceGroup,
  shape: () => shape,
  attributes: {
    id: 'id',
    'properties.clientId': 'client_id',
    'properties.principalId': 'principal_id',
  },
};

const shape = shapeOf<UserAssignedIdentityConfig>()({ location: 'location', tags: 'tags' });
