/**
 * Terraform's JSON as Azure's resources, read by hand: it shares nothing with the renderers, so that what one of them
 * drops, moves or misspells is missed here.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  type Body,
  type Identified,
  type NormalForm,
  type NormalResource,
  normalForm,
  patched,
  placeWithin,
  referredIn,
  subscription,
  word,
} from './normal-form';
import { type Reading, each, listed, mapped, only, perhaps, reading } from './reading';
import { type Expressions, expressionsIn } from './terraform-expressions';
import type { Arguments, Synthesised } from './terraform';

export function readTerraform({ json, told }: Synthesised): NormalForm {
  const expressions = expressionsIn(json, identified);
  const resources = Object.entries(json.resource ?? {}).flatMap(([type, blocks]) =>
    Object.values(blocks).map((block) => read(type, block, expressions)),
  );
  const opened = Object.entries(told).map(([what, value]) => [what, expressions.opened(value)] as const);
  return normalForm(resources, Object.fromEntries(opened) as NormalForm['told']);
}

type ReadBody = (take: Reading) => Body;

function read(type: string, block: Arguments, { opened, waited }: Expressions): NormalResource {
  const of = identified(type, opened(block) as Arguments);
  const { depends_on: dependsOn, lifecycle, ...given } = block;
  const said = Object.keys(given).some((argument) => leftToOthers[type]?.includes(argument));
  const expected = leftToOthers[type] && !said ? { ignore_changes: leftToOthers[type] } : undefined;
  if (!isDeepStrictEqual(lifecycle, expected))
    throw new Error(`${type} has the lifecycle ${JSON.stringify(lifecycle)}`);
  const waits = ((dependsOn as string[] | undefined) ?? []).map(waited);
  const open = opened(given) as Arguments;
  const resource = reading(type, open, (take) => {
    for (const argument of placing) take(argument);
    if (type === 'azapi_update_resource')
      return { throughAzureApi: versionOf(take('type')), body: take('body') as Body };
    if (type === 'azapi_resource' && isOfTenant(open['parent_id']))
      return { body: bodyOfTenant(take, of.type) };
    if (type === 'azapi_resource')
      return { throughAzureApi: versionOf(take('type')), body: azapiBody(take, of.type) };
    const { body } = known(type);
    return { body: body(take) };
  });
  return { ...of, ...resource, waitsFor: [...waits.map(word), ...referredIn(open)] };
}

/** What Terraform is told to leave alone, because something else sets it. */
const leftToOthers: { readonly [type: string]: readonly string[] } = {
  azurerm_log_analytics_workspace: ['data_collection_rule_id'],
  // Azure fills the version in, and raises it.
  azurerm_arc_machine_extension: ['type_handler_version'],
};

const placing = [
  'name',
  'resource_group_name',
  'target_resource_id',
  'workspace_id',
  'virtual_machine_id',
  'virtual_machine_scale_set_id',
  'arc_machine_id',
  'scope',
  'parent_id',
  'resource_id',
];

/** Arguments with the id of the resource that it is part of. */
const wholes = ['workspace_id', 'virtual_machine_id', 'virtual_machine_scale_set_id', 'arc_machine_id'];

/** Type, name and place of a block whose expressions are open. */
function identified(type: string, block: Arguments): Identified {
  const name = block['name'] as string;
  const typeOf = () => (block['type'] as string).split('@')[0] ?? '';
  if (type === 'azapi_update_resource')
    return { type: typeOf(), name: patched, place: placeWithin(block['resource_id'] as string) };
  if (type !== 'azapi_resource') {
    const whole = wholes.map((argument) => block[argument] as string | undefined).find(Boolean);
    const place = block['resource_group_name'] ?? block['target_resource_id'] ?? block['scope'] ?? '';
    return { type: known(type).type, name, place: whole ? placeWithin(whole) : (place as string) };
  }
  const parent = block['parent_id'] as string;
  if (isOfTenant(parent)) return { type: typeOf(), name, place: parent === '/' ? '' : parent };
  const group = `/subscriptions/${subscription}/resourceGroups/`;
  const place = parent.startsWith(group) ? parent.slice(group.length) : placeWithin(parent);
  return { type: typeOf(), name, place };
}

const isOfTenant = (parent: unknown) => /^\/(?:providers\/|$)/.test(parent as string);

/** azurerm takes nothing in the tenant, so that azapi is no choice there, but the way. */
function bodyOfTenant(take: Reading, type: string): Body {
  const expected = type.startsWith('Microsoft.Insights/') ? '2021-09-01-preview' : '2022-04-01';
  const version = versionOf(take('type'));
  if (version !== expected) throw new Error(`${type} in the tenant speaks ${version}`);
  return azapiBody(take, type);
}

const versionOf = (type: unknown) => (type as string).split('@')[1] ?? '';

function known(type: string) {
  const found = azurerm[type];
  if (!found) throw new Error(`${type} is no resource that the reader knows`);
  return found;
}

const located = (take: Reading) => ({ location: take('location'), tags: take('tags') });

const identity = (given: unknown) =>
  perhaps('identity', given, (take) => ({
    type: take('type'),
    userAssignedIdentities: take('identity_ids'),
  }));

/** What azurerm allows with a flag, and Azure forbids. */
const forbidden = (allowed: unknown) => (typeof allowed === 'boolean' ? !allowed : allowed);

/** A flag where Azure has a word. */
function enabled(given: unknown): unknown {
  if (given === undefined) return undefined;
  if (typeof given !== 'boolean') throw new Error(`${JSON.stringify(given)} is not a flag`);
  return given ? 'Enabled' : 'Disabled';
}

/** What azapi must export, so that a program can read it. */
const exported: { readonly [type: string]: readonly string[] } = {
  'Microsoft.OperationalInsights/workspaces': ['properties.customerId'],
  'Microsoft.Monitor/accounts': [
    'properties.metrics.prometheusQueryEndpoint',
    'properties.defaultIngestionSettings.dataCollectionRuleResourceId',
    'properties.defaultIngestionSettings.dataCollectionEndpointResourceId',
  ],
  'Microsoft.Insights/dataCollectionEndpoints': [
    'properties.configurationAccess.endpoint',
    'properties.logsIngestion.endpoint',
    'properties.metricsIngestion.endpoint',
  ],
  'Microsoft.Insights/dataCollectionRules': [
    'properties.immutableId',
    'properties.endpoints.logsIngestion',
    'properties.endpoints.metricsIngestion',
  ],
  'Microsoft.ManagedIdentity/userAssignedIdentities': ['properties.clientId', 'properties.principalId'],
};

function azapiBody(take: Reading, type: string): Body {
  if (take('schema_validation_enabled') !== false)
    throw new Error("azapi's own schema would refuse newer bodies");
  const exports = take('response_export_values') as readonly string[] | undefined;
  const missing = exported[type]?.filter((path) => !exports?.includes(path));
  if (missing?.length) throw new Error(`azapi_resource of ${type} does not export ${missing.join(', ')}`);
  return {
    ...(take('body') as Body | undefined),
    ...located(take),
    identity: identity(take('identity')),
  };
}

/** JSON text. */
function parsed(given: unknown): unknown {
  if (given === undefined) return undefined;
  if (typeof given !== 'string') throw new Error(`${JSON.stringify(given)} is not JSON text`);
  return JSON.parse(given);
}

const hub = (take: Reading) => ({ name: take('name'), eventHubResourceId: take('event_hub_id') });

const blob = (take: Reading) => ({
  name: take('name'),
  storageAccountResourceId: take('storage_account_id'),
  containerName: take('container_name'),
});

const rule: ReadBody = (take) => ({
  ...located(take),
  kind: take('kind'),
  identity: identity(take('identity')),
  properties: {
    description: take('description'),
    dataCollectionEndpointId: take('data_collection_endpoint_id'),
    dataSources: perhaps('data_sources', take('data_sources'), (sources) => ({
      performanceCounters: each('performance_counter', sources('performance_counter'), (source) => ({
        name: source('name'),
        streams: source('streams'),
        samplingFrequencyInSeconds: source('sampling_frequency_in_seconds'),
        counterSpecifiers: source('counter_specifiers'),
      })),
      syslog: each('syslog', sources('syslog'), (source) => ({
        name: source('name'),
        streams: source('streams'),
        facilityNames: source('facility_names'),
        logLevels: source('log_levels'),
      })),
      windowsEventLogs: each('windows_event_log', sources('windows_event_log'), (source) => ({
        name: source('name'),
        streams: source('streams'),
        xPathQueries: source('x_path_queries'),
      })),
      logFiles: each('log_file', sources('log_file'), (source) => ({
        name: source('name'),
        streams: source('streams'),
        filePatterns: source('file_patterns'),
        format: source('format'),
        settings: perhaps('settings', source('settings'), (settings) => ({
          text: perhaps('text', settings('text'), (text) => ({
            recordStartTimestampFormat: text('record_start_timestamp_format'),
          })),
        })),
      })),
      iisLogs: each('iis_log', sources('iis_log'), (source) => ({
        name: source('name'),
        streams: source('streams'),
        logDirectories: source('log_directories'),
      })),
      windowsFirewallLogs: each('windows_firewall_log', sources('windows_firewall_log'), (source) => ({
        name: source('name'),
        streams: source('streams'),
      })),
      extensions: each('extension', sources('extension'), (source) => ({
        name: source('name'),
        streams: source('streams'),
        extensionName: source('extension_name'),
        extensionSettings: parsed(source('extension_json')),
        inputDataSources: source('input_data_sources'),
      })),
      prometheusForwarder: each('prometheus_forwarder', sources('prometheus_forwarder'), (source) => ({
        name: source('name'),
        streams: source('streams'),
        labelIncludeFilter: mapped(
          'label_include_filter',
          source('label_include_filter'),
          'label',
          (filter) => filter('value'),
        ),
      })),
      platformTelemetry: each('platform_telemetry', sources('platform_telemetry'), (source) => ({
        name: source('name'),
        streams: source('streams'),
      })),
      dataImports: perhaps('data_import', sources('data_import'), (dataImport) => ({
        eventHub: only(
          each('event_hub_data_source', dataImport('event_hub_data_source'), (source) => ({
            name: source('name'),
            consumerGroup: source('consumer_group'),
            stream: source('stream'),
          })),
        ),
      })),
    })),
    streamDeclarations: mapped(
      'stream_declaration',
      take('stream_declaration'),
      'stream_name',
      (declaration) => ({
        columns: each('column', declaration('column'), (column) => ({
          name: column('name'),
          type: column('type'),
        })),
      }),
    ),
    destinations: perhaps('destinations', take('destinations'), (destinations) => ({
      logAnalytics: each('log_analytics', destinations('log_analytics'), (destination) => ({
        name: destination('name'),
        workspaceResourceId: destination('workspace_resource_id'),
      })),
      azureMonitorMetrics: perhaps(
        'azure_monitor_metrics',
        destinations('azure_monitor_metrics'),
        (destination) => ({ name: destination('name') }),
      ),
      monitoringAccounts: each('monitor_account', destinations('monitor_account'), (destination) => ({
        name: destination('name'),
        accountResourceId: destination('monitor_account_id'),
      })),
      // Room for one, where Azure has a list.
      eventHubs: listed(perhaps('event_hub', destinations('event_hub'), hub)),
      eventHubsDirect: listed(perhaps('event_hub_direct', destinations('event_hub_direct'), hub)),
      storageAccounts: each('storage_blob', destinations('storage_blob'), blob),
      storageBlobsDirect: each('storage_blob_direct', destinations('storage_blob_direct'), blob),
      storageTablesDirect: each(
        'storage_table_direct',
        destinations('storage_table_direct'),
        (destination) => ({
          name: destination('name'),
          storageAccountResourceId: destination('storage_account_id'),
          tableName: destination('table_name'),
        }),
      ),
    })),
    dataFlows: each('data_flow', take('data_flow'), (flow) => ({
      streams: flow('streams'),
      destinations: flow('destinations'),
      transformKql: flow('transform_kql'),
      outputStream: flow('output_stream'),
      builtInTransform: flow('built_in_transform'),
    })),
  },
});

const workspace: ReadBody = (take) => ({
  ...located(take),
  identity: identity(take('identity')),
  properties: {
    sku: { name: take('sku'), capacityReservationLevel: take('reservation_capacity_in_gb_per_day') },
    retentionInDays: take('retention_in_days'),
    workspaceCapping: { dailyQuotaGb: take('daily_quota_gb') },
    forceCmkForQuery: take('cmk_for_query_forced'),
    defaultDataCollectionRuleResourceId: take('data_collection_rule_id'),
    features: {
      disableLocalAuth: forbidden(take('local_authentication_enabled')),
      enableLogAccessUsingOnlyResourcePermissions: take('allow_resource_only_permissions'),
      immediatePurgeDataOn30Days: take('immediate_data_purge_on_30_days_enabled'),
    },
    // Flags in azurerm 4, Azure's own words in 5.
    publicNetworkAccessForIngestion:
      enabled(take('internet_ingestion_enabled')) ?? take('internet_ingestion_access_type'),
    publicNetworkAccessForQuery:
      enabled(take('internet_query_enabled')) ?? take('internet_query_access_type'),
  },
});

const tableSettings = (take: Reading) => ({
  plan: take('plan'),
  retentionInDays: take('retention_in_days'),
  totalRetentionInDays: take('total_retention_in_days'),
});

/** What extensions of all machines have. */
const extension = (take: Reading) => ({
  publisher: take('publisher'),
  type: take('type'),
  typeHandlerVersion: take('type_handler_version'),
  enableAutomaticUpgrade: take('automatic_upgrade_enabled'),
  settings: parsed(take('settings')),
  protectedSettings: parsed(take('protected_settings')),
});

/** What extensions of Azure's own machines have beside that. */
const azureExtension = (take: Reading) => ({
  ...extension(take),
  autoUpgradeMinorVersion: take('auto_upgrade_minor_version'),
  suppressFailures: take('failure_suppression_enabled'),
  provisionAfterExtensions: take('provision_after_extensions'),
  protectedSettingsFromKeyVault: perhaps(
    'protected_settings_from_key_vault',
    take('protected_settings_from_key_vault'),
    (secret) => ({ secretUrl: secret('secret_url'), sourceVault: { id: secret('source_vault_id') } }),
  ),
});

const telephone = (receiver: Reading) => ({
  name: receiver('name'),
  countryCode: receiver('country_code'),
  phoneNumber: receiver('phone_number'),
});

const actionGroup: ReadBody = (take) => ({
  ...located(take),
  properties: {
    groupShortName: take('short_name'),
    enabled: take('enabled'),
    emailReceivers: each('email_receiver', take('email_receiver'), (receiver) => ({
      name: receiver('name'),
      emailAddress: receiver('email_address'),
      useCommonAlertSchema: receiver('use_common_alert_schema'),
    })),
    armRoleReceivers: each('arm_role_receiver', take('arm_role_receiver'), (receiver) => ({
      name: receiver('name'),
      roleId: receiver('role_id'),
      useCommonAlertSchema: receiver('use_common_alert_schema'),
    })),
    webhookReceivers: each('webhook_receiver', take('webhook_receiver'), (receiver) => ({
      name: receiver('name'),
      serviceUri: receiver('service_uri'),
      useCommonAlertSchema: receiver('use_common_alert_schema'),
      // Azure has beside the others what azurerm has in a block, whose being there is a flag in Azure.
      ...perhaps('aad_auth', receiver('aad_auth'), (auth) => ({
        useAadAuth: true,
        objectId: auth('object_id'),
        identifierUri: auth('identifier_uri'),
        tenantId: auth('tenant_id'),
      })),
    })),
    smsReceivers: each('sms_receiver', take('sms_receiver'), telephone),
    voiceReceivers: each('voice_receiver', take('voice_receiver'), telephone),
    azureAppPushReceivers: each('azure_app_push_receiver', take('azure_app_push_receiver'), (receiver) => ({
      name: receiver('name'),
      emailAddress: receiver('email_address'),
    })),
    automationRunbookReceivers: each(
      'automation_runbook_receiver',
      take('automation_runbook_receiver'),
      (receiver) => ({
        name: receiver('name'),
        automationAccountId: receiver('automation_account_id'),
        runbookName: receiver('runbook_name'),
        webhookResourceId: receiver('webhook_resource_id'),
        isGlobalRunbook: receiver('is_global_runbook'),
        serviceUri: receiver('service_uri'),
        useCommonAlertSchema: receiver('use_common_alert_schema'),
      }),
    ),
    azureFunctionReceivers: each('azure_function_receiver', take('azure_function_receiver'), (receiver) => ({
      name: receiver('name'),
      functionAppResourceId: receiver('function_app_resource_id'),
      functionName: receiver('function_name'),
      httpTriggerUrl: receiver('http_trigger_url'),
      useCommonAlertSchema: receiver('use_common_alert_schema'),
    })),
    logicAppReceivers: each('logic_app_receiver', take('logic_app_receiver'), (receiver) => ({
      name: receiver('name'),
      resourceId: receiver('resource_id'),
      callbackUrl: receiver('callback_url'),
      useCommonAlertSchema: receiver('use_common_alert_schema'),
    })),
    eventHubReceivers: each('event_hub_receiver', take('event_hub_receiver'), (receiver) => ({
      name: receiver('name'),
      eventHubNameSpace: receiver('event_hub_namespace'),
      eventHubName: receiver('event_hub_name'),
      subscriptionId: receiver('subscription_id'),
      tenantId: receiver('tenant_id'),
      useCommonAlertSchema: receiver('use_common_alert_schema'),
    })),
    itsmReceivers: each('itsm_receiver', take('itsm_receiver'), (receiver) => ({
      name: receiver('name'),
      workspaceId: receiver('workspace_id'),
      connectionId: receiver('connection_id'),
      ticketConfiguration: receiver('ticket_configuration'),
      region: receiver('region'),
    })),
  },
});

const alertRule: ReadBody = (take) => ({
  ...located(take),
  // azurerm makes no other.
  kind: 'LogAlert',
  identity: identity(take('identity')),
  properties: {
    description: take('description'),
    displayName: take('display_name'),
    targetResourceTypes: take('target_resource_types'),
    checkWorkspaceAlertsStorageConfigured: take('workspace_alerts_storage_enabled'),
    severity: take('severity'),
    enabled: take('enabled'),
    scopes: take('scopes'),
    evaluationFrequency: take('evaluation_frequency'),
    windowSize: take('window_duration'),
    overrideQueryTimeRange: take('query_time_range_override'),
    criteria: {
      allOf: each('criteria', take('criteria'), (criterion) => ({
        query: criterion('query'),
        timeAggregation: criterion('time_aggregation_method'),
        metricMeasureColumn: criterion('metric_measure_column'),
        resourceIdColumn: criterion('resource_id_column'),
        // The definition of the API has an "s" that the service does not take.
        operator: criterion('operator') === 'Equal' ? 'Equals' : criterion('operator'),
        threshold: criterion('threshold'),
        dimensions: each('dimension', criterion('dimension'), (dimension) => ({
          name: dimension('name'),
          operator: dimension('operator'),
          values: dimension('values'),
        })),
        failingPeriods: perhaps('failing_periods', criterion('failing_periods'), (periods) => ({
          numberOfEvaluationPeriods: periods('number_of_evaluation_periods'),
          minFailingPeriodsToAlert: periods('minimum_failing_periods_to_trigger_alert'),
        })),
      })),
    },
    actions: perhaps('action', take('action'), (action) => ({
      actionGroups: action('action_groups'),
      customProperties: action('custom_properties'),
    })),
    muteActionsDuration: take('mute_actions_after_alert_duration'),
    skipQueryValidation: take('skip_query_validation'),
    autoMitigate: take('auto_mitigation_enabled'),
  },
});

const diagnosticSetting: ReadBody = (take) => ({
  properties: {
    workspaceId: take('log_analytics_workspace_id'),
    logAnalyticsDestinationType: take('log_analytics_destination_type'),
    storageAccountId: take('storage_account_id'),
    eventHubAuthorizationRuleId: take('eventhub_authorization_rule_id'),
    eventHubName: take('eventhub_name'),
    marketplacePartnerId: take('partner_solution_id'),
    metrics: each('enabled_metric', take('enabled_metric'), (metric) => ({
      category: metric('category'),
      enabled: true,
    })),
    logs: each('enabled_log', take('enabled_log'), (log) => ({
      category: log('category'),
      categoryGroup: log('category_group'),
      enabled: true,
    })),
  },
});

const azurerm: { readonly [resource: string]: { readonly type: string; readonly body: ReadBody } } = {
  azurerm_resource_group: { type: 'Microsoft.Resources/resourceGroups', body: located },
  azurerm_log_analytics_workspace: { type: 'Microsoft.OperationalInsights/workspaces', body: workspace },
  azurerm_log_analytics_workspace_table: {
    type: 'Microsoft.OperationalInsights/workspaces/tables',
    body: (take) => ({ properties: tableSettings(take) }),
  },
  azurerm_log_analytics_workspace_table_custom_log: {
    type: 'Microsoft.OperationalInsights/workspaces/tables',
    body: (take) => ({
      properties: {
        ...tableSettings(take),
        schema: {
          // The schema of a table is called as the table.
          name: take('name'),
          description: take('description'),
          displayName: take('display_name'),
          columns: each('column', take('column'), (column) => ({
            name: column('name'),
            type: column('type'),
            displayName: column('display_name'),
            description: column('description'),
          })),
        },
      },
    }),
  },
  azurerm_monitor_workspace: {
    type: 'Microsoft.Monitor/accounts',
    body: (take) => ({
      ...located(take),
      properties: { publicNetworkAccess: enabled(take('public_network_access_enabled')) },
    }),
  },
  azurerm_monitor_data_collection_endpoint: {
    type: 'Microsoft.Insights/dataCollectionEndpoints',
    body: (take) => ({
      ...located(take),
      kind: take('kind'),
      properties: {
        description: take('description'),
        networkAcls: { publicNetworkAccess: enabled(take('public_network_access_enabled')) },
      },
    }),
  },
  azurerm_monitor_data_collection_rule: { type: 'Microsoft.Insights/dataCollectionRules', body: rule },
  azurerm_monitor_action_group: { type: 'Microsoft.Insights/actionGroups', body: actionGroup },
  azurerm_monitor_scheduled_query_rules_alert_v2: {
    type: 'Microsoft.Insights/scheduledQueryRules',
    body: alertRule,
  },
  azurerm_monitor_diagnostic_setting: {
    type: 'Microsoft.Insights/diagnosticSettings',
    body: diagnosticSetting,
  },
  azurerm_monitor_data_collection_rule_association: {
    type: 'Microsoft.Insights/dataCollectionRuleAssociations',
    body: (take) => ({
      properties: {
        description: take('description'),
        dataCollectionRuleId: take('data_collection_rule_id'),
        dataCollectionEndpointId: take('data_collection_endpoint_id'),
      },
    }),
  },
  azurerm_user_assigned_identity: {
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
    body: (take) => ({ ...located(take), properties: { isolationScope: take('isolation_scope') } }),
  },
  azurerm_role_assignment: {
    type: 'Microsoft.Authorization/roleAssignments',
    body: (take) => ({
      properties: {
        roleDefinitionId: take('role_definition_id'),
        principalId: take('principal_id'),
        principalType: take('principal_type'),
        description: take('description'),
        condition: take('condition'),
        conditionVersion: take('condition_version'),
        delegatedManagedIdentityResourceId: take('delegated_managed_identity_resource_id'),
      },
    }),
  },
  azurerm_virtual_machine_extension: {
    type: 'Microsoft.Compute/virtualMachines/extensions',
    body: (take) => ({ tags: take('tags'), properties: azureExtension(take) }),
  },
  azurerm_virtual_machine_scale_set_extension: {
    type: 'Microsoft.Compute/virtualMachineScaleSets/extensions',
    body: (take) => ({
      properties: { ...azureExtension(take), forceUpdateTag: take('force_update_tag') },
    }),
  },
  azurerm_arc_machine_extension: {
    type: 'Microsoft.HybridCompute/machines/extensions',
    body: (take) => ({
      ...located(take),
      properties: { ...extension(take), forceUpdateTag: take('force_update_tag') },
    }),
  },
};
