/** Problems of what a rule collects: twice, for several workspaces, in vain, or with a secret in it. */
import { type Case, counters, linux, of, sourceOf } from './case';
import { machine, rule, spec, specOf } from './specs';

const audit = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/audit';
const insights = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Insights/components/shop';

/** A rule with this source and two workspaces. */
const toTwo = (source: object, more: object = {}) =>
  spec({
    workspaces: { logs: {}, more: {} },
    rules: { linux: rule({ sources: [source], destinations: ['logs', 'more'], ...more }) },
  });
const orders = { textLogs: { filePatterns: ['/var/log/o.log'], stream: 'Custom-O' } };
const ordersTo = (...workspaces: readonly string[]) =>
  toTwo(orders, {
    destinations: workspaces,
    streamDeclarations: [{ name: 'Custom-O', columns: { TimeGenerated: 'datetime', RawData: 'string' } }],
    flows: workspaces.map((workspace) => ({
      streams: ['Custom-O'],
      destinations: [workspace],
      outputStream: 'Custom-O_CL',
    })),
  });
const textWith = (columns: object) =>
  specOf({
    sources: [orders],
    streamDeclarations: [{ name: 'Custom-O', columns: { TimeGenerated: 'datetime', ...columns } }],
    flows: [{ streams: ['Custom-O'], outputStream: 'Custom-O_CL' }],
  });
const extension = (more: object) => ({
  extension: { extensionName: 'E', streams: ['Microsoft-Perf'], ...more },
});
const reading = (input: string, streams: readonly string[] = ['Microsoft-Perf']) =>
  specOf({
    sources: [
      counters({ name: 'load', streams }),
      { iisLogs: {} },
      extension({ inputDataSources: [input], streams: ['Microsoft-Syslog'] }),
    ],
    destinations: ['logs'],
  });
const enriched = (references: object) =>
  sourceOf({ otelLogs: { enrichWithReference: 'shop' } }, { references });
const named = (...names: readonly string[]) =>
  enriched({ applicationInsights: names.map((name) => ({ name, applicationInsightsId: insights })) });
const counting = (...sources: readonly (readonly [counter: string, seconds: number])[]) =>
  specOf({
    kind: 'Windows',
    sources: sources.map(([counter, samplingFrequencyInSeconds], i) => ({
      performanceCounters: { counterSpecifiers: [counter], samplingFrequencyInSeconds, name: `c${i}` },
    })),
  });
const two = (word: string, one: object, other: object) =>
  specOf({ sources: [{ [word]: { ...one, name: 'one' } }, { [word]: { ...other, name: 'other' } }] });
const anySystem = (...counterSpecifiers: readonly string[]) =>
  sourceOf({ performanceCounters: { counterSpecifiers } });
const files = (kind: string, filePattern: string) =>
  specOf({
    kind,
    sources: [{ textLogs: { ...orders.textLogs, filePatterns: [filePattern] } }],
    streamDeclarations: [{ name: 'Custom-O', columns: { TimeGenerated: 'datetime', RawData: 'string' } }],
    flows: [{ streams: ['Custom-O'], outputStream: 'Custom-O_CL' }],
  });
const fillingTable = (source: object, workspace: object, more: object = {}) =>
  spec({ workspaces: { logs: workspace }, rules: { linux: rule({ sources: [source], ...more }) } });
const existing = { existing: audit, location: 'westeurope' };
const meeting = (one: object, other: object) =>
  spec({
    rules: { one: rule(one), other: rule(other) },
    associations: {
      a: { target: machine(), rule: 'one' },
      b: { target: machine(), rule: 'other' },
      c: { target: machine('web2'), rule: 'other' },
      d: { target: machine('web2'), rule: 'one' },
    },
  });
const tracking = (system: string, more: object = {}) => ({
  sources: [{ changeTracking: { system } }],
  destinations: ['audit'],
  ...more,
});
const bothTracking = (one: object, other: object) => ({
  ...meeting(one, other),
  workspaces: { logs: {}, audit: existing },
});

export const collectingCases: readonly Case[] = [
  of('AMC0206')(
    named('shop', 'Shop'),
    linux('references.applicationInsights[1].name'),
    'Another reference of this rule is called "Shop" too.',
    named('shop', 'web'),
  ),
  of('AMC0207')(
    sourceOf(extension({ extensionSettings: { text: 'ä'.repeat(16_384) } })),
    linux('sources[0].extension.extensionSettings'),
    'These settings are 32779 bytes of JSON',
    sourceOf(extension({ extensionSettings: { text: 'ä'.repeat(16_378) } })),
  ),
  of('AMC0228')(
    toTwo({ iisLogs: {} }),
    linux('sources[0].iisLogs'),
    'what is read from files goes to one',
    sourceOf({ iisLogs: {} }),
  ),
  of('AMC0228')(
    ordersTo('logs', 'more'),
    linux('flows[1].destinations'),
    '"Custom-O" goes to 2 workspaces',
    ordersTo('more'),
  ),
  of('AMC0229')(
    toTwo({ syslog: { facilities: ['auth'] } }),
    linux('sources[0].syslog'),
    '"Microsoft-Syslog" goes to 2 workspaces',
    toTwo({ syslog: { facilities: ['auth'] } }, { destinations: ['more'] }),
  ),
  of('AMC0230')(
    specOf({ description: `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${'k'.repeat(86)}==` }),
    linux('description'),
    'looks like the key of a storage account',
    specOf({ description: 'InstrumentationKey=00000000-0000-0000-0000-000000000000;AccountKey=…' }),
  ),
  of('AMC0230')(
    sourceOf(extension({ extensionSettings: { proxy: { password: 'correct horse' } } })),
    linux('sources[0].extension.extensionSettings.proxy.password'),
    'looks like a secret, by what it is called',
    sourceOf(extension({ extensionSettings: { proxy: { password: '', mode: 'none' } } })),
  ),
  of('AMC0231')(
    reading('laod'),
    linux('sources[2].extension.inputDataSources[0]'),
    'Did you mean "load"?',
    reading('load'),
  ),
  of('AMC0231')(
    reading('iis'),
    linux('sources[2].extension.inputDataSources[0]'),
    '"iis" collects IIS logs',
    reading('load'),
  ),
  of('AMC0231')(
    reading('load', ['Microsoft-Perf', 'Microsoft-InsightsMetrics']),
    linux('sources[2].extension.inputDataSources[0]'),
    '"load" has 2 streams, and an extension wants one.',
    reading('Load'),
  ),
  of('AMC0232')(
    named('shopp'),
    linux('sources[0].otelLogs.enrichWithReference'),
    'Did you mean "shopp"?',
    named('Shop'),
  ),
  of('AMC0233')(
    counting(['\\Memory\\Pages/sec', 60], ['Memory\\pages/sec', 30]),
    linux('sources[1].performanceCounters'),
    'as in sources[0].performanceCounters, and for the same place: 1440 samples a day are kept twice for each machine',
    counting(['\\Memory\\Pages/sec', 60], ['\\Memory\\Available Bytes', 30]),
  ),
  of('AMC0233')(
    two('windowsEvents', { xPathQueries: ['System!*'] }, { xPathQueries: ['system!*[System[(Level=1)]]'] }),
    linux('sources[1].windowsEvents'),
    'each record arrives twice',
    two('windowsEvents', { xPathQueries: ['System!*'] }, { xPathQueries: ['Setup!*[System[(Level=1)]]'] }),
  ),
  of('AMC0233')(
    sourceOf({ windowsEvents: { xPathQueries: ['Setup!*[System[(Level=1)]]', 'Setup!*'] } }),
    linux('sources[0].windowsEvents'),
    'is collected here twice',
    sourceOf({
      windowsEvents: { xPathQueries: ['Setup!*[System[(Level=1)]]', 'Setup!*[System[(Level=2)]]'] },
    }),
  ),
  of('AMC0233')(
    two('syslog', { facilities: ['*'], levels: ['Error'] }, { facilities: ['auth'] }),
    linux('sources[1].syslog'),
    '"auth" is collected here',
    two('syslog', { facilities: ['*'], levels: ['Info', 'Debug'] }, { facilities: ['auth'] }),
  ),
  of('AMC0233')(
    two('iisLogs', {}, { logDirectories: ['D:\\logs'] }),
    linux('sources[1].iisLogs'),
    '"IIS logs" is collected here',
    two('iisLogs', { logDirectories: ['C:\\logs'] }, { logDirectories: ['D:\\logs'] }),
  ),
  of('AMC0234')(
    anySystem('\\Memory\\Pages/sec', 'Memory(*)\\Pages/sec'),
    linux('sources[0].performanceCounters'),
    'are one counter in the spellings of two systems',
    anySystem('\\Memory\\Available Bytes', 'Memory(*)\\Pages/sec'),
  ),
  of('AMC0234')(
    anySystem('\\LogicalDisk(_Total)\\Free Megabytes', 'Logical Disk(*)\\Free Megabytes'),
    linux('sources[0].performanceCounters'),
    'are one counter in the spellings of two systems',
    anySystem('\\LogicalDisk(_Total)\\Free Megabytes', '\\LogicalDisk(C:)\\Free Megabytes'),
  ),
  of('AMC0235')(
    textWith({ RawData: 'string', Severity: 'string' }),
    linux('streamDeclarations[0].columns'),
    '"Severity" would stay empty',
    textWith({ RawData: 'string', Computer: 'string', FilePath: 'string' }),
  ),
  of('AMC0235')(
    textWith({ Computer: 'string' }),
    linux('streamDeclarations[0].columns'),
    'which "Custom-O" has not',
    textWith({ RawData: 'string' }),
  ),
  of('AMC0236')(
    fillingTable({ commonEventFormat: {} }, {}),
    linux('sources[0].commonEventFormat'),
    'The table "CommonSecurityLog" comes with Microsoft Sentinel, and the workspace "logs" is new.',
    fillingTable({ commonEventFormat: {} }, existing),
  ),
  of('AMC0236')(
    fillingTable({ vmInsights: { map: true } }, {}),
    linux('sources[0].vmInsights'),
    'Add the solution "VMInsights" to it',
    fillingTable({ vmInsights: {} }, {}),
  ),
  of('AMC0237')(
    files('Windows', '/var/log/o.log'),
    linux('sources[0].textLogs.filePatterns[0]'),
    'is a path of Linux, and the rule is for Windows',
    files('Windows', 'C:\\logs\\o.log'),
  ),
  of('AMC0304')(
    meeting({}, { sources: [{ syslog: { facilities: ['auth'], minimumLevel: 'Info' } }] }),
    'associations.b.rule',
    'This target follows "one" too, and "auth" would be collected again for the same place: each record arrives twice',
    meeting({}, { sources: [{ syslog: { facilities: ['auth'], levels: ['Info', 'Notice'] } }] }),
  ),
  of('AMC0304')(
    meeting({ kind: 'Windows', sources: [counters()] }, { sources: [counters()] }),
    'associations.b.rule',
    '1440 samples a day are kept twice for each machine, here and wherever else the rules meet',
    meeting({ kind: 'Windows', sources: [counters()] }, { kind: 'Linux', sources: [counters()] }),
  ),
  of('AMC0305')(
    bothTracking(tracking('Windows'), tracking('Linux')),
    'associations.b.rule',
    'of rules with Change Tracking Azure heeds one on a machine',
    bothTracking(tracking('Windows', { kind: 'Windows' }), tracking('Linux', { kind: 'Linux' })),
  ),
];
