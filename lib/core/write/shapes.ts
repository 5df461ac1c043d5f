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
import { destinationKinds } from '../destinations/kinds';
import type { NounName } from '../handle';
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
import { type Args, type Fields, choice, data, fields, list, named, noun, props, word, words } from './shape';

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

const source = choice(
  'DataSource',
  everyKind(
    { ...sourceKinds, ...presets },
    Object.fromEntries(Object.entries(sourceFields).map(([kind, shapes]) => [kind, props(shapes)])),
  ),
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

const bareKind = (word: string) => ({ [word]: {} });

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
};
