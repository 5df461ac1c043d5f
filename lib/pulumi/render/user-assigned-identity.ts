import { getUserAssignedIdentityOutput } from '@pulumi/azure-native/managedidentity/getUserAssignedIdentity';
import {
  UserAssignedIdentity,
  type UserAssignedIdentityArgs,
} from '@pulumi/azure-native/managedidentity/userAssignedIdentity';
import { type Renderer, inResourceGroup, same } from './renderer';

export const userAssignedIdentity: Renderer = {
  resource: UserAssignedIdentity,
  read: { reader: getUserAssignedIdentityOutput, name: 'resourceName' },
  place: inResourceGroup('resourceName'),
  shape: same<UserAssignedIdentityArgs>()('location', 'tags'),
};
