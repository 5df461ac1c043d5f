/** The types of what more than one noun knows, each written once. */
import type { ResourceType } from './resource-types';

export const resourceGroupType = 'Microsoft.Resources/resourceGroups' satisfies ResourceType;
export const workspaceType = 'Microsoft.OperationalInsights/workspaces' satisfies ResourceType;
export const tableType = 'Microsoft.OperationalInsights/workspaces/tables' satisfies ResourceType;
export const endpointType = 'Microsoft.Insights/dataCollectionEndpoints' satisfies ResourceType;
export const ruleType = 'Microsoft.Insights/dataCollectionRules' satisfies ResourceType;
