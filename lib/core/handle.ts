/** How nouns refer to each other: a handle says what a noun is and where, in the core's own words. */
import type { ResourceType } from './azure/resource-types';
import type { Followed } from './followed';
import { Existing, type PlannedResource } from './plan';
import { Unknown, type Value, isSealed } from './value';

export type NounName =
  | 'ResourceGroup'
  | 'LogAnalyticsWorkspace'
  | 'LogAnalyticsTable'
  | 'AzureMonitorWorkspace'
  | 'DataCollectionEndpoint'
  | 'DataCollectionRule'
  | 'UserAssignedIdentity'
  | 'ActionGroup';

export interface Handle {
  readonly noun: NounName;
  readonly id: Value;
  /** Known where it was given as text. */
  readonly name: string | undefined;
  readonly location: Value;
  readonly resource: PlannedResource | Existing;
  /** Of a rule that is divided, the resources beside the first one. */
  readonly others?: readonly PlannedResource[] | undefined;
  /** What it means for machines that follow it, of a rule that is planned here. */
  readonly follows?: Followed | undefined;
}

const HANDLE = Symbol.for('azure-monitor-constructs.handle');

/** Marks a construct or component as the noun that the handle describes. */
export function attachHandle(noun: object, handle: Handle): void {
  Object.defineProperty(noun, HANDLE, { value: handle });
}

export function handleOf(noun: unknown): Handle | undefined {
  return noun !== null && typeof noun === 'object' ? (noun as { [HANDLE]?: Handle })[HANDLE] : undefined;
}

/** The canonical way to print what a handle points at. */
export const shownHandle = (handle: Handle): string =>
  handle.name ??
  (typeof handle.id === 'string' ? handle.id : isSealed(handle.id) ? 'one known at deployment' : '');

const types: { readonly [noun in NounName]: ResourceType } = {
  ResourceGroup: 'Microsoft.Resources/resourceGroups',
  LogAnalyticsWorkspace: 'Microsoft.OperationalInsights/workspaces',
  LogAnalyticsTable: 'Microsoft.OperationalInsights/workspaces/tables',
  AzureMonitorWorkspace: 'Microsoft.Monitor/accounts',
  DataCollectionEndpoint: 'Microsoft.Insights/dataCollectionEndpoints',
  DataCollectionRule: 'Microsoft.Insights/dataCollectionRules',
  UserAssignedIdentity: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  ActionGroup: 'Microsoft.Insights/actionGroups',
};

/** What others see of a noun that is wrong, so that they are not blamed for it. */
export function brokenHandle(noun: NounName): Handle {
  const unknown = new Unknown();
  return {
    noun,
    id: unknown,
    name: undefined,
    location: unknown,
    resource: new Existing(types[noun], unknown, 'Broken'),
  };
}
