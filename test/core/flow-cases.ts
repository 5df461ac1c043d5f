/** Problems of streams, flows and destinations, and of how many there are. */
import {
  type Case,
  columnsOf,
  counters,
  eventHubs,
  flowOf,
  linux,
  metricsTo,
  of,
  others,
  sentBy,
  sentTo,
  settingsOf,
  sourcesNamed,
  streamOf,
  telemetryOf,
  textOf,
} from './case';
import { specOf } from './specs';

export const flowCases: readonly Case[] = [
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
  of('AMC0214')(
    flowOf({ outputStream: 'Microsoft-Syslogg' }),
    linux('flows[0].outputStream'),
    'Did you mean "Microsoft-Syslog"?',
    flowOf({ outputStream: 'Custom-Syslog_CL' }),
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
];
