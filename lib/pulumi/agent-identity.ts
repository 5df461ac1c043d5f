import type { ComponentResourceOptions, Input } from '@pulumi/pulumi';
import { type IAgentIdentity, agentIdentityForms } from '../core/machines/agent-identity';
import { UserAssignedIdentity, type UserAssignedIdentityArgs } from './user-assigned-identity';

/** The `identity` of a machine, as azure-native's resources take it. */
export interface IdentityBlock {
  readonly type: 'SystemAssigned' | 'UserAssigned';
  readonly userAssignedIdentities?: Input<string>[];
}

/**
 * The identity with which agents sign in.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-requirements#permissions
 */
export class AgentIdentity implements IAgentIdentity {
  /** The identity that each machine has of its own. */
  static systemAssigned(): AgentIdentity {
    return new AgentIdentity(agentIdentityForms.systemAssigned(), { type: 'SystemAssigned' });
  }

  /** One identity for all machines, by its resource id; which is what Microsoft advises at scale. */
  static userAssigned(identityId: Input<string>): AgentIdentity {
    const block: IdentityBlock = { type: 'UserAssigned', userAssignedIdentities: [identityId] };
    return new AgentIdentity(agentIdentityForms.userAssigned(identityId), block);
  }

  /** A user-assigned identity of which the client id is known. */
  static userAssignedByClientId(clientId: Input<string>): AgentIdentity {
    return new AgentIdentity(agentIdentityForms.userAssignedByClientId(clientId));
  }

  /** A user-assigned identity of which the object id is known; agents for Linux know it from 1.34.5 on. */
  static userAssignedByObjectId(objectId: Input<string>): AgentIdentity {
    return new AgentIdentity(agentIdentityForms.userAssignedByObjectId(objectId));
  }

  /** Makes a user-assigned identity: a `UserAssignedIdentity` of the name. */
  static create(
    name: string,
    args: UserAssignedIdentityArgs,
    options?: ComponentResourceOptions,
  ): AgentIdentity {
    return AgentIdentity.userAssigned(new UserAssignedIdentity(name, args, options).identityId);
  }

  /** @internal */
  readonly _form: object;

  private constructor(
    form: object,
    private readonly block?: IdentityBlock,
  ) {
    this._form = form;
  }

  /** What machines of the same program say as their `identity`; they need the resource id of one that is not their own. */
  get identityBlock(): IdentityBlock {
    if (!this.block)
      throw new Error('Machines name an identity by its resource id: use "AgentIdentity.userAssigned".');
    return this.block;
  }
}
