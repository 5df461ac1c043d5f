/** Problems of sources: which a rule may have, and what each of them gives. */
import {
  type Case,
  counters,
  events,
  linux,
  metricsTo,
  of,
  settingsOf,
  sourceOf,
  streamOf,
  telemetryOf,
  withFirewall,
} from './case';
import { specOf } from './specs';

export const sourceCases: readonly Case[] = [
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
