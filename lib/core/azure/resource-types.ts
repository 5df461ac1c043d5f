/** Every resource type that we plan or read, with the API version whose vocabulary its body speaks. */
export const apiVersions = {
  'Microsoft.Resources/resourceGroups': '2024-03-01',
  'Microsoft.OperationalInsights/workspaces': '2025-07-01',
  'Microsoft.OperationalInsights/workspaces/tables': '2025-07-01',
  'Microsoft.Monitor/accounts': '2023-04-03',
  'Microsoft.Insights/dataCollectionEndpoints': '2024-03-11',
  'Microsoft.Insights/dataCollectionRules': '2024-03-11',
  'Microsoft.Insights/dataCollectionRuleAssociations': '2024-03-11',
} as const;

export type ResourceType = keyof typeof apiVersions;

/** How a type is called in a sentence. */
export const typeTitles: { readonly [type in ResourceType]: string } = {
  'Microsoft.Resources/resourceGroups': 'resource group',
  'Microsoft.OperationalInsights/workspaces': 'Log Analytics workspace',
  'Microsoft.OperationalInsights/workspaces/tables': 'table',
  'Microsoft.Monitor/accounts': 'Azure Monitor workspace',
  'Microsoft.Insights/dataCollectionEndpoints': 'data collection endpoint',
  'Microsoft.Insights/dataCollectionRules': 'data collection rule',
  'Microsoft.Insights/dataCollectionRuleAssociations': 'data collection rule association',
};
