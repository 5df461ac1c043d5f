/**
 * How the properties of nouns are written in a program where that is not as data: words are members of enums, names of
 * nouns are the nouns themselves, and choices are made by factories.
 */
import { ColumnType } from '../model/column';
import { PublicNetworkAccess } from '../collection/common';
import { DataCollectionEndpointKind } from '../collection/data-collection-endpoint';
import { DataCollectionRuleKind } from '../collection/data-collection-rule-props';
import { TablePlan } from '../collection/log-analytics-table';
import { LogAnalyticsSku } from '../collection/log-analytics-workspace';
import { LookupType } from '../model/rule-references';
import { MonitoringRole, PrincipalType } from '../collection/role-assignment';
import { ClientCloud } from '../machines/client-installation';
import { OperatingSystem, ScaleSetMode } from '../machines/machine';
import { destinationKinds } from '../destinations/kinds';
import type { NounName } from '../handle';
import { AlertPeriod } from '../health/alert-period';
import { alertKinds } from '../health/alerts';
import { AlertedRole } from '../health/receivers';
import { presets } from '../presets';
import { ChangeTrackingSystem } from '../presets/change-tracking';
import { DnsFilterField } from '../presets/dns-logs';
import { SecurityEventTier } from '../presets/security-events';
import { WindowsEventLevel } from '../presets/windows-baseline';
import { EtwLogLevel, EtwProviderType } from '../sources/etw-provider';
import { sourceKinds } from '../sources/kinds';
import { RecordTimestampFormat } from '../sources/log-files';
import { PerformanceStream } from '../sources/performance-counters';
import { SyslogFacility, SyslogLevel, SyslogStream } from '../sources/syslog';
import { WindowsEventStream } from '../sources/windows-events';
import { FirewallProfile, WindowsFirewallStream } from '../sources/windows-firewall-logs';
import type { Section } from '../spec/spec';
import { isMap } from '../value';
import {
  type Args,
  type Fields,
  type Shape,
  choice,
  data,
  fields,
  list,
  named,
  noun,
  props,
  word,
  words,
} from './shape';

/** The workspace, and behind it the properties, if there are any. */
const workspaceAnd =
  (name: NounName): Args =>
  (of, writing) => {
    const { workspace, ...others } = isMap(of) ? of : {};
    return [noun(name)(workspace, writing), ...props({})(others, writing)];
  };

const columns = named(word({ ColumnType }));
const syslogFields = {
  facilities: words({ SyslogFacility }),
  minimumLevel: word({ SyslogLevel }),
  levels: words({ SyslogLevel }),
};

/** Of the kinds of sources and the presets that are not named here everything is data. */
const sourceFields: { readonly [kind in keyof typeof sourceKinds | keyof typeof presets]?: Fields } = {
  performanceCounters: { streams: words({ PerformanceStream }) },
  windowsEvents: { stream: word({ WindowsEventStream }) },
  syslog: { ...syslogFields, stream: word({ SyslogStream }) },
  textLogs: { recordStartTimestampFormat: word({ RecordTimestampFormat }) },
  windowsFirewallLogs: { profileFilter: words({ FirewallProfile }), stream: word({ WindowsFirewallStream }) },
  etwProvider: { providerType: word({ EtwProviderType }), logLevel: word({ EtwLogLevel }) },
  changeTracking: { system: word({ ChangeTrackingSystem }) },
  commonEventFormat: syslogFields,
  ciscoAsa: syslogFields,
  securityEvents: { tier: word({ SecurityEventTier }) },
  dnsLogs: { filters: list(fields({ rules: list(fields({ field: word({ DnsFilterField }) })) })) },
  windowsBaseline: { minimumLevel: word({ WindowsEventLevel }) },
  linuxBaseline: { facilities: words({ SyslogFacility }), minimumLevel: word({ SyslogLevel }) },
};

const everyKind = (kinds: object, args: { readonly [kind: string]: Args }) =>
  Object.fromEntries(Object.keys(kinds).map((kind) => [kind, args[kind] ?? props({})]));

/** A word alone stands for a kind of which no more is said. */
const bareKind = (word: string) => ({ [word]: {} });

const source = choice(
  'DataSource',
  everyKind(
    { ...sourceKinds, ...presets },
    Object.fromEntries(Object.entries(sourceFields).map(([kind, shapes]) => [kind, props(shapes)])),
  ),
  bareKind,
);

const destination = choice(
  'Destination',
  everyKind(destinationKinds, {
    logAnalytics: workspaceAnd('LogAnalyticsWorkspace'),
    azureMonitorWorkspace: workspaceAnd('AzureMonitorWorkspace'),
  }),
  (word) =>
    word.toLowerCase() === 'azuremonitormetrics'
      ? { azureMonitorMetrics: {} }
      : { logAnalytics: { workspace: word } },
);

const identity = choice(
  'ManagedIdentity',
  {
    systemAssigned: () => [],
    userAssigned: (of, writing) => {
      const ids = isMap(of) ? of['ids'] : undefined;
      if (Array.isArray(ids)) return ids.map((id) => writing.data(id));
      const input = writing.input(ids);
      return [input === undefined ? writing.data(ids) : `...${input}`];
    },
  },
  bareKind,
);

const customLogSource = choice(
  'CustomLogSource',
  {
    textLogs: props({ recordStartTimestampFormat: word({ RecordTimestampFormat }) }),
    jsonLogs: props({}),
    logsIngestionApi: () => [],
  },
  bareKind,
);

/** One argument alone, and behind it the other properties, if there are any. */
const firstAnd =
  (first: string, shape: Shape, others: Fields): Args =>
  (of, writing) => {
    const { [first]: alone, ...rest } = isMap(of) ? of : {};
    return [shape(alone, writing), ...props(others)(rest, writing)];
  };

/** What the one noun tells that a text calls by name; otherwise the text. */
const toldBy =
  (nouns: { readonly [noun in NounName]?: string }): Shape =>
  (value, writing) => {
    const told = Object.entries(nouns).flatMap(([noun, property]) => {
      const constant = typeof value === 'string' ? writing.noun(noun as NounName, value) : undefined;
      return constant === undefined ? [] : [`${constant}.${property}`];
    });
    return told.length === 1 && told[0] !== undefined ? told[0] : writing.data(value);
  };

const identityId = toldBy({ UserAssignedIdentity: 'identityId' });

const facts = {
  os: word({ OperatingSystem }),
  mode: word({ ScaleSetMode }),
  userAssignedIdentityIds: list(identityId),
};

const machine = choice('Machine', {
  virtualMachine: firstAnd('id', data, facts),
  virtualMachines: firstAnd('ids', data, facts),
  scaleSet: firstAnd('id', data, facts),
  arcServer: firstAnd('id', data, facts),
  arcServers: firstAnd('ids', data, facts),
});

const called =
  (factory: string, argument: string, shape: Shape): Shape =>
  (of, writing) => ({
    call: `${writing.use('AgentIdentity')}.${factory}`,
    args: argument ? [shape(isMap(of) ? of[argument] : undefined, writing)] : [],
  });

const agentIdentities: { readonly [kind: string]: Shape } = {
  systemAssigned: called('systemAssigned', '', data),
  userAssigned: called('userAssigned', 'identity', identityId),
  clientId: called('userAssignedByClientId', 'id', data),
  objectId: called('userAssignedByObjectId', 'id', data),
};

const agentIdentity: Shape = (value, writing) => {
  const bare = value === 'systemAssigned' ? { systemAssigned: {} } : { userAssigned: { identity: value } };
  const given = typeof value === 'string' ? bare : value;
  const [kind = ''] = isMap(given) ? Object.keys(given) : [];
  const shape = Object.hasOwn(agentIdentities, kind) ? agentIdentities[kind] : undefined;
  return shape && isMap(given) ? shape(given[kind], writing) : writing.data(value);
};

const credentials = choice('ProxyCredentials', {
  usernameAndPassword: (of, writing) => {
    const { username, password } = isMap(of) ? of : {};
    return [writing.data(username), writing.data(password)];
  },
  fromKeyVault: props({}),
});

const agent = {
  identity: agentIdentity,
  network: choice(
    'AgentNetwork',
    {
      direct: () => [],
      noProxy: () => [],
      proxy: props({ credentials }),
      logAnalyticsGateway: props({}),
    },
    bareKind,
  ),
};

const period = word({ AlertPeriod });

const alert = choice(
  'HealthAlert',
  everyKind(
    alertKinds,
    Object.fromEntries(
      Object.keys(alertKinds).map((kind) => [
        kind,
        props({ evaluationFrequency: period, windowSize: period, overrideQueryTimeRange: period }),
      ]),
    ),
  ),
  bareKind,
);

const workspace = noun('LogAnalyticsWorkspace');
const endpoint = noun('DataCollectionEndpoint');
const access = word({ PublicNetworkAccess });

/** The properties of nouns that are not data. */
export const shapes: { readonly [section in Section]: Fields } = {
  resourceGroups: {},
  workspaces: {
    sku: word({ LogAnalyticsSku }),
    publicNetworkAccessForIngestion: access,
    publicNetworkAccessForQuery: access,
  },
  azureMonitorWorkspaces: { publicNetworkAccess: access },
  endpoints: { kind: word({ DataCollectionEndpointKind }), publicNetworkAccess: access },
  tables: { workspace, plan: word({ TablePlan }), columns },
  customLogs: { workspace, endpoint, plan: word({ TablePlan }), columns, source: customLogSource },
  workspaceTransforms: { workspace, tables: named(data) },
  rules: {
    kind: word({ DataCollectionRuleKind }),
    endpoint,
    identity,
    sources: list(source),
    destinations: list(destination),
    flows: list(fields({ destinations: list(destination) })),
    streamDeclarations: list(fields({ columns })),
    references: fields({ storageBlobs: list(fields({ lookupType: word({ LookupType }) })) }),
  },
  associations: { rule: noun('DataCollectionRule'), endpoint },
  identities: {},
  agents: { ...agent, machine },
  machines: {
    ...agent,
    machines: list(machine),
    rules: list(noun('DataCollectionRule')),
    endpoints: list(endpoint),
  },
  windowsClients: {
    rules: list(noun('DataCollectionRule')),
    principalType: word({ PrincipalType }),
    cloud: word({ ClientCloud }),
  },
  roleAssignments: {
    scope: toldBy({
      DataCollectionRule: 'ruleId',
      LogAnalyticsWorkspace: 'workspaceId',
      AzureMonitorWorkspace: 'workspaceId',
      DataCollectionEndpoint: 'endpointId',
      UserAssignedIdentity: 'identityId',
    }),
    principalId: toldBy({ UserAssignedIdentity: 'principalId' }),
    role: word({ MonitoringRole }),
    principalType: word({ PrincipalType }),
  },
  actionGroups: { armRoles: words({ AlertedRole }) },
  health: {
    workspace,
    actionGroups: list(noun('ActionGroup')),
    rules: list(noun('DataCollectionRule')),
    alerts: list(alert),
  },
};
