import {
  ScheduledQueryRule,
  type ScheduledQueryRuleArgs,
} from '@pulumi/azure-native/monitor/scheduledQueryRule';
import type { input } from '@pulumi/azure-native/types';
import { block, blocks, flat } from '../../core/take-apart';
import { type Renderer, inResourceGroup, same } from './renderer';

const args = same<ScheduledQueryRuleArgs>();

const criterion = {
  ...same<input.monitor.ConditionArgs>()(
    'query',
    'timeAggregation',
    'metricMeasureColumn',
    'resourceIdColumn',
    'operator',
    'threshold',
    'metricName',
  ),
  dimensions: blocks('dimensions', same<input.monitor.DimensionArgs>()('name', 'operator', 'values')),
  failingPeriods: block(
    'failingPeriods',
    same<input.monitor.ConditionFailingPeriodsArgs>()(
      'numberOfEvaluationPeriods',
      'minFailingPeriodsToAlert',
    ),
  ),
};

export const scheduledQueryRule: Renderer = {
  resource: ScheduledQueryRule,
  place: inResourceGroup('ruleName'),
  shape: {
    ...args('location', 'tags', 'kind'),
    identity: block(
      'identity',
      same<input.monitor.MicrosoftCommonIdentityArgs>()('type', 'userAssignedIdentities'),
    ),
    properties: flat({
      ...args(
        'description',
        'displayName',
        'severity',
        'enabled',
        'scopes',
        'evaluationFrequency',
        'windowSize',
        'overrideQueryTimeRange',
        'targetResourceTypes',
        'muteActionsDuration',
        'checkWorkspaceAlertsStorageConfigured',
        'skipQueryValidation',
        'autoMitigate',
      ),
      criteria: block('criteria', { allOf: blocks('allOf', criterion) }),
      actions: block(
        'actions',
        same<input.monitor.ActionsArgs>()('actionGroups', 'customProperties', 'actionProperties'),
      ),
      resolveConfiguration: block(
        'resolveConfiguration',
        same<input.monitor.RuleResolveConfigurationArgs>()('autoResolved', 'timeToResolve'),
      ),
    }),
  },
};
