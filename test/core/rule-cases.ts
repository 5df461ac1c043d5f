/** Problems between the parts of a noun, and between nouns. */
import {
  type Case,
  workspaceOf,
  sourceOf,
  counters,
  flowOf,
  associations,
  associationOf,
  metricsOnly,
  inRegion,
  withEndpoint,
  manyRules,
  sourcesNamed,
  of,
  events,
  linux,
  columnsOf,
  eventHubs,
  metricsTo,
  others,
  sentBy,
  sentTo,
  settingsOf,
  streamOf,
  tablesOf,
  telemetryOf,
  textOf,
  withFirewall,
  workspacesWith,
} from './case';
import { kqlCases } from './kql-cases';
import { collectingCases } from './collecting-cases';
import { machine, spec, specOf } from './specs';
import { tableCases } from './table-cases';

export const ruleCases: readonly Case[] = [
  ...kqlCases,
  of('AMC0201')(
    workspaceOf({ retentionInDays: 29 }),
    'workspaces.logs.retentionInDays',
    'It keeps 30 to 730 days.',
    workspaceOf({ retentionInDays: 30 }),
  ),
  of('AMC0201')(
    workspaceOf({ sku: 'Free', retentionInDays: 31 }),
    'workspaces.logs.retentionInDays',
    'It keeps 7 days.',
    workspaceOf({ sku: 'Free', retentionInDays: 7 }),
  ),
  of('AMC0202')(
    specOf({ kind: 'Windows' }),
    linux('sources[0].syslog'),
    'A rule of kind "Windows" cannot collect syslog.',
    specOf({ kind: 'Linux' }),
  ),
  of('AMC0202')(
    specOf({
      sources: [{ platformTelemetry: { streams: ['Microsoft.KeyVault/vaults:Metrics-Group-All'] } }],
    }),
    linux('sources[0].platformTelemetry'),
    'A rule without a kind cannot collect platform telemetry. Give it a rule of kind "PlatformTelemetry".',
    telemetryOf(),
  ),
  of('AMC0202')(
    telemetryOf({ kind: 'Linux' }),
    linux('sources[0].platformTelemetry'),
    'A rule of kind "Linux" cannot collect platform telemetry.',
    telemetryOf(),
  ),
  of('AMC0202')(
    specOf({ kind: 'PlatformTelemetry' }),
    linux('sources[0].syslog'),
    'cannot collect syslog. Give it a rule of its own.',
    telemetryOf(),
  ),
  of('AMC0202')(
    specOf({
      kind: 'PlatformTelemetry',
      sources: [],
      streamDeclarations: [streamOf('Custom-Shop_CL')],
    }),
    linux('sources'),
    'A rule of kind "PlatformTelemetry" collects platform telemetry.',
    telemetryOf(),
  ),
  of('AMC0202')(
    specOf({ kind: 'Direct' }),
    linux('sources[0].syslog'),
    'Data is sent to such a rule: declare its streams in "streamDeclarations".',
    specOf({ kind: 'Direct', sources: [{ directOtelLogs: {} }] }),
  ),
  of('AMC0202')(
    settingsOf({ tags: 'shop' }, { sources: [counters()] }),
    linux('sources[0].performanceCounters'),
    'Such a rule has "agentSettings" and nothing else.',
    settingsOf({ tags: 'shop' }),
  ),
  of('AMC0203')(
    specOf({
      sources: [{ syslog: { facilities: ['auth'] } }, counters()],
      flows: [{ streams: ['Microsoft-Syslog'] }],
    }),
    linux('sources[1].performanceCounters'),
    'reaches no destination',
    specOf({
      sources: [{ syslog: { facilities: ['auth'] } }, counters()],
      flows: [{ streams: ['Microsoft-Syslog', 'Microsoft-Perf'] }],
    }),
  ),
  of('AMC0204')(
    specOf({ destinations: ['logs', 'azureMonitorMetrics'] }),
    linux('destinations[1]'),
    'Nothing reaches this destination',
    specOf({
      sources: [{ syslog: { facilities: ['auth'] } }, counters()],
      destinations: ['logs', 'azureMonitorMetrics'],
    }),
  ),
  of('AMC0205')(
    flowOf({ streams: ['Microsoft-Sylog'] }),
    linux('flows[0].streams'),
    'Did you mean "Microsoft-Syslog"?',
    flowOf({}),
  ),
  of('AMC0205')(
    flowOf({ destinations: ['azureMonitorMetrics'] }),
    linux('flows[0].destinations[0]'),
    'This is not a destination of the rule.',
    flowOf({ destinations: ['logs'] }),
  ),
  of('AMC0206')(
    specOf({
      sources: [
        { syslog: { facilities: ['auth'], name: 'a' } },
        { syslog: { facilities: ['cron'], name: 'A' } },
      ],
    }),
    linux('sources[1].syslog.name'),
    'is called "A" too',
    specOf({
      sources: [
        { syslog: { facilities: ['auth'], name: 'a' } },
        { syslog: { facilities: ['cron'], name: 'b' } },
      ],
    }),
  ),
  of('AMC0207')(sourcesNamed(11), linux('sources'), 'The rule has 11 sources', sourcesNamed(10)),
  of('AMC0207')(
    flowOf({ transformKql: 'x'.repeat(15_361) }),
    linux('flows[0].transformKql'),
    'This query has 15361 characters',
    flowOf({ transformKql: 'source'.padEnd(15_360) }),
  ),
  of('AMC0207')(
    eventHubs('Custom-Orders_CL', 'Custom-Returns_CL'),
    linux('sources'),
    'The rule has 2 sources of the kind "an event hub", and Azure takes 1 in one rule.',
    eventHubs('Custom-Orders_CL'),
  ),
  of('AMC0207')(
    specOf({
      sources: [counters()],
      destinations: [{ azureMonitorMetrics: { name: 'a' } }, { azureMonitorMetrics: { name: 'b' } }],
      location: 'westeurope',
    }),
    linux('destinations'),
    'The rule has 2 destinations of the kind "Azure Monitor Metrics"',
    specOf({
      sources: [counters()],
      destinations: [{ azureMonitorMetrics: { name: 'a' } }],
      location: 'westeurope',
    }),
  ),
  of('AMC0208')(
    inRegion('northeurope'),
    linux('destinations[0]'),
    'is in "northeurope"; Azure wants them in one region',
    inRegion('West Europe'),
  ),
  of('AMC0208')(
    withEndpoint('northeurope'),
    linux('endpoint'),
    'its endpoint is in "northeurope"',
    withEndpoint('westeurope'),
  ),
  of('AMC0209')(metricsOnly({}), linux(''), 'Give "location".', metricsOnly({ location: 'westeurope' })),
  of('AMC0210')(
    specOf({
      sources: [counters()],
      destinations: ['azureMonitorMetrics'],
      location: 'westeurope',
      flows: [{ streams: ['Microsoft-Perf'], destinations: ['azureMonitorMetrics'] }],
    }),
    linux('flows[0].streams'),
    'Azure Monitor Metrics does not take "Microsoft-Perf"',
    specOf({
      sources: [counters()],
      destinations: ['azureMonitorMetrics'],
      location: 'westeurope',
      flows: [{ streams: ['Microsoft-InsightsMetrics'], destinations: ['azureMonitorMetrics'] }],
    }),
  ),
  of('AMC0210')(
    textOf(
      {},
      {
        sources: [{ jsonLogs: { filePatterns: ['/var/log/shop.json'], stream: 'Custom-Shop_CL' } }],
        kind: 'AgentDirectToStore',
        location: 'westeurope',
        destinations: [{ eventHubDirect: { eventHubId: others.eventHub } }],
        flows: [
          {
            streams: ['Custom-Shop_CL'],
            destinations: [{ eventHubDirect: { eventHubId: others.eventHub } }],
          },
        ],
      },
    ),
    linux('flows[0].streams'),
    'event hub does not take "Custom-Shop_CL" of JSON logs.',
    textOf(
      {},
      {
        kind: 'AgentDirectToStore',
        location: 'westeurope',
        destinations: [{ eventHubDirect: { eventHubId: others.eventHub } }],
        flows: [
          {
            streams: ['Custom-Shop_CL'],
            destinations: [{ eventHubDirect: { eventHubId: others.eventHub } }],
          },
        ],
      },
    ),
  ),
  of('AMC0210')(
    metricsTo({
      sources: [{ performanceCountersOTel: { counterSpecifiers: ['system.cpu.time'] } }],
      flows: [{ streams: ['Microsoft-OtelPerfMetrics'], transformKql: 'source' }],
    }),
    linux('flows[0].transformKql'),
    'What goes to Azure Monitor workspace cannot be transformed.',
    metricsTo({
      sources: [{ performanceCountersOTel: { counterSpecifiers: ['system.cpu.time'] } }],
      flows: [{ streams: ['Microsoft-OtelPerfMetrics'] }],
    }),
  ),
  of('AMC0211')(
    specOf({
      sources: [{ syslog: { facilities: ['auth'] } }, counters()],
      flows: [{ streams: ['Microsoft-Syslog', 'Microsoft-Perf'], transformKql: 'source' }],
    }),
    linux('flows[0].streams'),
    'has one stream, and this has 2',
    flowOf({ transformKql: 'source' }),
  ),
  of('AMC0212')(
    specOf({
      sources: [counters({ samplingFrequencyInSeconds: 30 })],
      destinations: ['azureMonitorMetrics'],
      location: 'westeurope',
    }),
    linux('sources[0].performanceCounters.samplingFrequencyInSeconds'),
    'every 60 seconds, not 30',
    specOf({
      sources: [counters({ samplingFrequencyInSeconds: 60 })],
      destinations: ['azureMonitorMetrics'],
      location: 'westeurope',
    }),
  ),
  of('AMC0213')(
    sourceOf({ syslog: { facilities: [] } }),
    linux('sources[0].syslog.facilities'),
    'This source has no facilities',
    specOf({}),
  ),
  of('AMC0213')(specOf({ sources: [] }), linux('sources'), 'The rule has no sources.', specOf({})),
  of('AMC0213')(
    specOf({ destinations: [], location: 'westeurope' }),
    linux('destinations'),
    'The rule has no destinations.',
    specOf({}),
  ),
  of('AMC0214')(
    flowOf({ outputStream: 'Microsoft-Syslogg' }),
    linux('flows[0].outputStream'),
    'Did you mean "Microsoft-Syslog"?',
    flowOf({ outputStream: 'Custom-Syslog_CL' }),
  ),
  of('AMC0215')(
    workspaceOf({ sku: 'CapacityReservation' }),
    'workspaces.logs',
    'needs a "capacityReservationLevel"',
    workspaceOf({ sku: 'CapacityReservation', capacityReservationLevel: 100 }),
  ),
  of('AMC0215')(
    workspaceOf({ capacityReservationLevel: 100 }),
    'workspaces.logs.capacityReservationLevel',
    'has no capacity reservation',
    workspaceOf({}),
  ),
  of('AMC0216')(
    sentBy(
      undefined,
      { eventHub: { eventHubId: others.eventHub } },
      {
        flows: [
          {
            streams: ['Microsoft-Syslog'],
            destinations: [{ eventHub: { eventHubId: others.eventHub } }],
          },
        ],
      },
    ),
    linux('flows[0].streams'),
    'Microsoft does not say that "Microsoft-Syslog" may go to event hub.',
    telemetryOf({
      location: 'westeurope',
      destinations: [{ eventHub: { eventHubId: others.eventHub } }],
    }),
  ),
  of('AMC0217')(
    sentBy(undefined, { eventHubDirect: { eventHubId: others.eventHub } }),
    linux('destinations[0].eventHubDirect'),
    'Agents send directly to an event hub only for rules of kind "AgentDirectToStore". Give "kind"',
    sentBy('AgentDirectToStore', { eventHubDirect: { eventHubId: others.eventHub } }),
  ),
  of('AMC0217')(
    sentBy('Linux', { storageTableDirect: { storageAccountId: others.storage } }),
    linux('destinations[0].storageTableDirect'),
    'Agents send directly to storage only for rules of kind "AgentDirectToStore". Make a rule of that kind',
    sentBy('AgentDirectToStore', { storageTableDirect: { storageAccountId: others.storage } }),
  ),
  of('AMC0217')(
    sentBy('AgentDirectToStore', 'logs'),
    linux('destinations[0]'),
    'A rule of kind "AgentDirectToStore" does not send to Log Analytics workspace.',
    sentBy('AgentDirectToStore', {
      storageBlobDirect: { storageAccountId: others.storage, containerName: 'machines' },
    }),
  ),
  of('AMC0217')(
    settingsOf({ tags: 'shop' }, { destinations: ['logs'] }),
    linux('destinations[0]'),
    'A rule of kind "AgentSettings" sends nothing anywhere.',
    settingsOf({ tags: 'shop' }),
  ),
  of('AMC0218')(
    settingsOf(undefined),
    linux(''),
    'A rule of kind "AgentSettings" has "agentSettings". Give at least one',
    settingsOf({ maxDiskQuotaInMB: 4000 }),
  ),
  of('AMC0218')(settingsOf({}), linux(''), 'Give at least one', settingsOf({ tags: 'shop' })),
  of('AMC0218')(
    specOf({ agentSettings: { tags: 'shop' } }),
    linux('agentSettings'),
    'Give "kind" as "AgentSettings".',
    settingsOf({ tags: 'shop' }),
  ),
  of('AMC0218')(
    specOf({ kind: 'Linux', agentSettings: { tags: 'shop' } }),
    linux('agentSettings'),
    'Make a rule of that kind for them.',
    specOf({ kind: 'Linux' }),
  ),
  of('AMC0219')(
    textOf({}, { streamDeclarations: [] }),
    linux('sources[0].textLogs.stream'),
    'The stream "Custom-Shop_CL" is not declared. Give its columns',
    textOf({}),
  ),
  of('AMC0219')(
    textOf({ stream: 'Custom-Shopp_CL' }),
    linux('sources[0].textLogs.stream'),
    'Did you mean "Custom-Shop_CL"?',
    textOf({}),
  ),
  of('AMC0219')(
    sentTo('Custom-Shop_CL', { flows: [{ streams: ['Custom-Mail_CL'], outputStream: 'Custom-Mail_CL' }] }),
    linux('flows[0].streams'),
    'The stream "Custom-Mail_CL" is not declared.',
    sentTo('Custom-Mail_CL', { flows: [{ streams: ['Custom-Mail_CL'], outputStream: 'Custom-Mail_CL' }] }),
  ),
  of('AMC0220')(
    associationOf({ rule: 'linux', endpoint: 'one' }),
    'associations.a.endpoint',
    'this names both',
    associationOf({ endpoint: 'one' }),
  ),
  of('AMC0220')(
    associationOf({}),
    'associations.a',
    'Give "rule" or "endpoint".',
    associationOf({ rule: 'linux' }),
  ),
  of('AMC0221')(
    associationOf({ endpoint: 'one', name: 'mine' }),
    'associations.a.name',
    'there is one possible name',
    associationOf({ endpoint: 'one', name: 'configurationAccessEndpoint' }),
  ),
  of('AMC0223')(
    specOf({ kind: 'Direct', sources: [], streamDeclarations: [streamOf('Custom-Shop_CL', {})] }),
    linux('streamDeclarations[0].columns'),
    'A stream has at least one column.',
    sentTo('Custom-Shop_CL'),
  ),
  of('AMC0223')(
    columnsOf({ TimeGenerated: 'datetime', Basket: 'guid' }),
    linux('streamDeclarations[0].columns.Basket'),
    'A stream carries no GUIDs. Give "string" here',
    columnsOf({ TimeGenerated: 'datetime', Basket: 'string' }),
  ),
  of('AMC0223')(
    sentTo('Custom-Shop_CL', {
      streamDeclarations: [streamOf('Custom-Shop_CL'), streamOf('Custom-Shop_CL')],
    }),
    linux('streamDeclarations[1].name'),
    'The stream is declared twice.',
    sentTo('Custom-Shop_CL', {
      streamDeclarations: [streamOf('Custom-Shop_CL'), streamOf('Custom-Mail_CL')],
    }),
  ),
  of('AMC0223')(
    columnsOf({ RawData: 'string' }),
    linux('streamDeclarations[0].columns'),
    'A stream of log files has a column "TimeGenerated" of the type "datetime".',
    columnsOf({ TimeGenerated: 'datetime' }),
  ),
  of('AMC0223')(
    columnsOf({ TimeGenerated: 'string' }),
    linux('streamDeclarations[0].columns'),
    'of the type "datetime"',
    // What is sent may have another column for the time.
    specOf({
      kind: 'Direct',
      sources: [],
      streamDeclarations: [streamOf('Custom-Shop_CL', { At: 'string' })],
    }),
  ),
  of('AMC0224')(
    sentTo('Custom-Shop'),
    linux('flows'),
    'Which table "Custom-Shop" fills is not said.',
    sentTo('Custom-Shop', { flows: [{ streams: ['Custom-Shop'], outputStream: 'Custom-Shop_CL' }] }),
  ),
  of('AMC0224')(
    sentTo('Custom-Shop_CL', { flows: [{ streams: ['Custom-Shop_CL'] }] }),
    linux('flows[0]'),
    'Give a flow with "outputStream"',
    sentTo('Custom-Shop_CL', { flows: [{ streams: ['Custom-Shop_CL'], outputStream: 'Custom-Shop_CL' }] }),
  ),
  of('AMC0224')(
    flowOf({ outputStream: 'Custom-Syslog' }),
    linux('flows[0].outputStream'),
    'The name of a custom table ends in "_CL": "Custom-Syslog_CL".',
    flowOf({ outputStream: 'Custom-Syslog_CL' }),
  ),
  of('AMC0224')(
    flowOf({ outputStream: 'Custom-Syslog_cl' }),
    linux('flows[0].outputStream'),
    '"Custom-Syslog_cl" names no custom table. The name of a custom table ends in "_CL": "Custom-Syslog_CL".',
    flowOf({ outputStream: 'Custom-Syslog_CL' }),
  ),
  of('AMC0225')(
    withFirewall({}),
    linux('sources[0].windowsFirewallLogs'),
    'Windows firewall logs are taken in through a data collection endpoint, and the rule has none.',
    withFirewall({ endpoint: 'intake' }),
  ),
  of('AMC0225')(
    metricsTo({ sources: [{ prometheusForwarder: {} }] }),
    linux('sources[0].prometheusForwarder'),
    'Prometheus metrics are taken in through a data collection endpoint',
    metricsTo({ sources: [{ prometheusForwarder: {} }], endpoint: 'intake' }),
  ),
  of('AMC0226')(
    tablesOf('Microsoft-Event'),
    linux('flows[0].streams'),
    '"Microsoft-Event" is no table of the workspace. A table is written as "Microsoft-Table-…": "Microsoft-Table-Event".',
    tablesOf('Microsoft-Table-Event'),
  ),
  of('AMC0226')(
    workspacesWith(
      {},
      {
        kind: 'WorkspaceTransforms',
        destinations: ['logs', 'audit'],
        flows: [{ streams: ['Microsoft-Table-Event'], transformKql: 'source' }],
      },
    ),
    linux('destinations'),
    'has one Log Analytics workspace and no other destination',
    tablesOf('Microsoft-Table-Event'),
  ),
  of('AMC0227')(
    specOf({ sources: [{ syslog: { facilities: ['auth'], stream: 'Microsoft-Event' } }] }),
    linux('sources[0].syslog'),
    '"Microsoft-Event" is no stream of syslog. It gives "Microsoft-Syslog", "Microsoft-CommonSecurityLog" or',
    specOf({ sources: [{ syslog: { facilities: ['auth'], stream: 'Microsoft-Syslog' } }] }),
  ),
  of('AMC0227')(
    withFirewall({ endpoint: 'intake' }, { stream: 'Microsoft-Syslog' }),
    linux('sources[0].windowsFirewallLogs'),
    'is no stream of Windows firewall logs',
    withFirewall({ endpoint: 'intake' }, { stream: 'Microsoft-ASimNetworkSessionLogs-WindowsFirewall' }),
  ),
  of('AMC0301')(
    associations({ a: { target: machine(), endpoint: 'one' }, b: { target: machine(), endpoint: 'two' } }),
    'associations.b.endpoint',
    'there is only one',
    associations({
      a: { target: machine(), endpoint: 'one' },
      b: { target: machine('web2'), endpoint: 'two' },
    }),
  ),
  of('AMC0302')(
    spec({ workspaces: { logs: { name: 'same' }, other: { name: 'Same' } } }),
    'workspaces.other.name',
    'Azure does not tell names apart by case',
    spec({ workspaces: { logs: { name: 'same' }, other: { name: 'Same', resourceGroup: 'other' } } }),
  ),
  of('AMC0303')(manyRules(31), 'associations.r9.rule', 'Azure takes 30', manyRules(30)),
  ...collectingCases,
  ...tableCases,
  of('AMC0238')(
    events('System!*[System[(EvntID=4)]]'),
    linux('sources[0].windowsEvents'),
    '"System" has no "EvntID", so that Windows finds nothing. Did you mean "EventID"?',
    events('System!*[System[(EventID=4)]]'),
  ),
  of('AMC0238')(
    events('System!*[System[Level=1 and Level=2]]'),
    linux('sources[0].windowsEvents'),
    '"Level=1" and "Level=2" hold for no event together. Join them with "or".',
    events('System!*[System[Level=1 or Level=2]]'),
  ),
];
