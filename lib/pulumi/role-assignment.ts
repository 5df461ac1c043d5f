import type { ComponentResourceOptions, Output } from '@pulumi/pulumi';
import { type RoleAssignmentProps, roleAssignment } from '../core/collection/role-assignment';
import { MonitorComponent } from './component';
import type { Inputs } from './inputs';

/** A role to be assigned. */
export type RoleAssignmentArgs = Inputs<RoleAssignmentProps>;

/**
 * What lets somebody do something with a resource: a role, at the scope of that resource.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/overview
 */
export class RoleAssignment extends MonitorComponent {
  constructor(name: string, args: RoleAssignmentArgs, options?: ComponentResourceOptions) {
    super('RoleAssignment', name, roleAssignment, args, options);
  }

  /** The resource id of the assignment. */
  get roleAssignmentId(): Output<string> {
    return this.attribute('id');
  }
}
