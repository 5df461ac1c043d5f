import type { MonitorDataCollectionEndpointConfig } from '@cdktf/provider-azurerm/lib/monitor-data-collection-endpoint';
import { converted, flat } from '../../core/take-apart';
import { enabled } from './enabled';
import { type Renderer, inResourceGroup, shapeOf } from './renderer';

export const dataCollectionEndpoint: Renderer = {
  resource: 'azurerm_monitor_data_collection_endpoint',
  place: inResourceGroup,
  shape: () => shape,
  attributes: {
    id: 'id',
    'properties.configurationAccess.endpoint': 'configuration_access_endpoint',
    'properties.logsIngestion.endpoint': 'logs_ingestion_endpoint',
    'properties.metricsIngestion.endpoint': 'metrics_ingestion_endpoint',
  },
};

const shape = shapeOf<MonitorDataCollectionEndpointConfig>()({
  location: 'location',
  tags: 'tags',
  kind: 'kind',
  properties: flat({
    description: 'description',
    networkAcls: flat({ publicNetworkAccess: converted('public_network_access_enabled', enabled) }),
  }),
});
