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
  linux,
} from './case';
import { machine, spec, specOf } from './specs';

export const ruleCases: readonly Case[] = [
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
    flowOf({ transformKql: 'x'.repeat(15_360) }),
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
];
