import type { Construct } from 'constructs';
import {
  type GrantOptions,
  type MonitoringRole,
  type RoleAssignmentProps,
  grantWord,
  roleAssignment,
} from '../core/collection/role-assignment';
import { MonitorConstruct } from './monitor-construct';
import { sealer } from './tokens';

/**
 * What lets somebody do something with a resource: a role, at the scope of that resource.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/overview
 */
export class RoleAssignment extends MonitorConstruct {
  /**
   * A grant below the construct that it is of, made where it is not there yet.
   *
   * @internal
   */
  public static _below(
    construct: Construct,
    scope: string,
    role: MonitoringRole,
    principalId: string,
    { key, ...options }: GrantOptions = {},
  ): RoleAssignment {
    const id = grantWord(role, sealer(construct)(principalId) ?? principalId, key);
    const there = construct.node.tryFindChild(id) as RoleAssignment | undefined;
    return there ?? new RoleAssignment(construct, id, { scope, role, principalId, ...options });
  }

  public constructor(scope: Construct, id: string, props: RoleAssignmentProps) {
    super(scope, id, roleAssignment, props);
  }

  /** The resource id of the assignment. */
  public get roleAssignmentId(): string {
    return this._attribute('id');
  }
}
