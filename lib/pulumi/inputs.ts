/** Props as Pulumi takes them: outputs wherever there is a value, words also as plain text. */
import type { Input } from '@pulumi/pulumi';
import type { HealthAlert as CoreHealthAlert } from '../core/health/alerts';
import type { IAgentIdentity } from '../core/machines/agent-identity';
import type { AgentNetwork as CoreAgentNetwork } from '../core/machines/agent-network';
import type { IMachine } from '../core/machines/machine';
import type { CustomLogSource as CoreCustomLogSource } from '../core/collection/custom-log-source';
import type * as core from '../core/references';
import type { Destination as CoreDestination } from '../core/model/destination';
import type { DataSource as CoreDataSource } from '../core/model/data-source';
import type { ManagedIdentity as CoreManagedIdentity } from '../core/collection/managed-identity';

/** The props of a noun with inputs for values; lists stay lists, because what is planned hangs on their length. */
export type Inputs<Props> = { readonly [K in keyof Props]: InputOf<Props[K]> };

type InputOf<T> = (undefined extends T ? undefined : never) | InputOfGiven<Exclude<T, undefined>>;

/** In tuples, so that the words of an enum stay one type: an output of any of them is an output of the enum. */
type InputOfGiven<T> = [T] extends [Opaque]
  ? T
  : [T] extends [core.IDataCollectionEndpoint]
    ? IDataCollectionEndpoint
    : [T] extends [core.IDataCollectionRule]
      ? IDataCollectionRule
      : [T] extends [string]
        ? Input<`${T}`>
        : [T] extends [number | boolean]
          ? Input<T>
          : [T] extends [readonly (infer Item)[]]
            ? readonly InputOfGiven<Item>[]
            : string extends keyof T
              ? Input<Inputs<T>>
              : [T] extends [object]
                ? Inputs<T>
                : Input<T>;

/** A user-assigned identity: one that the program makes, or one that exists. */
export interface IUserAssignedIdentity {
  readonly identityId: Input<string>;
  readonly clientId: Input<string>;
  readonly principalId: Input<string>;
}

/** Value objects, which took their inputs when they were made. */
type Opaque =
  | CoreAgentNetwork
  | CoreCustomLogSource
  | CoreDataSource
  | CoreDestination
  | CoreHealthAlert
  | CoreManagedIdentity
  | IAgentIdentity
  | IMachine;

/** An action group: one that the program makes, or one that exists. */
export interface IActionGroup {
  readonly actionGroupId: Input<string>;
}

/** A Log Analytics workspace: one that the program makes, or one that exists. */
export interface ILogAnalyticsWorkspace {
  readonly workspaceId: Input<string>;
}

/** An Azure Monitor workspace: one that the program makes, or one that exists. */
export interface IAzureMonitorWorkspace {
  readonly workspaceId: Input<string>;
  readonly queryEndpoint: Input<string>;
  readonly remoteWriteUrl: Input<string>;
}

/** A data collection endpoint: one that the program makes, or one that exists. */
export interface IDataCollectionEndpoint {
  readonly endpointId: Input<string>;
  readonly configurationAccessEndpoint: Input<string>;
  readonly logsIngestionEndpoint: Input<string>;
  readonly metricsIngestionEndpoint: Input<string>;
}

/** A data collection rule: one that the program makes, or one that exists. */
export interface IDataCollectionRule {
  readonly ruleId: Input<string>;
  readonly ruleIds: readonly Input<string>[];
  readonly immutableId: Input<string>;
}
