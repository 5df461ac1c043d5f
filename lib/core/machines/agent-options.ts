/** How the agent is installed: what agents of one machine and of many have in common. */
import { tags } from '../fields';
import { quoted } from '../problem';
import { type Fields, type Text, countedList, knownFlag, text } from '../schema';
import { type Complaint, shapeProblems } from '../shape-problems';
import { agents } from './agent';
import { type IAgentIdentity, agentIdentity } from './agent-identity';
import { type AgentNetwork, agentNetwork } from './agent-network';

/** How the Azure Monitor Agent is installed. */
export interface AgentOptions {
  /**
   * The identity with which it signs in. An Arc server has its own, and takes no other.
   *
   * @default - the one user-assigned identity that the machine is said to have, otherwise the machine's own
   */
  readonly identity?: IAgentIdentity;
  /**
   * The way on which it reaches Azure Monitor.
   *
   * @default - `AgentNetwork.direct()`: as the machine does
   */
  readonly network?: AgentNetwork;
  /**
   * Gives the machines the identity, and takes none from them. Terraform does so with an `azapi_update_resource`; not for
   * machines that the same program makes, which say their identities themselves.
   *
   * @default false
   */
  readonly assignIdentity?: boolean;
  /**
   * The version, in two parts. Azure takes the newest minor version behind it.
   *
   * @default - the newest
   */
  readonly version?: string;
  /**
   * Whether Azure installs the newest minor version when it installs the agent.
   *
   * @default true
   */
  readonly autoUpgradeMinorVersion?: boolean;
  /**
   * Whether Azure keeps the agent up to date.
   *
   * @default true
   */
  readonly enableAutomaticUpgrade?: boolean;
  /**
   * Whether a machine counts as deployed though the agent could not be installed.
   *
   * @default - it does not
   */
  readonly suppressFailures?: boolean;
  /**
   * The names of extensions of the machine behind which the agent is installed.
   *
   * @default - none
   */
  readonly provisionAfterExtensions?: string[];
  /**
   * Tags of the extension, where Azure has them: a scale set's has none.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

function asVersion(value: Text): Complaint | undefined {
  if (typeof value !== 'string' || /^\d+\.\d+$/.test(value)) return undefined;
  const begun = /^\d+\.\d+/.exec(value)?.[0] ?? '1.36';
  return {
    kind: shapeProblems.wrongText,
    message: `${quoted(value)} is not a version of the agent, which has two parts.`,
    cure: `Give it as ${quoted(begun)}.`,
  };
}

/** Nothing is installed behind itself. */
function asOther(value: Text): Complaint | undefined {
  if (typeof value !== 'string') return undefined;
  return Object.values(agents).some(({ type }) => type.toLowerCase() === value.toLowerCase())
    ? {
        kind: shapeProblems.wrongText,
        message: `${quoted(value)} is the agent itself.`,
        cure: 'Name extensions that are there before it, or leave this out.',
      }
    : undefined;
}

export const agentOptions = {
  identity: agentIdentity.optional(),
  network: agentNetwork.optional(),
  assignIdentity: knownFlag().default(false),
  // Azure answers "typeHandlerVersion is invalid" to three parts.
  version: text('a version of the agent').check(asVersion).optional(),
  autoUpgradeMinorVersion: knownFlag().default(true),
  enableAutomaticUpgrade: knownFlag().default(true),
  suppressFailures: knownFlag().optional(),
  provisionAfterExtensions: countedList(
    text('the name of an extension').check(asOther),
    'extensions',
  ).optional(),
  tags,
} satisfies Fields<AgentOptions>;
