import type { MonitorDataCollectionRuleAssociationConfig } from '@cdktf/provider-azurerm/lib/monitor-data-collection-rule-association';
import { flat } from '../../core/take-apart';
import { type Renderer, shapeOf } from './renderer';

export const dataCollectionRuleAssociation: Renderer = {
  resource: 'azurerm_monitor_data_collection_rule_association',
  place: ({ name, home }) => ({ name, target_resource_id: 'extends' in home ? home.extends : undefined }),
  shape: () => shape,
  attributes: { id: 'id' },
};

const shape = shapeOf<MonitorDataCollectionRuleAssociationConfig>()({
  properties: flat({
    description: 'description',
    dataCollectionRuleId: 'data_collection_rule_id',
    dataCollectionEndpointId: 'data_collection_endpoint_id',
  }),
});
