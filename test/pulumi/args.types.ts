/** What the compiler takes as arguments: outputs wherever there is a value, words as text, handles of either kind. */
import type { Output } from '@pulumi/pulumi';
import type {
  AzureMonitorWorkspaceArgs,
  DataCollectionEndpointArgs,
  DataCollectionRuleArgs,
  DataCollectionRuleAssociationArgs,
  DataFlowArgs,
  ILogAnalyticsWorkspace,
  LogAnalyticsWorkspace,
  LogAnalyticsWorkspaceArgs,
  ResourceGroupArgs,
} from 'azure-monitor-constructs/pulumi';
import { DataSource, Destination, ManagedIdentity, SyslogFacility } from 'azure-monitor-constructs/pulumi';

declare const text: Output<string>;
declare const number: Output<number>;
declare const later: Promise<string>;

/** Where a value is text or a number, an output of it does too. */
type TakesOutputs<Args, But extends keyof Args = never> = {
  [K in Exclude<keyof Args, But>]-?: NonNullable<Args[K]> extends infer Given
    ? [Given] extends [string | number]
      ? K
      : never
    : never;
}[Exclude<keyof Args, But>];

/** The properties that take no output, which have to be none. */
const none: readonly [
  TakesOutputs<LogAnalyticsWorkspaceArgs>,
  TakesOutputs<AzureMonitorWorkspaceArgs>,
  TakesOutputs<DataCollectionEndpointArgs>,
  TakesOutputs<DataCollectionRuleArgs>,
  TakesOutputs<DataCollectionRuleAssociationArgs>,
  TakesOutputs<ResourceGroupArgs>,
  TakesOutputs<DataFlowArgs>,
] extends readonly never[]
  ? true
  : false = true;

export const workspace: LogAnalyticsWorkspaceArgs = {
  resourceGroup: text,
  location: later,
  name: text,
  sku: 'PerGB2018',
  retentionInDays: number,
  dailyQuotaGb: number,
  tags: { owner: text },
};

export const rule = (
  logs: LogAnalyticsWorkspace,
  existing: ILogAnalyticsWorkspace,
): DataCollectionRuleArgs => ({
  resourceGroup: text,
  sources: [
    DataSource.syslog({ facilities: ['auth', SyslogFacility.CRON], minimumLevel: 'Warning', name: text }),
    DataSource.performanceCounters({ counterSpecifiers: [text], samplingFrequencyInSeconds: number }),
    DataSource.windowsEvents({ xPathQueries: [text, 'System!*'] }),
  ],
  destinations: [Destination.logAnalytics(logs, { name: text }), Destination.logAnalytics(existing)],
  flows: [{ streams: [text], transformKql: text, destinations: [Destination.azureMonitorMetrics()] }],
  identity: ManagedIdentity.userAssigned(text, 'id'),
  description: text,
});

export const refused = [
  // @ts-expect-error A facility is one of Azure's words.
  DataSource.syslog({ facilities: ['deamon'] }),
  // @ts-expect-error How many there are is known.
  (list: Output<string[]>) => DataSource.windowsEvents({ xPathQueries: list }),
  // @ts-expect-error What is needed is given.
  (): LogAnalyticsWorkspaceArgs => ({ resourceGroup: text }),
  // @ts-expect-error There is no such property.
  (): LogAnalyticsWorkspaceArgs => ({ resourceGroup: text, location: text, region: text }),
  none,
];
