import type { ComponentResourceOptions, Input, Output, Resource } from '@pulumi/pulumi';
import {
  type GrantOptions,
  type MonitoringRole,
  type RoleAssignmentProps,
  grantWord,
  roleAssignment,
} from '../core/collection/role-assignment';
import type { Value } from '../core/value';
import { MonitorComponent, planBelow } from './component';
import type { Inputs } from './inputs';
import { sealed } from './outputs';

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

/** To whom something is granted. */
export type GrantArgs = Inputs<GrantOptions>;

/** A grant below the component that it is of. */
export function grantBelow(
  parent: MonitorComponent,
  scope: Input<string>,
  role: MonitoringRole,
  principalId: Input<string>,
  { key, ...options }: GrantArgs = {},
): Resource {
  const word = grantWord(role, (sealed(principalId) ?? principalId) as Value, key as Value);
  return planBelow(parent, word, roleAssignment, { scope, role, principalId, ...options });
}
