import type { Construct } from 'constructs';
import {
  type UserAssignedIdentityProps,
  userAssignedIdentity,
} from '../core/collection/user-assigned-identity';
import type { IUserAssignedIdentity } from '../core/references';
import { ImportedConstruct, MonitorConstruct } from './monitor-construct';

/**
 * An identity that lives on its own, and that many machines may have.
 *
 * @see https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview
 */
export class UserAssignedIdentity extends MonitorConstruct implements IUserAssignedIdentity {
  /**
   * An identity that exists.
   *
   * @param identityId its resource id
   */
  public static fromIdentityId(scope: Construct, id: string, identityId: string): IUserAssignedIdentity {
    return new ImportedIdentity(scope, id, identityId);
  }

  public constructor(scope: Construct, id: string, props: UserAssignedIdentityProps) {
    super(scope, id, userAssignedIdentity, props);
  }

  /** The resource id of the identity. */
  public get identityId(): string {
    return this._attribute('id');
  }

  /** The id by which programs sign in with it. */
  public get clientId(): string {
    return this._attribute('properties.clientId');
  }

  /** The object id, to which roles are assigned. */
  public get principalId(): string {
    return this._attribute('properties.principalId');
  }
}

class ImportedIdentity extends ImportedConstruct implements IUserAssignedIdentity {
  public constructor(scope: Construct, id: string, identityId: string) {
    super(scope, id, userAssignedIdentity, identityId);
  }

  public get identityId(): string {
    return this.attribute('id');
  }

  public get clientId(): string {
    return this.attribute('properties.clientId');
  }

  public get principalId(): string {
    return this.attribute('properties.principalId');
  }
}
