import type {
  MonitorScheduledQueryRulesAlertV2Config,
  MonitorScheduledQueryRulesAlertV2Criteria,
  MonitorScheduledQueryRulesAlertV2CriteriaDimension,
  MonitorScheduledQueryRulesAlertV2CriteriaFailingPeriods,
  MonitorScheduledQueryRulesAlertV2Action,
} from '@cdktf/provider-azurerm/lib/monitor-scheduled-query-rules-alert-v2';
import { always, block, blocks, converted, flat } from '../../core/take-apart';
import { identity } from './identity';
import { type Renderer, inResourceGroup, shapeOf } from './renderer';

export const scheduledQueryRule: Renderer = {
  resource: 'azurerm_monitor_scheduled_query_rules_alert_v2',
  place: inResourceGroup,
  shape: () => shape,
};

const failingPeriods = shapeOf<MonitorScheduledQueryRulesAlertV2CriteriaFailingPeriods>()({
  numberOfEvaluationPeriods: 'number_of_evaluation_periods',
  minFailingPeriodsToAlert: 'minimum_failing_periods_to_trigger_alert',
});

const dimension = shapeOf<MonitorScheduledQueryRulesAlertV2CriteriaDimension>()({
  name: 'name',
  operator: 'operator',
  values: 'values',
});

/** The service takes another word than its definition has: https://github.com/Azure/azure-rest-api-specs/issues/21794 */
const operator = converted(
  'operator',
  (word) => (word === 'Equals' ? 'Equal' : word),
  (word) => (word === 'Equal' ? 'Equals' : word),
);

const criterion = shapeOf<MonitorScheduledQueryRulesAlertV2Criteria>()({
  query: 'query',
  timeAggregation: 'time_aggregation_method',
  metricMeasureColumn: 'metric_measure_column',
  resourceIdColumn: 'resource_id_column',
  dimensions: blocks('dimension', dimension),
  operator,
  threshold: 'threshold',
  failingPeriods: block('failing_periods', failingPeriods),
});

const shape = shapeOf<MonitorScheduledQueryRulesAlertV2Config>()({
  location: 'location',
  tags: 'tags',
  kind: always('LogAlert'),
  identity: block('identity', identity),
  properties: flat({
    description: 'description',
    displayName: 'display_name',
    severity: 'severity',
    enabled: 'enabled',
    scopes: 'scopes',
    evaluationFrequency: 'evaluation_frequency',
    windowSize: 'window_duration',
    overrideQueryTimeRange: 'query_time_range_override',
    targetResourceTypes: 'target_resource_types',
    criteria: flat({ allOf: blocks('criteria', criterion) }),
    muteActionsDuration: 'mute_actions_after_alert_duration',
    actions: block(
      'action',
      shapeOf<MonitorScheduledQueryRulesAlertV2Action>()({
        actionGroups: 'action_groups',
        customProperties: 'custom_properties',
      }),
    ),
    checkWorkspaceAlertsStorageConfigured: 'workspace_alerts_storage_enabled',
    skipQueryValidation: 'skip_query_validation',
    autoMitigate: 'auto_mitigation_enabled',
  }),
});
