import { ActionGroup, type ActionGroupArgs } from '@pulumi/azure-native/monitor/actionGroup';
import type { input } from '@pulumi/azure-native/types';
import { blocks, flat } from '../../core/take-apart';
import { type Renderer, inResourceGroup, same } from './renderer';

const args = same<ActionGroupArgs>();

const telephone = ['name', 'countryCode', 'phoneNumber'] as const;

export const actionGroup: Renderer = {
  resource: ActionGroup,
  place: inResourceGroup('actionGroupName'),
  shape: {
    ...args('location', 'tags'),
    properties: flat({
      ...args('groupShortName', 'enabled'),
      emailReceivers: blocks(
        'emailReceivers',
        same<input.monitor.MicrosoftCommonEmailReceiverArgs>()(
          'name',
          'emailAddress',
          'useCommonAlertSchema',
        ),
      ),
      smsReceivers: blocks(
        'smsReceivers',
        same<input.monitor.MicrosoftCommonSmsReceiverArgs>()(...telephone),
      ),
      voiceReceivers: blocks(
        'voiceReceivers',
        same<input.monitor.MicrosoftCommonVoiceReceiverArgs>()(...telephone),
      ),
      webhookReceivers: blocks(
        'webhookReceivers',
        same<input.monitor.WebhookReceiverArgs>()(
          'name',
          'serviceUri',
          'useCommonAlertSchema',
          'useAadAuth',
          'objectId',
          'identifierUri',
          'tenantId',
        ),
      ),
      armRoleReceivers: blocks(
        'armRoleReceivers',
        same<input.monitor.ArmRoleReceiverArgs>()('name', 'roleId', 'useCommonAlertSchema'),
      ),
      azureAppPushReceivers: blocks(
        'azureAppPushReceivers',
        same<input.monitor.MicrosoftCommonAzureAppPushReceiverArgs>()('name', 'emailAddress'),
      ),
      automationRunbookReceivers: blocks(
        'automationRunbookReceivers',
        same<input.monitor.AutomationRunbookReceiverArgs>()(
          'name',
          'automationAccountId',
          'runbookName',
          'webhookResourceId',
          'isGlobalRunbook',
          'serviceUri',
          'useCommonAlertSchema',
        ),
      ),
      azureFunctionReceivers: blocks(
        'azureFunctionReceivers',
        same<input.monitor.AzureFunctionReceiverArgs>()(
          'name',
          'functionAppResourceId',
          'functionName',
          'httpTriggerUrl',
          'useCommonAlertSchema',
        ),
      ),
      logicAppReceivers: blocks(
        'logicAppReceivers',
        same<input.monitor.LogicAppReceiverArgs>()(
          'name',
          'resourceId',
          'callbackUrl',
          'useCommonAlertSchema',
        ),
      ),
      eventHubReceivers: blocks(
        'eventHubReceivers',
        same<input.monitor.EventHubReceiverArgs>()(
          'name',
          'eventHubNameSpace',
          'eventHubName',
          'subscriptionId',
          'tenantId',
          'useCommonAlertSchema',
        ),
      ),
      itsmReceivers: blocks(
        'itsmReceivers',
        same<input.monitor.ItsmReceiverArgs>()(
          'name',
          'workspaceId',
          'connectionId',
          'ticketConfiguration',
          'region',
        ),
      ),
    }),
  },
};
