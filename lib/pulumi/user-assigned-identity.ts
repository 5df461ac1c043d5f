import type { ComponentResourceOptions, Input, Output } from '@pulumi/pulumi';
import {
  type UserAssignedIdentityProps,
  userAssignedIdentity,
} from '../core/collection/user-assigned-identity';
import { ImportedResource, MonitorComponent } from './component';
import type { Inputs, IUserAssignedIdentity } from './inputs';

/** A user-assigned identity to be made. */
export type UserAssignedIdentityArgs = Inputs<UserAssignedIdentityProps>;

/**
 * An identity that lives on its own, and that many machines may have.
 *
 * @see https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview
 */
export class UserAssignedIdentity extends MonitorComponent implements IUserAssignedIdentity {
  /** An identity that exists. */
  static fromIdentityId(identityId: Input<string>): ExistingIdentity {
    return new ExistingIdentity('UserAssignedIdentity', userAssignedIdentity, identityId);
  }

  constructor(name: string, args: UserAssignedIdentityArgs, options?: ComponentResourceOptions) {
    super('UserAssignedIdentity', name, userAssignedIdentity, args, options);
  }

  /** The resource id of the identity. */
  get identityId(): Output<string> {
    return this.attribute('id');
  }

  /** The id by which programs sign in with it. */
  get clientId(): Output<string> {
    return this.attribute('properties.clientId');
  }

  /** The object id, to which roles are assigned. */
  get principalId(): Output<string> {
    return this.attribute('properties.principalId');
  }
}

/** A user-assigned identity that exists. */
class ExistingIdentity extends ImportedResource implements IUserAssignedIdentity {
  get identityId(): Output<string> {
    return this.attribute('id');
  }

  get clientId(): Output<string> {
    return this.attribute('properties.clientId');
  }

  get principalId(): Output<string> {
    return this.attribute('properties.principalId');
  }
}
