import type { Construct } from 'constructs';
import type { UserAssignedIdentityProps } from '../core/collection/user-assigned-identity';
import { type IAgentIdentity, agentIdentityForms } from '../core/machines/agent-identity';
import { UserAssignedIdentity } from './user-assigned-identity';

/** The `identity` of a machine, as the bindings' resources take it. */
export interface IdentityBlock {
  /** `SystemAssigned` or `UserAssigned`. */
  readonly type: string;
  /**
   * The ids of user-assigned identities.
   *
   * @default - none
   */
  readonly identityIds?: string[];
}

/**
 * The identity with which agents sign in.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-requirements#permissions
 */
export class AgentIdentity implements IAgentIdentity {
  /** The identity that each machine has of its own. */
  public static systemAssigned(): AgentIdentity {
    return new AgentIdentity(agentIdentityForms.systemAssigned(), { type: 'SystemAssigned' });
  }

  /**
   * One identity for all machines, which is what Microsoft advises at scale.
   *
   * @param identityId its resource id
   */
  public static userAssigned(identityId: string): AgentIdentity {
    const block = { type: 'UserAssigned', identityIds: [identityId] };
    return new AgentIdentity(agentIdentityForms.userAssigned(identityId), block);
  }

  /** A user-assigned identity of which the client id is known. */
  public static userAssignedByClientId(clientId: string): AgentIdentity {
    return new AgentIdentity(agentIdentityForms.userAssignedByClientId(clientId));
  }

  /** A user-assigned identity of which the object id is known; agents for Linux know it from 1.34.5 on. */
  public static userAssignedByObjectId(objectId: string): AgentIdentity {
    return new AgentIdentity(agentIdentityForms.userAssignedByObjectId(objectId));
  }

  /** Makes a user-assigned identity: a `UserAssignedIdentity` below the scope. */
  public static create(scope: Construct, id: string, props: UserAssignedIdentityProps): AgentIdentity {
    return AgentIdentity.userAssigned(new UserAssignedIdentity(scope, id, props).identityId);
  }

  /** @internal */
  public readonly _form: object;

  private constructor(
    form: object,
    private readonly block?: IdentityBlock,
  ) {
    this._form = form;
  }

  /** What machines of the same program say as their `identity`; they need the resource id of one that is not their own. */
  public get identityBlock(): IdentityBlock {
    if (!this.block)
      throw new Error('Machines name an identity by its resource id: use "AgentIdentity.userAssigned".');
    return this.block;
  }
}
