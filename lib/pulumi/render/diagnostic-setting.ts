import {
  DiagnosticSetting,
  type DiagnosticSettingArgs,
} from '@pulumi/azure-native/monitor/diagnosticSetting';
import type { input } from '@pulumi/azure-native/types';
import { block, blocks, flat } from '../../core/take-apart';
import { type Renderer, same } from './renderer';

const retentionPolicy = block(
  'retentionPolicy',
  same<input.monitor.MicrosoftCommonRetentionPolicyArgs>()('enabled', 'days'),
);

export const diagnosticSetting: Renderer = {
  resource: DiagnosticSetting,
  place: ({ name, home }) => ({ name, resourceUri: 'extends' in home ? home.extends : undefined }),
  shape: {
    properties: flat({
      ...same<DiagnosticSettingArgs>()(
        'workspaceId',
        'logAnalyticsDestinationType',
        'storageAccountId',
        'serviceBusRuleId',
        'eventHubAuthorizationRuleId',
        'eventHubName',
        'marketplacePartnerId',
      ),
      logs: blocks('logs', {
        ...same<input.monitor.DiagnosticsLogSettingsArgs>()('category', 'categoryGroup', 'enabled'),
        retentionPolicy,
      }),
      metrics: blocks('metrics', {
        ...same<input.monitor.DiagnosticsMetricSettingsArgs>()('category', 'enabled', 'timeGrain'),
        retentionPolicy,
      }),
    }),
  },
};
