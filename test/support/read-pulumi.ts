/**
 * What Pulumi registers as Azure's resources, read by hand: it shares nothing with the renderers, so that what one of
 * them drops, moves or misspells is missed here.
 */
import {
  type Body,
  type Identified,
  type NormalForm,
  type NormalResource,
  normalForm,
  word,
} from './normal-form';
import type { Registered, Registrations } from './pulumi';
import { type Reading, each, eachOf, perhaps, reading } from './reading';

interface Inputs {
  readonly [argument: string]: unknown;
}

export function readPulumi({ registered, told }: Registrations): NormalForm {
  const made = new Map(
    registered.flatMap((one) => {
      const of = identified(one.type, revealed(one.inputs) as Inputs);
      return of ? [[one.urn, of] as const] : [];
    }),
  );
  const resources = registered.flatMap((one) => {
    const of = made.get(one.urn);
    return of ? [read(of, one, made)] : [];
  });
  return normalForm(resources, told);
}

/** How Pulumi marks a secret. */
const mark = '4dabf18193072939515e22adb298388d';

const secretIn = (value: unknown): { readonly value: unknown } | undefined =>
  value !== null && typeof value === 'object' && mark in value
    ? (value as unknown as { readonly value: unknown })
    : undefined;

/** Without the marks of secrets. */
function revealed(value: unknown): unknown {
  const secret = secretIn(value);
  if (secret) return revealed(secret.value);
  if (Array.isArray(value)) return value.map(revealed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revealed(inner)]));
}

/** What stands below these keys and is not marked as a secret. */
function* plainIn(value: unknown, keys: readonly string[], below = false): Iterable<unknown> {
  if (value === undefined || secretIn(value)) return;
  if (value === null || typeof value !== 'object') {
    if (below) yield value;
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* plainIn(inner, keys, below || keys.includes(key));
}

function read(
  of: Identified,
  { type, inputs, dependencies }: Registered,
  made: ReadonlyMap<string, Identified>,
): NormalResource {
  const { placing, body } = type === anyResource ? generic : type === deployment ? deployed : known(type);
  const waitsFor = dependencies.flatMap((urn) => {
    const other = made.get(urn);
    return other ? [word(other)] : [];
  });
  for (const shown of plainIn(inputs, ['protectedSettings']))
    throw new Error(`${type} shows ${JSON.stringify(shown)} in its protected settings`);
  return reading(type, revealed(inputs) as Inputs, (take) => {
    for (const argument of placing) take(argument);
    const version = type === anyResource ? { throughAzureApi: take('apiVersion') as string } : {};
    return { ...of, ...version, waitsFor, body: body(take) };
  });
}

/** Type, name and place of what is registered; undefined of components. */
export function identified(type: string, inputs: Inputs): Identified | undefined {
  if (!type.startsWith('azure-native:')) return undefined;
  const text = (argument: string) => (inputs[argument] ?? '') as string;
  if (type === deployment) return { type: templated(inputs).type, name: templated(inputs).name, place: '' };
  if (type !== anyResource) {
    const { type: of, placing } = known(type);
    const [name = '', place = '', parent] = placing.map(text);
    const whole = of.split('/').at(-2) ?? '';
    return { type: of, name, place: parent === undefined ? place : within(place, whole, parent) };
  }
  const namespace = text('resourceProviderNamespace');
  const group = text('resourceGroupName');
  const [parentType, parent] = text('parentResourcePath').split(/\/(.*)/);
  const own = { name: text('resourceName'), place: group };
  return parent === undefined
    ? { ...own, type: `${namespace}/${text('resourceType')}` }
    : {
        ...own,
        type: `${namespace}/${parentType ?? ''}/${text('resourceType')}`,
        place: within(group, parentType ?? '', parent),
      };
}

/** The place of what is part of a resource, by the group and the name of that, which may be told by itself. */
function within(group: string, type: string, name: string): string {
  const told = /^<(.*)\.name>$/.exec(name);
  return told?.[1] ?? word({ type, name, place: group });
}

/** What a function of azure-native reads. */
export function existingOf(token: string, inputs: Inputs): Identified {
  const of = identified(token.replace(/:get(\w+)$/, ':$1'), inputs);
  if (!of?.name || !of.place)
    throw new Error(`${token} does not say what it reads: ${JSON.stringify(inputs)}`);
  return of;
}

interface Known {
  readonly type: string;
  /** The arguments of the name and the group, and of what it is part of. */
  readonly placing: readonly string[];
  readonly body: (take: Reading) => Body;
}

function known(type: string): Known {
  const found = azureNative[type];
  if (!found) throw new Error(`${type} is no resource that the reader knows`);
  return found;
}

const located = (take: Reading) => ({ location: take('location'), tags: take('tags') });

const identity = (given: unknown) =>
  perhaps('identity', given, (take) => ({
    type: take('type'),
    userAssignedIdentities: take('userAssignedIdentities'),
  }));

const anyResource = 'azure-native:resources:Resource';

/** What the template of a deployment in the tenant makes. */
const deployment = 'azure-native:resources:DeploymentAtTenantScope';

interface Templated {
  readonly type: string;
  readonly name: string;
  readonly apiVersion: string;
}

function templated(inputs: Inputs): Templated {
  const { mode, template, ...others } = inputs['properties'] as { readonly [property: string]: any };
  const [made, ...more] = template.resources as readonly Templated[];
  if (!made || more.length || mode !== 'Incremental' || Object.keys(others).length)
    throw new Error(`A deployment is not of one resource: ${JSON.stringify(inputs)}`);
  if (!/\/tenantDeploymentTemplate\.json#$/.test(template.$schema) || template.contentVersion !== '1.0.0.0')
    throw new Error(`This is no template for a tenant: ${JSON.stringify(template)}`);
  if (inputs['deploymentName'] !== `monitored-object-${made.name}` || !inputs['location'])
    throw new Error(`A deployment is kept nowhere: ${JSON.stringify(inputs)}`);
  return made;
}

const deployed: Pick<Known, 'placing' | 'body'> = {
  placing: ['deploymentName', 'location'],
  body: (take) => {
    const {
      type,
      name: _,
      apiVersion,
      ...body
    } = templated({
      properties: take('properties'),
      deploymentName: take('deploymentName'),
      location: take('location'),
    });
    if (apiVersion !== '2021-09-01-preview') throw new Error(`${type} speaks ${apiVersion}`);
    return body;
  },
};

const generic: Pick<Known, 'placing' | 'body'> = {
  placing: [
    'resourceName',
    'resourceGroupName',
    'resourceProviderNamespace',
    'resourceType',
    'parentResourcePath',
  ],
  body: (take) => ({
    ...located(take),
    kind: take('kind'),
    sku: take('sku'),
    identity: identity(take('identity')),
    properties: take('properties'),
  }),
};

const hub = (take: Reading) => ({ name: take('name'), eventHubResourceId: take('eventHubResourceId') });

const blob = (take: Reading) => ({
  name: take('name'),
  storageAccountResourceId: take('storageAccountResourceId'),
  containerName: take('containerName'),
});

const rule = (take: Reading): Body => ({
  ...located(take),
  kind: take('kind'),
  identity: identity(take('identity')),
  properties: {
    description: take('description'),
    dataCollectionEndpointId: take('dataCollectionEndpointId'),
    dataSources: perhaps('dataSources', take('dataSources'), (sources) => ({
      performanceCounters: each('performanceCounters', sources('performanceCounters'), (source) => ({
        name: source('name'),
        streams: source('streams'),
        samplingFrequencyInSeconds: source('samplingFrequencyInSeconds'),
        counterSpecifiers: source('counterSpecifiers'),
      })),
      syslog: each('syslog', sources('syslog'), (source) => ({
        name: source('name'),
        streams: source('streams'),
        facilityNames: source('facilityNames'),
        logLevels: source('logLevels'),
      })),
      windowsEventLogs: each('windowsEventLogs', sources('windowsEventLogs'), (source) => ({
        name: source('name'),
        streams: source('streams'),
        xPathQueries: source('xPathQueries'),
      })),
      logFiles: each('logFiles', sources('logFiles'), (source) => ({
        name: source('name'),
        streams: source('streams'),
        filePatterns: source('filePatterns'),
        format: source('format'),
        settings: perhaps('settings', source('settings'), (settings) => ({
          text: perhaps('text', settings('text'), (text) => ({
            recordStartTimestampFormat: text('recordStartTimestampFormat'),
          })),
        })),
      })),
      iisLogs: each('iisLogs', sources('iisLogs'), (source) => ({
        name: source('name'),
        streams: source('streams'),
        logDirectories: source('logDirectories'),
      })),
      windowsFirewallLogs: each('windowsFirewallLogs', sources('windowsFirewallLogs'), (source) => ({
        name: source('name'),
        streams: source('streams'),
      })),
      extensions: each('extensions', sources('extensions'), (source) => ({
        name: source('name'),
        streams: source('streams'),
        extensionName: source('extensionName'),
        extensionSettings: source('extensionSettings'),
        inputDataSources: source('inputDataSources'),
      })),
      prometheusForwarder: each('prometheusForwarder', sources('prometheusForwarder'), (source) => ({
        name: source('name'),
        streams: source('streams'),
        labelIncludeFilter: source('labelIncludeFilter'),
      })),
      platformTelemetry: each('platformTelemetry', sources('platformTelemetry'), (source) => ({
        name: source('name'),
        streams: source('streams'),
      })),
      dataImports: perhaps('dataImports', sources('dataImports'), (imports) => ({
        eventHub: perhaps('eventHub', imports('eventHub'), (source) => ({
          name: source('name'),
          consumerGroup: source('consumerGroup'),
          stream: source('stream'),
        })),
      })),
    })),
    streamDeclarations: eachOf('streamDeclarations', take('streamDeclarations'), (declaration) => ({
      columns: each('columns', declaration('columns'), (column) => ({
        name: column('name'),
        type: column('type'),
      })),
    })),
    destinations: perhaps('destinations', take('destinations'), (destinations) => ({
      logAnalytics: each('logAnalytics', destinations('logAnalytics'), (destination) => ({
        name: destination('name'),
        workspaceResourceId: destination('workspaceResourceId'),
      })),
      azureMonitorMetrics: perhaps(
        'azureMonitorMetrics',
        destinations('azureMonitorMetrics'),
        (destination) => ({ name: destination('name') }),
      ),
      monitoringAccounts: each('monitoringAccounts', destinations('monitoringAccounts'), (destination) => ({
        name: destination('name'),
        accountResourceId: destination('accountResourceId'),
      })),
      eventHubs: each('eventHubs', destinations('eventHubs'), hub),
      eventHubsDirect: each('eventHubsDirect', destinations('eventHubsDirect'), hub),
      storageAccounts: each('storageAccounts', destinations('storageAccounts'), blob),
      storageBlobsDirect: each('storageBlobsDirect', destinations('storageBlobsDirect'), blob),
      storageTablesDirect: each(
        'storageTablesDirect',
        destinations('storageTablesDirect'),
        (destination) => ({
          name: destination('name'),
          storageAccountResourceId: destination('storageAccountResourceId'),
          tableName: destination('tableName'),
        }),
      ),
    })),
    dataFlows: each('dataFlows', take('dataFlows'), (flow) => ({
      streams: flow('streams'),
      destinations: flow('destinations'),
      transformKql: flow('transformKql'),
      outputStream: flow('outputStream'),
      builtInTransform: flow('builtInTransform'),
    })),
  },
});

const workspace = (take: Reading): Body => ({
  ...located(take),
  identity: identity(take('identity')),
  properties: {
    sku: perhaps('sku', take('sku'), (sku) => ({
      name: sku('name'),
      capacityReservationLevel: sku('capacityReservationLevel'),
    })),
    retentionInDays: take('retentionInDays'),
    workspaceCapping: perhaps('workspaceCapping', take('workspaceCapping'), (capping) => ({
      dailyQuotaGb: capping('dailyQuotaGb'),
    })),
    publicNetworkAccessForIngestion: take('publicNetworkAccessForIngestion'),
    publicNetworkAccessForQuery: take('publicNetworkAccessForQuery'),
    forceCmkForQuery: take('forceCmkForQuery'),
    defaultDataCollectionRuleResourceId: take('defaultDataCollectionRuleResourceId'),
    features: perhaps('features', take('features'), (features) => ({
      clusterResourceId: features('clusterResourceId'),
      disableLocalAuth: features('disableLocalAuth'),
      enableDataExport: features('enableDataExport'),
      enableLogAccessUsingOnlyResourcePermissions: features('enableLogAccessUsingOnlyResourcePermissions'),
      immediatePurgeDataOn30Days: features('immediatePurgeDataOn30Days'),
    })),
  },
});

const endpoint = (take: Reading): Body => ({
  ...located(take),
  kind: take('kind'),
  identity: identity(take('identity')),
  properties: {
    description: take('description'),
    networkAcls: perhaps('networkAcls', take('networkAcls'), (acls) => ({
      publicNetworkAccess: acls('publicNetworkAccess'),
    })),
  },
});

const association = (take: Reading): Body => ({
  properties: {
    description: take('description'),
    dataCollectionRuleId: take('dataCollectionRuleId'),
    dataCollectionEndpointId: take('dataCollectionEndpointId'),
  },
});

/** What extensions of all machines have. */
const extension = (take: Reading) => ({
  publisher: take('publisher'),
  type: take('type'),
  typeHandlerVersion: take('typeHandlerVersion'),
  autoUpgradeMinorVersion: take('autoUpgradeMinorVersion'),
  enableAutomaticUpgrade: take('enableAutomaticUpgrade'),
  forceUpdateTag: take('forceUpdateTag'),
  settings: take('settings'),
  protectedSettings: take('protectedSettings'),
});

/** What extensions of Azure's own machines have beside that. */
const azureExtension = (take: Reading) => ({
  ...extension(take),
  suppressFailures: take('suppressFailures'),
  provisionAfterExtensions: take('provisionAfterExtensions'),
  protectedSettingsFromKeyVault: perhaps(
    'protectedSettingsFromKeyVault',
    take('protectedSettingsFromKeyVault'),
    (secret) => ({
      secretUrl: secret('secretUrl'),
      sourceVault: perhaps('sourceVault', secret('sourceVault'), (vault) => ({ id: vault('id') })),
    }),
  ),
});

const telephone = (receiver: Reading) => ({
  name: receiver('name'),
  countryCode: receiver('countryCode'),
  phoneNumber: receiver('phoneNumber'),
});

const actionGroup = (take: Reading): Body => ({
  ...located(take),
  properties: {
    groupShortName: take('groupShortName'),
    enabled: take('enabled'),
    emailReceivers: each('emailReceivers', take('emailReceivers'), (receiver) => ({
      name: receiver('name'),
      emailAddress: receiver('emailAddress'),
      useCommonAlertSchema: receiver('useCommonAlertSchema'),
    })),
    armRoleReceivers: each('armRoleReceivers', take('armRoleReceivers'), (receiver) => ({
      name: receiver('name'),
      roleId: receiver('roleId'),
      useCommonAlertSchema: receiver('useCommonAlertSchema'),
    })),
    webhookReceivers: each('webhookReceivers', take('webhookReceivers'), (receiver) => ({
      name: receiver('name'),
      serviceUri: receiver('serviceUri'),
      useCommonAlertSchema: receiver('useCommonAlertSchema'),
      useAadAuth: receiver('useAadAuth'),
      objectId: receiver('objectId'),
      identifierUri: receiver('identifierUri'),
      tenantId: receiver('tenantId'),
    })),
    smsReceivers: each('smsReceivers', take('smsReceivers'), telephone),
    voiceReceivers: each('voiceReceivers', take('voiceReceivers'), telephone),
    azureAppPushReceivers: each('azureAppPushReceivers', take('azureAppPushReceivers'), (receiver) => ({
      name: receiver('name'),
      emailAddress: receiver('emailAddress'),
    })),
    automationRunbookReceivers: each(
      'automationRunbookReceivers',
      take('automationRunbookReceivers'),
      (receiver) => ({
        name: receiver('name'),
        automationAccountId: receiver('automationAccountId'),
        runbookName: receiver('runbookName'),
        webhookResourceId: receiver('webhookResourceId'),
        isGlobalRunbook: receiver('isGlobalRunbook'),
        serviceUri: receiver('serviceUri'),
        useCommonAlertSchema: receiver('useCommonAlertSchema'),
      }),
    ),
    azureFunctionReceivers: each('azureFunctionReceivers', take('azureFunctionReceivers'), (receiver) => ({
      name: receiver('name'),
      functionAppResourceId: receiver('functionAppResourceId'),
      functionName: receiver('functionName'),
      httpTriggerUrl: receiver('httpTriggerUrl'),
      useCommonAlertSchema: receiver('useCommonAlertSchema'),
    })),
    logicAppReceivers: each('logicAppReceivers', take('logicAppReceivers'), (receiver) => ({
      name: receiver('name'),
      resourceId: receiver('resourceId'),
      callbackUrl: receiver('callbackUrl'),
      useCommonAlertSchema: receiver('useCommonAlertSchema'),
    })),
    eventHubReceivers: each('eventHubReceivers', take('eventHubReceivers'), (receiver) => ({
      name: receiver('name'),
      eventHubNameSpace: receiver('eventHubNameSpace'),
      eventHubName: receiver('eventHubName'),
      subscriptionId: receiver('subscriptionId'),
      tenantId: receiver('tenantId'),
      useCommonAlertSchema: receiver('useCommonAlertSchema'),
    })),
    itsmReceivers: each('itsmReceivers', take('itsmReceivers'), (receiver) => ({
      name: receiver('name'),
      workspaceId: receiver('workspaceId'),
      connectionId: receiver('connectionId'),
      ticketConfiguration: receiver('ticketConfiguration'),
      region: receiver('region'),
    })),
  },
});

const alertRule = (take: Reading): Body => ({
  ...located(take),
  kind: take('kind'),
  identity: identity(take('identity')),
  properties: {
    description: take('description'),
    displayName: take('displayName'),
    targetResourceTypes: take('targetResourceTypes'),
    checkWorkspaceAlertsStorageConfigured: take('checkWorkspaceAlertsStorageConfigured'),
    resolveConfiguration: perhaps('resolveConfiguration', take('resolveConfiguration'), (resolved) => ({
      autoResolved: resolved('autoResolved'),
      timeToResolve: resolved('timeToResolve'),
    })),
    severity: take('severity'),
    enabled: take('enabled'),
    scopes: take('scopes'),
    evaluationFrequency: take('evaluationFrequency'),
    windowSize: take('windowSize'),
    overrideQueryTimeRange: take('overrideQueryTimeRange'),
    criteria: perhaps('criteria', take('criteria'), (criteria) => ({
      allOf: each('allOf', criteria('allOf'), (criterion) => ({
        query: criterion('query'),
        timeAggregation: criterion('timeAggregation'),
        metricMeasureColumn: criterion('metricMeasureColumn'),
        resourceIdColumn: criterion('resourceIdColumn'),
        metricName: criterion('metricName'),
        operator: criterion('operator'),
        threshold: criterion('threshold'),
        dimensions: each('dimensions', criterion('dimensions'), (dimension) => ({
          name: dimension('name'),
          operator: dimension('operator'),
          values: dimension('values'),
        })),
        failingPeriods: perhaps('failingPeriods', criterion('failingPeriods'), (periods) => ({
          numberOfEvaluationPeriods: periods('numberOfEvaluationPeriods'),
          minFailingPeriodsToAlert: periods('minFailingPeriodsToAlert'),
        })),
      })),
    })),
    actions: perhaps('actions', take('actions'), (actions) => ({
      actionGroups: actions('actionGroups'),
      customProperties: actions('customProperties'),
      actionProperties: actions('actionProperties'),
    })),
    muteActionsDuration: take('muteActionsDuration'),
    skipQueryValidation: take('skipQueryValidation'),
    autoMitigate: take('autoMitigate'),
  },
});

const retention = (given: unknown) =>
  perhaps('retentionPolicy', given, (policy) => ({ enabled: policy('enabled'), days: policy('days') }));

const diagnosticSetting = (take: Reading): Body => ({
  properties: {
    workspaceId: take('workspaceId'),
    logAnalyticsDestinationType: take('logAnalyticsDestinationType'),
    storageAccountId: take('storageAccountId'),
    serviceBusRuleId: take('serviceBusRuleId'),
    eventHubAuthorizationRuleId: take('eventHubAuthorizationRuleId'),
    eventHubName: take('eventHubName'),
    marketplacePartnerId: take('marketplacePartnerId'),
    logs: each('logs', take('logs'), (log) => ({
      category: log('category'),
      categoryGroup: log('categoryGroup'),
      enabled: log('enabled'),
      retentionPolicy: retention(log('retentionPolicy')),
    })),
    metrics: each('metrics', take('metrics'), (metric) => ({
      category: metric('category'),
      enabled: metric('enabled'),
      timeGrain: metric('timeGrain'),
      retentionPolicy: retention(metric('retentionPolicy')),
    })),
  },
});

const azureNative: { readonly [type: string]: Known } = {
  'azure-native:monitor:ActionGroup': {
    type: 'Microsoft.Insights/actionGroups',
    placing: ['actionGroupName', 'resourceGroupName'],
    body: actionGroup,
  },
  'azure-native:monitor:ScheduledQueryRule': {
    type: 'Microsoft.Insights/scheduledQueryRules',
    placing: ['ruleName', 'resourceGroupName'],
    body: alertRule,
  },
  'azure-native:monitor:DiagnosticSetting': {
    type: 'Microsoft.Insights/diagnosticSettings',
    placing: ['name', 'resourceUri'],
    body: diagnosticSetting,
  },
  'azure-native:resources:ResourceGroup': {
    type: 'Microsoft.Resources/resourceGroups',
    placing: ['resourceGroupName'],
    body: located,
  },
  'azure-native:operationalinsights:Workspace': {
    type: 'Microsoft.OperationalInsights/workspaces',
    placing: ['workspaceName', 'resourceGroupName'],
    body: workspace,
  },
  'azure-native:operationalinsights:Table': {
    type: 'Microsoft.OperationalInsights/workspaces/tables',
    placing: ['tableName', 'resourceGroupName', 'workspaceName'],
    body: (take) => ({
      properties: {
        plan: take('plan'),
        retentionInDays: take('retentionInDays'),
        totalRetentionInDays: take('totalRetentionInDays'),
        schema: perhaps('schema', take('schema'), (schema) => ({
          name: schema('name'),
          description: schema('description'),
          displayName: schema('displayName'),
          columns: each('columns', schema('columns'), (column) => ({
            name: column('name'),
            type: column('type'),
            dataTypeHint: column('dataTypeHint'),
            displayName: column('displayName'),
            description: column('description'),
          })),
        })),
      },
    }),
  },
  'azure-native:monitor:AzureMonitorWorkspace': {
    type: 'Microsoft.Monitor/accounts',
    placing: ['azureMonitorWorkspaceName', 'resourceGroupName'],
    body: (take) => ({
      ...located(take),
      properties: { publicNetworkAccess: take('publicNetworkAccess') },
    }),
  },
  'azure-native:monitor:DataCollectionEndpoint': {
    type: 'Microsoft.Insights/dataCollectionEndpoints',
    placing: ['dataCollectionEndpointName', 'resourceGroupName'],
    body: endpoint,
  },
  'azure-native:monitor:DataCollectionRule': {
    type: 'Microsoft.Insights/dataCollectionRules',
    placing: ['dataCollectionRuleName', 'resourceGroupName'],
    body: rule,
  },
  'azure-native:monitor:DataCollectionRuleAssociation': {
    type: 'Microsoft.Insights/dataCollectionRuleAssociations',
    placing: ['associationName', 'resourceUri'],
    body: association,
  },
  'azure-native:managedidentity:UserAssignedIdentity': {
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
    placing: ['resourceName', 'resourceGroupName'],
    body: (take) => ({ ...located(take), properties: { isolationScope: take('isolationScope') } }),
  },
  'azure-native:authorization:RoleAssignment': {
    type: 'Microsoft.Authorization/roleAssignments',
    placing: ['roleAssignmentName', 'scope'],
    body: (take) => ({
      properties: {
        roleDefinitionId: take('roleDefinitionId'),
        principalId: take('principalId'),
        principalType: take('principalType'),
        description: take('description'),
        condition: take('condition'),
        conditionVersion: take('conditionVersion'),
        delegatedManagedIdentityResourceId: take('delegatedManagedIdentityResourceId'),
      },
    }),
  },
  'azure-native:compute:VirtualMachineExtension': {
    type: 'Microsoft.Compute/virtualMachines/extensions',
    placing: ['vmExtensionName', 'resourceGroupName', 'vmName'],
    body: (take) => ({ ...located(take), properties: azureExtension(take) }),
  },
  'azure-native:compute:VirtualMachineScaleSetExtension': {
    type: 'Microsoft.Compute/virtualMachineScaleSets/extensions',
    placing: ['vmssExtensionName', 'resourceGroupName', 'vmScaleSetName'],
    body: (take) => ({ properties: azureExtension(take) }),
  },
  'azure-native:hybridcompute:MachineExtension': {
    type: 'Microsoft.HybridCompute/machines/extensions',
    placing: ['extensionName', 'resourceGroupName', 'machineName'],
    body: (take) => ({
      ...located(take),
      properties: perhaps('properties', take('properties'), extension),
    }),
  },
};
