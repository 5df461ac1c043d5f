/**
 * Azure's clouds, with the words by which each tool calls them.
 * Source: https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-network-configuration
 */
export interface CloudFacts {
  /** The word of the azurerm and azapi providers. */
  readonly environment: string;
  /** What every host of Azure Monitor ends in. */
  readonly monitorSuffix: string;
  readonly resourceManager: string;
}

export const clouds = {
  AzurePublic: {
    environment: 'public',
    monitorSuffix: 'monitor.azure.com',
    resourceManager: 'management.azure.com',
  },
  AzureGovernment: {
    environment: 'usgovernment',
    monitorSuffix: 'monitor.azure.us',
    resourceManager: 'management.usgovcloudapi.net',
  },
  AzureChina: {
    environment: 'china',
    monitorSuffix: 'monitor.azure.cn',
    resourceManager: 'management.chinacloudapi.cn',
  },
} as const satisfies { readonly [cloud: string]: CloudFacts };

export type Cloud = keyof typeof clouds;
