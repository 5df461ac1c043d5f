import type {
  MonitorActionGroupArmRoleReceiver,
  MonitorActionGroupAutomationRunbookReceiver,
  MonitorActionGroupAzureAppPushReceiver,
  MonitorActionGroupAzureFunctionReceiver,
  MonitorActionGroupConfig,
  MonitorActionGroupEmailReceiver,
  MonitorActionGroupEventHubReceiver,
  MonitorActionGroupItsmReceiver,
  MonitorActionGroupLogicAppReceiver,
  MonitorActionGroupSmsReceiver,
  MonitorActionGroupVoiceReceiver,
  MonitorActionGroupWebhookReceiver,
} from '@cdktf/provider-azurerm/lib/monitor-action-group';
import { always, blocks, flat, within } from '../../core/take-apart';
import { type Renderer, inResourceGroup, shapeOf } from './renderer';

export const actionGroup: Renderer = {
  resource: 'azurerm_monitor_action_group',
  place: inResourceGroup,
  shape: () => shape,
  attributes: { id: 'id' },
};

const common = { name: 'name', useCommonAlertSchema: 'use_common_alert_schema' } as const;
const telephone = { name: 'name', countryCode: 'country_code', phoneNumber: 'phone_number' } as const;

const shape = shapeOf<MonitorActionGroupConfig>()({
  location: 'location',
  tags: 'tags',
  properties: flat({
    groupShortName: 'short_name',
    enabled: 'enabled',
    emailReceivers: blocks(
      'email_receiver',
      shapeOf<MonitorActionGroupEmailReceiver>()({ ...common, emailAddress: 'email_address' }),
    ),
    smsReceivers: blocks('sms_receiver', shapeOf<MonitorActionGroupSmsReceiver>()(telephone)),
    voiceReceivers: blocks('voice_receiver', shapeOf<MonitorActionGroupVoiceReceiver>()(telephone)),
    webhookReceivers: blocks(
      'webhook_receiver',
      shapeOf<MonitorActionGroupWebhookReceiver>()({
        ...common,
        serviceUri: 'service_uri',
        // The block is there or not.
        useAadAuth: always(true),
        objectId: within('aad_auth', 'object_id'),
        identifierUri: within('aad_auth', 'identifier_uri'),
        tenantId: within('aad_auth', 'tenant_id'),
      }),
    ),
    armRoleReceivers: blocks(
      'arm_role_receiver',
      shapeOf<MonitorActionGroupArmRoleReceiver>()({ ...common, roleId: 'role_id' }),
    ),
    azureAppPushReceivers: blocks(
      'azure_app_push_receiver',
      shapeOf<MonitorActionGroupAzureAppPushReceiver>()({ name: 'name', emailAddress: 'email_address' }),
    ),
    automationRunbookReceivers: blocks(
      'automation_runbook_receiver',
      shapeOf<MonitorActionGroupAutomationRunbookReceiver>()({
        ...common,
        automationAccountId: 'automation_account_id',
        runbookName: 'runbook_name',
        webhookResourceId: 'webhook_resource_id',
        isGlobalRunbook: 'is_global_runbook',
        serviceUri: 'service_uri',
      }),
    ),
    azureFunctionReceivers: blocks(
      'azure_function_receiver',
      shapeOf<MonitorActionGroupAzureFunctionReceiver>()({
        ...common,
        functionAppResourceId: 'function_app_resource_id',
        functionName: 'function_name',
        httpTriggerUrl: 'http_trigger_url',
      }),
    ),
    logicAppReceivers: blocks(
      'logic_app_receiver',
      shapeOf<MonitorActionGroupLogicAppReceiver>()({
        ...common,
        resourceId: 'resource_id',
        callbackUrl: 'callback_url',
      }),
    ),
    eventHubReceivers: blocks(
      'event_hub_receiver',
      shapeOf<MonitorActionGroupEventHubReceiver>()({
        ...common,
        eventHubNameSpace: 'event_hub_namespace',
        eventHubName: 'event_hub_name',
        subscriptionId: 'subscription_id',
        tenantId: 'tenant_id',
      }),
    ),
    itsmReceivers: blocks(
      'itsm_receiver',
      shapeOf<MonitorActionGroupItsmReceiver>()({
        name: 'name',
        workspaceId: 'workspace_id',
        connectionId: 'connection_id',
        ticketConfiguration: 'ticket_configuration',
        region: 'region',
      }),
    ),
  }),
});
