import type {
  MonitorDiagnosticSettingConfig,
  MonitorDiagnosticSettingEnabledLog,
  MonitorDiagnosticSettingEnabledMetric,
} from '@cdktf/provider-azurerm/lib/monitor-diagnostic-setting';
import { always, blocks, flat } from '../../core/take-apart';
import { type Renderer, shapeOf } from './renderer';

export const diagnosticSetting: Renderer = {
  resource: 'azurerm_monitor_diagnostic_setting',
  place: ({ name, home }) => ({ name, target_resource_id: 'extends' in home ? home.extends : undefined }),
  shape: () => shape,
};

// What stands there is enabled.
const enabled = always(true);

const shape = shapeOf<MonitorDiagnosticSettingConfig>()({
  properties: flat({
    workspaceId: 'log_analytics_workspace_id',
    logAnalyticsDestinationType: 'log_analytics_destination_type',
    storageAccountId: 'storage_account_id',
    eventHubAuthorizationRuleId: 'eventhub_authorization_rule_id',
    eventHubName: 'eventhub_name',
    marketplacePartnerId: 'partner_solution_id',
    logs: blocks(
      'enabled_log',
      shapeOf<MonitorDiagnosticSettingEnabledLog>()({
        category: 'category',
        categoryGroup: 'category_group',
        enabled,
      }),
    ),
    metrics: blocks(
      'enabled_metric',
      shapeOf<MonitorDiagnosticSettingEnabledMetric>()({ category: 'category', enabled }),
    ),
  }),
});
