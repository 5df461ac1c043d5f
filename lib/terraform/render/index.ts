/** How each resource type is rendered. */
import type { MadeType, ResourceType } from '../../core/azure/resource-types';
import type { PlannedResource } from '../../core/plan';
import { actionGroup } from './action-group';
import { azureMonitorWorkspace } from './azure-monitor-workspace';
import { dataCollectionEndpoint } from './data-collection-endpoint';
import { dataCollectionRule } from './data-collection-rule';
import { dataCollectionRuleAssociation } from './data-collection-rule-association';
import { diagnosticSetting } from './diagnostic-setting';
import { logAnalyticsTable } from './log-analytics-table';
import { logAnalyticsWorkspace } from './log-analytics-workspace';
import { arcMachineExtension, scaleSetExtension, virtualMachineExtension } from './machine-extension';
import type { Renderer } from './renderer';
import { resourceGroup } from './resource-group';
import { roleAssignment } from './role-assignment';
import { scheduledQueryRule } from './scheduled-query-rule';
import { userAssignedIdentity } from './user-assigned-identity';

/** Of monitored objects azurerm knows nothing, and azapi takes the body as it is. */
type RenderedType = Exclude<MadeType, 'Microsoft.Insights/monitoredObjects'>;

const renderers: { readonly [type in RenderedType]: Renderer } = {
  'Microsoft.Resources/resourceGroups': resourceGroup,
  'Microsoft.OperationalInsights/workspaces': logAnalyticsWorkspace,
  'Microsoft.OperationalInsights/workspaces/tables': logAnalyticsTable,
  'Microsoft.Monitor/accounts': azureMonitorWorkspace,
  'Microsoft.Insights/dataCollectionEndpoints': dataCollectionEndpoint,
  'Microsoft.Insights/dataCollectionRules': dataCollectionRule,
  'Microsoft.Insights/dataCollectionRuleAssociations': dataCollectionRuleAssociation,
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

/** How a resource is rendered, which may hang on its body. */
export function rendererOf({
  type,
  body,
}: Pick<PlannedResource, 'type'> & Partial<PlannedResource>): Renderer {
  const renderer = rendererFor(type);
  return (body && renderer.variant?.(body)) ?? renderer;
}

export const isRendered = (type: ResourceType): boolean => Object.hasOwn(renderers, type);

/** The argument behind each attribute; what azurerm does not know tells none. */
export const attributesOf = (
  planned: Parameters<typeof rendererOf>[0],
): NonNullable<Renderer['attributes']> =>
  (isRendered(planned.type) ? rendererOf(planned).attributes : undefined) ?? {};
