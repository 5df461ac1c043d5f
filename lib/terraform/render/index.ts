/** How each resource type is rendered. */
import type { ResourceType } from '../../core/azure/resource-types';
import type { PlannedResource } from '../../core/plan';
import { azureMonitorWorkspace } from './azure-monitor-workspace';
import { dataCollectionEndpoint } from './data-collection-endpoint';
import { dataCollectionRule } from './data-collection-rule';
import { dataCollectionRuleAssociation } from './data-collection-rule-association';
import { logAnalyticsTable } from './log-analytics-table';
import { logAnalyticsWorkspace } from './log-analytics-workspace';
import type { Renderer } from './renderer';
import { resourceGroup } from './resource-group';

export const renderers: { readonly [type in ResourceType]: Renderer } = {
  'Microsoft.Resources/resourceGroups': resourceGroup,
  'Microsoft.OperationalInsights/workspaces': logAnalyticsWorkspace,
  'Microsoft.OperationalInsights/workspaces/tables': logAnalyticsTable,
  'Microsoft.Monitor/accounts': azureMonitorWorkspace,
  'Microsoft.Insights/dataCollectionEndpoints': dataCollectionEndpoint,
  'Microsoft.Insights/dataCollectionRules': dataCollectionRule,
  'Microsoft.Insights/dataCollectionRuleAssociations': dataCollectionRuleAssociation,
};

/** How a resource is rendered, which may hang on its body. */
export function rendererOf({
  type,
  body,
}: Pick<PlannedResource, 'type'> & Partial<PlannedResource>): Renderer {
  const renderer = renderers[type];
  return (body && renderer.variant?.(body)) ?? renderer;
}
