/** How each resource type is rendered. */
import type { MadeType, ResourceType } from '../../core/azure/resource-types';
import { actionGroup } from './action-group';
import { azureMonitorWorkspace } from './azure-monitor-workspace';
import { dataCollectionEndpoint } from './data-collection-endpoint';
import { dataCollectionRule } from './data-collection-rule';
import { dataCollectionRuleAssociation } from './data-collection-rule-association';
import { diagnosticSetting } from './diagnostic-setting';
import { logAnalyticsTable } from './log-analytics-table';
import { logAnalyticsWorkspace } from './log-analytics-workspace';
import { arcMachineExtension, scaleSetExtension, virtualMachineExtension } from './machine-extension';
import { monitoredObject } from './monitored-object';
import type { Renderer } from './renderer';
import { resourceGroup } from './resource-group';
import { roleAssignment } from './role-assignment';
import { scheduledQueryRule } from './scheduled-query-rule';
import { userAssignedIdentity } from './user-assigned-identity';

const renderers: { readonly [type in MadeType]: Renderer } = {
  'Microsoft.Resources/resourceGroups': resourceGroup,
  'Microsoft.OperationalInsights/workspaces': logAnalyticsWorkspace,
  'Microsoft.OperationalInsights/workspaces/tables': logAnalyticsTable,
  'Microsoft.Monitor/accounts': azureMonitorWorkspace,
  'Microsoft.Insights/dataCollectionEndpoints': dataCollectionEndpoint,
  'Microsoft.Insights/dataCollectionRules': dataCollectionRule,
  'Microsoft.Insights/dataCollectionRuleAssociations': dataCollectionRuleAssociation,
  'Microsoft.Insights/monitoredObjects': monitoredObject,
  'Microsoft.Insights/actionGroups': actionGroup,
  'Microsoft.Insights/scheduledQueryRules': scheduledQueryRule,
  'Microsoft.Insights/diagnosticSettings': diagnosticSetting,
  'Microsoft.ManagedIdentity/userAssignedIdentities': userAssignedIdentity,
  'Microsoft.Authorization/roleAssignments': roleAssignment,
  'Microsoft.Compute/virtualMachines/extensions': virtualMachineExtension,
  'Microsoft.Compute/virtualMachineScaleSets/extensions': scaleSetExtension,
  'Microsoft.HybridCompute/machines/extensions': arcMachineExtension,
};

/** How resources of the type are rendered; machines are not, of which a part is changed at most. */
export function rendererFor(type: ResourceType): Renderer {
  const renderer = (renderers as { readonly [type in ResourceType]?: Renderer })[type];
  if (!renderer) throw new Error(`Nothing makes or reads ${type}`);
  return renderer;
}
