/** What a user says of a data collection rule. */
import type { Destination } from '../model/destination';
import type { DataSource } from '../model/data-source';
import type { AgentSettings } from '../model/agent-settings';
import type { ResourceProps } from './common';
import type { DataFlowProps } from '../model/data-flow';
import type { ManagedIdentity } from './managed-identity';
import type { IDataCollectionEndpoint } from '../references';
import type { RuleReferences } from '../model/rule-references';
import type { StreamDeclaration } from '../model/stream-declaration';

/**
 * A data collection rule to be made.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-overview
 */
export interface DataCollectionRuleProps extends ResourceProps {
  /**
   * Where data comes from.
   *
   * @default - none: data is sent to the rule, as `streamDeclarations` and `flows` say
   */
  readonly sources?: DataSource[];
  /**
   * Where data goes.
   *
   * @default - nowhere, which only rules of the kind AgentSettings may do
   */
  readonly destinations?: Destination[];
  /**
   * Which streams go to which destinations, and what happens on the way.
   *
   * @default - every source's streams go to every destination that takes them
   */
  readonly flows?: DataFlowProps[];
  /**
   * The streams of your own, and their columns.
   *
   * @default - none
   */
  readonly streamDeclarations?: StreamDeclaration[];
  /**
   * The region.
   *
   * @default - that of the workspaces it sends data to, where Azure wants it to be
   */
  readonly location?: string;
  /**
   * What the rule is for. Azure lets nobody change it later.
   *
   * @default - machines of any system for which the sources find something
   */
  readonly kind?: DataCollectionRuleKind;
  /**
   * The endpoint to which agents send data for this rule.
   *
   * @default - data goes to the public endpoints of its destinations
   */
  readonly endpoint?: IDataCollectionEndpoint;
  /**
   * The identity with which the rule signs in to its destinations.
   *
   * @default - none
   */
  readonly identity?: ManagedIdentity;
  /**
   * Settings of the agent itself, in a rule of the kind AgentSettings.
   *
   * @default - none
   */
  readonly agentSettings?: AgentSettings;
  /**
   * What the rule reads to enrich the data that it takes in.
   *
   * @default - nothing
   */
  readonly references?: RuleReferences;
  /**
   * Whether more than Azure takes in one rule is divided among several, which machines follow together: each source is
   * in one of them, with the flows and destinations that it needs. What is sent to the rule itself stays in the first.
   * A rule that fits is one rule.
   *
   * @default false
   */
  readonly divide?: boolean;
  /**
   * Whether transformations are read, before anything is deployed, as Azure would read them.
   *
   * @default true
   */
  readonly checkTransforms?: boolean;
  /**
   * What the rule is for.
   *
   * @default - no description
   */
  readonly description?: string;
}

/** What a data collection rule is for. */
export enum DataCollectionRuleKind {
  /** Linux machines. */
  LINUX = 'Linux',
  /** Windows machines. */
  WINDOWS = 'Windows',
  /** Data that is sent to the rule itself through the Logs Ingestion API, at an endpoint of its own. */
  DIRECT = 'Direct',
  /** Settings of the agent. */
  AGENT_SETTINGS = 'AgentSettings',
  /** What agents send directly to event hubs and storage. */
  AGENT_DIRECT_TO_STORE = 'AgentDirectToStore',
  /** What arrives in the tables of a workspace in other ways: see `WorkspaceTransform`. */
  WORKSPACE_TRANSFORMS = 'WorkspaceTransforms',
  /** Metrics of Azure services. */
  PLATFORM_TELEMETRY = 'PlatformTelemetry',
}
