import type { LogAnalyticsWorkspaceConfig } from '@cdktf/provider-azurerm/lib/log-analytics-workspace';
import { type Shape, block, converted, flat } from '../../core/take-apart';
import { identity } from './identity';
import { enabled, negated } from './enabled';
import { type AzurermMajor, type Renderer, inResourceGroup, shapeOf } from './renderer';

export const logAnalyticsWorkspace: Renderer = {
  resource: 'azurerm_log_analytics_workspace',
  place: inResourceGroup,
  shape: (major) => shapes[major],
  attributes: { id: 'id', location: 'location', 'properties.customerId': 'workspace_id' },
  // What transforms its tables is attached behind both.
  setByOthers: { defaultDataCollectionRuleResourceId: 'data_collection_rule_id' },
};

const shapes: { readonly [major in AzurermMajor]: Shape } = {
  4: workspace({
    publicNetworkAccessForIngestion: converted('internet_ingestion_enabled', enabled),
    publicNetworkAccessForQuery: converted('internet_query_enabled', enabled),
  }),
  5: workspace({
    publicNetworkAccessForIngestion: 'internet_ingestion_access_type',
    publicNetworkAccessForQuery: 'internet_query_access_type',
  }),
};

function workspace(access: Shape): Shape {
  const shape = shapeOf<LogAnalyticsWorkspaceConfig>();
  return {
    ...shape({ location: 'location', tags: 'tags', identity: block('identity', identity) }),
    properties: flat({
      ...access,
      ...shape({
        sku: flat({ name: 'sku', capacityReservationLevel: 'reservation_capacity_in_gb_per_day' }),
        retentionInDays: 'retention_in_days',
        workspaceCapping: flat({ dailyQuotaGb: 'daily_quota_gb' }),
        forceCmkForQuery: 'cmk_for_query_forced',
        defaultDataCollectionRuleResourceId: 'data_collection_rule_id',
        features: flat({
          disableLocalAuth: converted('local_authentication_enabled', negated, negated),
          enableLogAccessUsingOnlyResourcePermissions: 'allow_resource_only_permissions',
          immediatePurgeDataOn30Days: 'immediate_data_purge_on_30_days_enabled',
        }),
      }),
    }),
  };
}
