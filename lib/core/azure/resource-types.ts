/** Every resource type that we plan or read, with the API version whose vocabulary its body speaks. */
export const apiVersions = {
  'Microsoft.Resources/resourceGroups': '2024-03-01',
  'Microsoft.OperationalInsights/workspaces': '2025-07-01',
  'Microsoft.OperationalInsights/workspaces/tables': '2025-07-01',
  'Microsoft.Monitor/accounts': '2023-04-03',
  'Microsoft.Insights/dataCollectionEndpoints': '2024-03-11',
  'Microsoft.Insights/dataCollectionRules': '2024-03-11',
  'Microsoft.Insights/dataCollectionRuleAssociations': '2024-03-11',
  'Microsoft.Insights/monitoredObjects': '2021-09-01-preview',
  'Microsoft.Insights/actionGroups': '2023-01-01',
  'Microsoft.Insights/scheduledQueryRules': '2023-12-01',
  'Microsoft.Insights/diagnosticSettings': '2021-05-01-preview',
  'Microsoft.ManagedIdentity/userAssignedIdentities': '2024-11-30',
  'Microsoft.Authorization/roleAssignments': '2022-04-01',
  'Microsoft.Compute/virtualMachines': '2024-11-01',
  'Microsoft.Compute/virtualMachines/extensions': '2024-11-01',
  'Microsoft.Compute/virtualMachineScaleSets': '2024-11-01',
  'Microsoft.Compute/virtualMachineScaleSets/extensions': '2024-11-01',
  'Microsoft.HybridCompute/machines/extensions': '2025-01-13',
} as const;

export type ResourceType = keyof typeof apiVersions;

/** Machines are made by others; a plan changes a part of one at most. */
export type ForeignType = 'Microsoft.Compute/virtualMachines' | 'Microsoft.Compute/virtualMachineScaleSets';
/** Types of which a plan makes resources. */
export type MadeType = Exclude<ResourceType, ForeignType>;

const foreign: readonly ResourceType[] = [
  'Microsoft.Compute/virtualMachines',
  'Microsoft.Compute/virtualMachineScaleSets',
] satisfies readonly ForeignType[];

export const isForeign = (type: ResourceType): boolean => foreign.includes(type);

/** How a type is called in a sentence. */
export const typeTitles: { readonly [type in ResourceType]: string } = {
  'Microsoft.Resources/resourceGroups': 'resource group',
  'Microsoft.OperationalInsights/workspaces': 'Log Analytics workspace',
  'Microsoft.OperationalInsights/workspaces/tables': 'table',
  'Microsoft.Monitor/accounts': 'Azure Monitor workspace',
  'Microsoft.Insights/dataCollectionEndpoints': 'data collection endpoint',
  'Microsoft.Insights/dataCollectionRules': 'data collection rule',
  'Microsoft.Insights/dataCollectionRuleAssociations': 'data collection rule association',
  'Microsoft.Insights/monitoredObjects': 'monitored object',
  'Microsoft.Insights/actionGroups': 'action group',
  'Microsoft.Insights/scheduledQueryRules': 'log search alert rule',
  'Microsoft.Insights/diagnosticSettings': 'diagnostic setting',
  'Microsoft.ManagedIdentity/userAssignedIdentities': 'user-assigned identity',
  'Microsoft.Authorization/roleAssignments': 'role assignment',
  'Microsoft.Compute/virtualMachines': 'virtual machine',
  'Microsoft.Compute/virtualMachines/extensions': 'extension of a virtual machine',
  'Microsoft.Compute/virtualMachineScaleSets': 'scale set',
  'Microsoft.Compute/virtualMachineScaleSets/extensions': 'extension of a scale set',
  'Microsoft.HybridCompute/machines/extensions': 'extension of an Arc server',
};
