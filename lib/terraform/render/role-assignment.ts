import type { RoleAssignmentConfig } from '@cdktf/provider-azurerm/lib/role-assignment';
import { placeOf } from '../../core/plan';
import { flat } from '../../core/take-apart';
import { type Renderer, shapeOf } from './renderer';

export const roleAssignment: Renderer = {
  resource: 'azurerm_role_assignment',
  place: ({ name, home }) => ({ name, scope: placeOf(home) }),
  shape: () => shape,
  attributes: { id: 'id' },
};

const shape = shapeOf<RoleAssignmentConfig>()({
  properties: flat({
    roleDefinitionId: 'role_definition_id',
    principalId: 'principal_id',
    principalType: 'principal_type',
    description: 'description',
    condition: 'condition',
    conditionVersion: 'condition_version',
    delegatedManagedIdentityResourceId: 'delegated_managed_identity_resource_id',
  }),
});
