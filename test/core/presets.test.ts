/** What each preset stands for: the lists are written down here, and not computed. */
import { queryLimits, sourceLimits } from '../../lib/core/azure/limits';
import { presets } from '../../lib/core/presets';
import type { Preset } from '../../lib/core/presets/preset';
import { parse } from '../../lib/core/schema';
import { sourceKinds } from '../../lib/core/sources/kinds';
import { ownNameCharacters } from '../../lib/core/sources/source';
import { Deferred } from '../../lib/core/value';
import { check, load } from '../arm/check';
import { plannedIn, spec } from './specs';

type Word = keyof typeof presets;
const words = Object.keys(presets) as Word[];
const setting = { sealer: () => undefined };

const parsed = (word: Word, props: object) => parse((presets[word] as Preset<any>).schema, props, setting);

/** The sources that a preset stands for, as a spec has them. */
function sourcesOf(word: Word, props: object = {}): any[] {
  const { model, problems } = parsed(word, props);
  expect(problems.map(({ text }) => text)).toEqual([]);
  return (presets[word] as Preset<any>).sources(model).map(({ kind, of }) => ({ [kind]: { ...of } }));
}

const companionsOf = (word: Word, props: object = {}) =>
  (presets[word] as Preset<any>).companions?.(parsed(word, props).model);

const problemsOf = (word: Word, props: object) =>
  parsed(word, props).problems.map(({ code, path, text }) => ({ code, path: path.join('.'), text }));

/** Each name behind each of the prefixes. */
const under = (lists: { readonly [prefix: string]: readonly string[] }) =>
  Object.entries(lists).flatMap(([prefix, names]) => names.map((name) => `${prefix}\\${name}`));

/** What a preset needs before it can be had at all. */
const required: { readonly [word in Word]?: object } = { changeTracking: { system: 'Windows' } };

describe.each(words)('The preset %s', (word) => {
  const variants: object[] = [
    required[word] ?? {},
    ...(word === 'securityEvents' ? [{ tier: 'All' }, { tier: 'Minimal' }] : []),
    ...(word === 'changeTracking' ? [{ system: 'Linux' }] : []),
    ...(word === 'vmInsights' ? [{ map: true }] : []),
  ];

  it.each(variants)('is made of sources that are in order: %j', (props) => {
    for (const source of sourcesOf(word, props))
      for (const [kind, of] of Object.entries<any>(source)) {
        const { schema } = sourceKinds[kind as keyof typeof sourceKinds];
        expect(parse<unknown>(schema, of, setting).problems.map(({ text }) => text)).toEqual([]);
        expect((of.counterSpecifiers ?? []).length).toBeLessThanOrEqual(sourceLimits.counterSpecifiers);
        expect((of.facilities ?? []).length).toBeLessThanOrEqual(sourceLimits.facilityNames);
        expect((of.xPathQueries ?? []).length).toBeLessThanOrEqual(sourceLimits.xPathQueries);
        for (const query of of.xPathQueries ?? [])
          expect(query.match(/=/g)?.length ?? 0).toBeLessThanOrEqual(queryLimits.expressions);
        expect((of.name ?? '').length).toBeLessThanOrEqual(ownNameCharacters);
      }
  });

  it.each(variants)('makes a rule that Azure takes: %j', (props) => {
    const metrics = word === 'vmInsightsOTel';
    const [body] = plannedIn(
      spec({
        azureMonitorWorkspaces: { metrics: {} },
        rules: {
          rule: {
            sources: sourcesOf(word, props),
            destinations: [metrics ? { azureMonitorWorkspace: { workspace: 'metrics' } } : 'logs'],
            throughAzureApi: metrics,
          },
        },
      }),
    )
      .filter(({ type }) => type === 'Microsoft.Insights/dataCollectionRules')
      .map((resource) => resource.body);
    expect(check(load('Microsoft.Insights/dataCollectionRules', '2024-03-11'), body)).toEqual([]);
  });
});

describe('VM insights', () => {
  const performance = {
    performanceCounters: {
      name: 'VMInsightsPerfCounters',
      streams: ['Microsoft-InsightsMetrics'],
      samplingFrequencyInSeconds: 60,
      counterSpecifiers: ['\\VmInsights\\DetailedMetrics'],
    },
  };

  it('is one counter, and nothing to install', () => {
    expect(sourcesOf('vmInsights')).toEqual([performance]);
    expect(companionsOf('vmInsights')).toEqual([]);
  });

  it('takes the Dependency agent for its map', () => {
    expect(sourcesOf('vmInsights', { map: true })).toEqual([
      performance,
      {
        extension: {
          name: 'DependencyAgentDataSource',
          extensionName: 'DependencyAgent',
          streams: ['Microsoft-ServiceMap'],
          extensionSettings: {},
        },
      },
    ]);
    const agent = {
      publisher: 'Microsoft.Azure.Monitoring.DependencyAgent',
      typeHandlerVersion: '9.10',
      settings: { enableAMA: 'true' },
    };
    expect(companionsOf('vmInsights', { map: true })).toEqual([
      { system: 'Linux', type: 'DependencyAgentLinux', ...agent },
      { system: 'Windows', type: 'DependencyAgentWindows', ...agent },
    ]);
  });

  it('fails where nobody knows yet whether there is a map', () => {
    const later = Symbol('later');
    const sealer = (value: unknown) => (value === later ? new Deferred(later) : undefined);
    expect(parse(presets.vmInsights.schema, { map: later }, { sealer }).problems).toHaveLength(1);
  });
});

describe('VM insights by OpenTelemetry', () => {
  const counters = (props: object) =>
    sourcesOf('vmInsightsOTel', props)[0].performanceCountersOTel.counterSpecifiers;
  const free = [
    'system.cpu.time',
    'system.disk.io',
    'system.disk.operation_time',
    'system.disk.operations',
    'system.filesystem.usage',
    'system.memory.usage',
    'system.network.dropped',
    'system.network.errors',
    'system.network.io',
    'system.uptime',
  ];

  it('is the counters that are free of charge', () => {
    expect(sourcesOf('vmInsightsOTel')).toEqual([
      {
        performanceCountersOTel: {
          name: 'OtelDataSource',
          samplingFrequencyInSeconds: 60,
          counterSpecifiers: free,
        },
      },
    ]);
  });

  it('takes more counters, and fewer', () => {
    expect(counters({ additionalCounters: ['process.cpu.utilization'] })).toEqual([
      ...free,
      'process.cpu.utilization',
    ]);
    expect(counters({ excludedCounters: ['system.uptime'] })).toEqual(free.slice(0, -1));
  });

  it('fails where a counter is to be left out that is not in', () => {
    expect(problemsOf('vmInsightsOTel', { excludedCounters: ['system.cpu.tiem'] })).toEqual([
      {
        code: 'AMC0107',
        path: 'excludedCounters.0',
        text: expect.stringContaining('"system.cpu.time"'),
      },
    ]);
  });
});

describe('Change Tracking', () => {
  const streams = [
    'Microsoft-ConfigurationChange',
    'Microsoft-ConfigurationChangeV2',
    'Microsoft-ConfigurationData',
  ];
  const settingsOf = (props: object) => sourcesOf('changeTracking', props)[0].extension.extensionSettings;
  const keys = under({
    'HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Group Policy\\Scripts': [
      'Startup',
      'Shutdown',
    ],
    HKEY_LOCAL_MACHINE: [
      'SOFTWARE\\Wow6432Node\\Microsoft\\Windows\\CurrentVersion\\Run',
      'SOFTWARE\\Microsoft\\Active Setup\\Installed Components',
      'Software\\Classes\\Directory\\ShellEx\\ContextMenuHandlers',
      'Software\\Classes\\Directory\\Background\\ShellEx\\ContextMenuHandlers',
      'Software\\Classes\\Directory\\Shellex\\CopyHookHandlers',
      'Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\ShellIconOverlayIdentifiers',
      'Software\\Wow6432Node\\Microsoft\\Windows\\CurrentVersion\\Explorer\\ShellIconOverlayIdentifiers',
      'Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Browser Helper Objects',
      'Software\\Wow6432Node\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Browser Helper Objects',
      'Software\\Microsoft\\Internet Explorer\\Extensions',
      'Software\\Wow6432Node\\Microsoft\\Internet Explorer\\Extensions',
      'Software\\Microsoft\\Windows NT\\CurrentVersion\\Drivers32',
      'Software\\Wow6432Node\\Microsoft\\Windows NT\\CurrentVersion\\Drivers32',
      'System\\CurrentControlSet\\Control\\Session Manager\\KnownDlls',
      'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon\\Notify',
    ],
  });
  const entry = (keyName: string, i: number) => ({
    name: `Registry_${i + 1}`,
    groupTag: 'Recommended',
    enabled: false,
    recurse: true,
    description: '',
    keyName,
    valueName: '',
  });

  it('is on Windows what the portal makes of it', () => {
    expect(sourcesOf('changeTracking', { system: 'Windows' })).toEqual([
      {
        extension: {
          name: 'CTDataSource-Windows',
          extensionName: 'ChangeTracking-Windows',
          streams,
          extensionSettings: {
            enableFiles: true,
            enableSoftware: true,
            enableRegistry: true,
            enableServices: true,
            enableInventory: true,
            registrySettings: { registryCollectionFrequency: 3000, registryInfo: keys.map(entry) },
            fileSettings: { fileCollectionFrequency: 2700 },
            softwareSettings: { softwareCollectionFrequency: 1800 },
            inventorySettings: { inventoryCollectionFrequency: 36000 },
            servicesSettings: { serviceCollectionFrequency: 1800 },
          },
        },
      },
    ]);
    expect(companionsOf('changeTracking', { system: 'Windows' })).toEqual([
      {
        system: 'Windows',
        publisher: 'Microsoft.Azure.ChangeTrackingAndInventory',
        type: 'ChangeTracking-Windows',
        typeHandlerVersion: '2.0',
      },
    ]);
  });

  it('is on Linux what the portal makes of it', () => {
    expect(sourcesOf('changeTracking', { system: 'Linux' })).toEqual([
      {
        extension: {
          name: 'CTDataSource-Linux',
          extensionName: 'ChangeTracking-Linux',
          streams,
          extensionSettings: {
            enableFiles: true,
            enableSoftware: true,
            enableRegistry: false,
            enableServices: true,
            enableInventory: true,
            fileSettings: {
              fileCollectionFrequency: 900,
              fileInfo: [
                {
                  name: 'ChangeTrackingLinuxPath_default',
                  enabled: true,
                  destinationPath: '/etc/.*.conf',
                  useSudo: true,
                  recurse: true,
                  maxContentsReturnable: 5000000,
                  pathType: 'File',
                  type: 'File',
                  links: 'Follow',
                  maxOutputSize: 500000,
                  groupTag: 'Recommended',
                },
              ],
            },
            softwareSettings: { softwareCollectionFrequency: 300 },
            inventorySettings: { inventoryCollectionFrequency: 36000 },
            servicesSettings: { serviceCollectionFrequency: 300 },
          },
        },
      },
    ]);
    expect(companionsOf('changeTracking', { system: 'Linux' })).toEqual([
      {
        system: 'Linux',
        publisher: 'Microsoft.Azure.ChangeTrackingAndInventory',
        type: 'ChangeTracking-Linux',
        typeHandlerVersion: '2.0',
      },
    ]);
  });

  it('looks at what it is told to, as often as it is told to', () => {
    expect(
      settingsOf({
        system: 'Windows',
        software: false,
        inventory: false,
        services: false,
        filePaths: ['C:\\App\\*.config'],
        fileFrequencyInSeconds: 1800,
        softwareFrequencyInSeconds: 3600,
        inventoryFrequencyInSeconds: 72_000,
        serviceFrequencyInSeconds: 600,
        registryFrequencyInSeconds: 6000,
      }),
    ).toMatchObject({
      enableFiles: true,
      enableSoftware: false,
      enableInventory: false,
      enableServices: false,
      enableRegistry: true,
      fileSettings: {
        fileCollectionFrequency: 1800,
        fileInfo: [{ name: 'ChangeTrackingCustomPath_1', path: 'C:\\App\\*.config', groupTag: 'Custom' }],
      },
      softwareSettings: { softwareCollectionFrequency: 3600 },
      inventorySettings: { inventoryCollectionFrequency: 72_000 },
      servicesSettings: { serviceCollectionFrequency: 600 },
      registrySettings: { registryCollectionFrequency: 6000 },
    });
    expect(settingsOf({ system: 'Windows', files: false, registry: false })).toMatchObject({
      enableFiles: false,
      enableRegistry: false,
    });
    expect(
      settingsOf({ system: 'Linux', filePaths: ['/opt/a.conf', '/opt/b.conf'] }).fileSettings.fileInfo,
    ).toEqual([
      expect.objectContaining({ name: 'ChangeTrackingLinuxPath_1', destinationPath: '/opt/a.conf' }),
      expect.objectContaining({ name: 'ChangeTrackingLinuxPath_2', destinationPath: '/opt/b.conf' }),
    ]);
  });

  it('switches recommended keys on, in any case, and adds others behind them', () => {
    const { registryInfo } = settingsOf({
      system: 'Windows',
      registryKeys: [keys[2]!.toUpperCase(), 'HKEY_LOCAL_MACHINE\\Software\\Own'],
    }).registrySettings;
    expect(registryInfo).toEqual([
      ...keys.map((key, i) => ({ ...entry(key, i), enabled: i === 2 })),
      { ...entry('HKEY_LOCAL_MACHINE\\Software\\Own', 17), groupTag: 'Custom', enabled: true },
    ]);
  });

  it.each([{ registry: true }, { registryKeys: keys.slice(0, 1) }, { registryFrequencyInSeconds: 3000 }])(
    'fails where Linux is asked for its registry: %j',
    (props) => {
      expect(problemsOf('changeTracking', { system: 'Linux', ...props })).toEqual([
        expect.objectContaining({ code: 'AMC0103', path: Object.keys(props)[0] }),
      ]);
    },
  );

  it('fails where a registry key is none that it can track', () => {
    expect(problemsOf('changeTracking', { system: 'Windows', registryKeys: ['HKEY_USERS\\A'] })).toEqual([
      expect.objectContaining({ code: 'AMC0109', path: 'registryKeys.0' }),
    ]);
  });

  it('fails where no system is given', () => {
    expect(problemsOf('changeTracking', {})).toEqual([
      expect.objectContaining({ code: 'AMC0101', path: 'system' }),
    ]);
  });
});

describe('Defender for SQL', () => {
  it('is what its policy deploys', () => {
    expect(sourcesOf('defenderForSql')).toEqual([
      {
        extension: {
          extensionName: 'MicrosoftDefenderForSQL',
          streams: [
            'Microsoft-DefenderForSqlAlerts',
            'Microsoft-DefenderForSqlLogins',
            'Microsoft-DefenderForSqlTelemetry',
            'Microsoft-DefenderForSqlScanEvents',
            'Microsoft-DefenderForSqlScanResults',
            'Microsoft-SqlAtpStatus-DefenderForSql',
          ],
          extensionSettings: { enableCollectionOfSqlQueriesForSecurityResearch: false },
        },
      },
    ]);
    expect(companionsOf('defenderForSql')).toEqual([
      {
        system: 'Windows',
        publisher: 'Microsoft.Azure.AzureDefenderForSQL',
        type: 'AdvancedThreatProtection.Windows',
        typeHandlerVersion: '2.0',
      },
    ]);
  });

  it('gives queries to research where it is told to', () => {
    const [{ extension }] = sourcesOf('defenderForSql', {
      enableCollectionOfSqlQueriesForSecurityResearch: true,
      name: 'sql',
    });
    expect(extension).toMatchObject({
      name: 'sql',
      extensionSettings: { enableCollectionOfSqlQueriesForSecurityResearch: true },
    });
  });
});

describe('Security events', () => {
  const queriesOf = (props: object): string[] =>
    sourcesOf('securityEvents', props)[0].windowsEvents.xPathQueries;
  const events = (channel: string, ...ids: number[]) =>
    `${channel}!*[System[${ids.map((id) => `(EventID=${id})`).join(' or ')}]]`;
  const appLocker = [
    events('Microsoft-Windows-AppLocker/EXE and DLL', 8001, 8002, 8003, 8004),
    events('Microsoft-Windows-AppLocker/MSI and Script', 8005, 8006, 8007),
  ];
  // prettier-ignore
  const common = [
    events('Security', 1, 299, 300, 324, 340, 403, 404, 410, 411, 412, 413, 431, 500, 501, 1100),
    events('Security', 1102, 1107, 1108, 4608, 4610, 4611, 4614, 4622, 4624, 4625, 4634, 4647, 4648, 4649, 4657),
    events('Security', 4661, 4662, 4663, 4665, 4666, 4667, 4688, 4670, 4672, 4673, 4674, 4675, 4689, 4697, 4700),
    events('Security', 4702, 4704, 4705, 4716, 4717, 4718, 4719, 4720, 4722, 4723, 4724, 4725, 4726, 4727, 4728),
    events('Security', 4729, 4733, 4732, 4735, 4737, 4738, 4739, 4740, 4742, 4744, 4745, 4746, 4750, 4751, 4752),
    events('Security', 4754, 4755, 4756, 4757, 4760, 4761, 4762, 4764, 4767, 4768, 4771, 4774, 4778, 4779, 4781),
    events('Security', 4793, 4797, 4798, 4799, 4800, 4801, 4802, 4803, 4825, 4826, 4870, 4886, 4887, 4888, 4893),
    events('Security', 4898, 4902, 4904, 4905, 4907, 4931, 4932, 4933, 4946, 4948, 4956, 4985, 5024, 5033, 5059),
    events('Security', 5136, 5137, 5140, 5145, 5632, 6144, 6145, 6272, 6273, 6278, 6416, 6423, 6424, 8001, 8002),
    events('Security', 8003, 8004, 8005, 8006, 8007, 8222, 26401, 30004),
    ...appLocker,
  ];
  // prettier-ignore
  const minimal = [
    events('Security', 1102, 4624, 4625, 4657, 4663, 4688, 4700, 4702, 4719, 4720, 4722, 4723, 4724, 4727, 4728),
    events('Security', 4732, 4735, 4737, 4739, 4740, 4754, 4755, 4756, 4767, 4799, 4825, 4946, 4948, 4956, 5024),
    events('Security', 5033, 8222),
    ...appLocker,
  ];

  it('are the common ones, in the table of Microsoft Sentinel, where nothing is said', () => {
    expect(sourcesOf('securityEvents')).toEqual([
      { windowsEvents: { stream: 'Microsoft-SecurityEvent', xPathQueries: common } },
    ]);
  });

  it.each([
    [
      'All',
      [
        'Security!*',
        'Microsoft-Windows-AppLocker/EXE and DLL!*',
        'Microsoft-Windows-AppLocker/MSI and Script!*',
      ],
    ],
    ['Common', common],
    ['Minimal', minimal],
  ])('are asked for as the connector of Microsoft Sentinel does: %s', (tier, expected) => {
    expect(queriesOf({ tier })).toEqual(expected);
  });

  it('of the minimal tier are all among the common ones', () => {
    const idsOf = (tier: string) =>
      queriesOf({ tier })
        .join()
        .match(/\d{3,}/g)!
        .map(Number);
    const ids = idsOf('Common');
    expect(idsOf('Minimal').filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBeGreaterThan(new Set(idsOf('Minimal')).size);
  });

  it('are those that one chooses', () => {
    expect(queriesOf({ xPathQueries: ['Security!*[System[(EventID=4624)]]'] })).toEqual([
      'Security!*[System[(EventID=4624)]]',
    ]);
  });

  it('fail where a tier and queries stand together', () => {
    expect(problemsOf('securityEvents', { tier: 'Minimal', xPathQueries: ['Security!*'] })).toEqual([
      expect.objectContaining({ code: 'AMC0110' }),
    ]);
  });
});

describe('Forwarded events', () => {
  it('are all of them, in the table of Windows events', () => {
    expect(sourcesOf('forwardedEvents')).toEqual([
      { windowsEvents: { stream: 'Microsoft-WindowsEvent', xPathQueries: ['ForwardedEvents!*'] } },
    ]);
  });

  it('are those that one chooses', () => {
    const xPathQueries = ['ForwardedEvents!*[System[(EventID=4624)]]'];
    expect(sourcesOf('forwardedEvents', { xPathQueries, name: 'wef' })).toEqual([
      { windowsEvents: { stream: 'Microsoft-WindowsEvent', xPathQueries, name: 'wef' } },
    ]);
  });
});

describe('Messages of devices', () => {
  it.each([
    [
      'commonEventFormat' as const,
      'Microsoft-CommonSecurityLog',
      ['local0', 'local1', 'local2', 'local3', 'local4', 'local5', 'local6', 'local7'],
    ],
    ['ciscoAsa' as const, 'Microsoft-CiscoAsa', ['local4']],
  ])('are collected from information upwards: %s', (word, stream, facilities) => {
    expect(sourcesOf(word)).toEqual([{ syslog: { stream, facilities, minimumLevel: 'Info' } }]);
  });

  it('come by other facilities and levels where one says so', () => {
    expect(
      sourcesOf('commonEventFormat', { facilities: ['user'], levels: ['Alert'] })[0].syslog,
    ).toMatchObject({
      facilities: ['user'],
      levels: ['Alert'],
    });
    expect(sourcesOf('ciscoAsa', { facilities: ['local6'], minimumLevel: 'Debug', name: 'asa' })).toEqual([
      {
        syslog: {
          stream: 'Microsoft-CiscoAsa',
          facilities: ['local6'],
          minimumLevel: 'Debug',
          name: 'asa',
        },
      },
    ]);
  });

  it('fail where a minimum and levels stand together', () => {
    expect(problemsOf('ciscoAsa', { minimumLevel: 'Info', levels: ['Alert'] })).toEqual([
      expect.objectContaining({ code: 'AMC0110', path: 'levels' }),
    ]);
  });
});

describe('DNS logs', () => {
  const dns = (Filters: object[]) => ({
    extension: {
      extensionName: 'MicrosoftDnsAgent',
      streams: ['Microsoft-ASimDnsActivityLogs'],
      extensionSettings: { Filters },
    },
  });

  it('are all of them where nothing is filtered', () => {
    expect(sourcesOf('dnsLogs')).toEqual([dns([])]);
    expect(companionsOf('dnsLogs')).toEqual([
      {
        system: 'Windows',
        publisher: 'Microsoft.Sentinel.AzureMonitorAgentExtensions',
        type: 'MicrosoftDnsAgent',
        typeHandlerVersion: '1.4',
      },
    ]);
  });

  it('leave out what a filter matches', () => {
    const filters = [
      {
        filterName: 'SampleFilter',
        rules: [
          { field: 'EventOriginalType', fieldValues: ['256', '257', '260'] },
          { field: 'DnsQueryTypeName', fieldValues: ['AAAA'] },
        ],
      },
    ];
    expect(sourcesOf('dnsLogs', { filters })).toEqual([
      dns([
        {
          FilterName: 'SampleFilter',
          Rules: [
            { Field: 'EventOriginalType', FieldValues: ['256', '257', '260'] },
            { Field: 'DnsQueryTypeName', FieldValues: ['AAAA'] },
          ],
        },
      ]),
    ]);
  });

  it('fail where the field of a filter is none', () => {
    const filters = [{ filterName: 'f', rules: [{ field: 'EventId', fieldValues: ['260'] }] }];
    expect(problemsOf('dnsLogs', { filters })).toEqual([
      expect.objectContaining({ code: 'AMC0107', path: 'filters.0.rules.0.field' }),
    ]);
  });
});

describe('The baseline of Windows', () => {
  const counters = under({
    '\\Processor Information(_Total)': [
      '% Processor Time',
      '% Privileged Time',
      '% User Time',
      'Processor Frequency',
    ],
    '\\System': ['Processes', 'System Up Time', 'Context Switches/sec', 'Processor Queue Length'],
    '\\Process(_Total)': ['Thread Count', 'Handle Count', 'Working Set', 'Working Set - Private'],
    '\\Memory': [
      '% Committed Bytes In Use',
      'Available Bytes',
      'Committed Bytes',
      'Cache Bytes',
      'Pool Paged Bytes',
      'Pool Nonpaged Bytes',
      'Pages/sec',
      'Page Faults/sec',
    ],
    '\\LogicalDisk(_Total)': [
      '% Disk Time',
      '% Disk Read Time',
      '% Disk Write Time',
      '% Idle Time',
      'Disk Bytes/sec',
      'Disk Read Bytes/sec',
      'Disk Write Bytes/sec',
      'Disk Transfers/sec',
      'Disk Reads/sec',
      'Disk Writes/sec',
      'Avg. Disk sec/Transfer',
      'Avg. Disk sec/Read',
      'Avg. Disk sec/Write',
      'Avg. Disk Queue Length',
      'Avg. Disk Read Queue Length',
      'Avg. Disk Write Queue Length',
      '% Free Space',
      'Free Megabytes',
    ],
    '\\Network Interface(*)': [
      'Bytes Total/sec',
      'Bytes Sent/sec',
      'Bytes Received/sec',
      'Packets/sec',
      'Packets Sent/sec',
      'Packets Received/sec',
      'Packets Outbound Errors',
      'Packets Received Errors',
    ],
  });

  it('is counters, and the warnings of two logs', () => {
    const [{ performanceCounters }, { windowsEvents }, ...more] = sourcesOf('windowsBaseline');
    expect([...performanceCounters.counterSpecifiers].sort()).toEqual([...counters].sort());
    expect(performanceCounters).toMatchObject({ samplingFrequencyInSeconds: 60 });
    expect(windowsEvents).toEqual({
      stream: 'Microsoft-Event',
      xPathQueries: [
        'Application!*[System[(Level=1 or Level=2 or Level=3)]]',
        'System!*[System[(Level=1 or Level=2 or Level=3)]]',
      ],
    });
    expect(more).toEqual([]);
  });

  it('is one of the two where one says so', () => {
    expect(sourcesOf('windowsBaseline', { events: false }).flatMap(Object.keys)).toEqual([
      'performanceCounters',
    ]);
    expect(sourcesOf('windowsBaseline', { counters: false }).flatMap(Object.keys)).toEqual(['windowsEvents']);
  });

  it.each([
    ['Critical', 'Level=1'],
    ['Error', 'Level=1 or Level=2'],
    ['Information', 'Level=1 or Level=2 or Level=3 or Level=4 or Level=0'],
    ['Verbose', 'Level=1 or Level=2 or Level=3 or Level=4 or Level=0 or Level=5'],
  ])('collects events from %s upwards', (minimumLevel, levels) => {
    const [{ windowsEvents }] = sourcesOf('windowsBaseline', { counters: false, minimumLevel });
    expect(windowsEvents.xPathQueries).toEqual([
      `Application!*[System[(${levels})]]`,
      `System!*[System[(${levels})]]`,
    ]);
  });

  it('takes more of everything, and fewer counters', () => {
    const [{ performanceCounters }, { windowsEvents }] = sourcesOf('windowsBaseline', {
      additionalCounters: ['\\Own(*)\\Counter'],
      excludedCounters: ['\\System\\Processes'],
      samplingFrequencyInSeconds: 30,
      additionalXPathQueries: ['Setup!*'],
    });
    expect(performanceCounters.samplingFrequencyInSeconds).toBe(30);
    expect([...performanceCounters.counterSpecifiers].sort()).toEqual(
      [...counters.filter((name) => name !== '\\System\\Processes'), '\\Own(*)\\Counter'].sort(),
    );
    expect(windowsEvents.xPathQueries).toContain('Setup!*');
  });

  it.each([
    [{ excludedCounters: ['\\System\\Proceses'] }, 'AMC0107', 'excludedCounters.0'],
    [{ additionalCounters: ['Processes'] }, 'AMC0109', 'additionalCounters.0'],
    [{ additionalXPathQueries: ['Setup'] }, 'AMC0112', 'additionalXPathQueries.0'],
    [{ samplingFrequencyInSeconds: 0 }, 'AMC0108', 'samplingFrequencyInSeconds'],
  ])('fails where what is changed makes no sense: %j', (props, code, path) => {
    expect(problemsOf('windowsBaseline', props)).toEqual([expect.objectContaining({ code, path })]);
  });
});

describe('The baseline of Linux', () => {
  const counters = under({
    'Processor(*)': [
      '% Processor Time',
      '% Idle Time',
      '% User Time',
      '% Nice Time',
      '% Privileged Time',
      '% IO Wait Time',
      '% Interrupt Time',
    ],
    'Memory(*)': [
      'Available MBytes Memory',
      '% Available Memory',
      'Used Memory MBytes',
      '% Used Memory',
      'Pages/sec',
      'Page Reads/sec',
      'Page Writes/sec',
      'Available MBytes Swap',
      '% Available Swap Space',
      'Used MBytes Swap Space',
      '% Used Swap Space',
    ],
    'Logical Disk(*)': [
      '% Free Inodes',
      '% Used Inodes',
      'Free Megabytes',
      '% Free Space',
      '% Used Space',
      'Logical Disk Bytes/sec',
      'Disk Read Bytes/sec',
      'Disk Write Bytes/sec',
      'Disk Transfers/sec',
      'Disk Reads/sec',
      'Disk Writes/sec',
    ],
    'Network(*)': [
      'Total Bytes Transmitted',
      'Total Bytes Received',
      'Total Bytes',
      'Total Packets Transmitted',
      'Total Packets Received',
      'Total Rx Errors',
      'Total Tx Errors',
      'Total Collisions',
    ],
    'System(*)': ['Uptime', 'Load1', 'Load5', 'Load15', 'Users', 'Unique Users', 'CPUs'],
  });

  it('is counters, and the warnings of the system itself', () => {
    const [{ performanceCounters }, { syslog }, ...more] = sourcesOf('linuxBaseline');
    expect([...performanceCounters.counterSpecifiers].sort()).toEqual([...counters].sort());
    expect(performanceCounters).toMatchObject({ samplingFrequencyInSeconds: 60 });
    expect(syslog).toEqual({
      stream: 'Microsoft-Syslog',
      facilities: ['auth', 'authpriv', 'cron', 'daemon', 'kern', 'syslog', 'user'],
      minimumLevel: 'Warning',
    });
    expect(more).toEqual([]);
  });

  it('is one of the two where one says so', () => {
    expect(sourcesOf('linuxBaseline', { syslog: false }).flatMap(Object.keys)).toEqual([
      'performanceCounters',
    ]);
    expect(sourcesOf('linuxBaseline', { counters: false }).flatMap(Object.keys)).toEqual(['syslog']);
  });

  it('takes other facilities and levels, and more and fewer counters', () => {
    const [{ performanceCounters }, { syslog }] = sourcesOf('linuxBaseline', {
      facilities: ['mail'],
      minimumLevel: 'Error',
      additionalCounters: ['Process(*)\\Used Memory'],
      excludedCounters: ['System(*)\\CPUs'],
    });
    expect(syslog).toMatchObject({ facilities: ['mail'], minimumLevel: 'Error' });
    expect([...performanceCounters.counterSpecifiers].sort()).toEqual(
      [...counters.filter((name) => name !== 'System(*)\\CPUs'), 'Process(*)\\Used Memory'].sort(),
    );
  });
});
