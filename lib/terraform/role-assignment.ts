import type { Construct } from 'constructs';
import { type RoleAssignmentProps, roleAssignment } from '../core/collection/role-assignment';
import { MonitorConstruct } from './monitor-construct';

/**
 * What lets somebody do something with a resource: a role, at the scope of that resource.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/overview
 */
export class RoleAssignment extends MonitorConstruct {
  public constructor(scope: Construct, id: string, props: RoleAssignmentProps) {
    super(scope, id, roleAssignment, props);
  }

  /** The resource id of the assignment. */
  public get roleAssignmentId(): string {
    return this._attribute('id');
  }
}
