/** Problems of shapes: what is not there, of another type, or another word. */
import {
  type Case,
  endpoint,
  workspaceOf,
  sourceOf,
  counters,
  events,
  associationOf,
  of,
  linux,
  blobOf,
  columnsOf,
  etwOf,
  fabricOf,
  insightsOf,
  metricsTo,
  others,
  sentBy,
  sentTo,
  settingsOf,
  telemetryOf,
  textOf,
  withFirewall,
} from './case';
import { spec, specOf } from './specs';

/** That many values of which an event may have several. */
const dataOf = (count: number) => Array.from({ length: count }, (_, i) => `Data='${i}'`).join(' or ');

export const shapeCases: readonly Case[] = [
  of('AMC0031')(
    specOf({ destinations: ['log'] }),
    linux('destinations[0]'),
    'There is no Log Analytics workspace "log". Did you mean "logs"?',
    specOf({}),
  ),
  of('AMC0031')(
    associationOf({ rule: 'windows' }),
    'associations.a.rule',
    'This spec has the rules "linux".',
    associationOf({ rule: 'linux' }),
  ),
  of('AMC0032')(
    workspaceOf({ overrides: { Resorce: {} } }),
    'workspaces.logs.overrides.Resorce',
    'Did you mean "Resource"?',
    workspaceOf({ overrides: { Resource: {} } }),
  ),
  of('AMC0101')(
    { resourceGroup: 'rg', workspaces: { logs: {} } },
    'workspaces.logs.location',
    'A region is needed here.',
    spec(),
  ),
  of('AMC0101')(
    specOf({ sources: [{ syslog: {} }] }),
    linux('sources[0].syslog.facilities'),
    'A list of syslog facilities is needed here.',
    specOf({}),
  ),
  of('AMC0102')(
    workspaceOf({ retentionInDays: '30' }),
    'workspaces.logs.retentionInDays',
    'and "30" was given',
    workspaceOf({ retentionInDays: 30 }),
  ),
  of('AMC0102')(
    workspaceOf({ tags: { a: 1 } }),
    'workspaces.logs.tags.a',
    'Text is needed here, and 1 was given',
    workspaceOf({ tags: { a: '1' } }),
  ),
  of('AMC0102')({ ...spec(), rules: [] }, 'rules', 'A section is an object', { ...spec(), rules: {} }),
  of('AMC0102')('text', '', 'A spec is an object of sections.', spec()),
  of('AMC0103')(
    workspaceOf({ locaton: 'x' }),
    'workspaces.logs.locaton',
    'Did you mean "location"?',
    workspaceOf({ location: 'uksouth' }),
  ),
  of('AMC0103')({ ...spec(), rule: {} }, 'rule', 'Did you mean "rules"?', { ...spec(), rules: {} }),
  of('AMC0103')(
    sourceOf({ sysslog: { facilities: ['auth'] } }),
    linux('sources[0].sysslog'),
    'Did you mean "syslog"?',
    sourceOf({ syslog: { facilities: ['auth'] } }),
  ),
  of('AMC0104')(
    associationOf({ target: 'web1', rule: 'linux' }),
    'associations.a.target',
    '"web1" is not a resource id.',
    associationOf({ rule: 'linux' }),
  ),
  of('AMC0104')(
    workspaceOf({ existing: endpoint }),
    'workspaces.logs.existing',
    'and the id of a Log Analytics workspace is needed here',
    spec({ endpoints: { e: { existing: endpoint } } }),
  ),
  of('AMC0104')(
    sentBy('AgentDirectToStore', {
      eventHubDirect: { eventHubId: others.eventHub.replace(/\/eventhubs.*/, '') },
    }),
    linux('destinations[0].eventHubDirect.eventHubId'),
    'and the id of an event hub is needed here',
    sentBy('AgentDirectToStore', { eventHubDirect: { eventHubId: others.eventHub } }),
  ),
  of('AMC0104')(
    sentBy('AgentDirectToStore', {
      storageBlobDirect: { storageAccountId: others.cluster, containerName: 'machines' },
    }),
    linux('destinations[0].storageBlobDirect.storageAccountId'),
    'and the id of a storage account is needed here',
    sentBy('AgentDirectToStore', {
      storageBlobDirect: { storageAccountId: others.storage, containerName: 'machines' },
    }),
  ),
  of('AMC0104')(
    sentBy(undefined, { azureDataExplorer: { clusterId: others.storage, databaseName: 'fleet' } }),
    linux('destinations[0].azureDataExplorer.clusterId'),
    'and the id of an Azure Data Explorer cluster is needed here',
    sentBy(undefined, { azureDataExplorer: { clusterId: others.cluster, databaseName: 'fleet' } }),
  ),
  of('AMC0104')(
    insightsOf(others.storage),
    linux('references.applicationInsights[0].applicationInsightsId'),
    'and the id of an Application Insights resource is needed here',
    insightsOf(others.insights),
  ),
  of('AMC0104')(
    blobOf({ storageAccountId: 'shop' }),
    linux('references.storageBlobs[0].storageAccountId'),
    'It begins with "/subscriptions/…/resourceGroups/…/providers/Microsoft.Storage/storageAccounts/".',
    blobOf({}),
  ),
  of('AMC0105')(
    workspaceOf({ location: 'West Europa' }),
    'workspaces.logs.location',
    'Did you mean "westeurope"?',
    workspaceOf({ location: 'West Europe' }),
  ),
  of('AMC0106')(
    workspaceOf({ name: 'logs_1' }),
    'workspaces.logs.name',
    '"logs-1" would do.',
    workspaceOf({ name: 'logs-1' }),
  ),
  of('AMC0106')(
    sourceOf({ syslog: { facilities: ['auth'], name: '' } }),
    linux('sources[0].syslog.name'),
    '"" cannot name a source: a name is not empty.',
    sourceOf({ syslog: { facilities: ['auth'], name: 'n'.repeat(33) } }),
  ),
  of('AMC0107')(
    sourceOf({ syslog: { facilities: ['auth', 'deamon'] } }),
    linux('sources[0].syslog.facilities[1]'),
    '"deamon" is not a syslog facility. Did you mean "daemon"?',
    sourceOf({ syslog: { facilities: ['auth', 'daemon'] } }),
  ),
  of('AMC0107')(
    workspaceOf({ sku: 'PerGB2019' }),
    'workspaces.logs.sku',
    'Did you mean "PerGB2018"?',
    workspaceOf({ sku: 'PerGB2018' }),
  ),
  of('AMC0107')(
    specOf({ kind: 'Window' }),
    linux('kind'),
    'Did you mean "Windows"?',
    specOf({ kind: 'Linux' }),
  ),
  of('AMC0107')(
    columnsOf({ TimeGenerated: 'datetime', Amount: 'reel' }),
    linux('streamDeclarations[0].columns.Amount'),
    '"reel" is not a type of a column. Did you mean "real"?',
    columnsOf({ TimeGenerated: 'datetime', Amount: 'real' }),
  ),
  of('AMC0107')(
    textOf({ recordStartTimestampFormat: 'ISO 8602' }),
    linux('sources[0].textLogs.recordStartTimestampFormat'),
    'Did you mean "ISO 8601"?',
    textOf({ recordStartTimestampFormat: 'ISO 8601' }),
  ),
  of('AMC0107')(
    withFirewall({ endpoint: 'intake' }, { profileFilter: ['Pubic'] }),
    linux('sources[0].windowsFirewallLogs.profileFilter[0]'),
    'Did you mean "Public"?',
    withFirewall({ endpoint: 'intake' }, { profileFilter: ['Public'] }),
  ),
  of('AMC0107')(
    etwOf({ providerType: 'Manifests' }),
    linux('sources[0].etwProvider.providerType'),
    'Did you mean "Manifest"?',
    etwOf({ providerType: 'Manifest' }),
  ),
  of('AMC0107')(
    etwOf({ logLevel: 'Warnings' }),
    linux('sources[0].etwProvider.logLevel'),
    'Did you mean "Warning"?',
    etwOf({ logLevel: 'Warning' }),
  ),
  of('AMC0107')(
    blobOf({ lookupType: 'Cdir' }),
    linux('references.storageBlobs[0].lookupType'),
    'Did you mean "Cidr"?',
    blobOf({ lookupType: 'Cidr' }),
  ),
  of('AMC0108')(
    settingsOf({ maxDiskQuotaInMB: 3999 }),
    linux('agentSettings.maxDiskQuotaInMB'),
    'it is 4000 to 1000000.',
    settingsOf({ maxDiskQuotaInMB: 4000 }),
  ),
  of('AMC0108')(
    workspaceOf({ retentionInDays: 731 }),
    'workspaces.logs.retentionInDays',
    '731 is not a number of days: it is 7 to 730.',
    workspaceOf({ retentionInDays: 730 }),
  ),
  of('AMC0108')(
    workspaceOf({ retentionInDays: 30.5 }),
    'workspaces.logs.retentionInDays',
    '30.5 is not',
    workspaceOf({ retentionInDays: 31 }),
  ),
  of('AMC0108')(
    workspaceOf({ dailyQuotaGb: 0 }),
    'workspaces.logs.dailyQuotaGb',
    'it is more than 0',
    workspaceOf({ dailyQuotaGb: 0.5 }),
  ),
  of('AMC0108')(
    events(`Application!*[EventData[${dataOf(21)}]]`),
    linux('sources[0].windowsEvents.xPathQueries[0]'),
    'This query has 21 expressions, and Windows takes 20 in one.',
    events(`Application!*[EventData[${dataOf(20)}]]`),
  ),
  of('AMC0109')(
    sourceOf(counters({ counterSpecifiers: ['Memory'] })),
    linux('sources[0].performanceCounters.counterSpecifiers[0]'),
    'is not a performance counter',
    sourceOf(counters({ counterSpecifiers: ['\\Memory\\Free'] })),
  ),
  ...[
    ['logs/shop.log', '/logs/shop.log'],
    ['/var/*/shop.log', '/var/log/*.log'],
    ['\\\\server\\share\\shop.log', 'C:\\share\\shop.log'],
    ['/var/log/', '/var/log/*'],
  ].map(([wrong = '', right = '']) =>
    of('AMC0109')(
      textOf({ filePatterns: ['/a.log', wrong] }),
      linux('sources[0].textLogs.filePatterns[1]'),
      'is not a file pattern: it is an absolute local path whose last part alone may hold "*"',
      textOf({ filePatterns: ['/a.log', right] }),
    ),
  ),
  ...['Machines', 'a', 'a--b', '-ab', 'ab-', ''].map((containerName) =>
    of('AMC0109')(
      sentBy('AgentDirectToStore', {
        storageBlobDirect: { storageAccountId: others.storage, containerName },
      }),
      linux('destinations[0].storageBlobDirect.containerName'),
      'is not the name of a container: it has 3 to 63 lower-case letters',
      sentBy('AgentDirectToStore', {
        storageBlobDirect: { storageAccountId: others.storage, containerName: 'a-1-b' },
      }),
    ),
  ),
  ...[
    [{ extension: { extensionName: '', streams: ['Microsoft-Perf'] } }, 'extension.extensionName'],
    [
      { etwProvider: { provider: ' ', providerType: 'Manifest', stream: 'Microsoft-Event' } },
      'etwProvider.provider',
    ],
  ].map(([source, path]) =>
    of('AMC0109')(
      sourceOf(source as object),
      linux(`sources[0].${path as string}`),
      'it has at least one character.',
      sourceOf(counters()),
    ),
  ),
  of('AMC0109')(
    sentBy(undefined, { azureDataExplorer: { clusterId: others.cluster, databaseName: '' } }),
    linux('destinations[0].azureDataExplorer.databaseName'),
    'is not the name of a database: it has at least one character.',
    sentBy(undefined, { azureDataExplorer: { clusterId: others.cluster, databaseName: 'fleet' } }),
  ),
  ...['machine-events', '1st', 'ab'].map((tableName) =>
    of('AMC0109')(
      sentBy('AgentDirectToStore', {
        storageTableDirect: { storageAccountId: others.storage, tableName },
      }),
      linux('destinations[0].storageTableDirect.tableName'),
      'is not the name of a table of a storage account',
      sentBy('AgentDirectToStore', {
        storageTableDirect: { storageAccountId: others.storage, tableName: 'Events1' },
      }),
    ),
  ),
  of('AMC0109')(
    sourceOf({ iisLogs: { logDirectories: ['inetpub\\logs'] } }),
    linux('sources[0].iisLogs.logDirectories[0]'),
    'is not a log folder: it is an absolute path of Windows',
    sourceOf({ iisLogs: { logDirectories: ['C:\\inetpub\\logs'] } }),
  ),
  of('AMC0109')(
    sentTo('Shop_CL'),
    linux('streamDeclarations[0].name'),
    '"Shop_CL" is not a stream of your own: it begins with "Custom-"',
    sentTo('Custom-Shop_CL'),
  ),
  of('AMC0109')(
    textOf({ stream: 'Microsoft-Syslog' }, { streamDeclarations: [] }),
    linux('sources[0].textLogs.stream'),
    'is not a stream of your own',
    textOf({}),
  ),
  of('AMC0109')(
    sourceOf({ syslog: { facilities: ['auth'], stream: 'Syslog' } }),
    linux('sources[0].syslog.stream'),
    'it begins with "Microsoft-" or "Custom-"',
    sourceOf({ syslog: { facilities: ['auth'], stream: 'Microsoft-Syslog' } }),
  ),
  of('AMC0109')(
    telemetryOf({}, 'Microsoft-KeyVault'),
    linux('sources[0].platformTelemetry.streams[0]'),
    'as "Microsoft.KeyVault/vaults:Metrics-Group-All"',
    telemetryOf({}, 'Microsoft.KeyVault/vaults:Metrics-Availability'),
  ),
  of('AMC0109')(
    metricsTo({ sources: [{ performanceCountersOTel: { counterSpecifiers: ['\\Memory\\Free'] } }] }),
    linux('sources[0].performanceCountersOTel.counterSpecifiers[0]'),
    'is not an OpenTelemetry counter: it is written as "system.cpu.time"',
    metricsTo({ sources: [{ performanceCountersOTel: { counterSpecifiers: ['system.memory.usage'] } }] }),
  ),
  of('AMC0109')(
    fabricOf({ tenantId: 'contoso.com' }),
    linux('destinations[0].microsoftFabric.tenantId'),
    '"contoso.com" is not the id of a tenant: it is a GUID.',
    fabricOf({}),
  ),
  of('AMC0109')(
    fabricOf({ artifactId: 'fleet' }),
    linux('destinations[0].microsoftFabric.artifactId'),
    'is not the id of a database: it is a GUID.',
    fabricOf({}),
  ),
  of('AMC0109')(
    fabricOf({ ingestionUri: 'http://ingest.example.com' }),
    linux('destinations[0].microsoftFabric.ingestionUri'),
    'it begins with "https://"',
    fabricOf({ ingestionUri: 'https://ingest.example.com' }),
  ),
  of('AMC0109')(
    blobOf({ blobUrl: 'https://shop.blob.core.windows.net' }),
    linux('references.storageBlobs[0].blobUrl'),
    'is not the URL of a blob',
    blobOf({ blobUrl: 'https://shop.blob.core.windows.net/a' }),
  ),
  of('AMC0110')(
    sourceOf({ syslog: { facilities: ['auth'], minimumLevel: 'Error', levels: ['Debug'] } }),
    linux('sources[0].syslog.levels'),
    '"minimumLevel" and "levels" stand together here. Give one of them.',
    sourceOf({ syslog: { facilities: ['auth'], levels: ['Debug'] } }),
  ),
  of('AMC0110')(
    sourceOf({ syslog: { facilities: ['auth'] }, ...counters() }),
    linux('sources[0]'),
    'Give exactly one of',
    specOf({ sources: [{ syslog: { facilities: ['auth'] } }, counters()] }),
  ),
  of('AMC0110')(sourceOf({}), linux('sources[0]'), 'This is not a source yet.', sourceOf(counters())),
  of('AMC0112')(
    events('Application'),
    linux('sources[0].windowsEvents.xPathQueries[0]'),
    'it is written as "Channel!query"',
    events('Application!*'),
  ),
  of('AMC0112')(
    events("System!*[EventData[contains(Data,'x')]]"),
    linux('sources[0].windowsEvents.xPathQueries[0]'),
    'cannot be read at character 20, near "contains(Data,\'x\')]]": Windows has no function "contains"',
    events("System!*[EventData[Data='x']]"),
  ),
  of('AMC0112')(
    events('Application!*[System[Level=9]]'),
    linux('sources[0].windowsEvents.xPathQueries[0]'),
    'there is no level "9"',
    events('Application!*[System[Level=5]]'),
  ),
];
