/** The nouns of collection as others refer to them. */
import { noun } from './fields';

/** A Log Analytics workspace: one that the program makes, or one that exists. */
export interface ILogAnalyticsWorkspace {
  /** The resource id of the workspace. */
  readonly workspaceId: string;
}

/** A data collection endpoint: one that the program makes, or one that exists. */
export interface IDataCollectionEndpoint {
  /** The resource id of the endpoint. */
  readonly endpointId: string;
  /** The URL from which agents fetch their configuration. */
  readonly configurationAccessEndpoint: string;
  /** The URL to which logs are sent. */
  readonly logsIngestionEndpoint: string;
  /** The URL to which metrics are sent. */
  readonly metricsIngestionEndpoint: string;
}

/** A data collection rule: one that the program makes, or one that exists. */
export interface IDataCollectionRule {
  /** The resource id of the rule; of one that is divided, that of the first part. */
  readonly ruleId: string;
  /** The resource ids of all parts of a rule that is divided; of another, the one that it has. */
  readonly ruleIds: string[];
  /** The id by which senders of data call the rule: `dcr-…`. */
  readonly immutableId: string;
}

/** An Azure Monitor workspace: one that the program makes, or one that exists. */
export interface IAzureMonitorWorkspace {
  /** The resource id of the workspace. */
  readonly workspaceId: string;
  /** The URL at which Prometheus queries are answered. */
  readonly queryEndpoint: string;
  /** The URL to which Prometheus writes. */
  readonly remoteWriteUrl: string;
}

/** A user-assigned identity: one that the program makes, or one that exists. */
export interface IUserAssignedIdentity {
  /** The resource id of the identity. */
  readonly identityId: string;
  /** The id by which programs sign in with it. */
  readonly clientId: string;
  /** The object id, to which roles are assigned. */
  readonly principalId: string;
}

/** An action group: one that the program makes, or one that exists. */
export interface IActionGroup {
  /** The resource id of the action group. */
  readonly actionGroupId: string;
}

export const logAnalyticsWorkspaceRef = noun('LogAnalyticsWorkspace', 'Log Analytics workspace', {
  spec: 'workspaces',
  existing: 'LogAnalyticsWorkspace.fromWorkspaceId(…) for one that exists',
});

export const azureMonitorWorkspaceRef = noun('AzureMonitorWorkspace', 'Azure Monitor workspace', {
  spec: 'azureMonitorWorkspaces',
  existing: 'AzureMonitorWorkspace.fromWorkspaceId(…) for one that exists',
});

export const dataCollectionEndpointRef = noun('DataCollectionEndpoint', 'data collection endpoint', {
  spec: 'endpoints',
  existing: 'DataCollectionEndpoint.fromDataCollectionEndpointId(…) for one that exists',
});

export const dataCollectionRuleRef = noun('DataCollectionRule', 'data collection rule', {
  spec: 'rules',
  existing: 'DataCollectionRule.fromDataCollectionRuleId(…) for one that exists',
});

export const actionGroupRef = noun('ActionGroup', 'action group', {
  spec: 'actionGroups',
  existing: 'ActionGroup.fromActionGroupId(…) for one that exists',
});
