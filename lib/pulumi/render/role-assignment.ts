import { RoleAssignment, type RoleAssignmentArgs } from '@pulumi/azure-native/authorization/roleAssignment';
import { placeOf } from '../../core/plan';
import { flat } from '../../core/take-apart';
import { type Renderer, same } from './renderer';

export const roleAssignment: Renderer = {
  resource: RoleAssignment,
  place: ({ name, home }) => ({ roleAssignmentName: name, scope: placeOf(home) }),
  shape: {
    properties: flat(
      same<RoleAssignmentArgs>()(
        'roleDefinitionId',
        'principalId',
        'principalType',
        'description',
        'condition',
        'conditionVersion',
        'delegatedManagedIdentityResourceId',
      ),
    ),
  },
};
