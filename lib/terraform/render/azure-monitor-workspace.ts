import type { MonitorWorkspaceConfig } from '@cdktf/provider-azurerm/lib/monitor-workspace';
import { converted, flat } from '../../core/take-apart';
import { enabled } from './enabled';
import { type Renderer, inResourceGroup, shapeOf } from './renderer';

export const azureMonitorWorkspace: Renderer = {
  resource: 'azurerm_monitor_workspace',
  place: inResourceGroup,
  shape: () => shape,
  attributes: {
    id: 'id',
    'properties.metrics.prometheusQueryEndpoint': 'query_endpoint',
    'properties.defaultIngestionSettings.dataCollectionEndpointResourceId':
      'default_data_collection_endpoint_id',
    'properties.defaultIngestionSettings.dataCollectionRuleResourceId': 'default_data_collection_rule_id',
  },
};

const shape = shapeOf<MonitorWorkspaceConfig>()({
  location: 'location',
  tags: 'tags',
  properties: flat({ publicNetworkAccess: converted('public_network_access_enabled', enabled) }),
});
