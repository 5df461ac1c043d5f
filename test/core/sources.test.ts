/** What sources come to: levels, sets, parts, names. */
import fc from 'fast-check';
import { sourceLimits } from '../../lib/core/azure/limits';
import { SyslogFacility, SyslogLevel } from '../../lib/core/sources/syslog';
import { problemsIn, ruleIn, ruleOf, spec, specOf } from './specs';

const facilities = Object.values(SyslogFacility);
const levels = Object.values(SyslogLevel).filter((level) => level !== SyslogLevel.ALL);
const syslogOf = (...sources: object[]) =>
  ruleOf({ sources: sources.map((syslog) => ({ syslog })) }).dataSources.syslog;
const countersOf = (...sources: object[]) =>
  ruleOf({ sources: sources.map((performanceCounters) => ({ performanceCounters })) }).dataSources
    .performanceCounters;
const eventsOf = (...sources: object[]) =>
  ruleOf({ sources: sources.map((windowsEvents) => ({ windowsEvents })) }).dataSources.windowsEventLogs;
const counters = (count: number) => Array.from({ length: count }, (_, i) => `Object(${1000 + i})\\Counter`);

describe('Syslog', () => {
  it.each(levels.map((level, i) => [level, levels.slice(i)]))(
    'collects from %s upwards',
    (minimumLevel, expected) => {
      expect(syslogOf({ facilities: ['auth'], minimumLevel })[0].logLevels).toEqual(expected);
    },
  );

  it('collects warnings and worse where no level is given', () => {
    expect(syslogOf({ facilities: ['auth'] })[0].logLevels).toEqual([
      'Warning',
      'Error',
      'Critical',
      'Alert',
      'Emergency',
    ]);
  });

  it('takes every facility by "*"', () => {
    expect(syslogOf({ facilities: ['*'] })).toEqual([
      expect.objectContaining({
        name: 'syslog-warning',
        facilityNames: ['*'],
        streams: ['Microsoft-Syslog'],
      }),
    ]);
  });

  it('sorts facilities, keeps each once, and fills sources up to what Azure takes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...facilities), { minLength: 1, maxLength: 60 }), (given) => {
        const parts = syslogOf({ facilities: given });
        const all = parts.flatMap((part: any) => part.facilityNames);
        expect(all).toEqual([...new Set(given)].sort());
        const sizes = parts.map((part: any) => part.facilityNames.length);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(sourceLimits.facilityNames);
        expect(parts).toHaveLength(Math.ceil(all.length / sourceLimits.facilityNames));
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('makes one source of those that have no name and one level, and keeps others apart', () => {
    const sources = syslogOf(
      { facilities: ['cron'], minimumLevel: 'Error' },
      { facilities: ['auth'], minimumLevel: 'Error' },
      { facilities: ['mail'] },
      { facilities: ['news'], minimumLevel: 'Error', name: 'news' },
    );
    expect(sources.map((source: any) => [source.name, source.facilityNames])).toEqual([
      ['news', ['news']],
      ['syslog-error', ['auth', 'cron']],
      ['syslog-warning', ['mail']],
    ]);
  });
});

describe('Levels of syslog that are chosen one by one', () => {
  it('stand in the order of Azure, each once, whoever wrote them in another', () => {
    const [one] = syslogOf({ facilities: ['auth'], levels: ['Error', 'Debug', 'Error'] });
    const [other] = syslogOf({ facilities: ['auth'], levels: ['Debug', 'Error'] });
    expect(one).toEqual(other);
    expect(one.logLevels).toEqual(['Debug', 'Error']);
    expect(one.name).toMatch(/^syslog-[0-9a-f]{6}$/);
  });

  it('make sources of their own', () => {
    const sources = syslogOf(
      { facilities: ['auth'], levels: ['Debug'] },
      { facilities: ['auth'], levels: ['Info'] },
      { facilities: ['cron'], levels: ['Debug'] },
      { facilities: ['mail'], minimumLevel: '*' },
    );
    const found = sources.map((source: any) => [source.logLevels.join(), source.facilityNames.join()]).sort();
    expect(found).toEqual([
      ['*', 'mail'],
      ['Debug', 'auth,cron'],
      ['Info', 'auth'],
    ]);
    expect(new Set(sources.map((source: any) => source.name)).size).toBe(3);
  });

  it.each([
    ['Microsoft-Syslog', 'syslog-warning'],
    ['Microsoft-CommonSecurityLog', 'cef-warning'],
    ['Microsoft-CiscoAsa', 'cisco-asa-warning'],
  ])('are called as what they give to %s', (stream, name) => {
    expect(syslogOf({ facilities: ['local4'], stream })).toEqual([
      expect.objectContaining({ name, streams: [stream] }),
    ]);
  });
});

describe('Performance counters', () => {
  it.each([
    [99, [99]],
    [100, [100]],
    [101, [100, 1]],
    [250, [100, 100, 50]],
  ])('spreads %d counters over sources of %j', (count, sizes) => {
    const parts = countersOf({ counterSpecifiers: counters(count) });
    expect(parts.map((part: any) => part.counterSpecifiers.length)).toEqual(sizes);
    expect(parts.map((part: any) => part.name)).toEqual(
      sizes.map((_, i) => (i ? `perf-60s-${i + 1}` : 'perf-60s')),
    );
    expect(parts.flatMap((part: any) => part.counterSpecifiers)).toEqual(counters(count));
  });

  it('are sampled every 60 seconds, into Perf for a workspace, where nothing else is said', () => {
    expect(countersOf({ counterSpecifiers: counters(1) })).toEqual([
      expect.objectContaining({ samplingFrequencyInSeconds: 60, streams: ['Microsoft-Perf'] }),
    ]);
  });

  it('are one source for each frequency', () => {
    const sources = countersOf(
      { counterSpecifiers: ['b\\b'], samplingFrequencyInSeconds: 30 },
      { counterSpecifiers: ['a\\a'], samplingFrequencyInSeconds: 30 },
      { counterSpecifiers: ['c\\c'] },
    );
    expect(sources.map((source: any) => [source.name, source.counterSpecifiers])).toEqual([
      ['perf-30s', ['a\\a', 'b\\b']],
      ['perf-60s', ['c\\c']],
    ]);
  });
});

describe('Windows events', () => {
  it('spread queries over sources', () => {
    const xPathQueries = Array.from({ length: 150 }, (_, i) => `System!*[System[(EventID=${1000 + i})]]`);
    const parts = eventsOf({ xPathQueries });
    expect(parts.map((part: any) => [part.name, part.xPathQueries.length])).toEqual([
      ['events', 100],
      ['events-2', 50],
    ]);
  });

  it('fill the table of their stream', () => {
    const sources = eventsOf(
      { xPathQueries: ['Security!*'], stream: 'Microsoft-SecurityEvent' },
      { xPathQueries: ['System!*'] },
      { xPathQueries: ['ForwardedEvents!*'], stream: 'Microsoft-WindowsEvent' },
    );
    expect(sources.map((source: any) => [source.name, source.streams])).toEqual([
      ['events', ['Microsoft-Event']],
      ['security-events', ['Microsoft-SecurityEvent']],
      ['windows-events', ['Microsoft-WindowsEvent']],
    ]);
  });
});

describe('Names of sources', () => {
  it('stay within 32 characters when parts are numbered', () => {
    const name = 'n'.repeat(32);
    const names = countersOf({ counterSpecifiers: counters(101), name }).map((part: any) => part.name);
    expect(names).toEqual([name, `${'n'.repeat(30)}-2`]);
  });

  it('stay whole when parts are numbered, where they are longer than that already', () => {
    const name = 'n'.repeat(33);
    const names = countersOf({ counterSpecifiers: counters(101), name }).map((part: any) => part.name);
    expect(names).toEqual([name, `${name}-2`]);
  });

  it('fails where the name of a part is another source’s', () => {
    const sources = [
      { performanceCounters: { counterSpecifiers: counters(101) } },
      { performanceCounters: { counterSpecifiers: ['a\\b'], name: 'PERF-60s-2' } },
    ];
    expect(problemsIn(specOf({ sources }))).toEqual([
      expect.objectContaining({ code: 'AMC0206', path: expect.stringContaining('sources[') }),
    ]);
  });
});

const declared = (...names: string[]) =>
  names.map((name) => ({ name, columns: { TimeGenerated: 'datetime', RawData: 'string' } }));
const filesOf = (...sources: object[]) =>
  ruleOf({ sources, streamDeclarations: declared('Custom-Shop_CL', 'Custom-Orders_CL') }).dataSources
    .logFiles;
const text = (more: object = {}) => ({
  textLogs: { filePatterns: ['/var/log/shop.log'], stream: 'Custom-Shop_CL', ...more },
});
const json = (more: object = {}) => ({
  jsonLogs: { filePatterns: ['/var/log/shop.json'], stream: 'Custom-Shop_CL', ...more },
});

describe('Log files', () => {
  it('are called as their format and their stream, and stand in one list', () => {
    expect(filesOf(text(), json())).toEqual([
      {
        name: 'json-shop-cl',
        streams: ['Custom-Shop_CL'],
        filePatterns: ['/var/log/shop.json'],
        format: 'json',
      },
      {
        name: 'text-shop-cl',
        streams: ['Custom-Shop_CL'],
        filePatterns: ['/var/log/shop.log'],
        format: 'text',
        settings: { text: { recordStartTimestampFormat: 'ISO 8601' } },
      },
    ]);
  });

  it('become one where they have no name and agree, with each pattern once, in order', () => {
    const sources = filesOf(
      text({ filePatterns: ['/b.log', '/a.log'] }),
      text({ filePatterns: ['C:\\c.log', '/b.log'] }),
      text({ filePatterns: ['/named.log'], name: 'named' }),
      text({ stream: 'Custom-Orders_CL' }),
    );
    expect(sources.map((source: any) => [source.name, source.filePatterns])).toEqual([
      ['named', ['/named.log']],
      ['text-orders-cl', ['/var/log/shop.log']],
      ['text-shop-cl', ['/a.log', '/b.log', 'C:\\c.log']],
    ]);
  });

  it('are two where two of one stream have no name and begin records in two ways', () => {
    const two = [text(), text({ recordStartTimestampFormat: 'yyMMdd HH:mm:ss', filePatterns: ['/b.log'] })];
    expect(filesOf(...two).map(({ name }: { name: string }) => name)).toEqual([
      'text-shop-cl',
      expect.stringMatching(/^text-shop-cl-[0-9a-f]{6}$/),
    ]);
  });

  it('have a name that Azure takes, however long their stream is called', () => {
    const long = `Custom-${'x'.repeat(60)}_CL`;
    const [source] = ruleOf({ sources: [text({ stream: long })], streamDeclarations: declared(long) })
      .dataSources.logFiles;
    expect(source.name).toMatch(/^text-x{20}-[0-9a-f]{6}$/);
  });
});

/** The data sources of a rule that has an endpoint, and sends to a workspace of the one kind or the other. */
const dataSourcesTo =
  (destination: unknown) =>
  (...sources: object[]) =>
    ruleIn(
      spec({
        endpoints: { intake: {} },
        azureMonitorWorkspaces: { metrics: {} },
        rules: {
          linux: { sources, endpoint: 'intake', location: 'westeurope', destinations: [destination] },
        },
      }),
    ).dataSources;
const logged = dataSourcesTo('logs');
const metered = dataSourcesTo({ azureMonitorWorkspace: { workspace: 'metrics' } });

describe('Logs of IIS and of the firewall', () => {
  it('are taken whole where nothing is chosen, and are one however often they are asked for', () => {
    const { iisLogs, windowsFirewallLogs } = logged(
      ...[{ iisLogs: {} }, { iisLogs: {} }, { windowsFirewallLogs: {} }, { windowsFirewallLogs: {} }],
    );
    expect(iisLogs).toEqual([{ name: 'iis', streams: ['Microsoft-W3CIISLog'] }]);
    expect(windowsFirewallLogs).toEqual([{ name: 'firewall', streams: ['Microsoft-WindowsFirewall'] }]);
  });

  it('have their folders and profiles in order, each once', () => {
    const { iisLogs, windowsFirewallLogs } = logged(
      { iisLogs: { logDirectories: ['D:\\b', 'C:\\a', 'D:\\b'] } },
      { windowsFirewallLogs: { profileFilter: ['Public', 'Domain', 'Public'] } },
    );
    expect(iisLogs[0].logDirectories).toEqual(['C:\\a', 'D:\\b']);
    expect(windowsFirewallLogs[0].profileFilter).toEqual(['Domain', 'Public']);
  });

  it('fails where two without a name look into different folders', () => {
    const sources = ['B:\\b', 'C:\\a'].map((folder) => ({ iisLogs: { logDirectories: [folder] } }));
    expect(problemsIn(specOf({ sources }))).toEqual([
      expect.objectContaining({ code: 'AMC0206', path: 'rules.linux.sources[1].iisLogs.name' }),
    ]);
  });
});

describe('Extensions', () => {
  const extension = (more: object = {}) => ({
    extension: { extensionName: 'Watcher', streams: ['Microsoft-ServiceMap'], ...more },
  });

  it('are called as the extension, and become one where they agree in all but streams', () => {
    const settings = { extensionSettings: { b: 1, a: 2 } };
    const { extensions } = logged(
      extension({ streams: ['Microsoft-ServiceMap', 'Microsoft-Perf'], ...settings }),
      extension({ streams: ['Microsoft-InsightsMetrics'], extensionSettings: { a: 2, b: 1 } }),
    );
    expect(extensions).toEqual([
      {
        name: 'Watcher',
        streams: ['Microsoft-InsightsMetrics', 'Microsoft-Perf', 'Microsoft-ServiceMap'],
        extensionName: 'Watcher',
        ...settings,
      },
    ]);
  });

  it('have the sources that feed them in order', () => {
    const feeding = ['b', 'a'].map((name) => ({ syslog: { facilities: ['auth'], name } }));
    const { extensions } = logged(extension({ inputDataSources: ['b', 'a', 'b'] }), ...feeding);
    expect(extensions[0].inputDataSources).toEqual(['a', 'b']);
  });

  it('have a name that every provider takes, however long they are called', () => {
    const { extensions } = logged(extension({ extensionName: 'E'.repeat(33) }));
    expect(extensions[0].name.length).toBeLessThanOrEqual(32);
    expect(extensions[0].extensionName).toHaveLength(33);
  });

  it('fails where two of one name have other settings', () => {
    const sources = [{}, { a: 1 }].map((extensionSettings) =>
      extension({ extensionSettings, streams: ['Microsoft-Perf'] }),
    );
    expect(problemsIn(specOf({ sources }))).toEqual([
      expect.objectContaining({ code: 'AMC0206', path: 'rules.linux.sources[1].extension.name' }),
    ]);
  });
});

describe('Metrics of OpenTelemetry and Prometheus', () => {
  const otelCounters = (count: number) => Array.from({ length: count }, (_, i) => `system.cpu.n${1000 + i}`);

  it('spread counters over sources of one frequency', () => {
    const { performanceCountersOTel: parts } = metered(
      { performanceCountersOTel: { counterSpecifiers: otelCounters(101) } },
      { performanceCountersOTel: { counterSpecifiers: ['process.uptime'], samplingFrequencyInSeconds: 10 } },
    );
    expect(parts.map((part: any) => [part.name, part.counterSpecifiers.length, part.streams])).toEqual([
      ['otel-perf-10s', 1, ['Microsoft-OtelPerfMetrics']],
      ['otel-perf-60s', 100, ['Microsoft-OtelPerfMetrics']],
      ['otel-perf-60s-2', 1, ['Microsoft-OtelPerfMetrics']],
    ]);
  });

  it('keep what Prometheus is told in its own words', () => {
    const scrape = { scrape_configs: [{ job_name: 'node', static_configs: [] }] };
    const { prometheusForwarder } = metered({
      prometheusForwarder: { labelIncludeFilter: { team: 'shop' }, customVMScrapeConfig: [scrape] },
    });
    expect(prometheusForwarder).toEqual([
      {
        name: 'prometheus',
        streams: ['Microsoft-PrometheusMetrics'],
        labelIncludeFilter: { team: 'shop' },
        customVMScrapeConfig: [scrape],
      },
    ]);
  });
});

describe('Telemetry in the form of OpenTelemetry', () => {
  it('gives every stream of its kind where none is chosen, and is called as it', () => {
    const { otelLogs, otelTraces } = logged({ otelLogs: {} }, { otelTraces: {} });
    expect(otelLogs).toEqual([{ name: 'otel-logs', streams: ['Microsoft-OTel-Logs'] }]);
    expect(otelTraces).toEqual([
      {
        name: 'otel-traces',
        streams: [
          'Microsoft-OTel-Traces-Events',
          'Microsoft-OTel-Traces-Resources',
          'Microsoft-OTel-Traces-Spans',
        ],
      },
    ]);
  });

  it('stands apart where it is sent to the rule itself', () => {
    const { dataSources, directDataSources } = ruleOf({
      kind: 'Direct',
      sources: [{ directOtelTraces: { streams: ['Microsoft-OTel-Traces-Spans'] } }],
    });
    expect(dataSources).toBeUndefined();
    expect(directDataSources).toEqual({
      otelTraces: [{ name: 'direct-otel-traces', streams: ['Microsoft-OTel-Traces-Spans'] }],
    });
  });

  it('enriches in order, and only where it is asked to', () => {
    const { otelLogs } = logged({
      otelLogs: { enrichWithResourceAttributes: ['b', 'a'], replaceResourceIdWithReference: false },
    });
    expect(otelLogs[0]).toMatchObject({
      enrichWithResourceAttributes: ['a', 'b'],
      replaceResourceIdWithReference: false,
    });
    expect(otelLogs[0]).not.toHaveProperty('enrichWithReference');
  });
});

describe('Events of ETW providers', () => {
  const provider = { provider: 'Contoso.Shop', providerType: 'EventSource', stream: 'Microsoft-Event' };

  it('are called as their provider, with their ids in order', () => {
    const { etwProviders } = logged({ etwProvider: { ...provider, eventIds: ['2', '1', '2'] } });
    expect(etwProviders).toEqual([
      {
        name: 'etw-contoso-shop',
        streams: ['Microsoft-Event'],
        provider: 'Contoso.Shop',
        providerType: 'EventSource',
        eventIds: ['1', '2'],
      },
    ]);
  });

  it('are two where two of one provider have levels of their own', () => {
    const sources = [{ etwProvider: provider }, { etwProvider: { ...provider, logLevel: 'Error' } }];
    expect(ruleIn(specOf({ sources })).dataSources.etwProviders).toHaveLength(2);
  });
});

describe('What is not on machines', () => {
  it('unites the metrics of Azure services', () => {
    const of = (stream: string) => ({ platformTelemetry: { streams: [stream] } });
    const { dataSources } = ruleOf({
      kind: 'PlatformTelemetry',
      sources: [
        of('Microsoft.Storage/storageAccounts:Metrics-Transactions'),
        of('Microsoft.KeyVault/vaults:Metrics-Group-All'),
      ],
    });
    expect(dataSources.platformTelemetry).toEqual([
      {
        name: 'platform-telemetry',
        streams: [
          'Microsoft.KeyVault/vaults:Metrics-Group-All',
          'Microsoft.Storage/storageAccounts:Metrics-Transactions',
        ],
      },
    ]);
  });

  it('takes messages out of one event hub', () => {
    const { dataSources } = ruleOf({
      sources: [{ eventHub: { stream: 'Custom-Orders_CL', consumerGroup: 'monitor' } }],
      streamDeclarations: declared('Custom-Orders_CL'),
    });
    expect(dataSources).toEqual({
      dataImports: {
        eventHub: { name: 'event-hub', consumerGroup: 'monitor', stream: 'Custom-Orders_CL' },
      },
    });
  });
});

it.each([
  [{ syslog: { facilities: ['auth'], levels: [] } }, 'syslog.levels'],
  [{ performanceCounters: { counterSpecifiers: ['a\\b'], streams: [] } }, 'performanceCounters.streams'],
  [{ otelLogs: { streams: [] } }, 'otelLogs.streams'],
])('A source fails with an empty list where one that is left out means all: %j', (source, path) => {
  expect(problemsIn(specOf({ sources: [source] }))).toContainEqual(
    expect.objectContaining({ code: 'AMC0213', path: `rules.linux.sources[0].${path}` }),
  );
});

describe('A preset among the sources', () => {
  it('unites with plain sources that agree with what it stands for', () => {
    const { performanceCounters } = logged(
      { linuxBaseline: { syslog: false } },
      { performanceCounters: { counterSpecifiers: ['Contoso\\Orders'] } },
    );
    expect(performanceCounters).toHaveLength(1);
    expect(performanceCounters[0]).toMatchObject({ name: 'perf-60s', streams: ['Microsoft-Perf'] });
    expect(performanceCounters[0].counterSpecifiers).toContain('Contoso\\Orders');
    expect(performanceCounters[0].counterSpecifiers.length).toBeGreaterThan(1);
  });

  it.each([
    [{ kind: 'Linux' }, 'AMC0202', 'rules.linux.sources[1].windowsBaseline'],
    [
      { destinations: ['azureMonitorMetrics'], location: 'westeurope' },
      'AMC0203',
      'rules.linux.sources[1].windowsBaseline',
    ],
  ])('fails where it stands, and not where its parts would: %j', (more, code, path) => {
    const sources = [
      { performanceCounters: { counterSpecifiers: ['a\\b'] } },
      { windowsBaseline: { counters: false } },
    ];
    expect(problemsIn(specOf({ sources, ...more }))).toEqual([expect.objectContaining({ code, path })]);
  });

  it.each([
    { linuxBaseline: { counters: false, syslog: false } },
    { windowsBaseline: { counters: false, events: false } },
  ])('fails where nothing is left of it: %j', (preset) => {
    expect(problemsIn(specOf({ sources: [preset] }))).toContainEqual(
      expect.objectContaining({ code: 'AMC0213', path: 'rules.linux.sources' }),
    );
  });

  it('fails at a property of its own by that property', () => {
    const sources = [{ linuxBaseline: { samplingFrequencyInSeconds: 30, syslog: false } }];
    const found = problemsIn(
      specOf({ sources, destinations: ['azureMonitorMetrics'], location: 'westeurope' }),
    );
    expect(found).toEqual([
      expect.objectContaining({
        code: 'AMC0212',
        path: 'rules.linux.sources[0].linuxBaseline.samplingFrequencyInSeconds',
      }),
    ]);
  });
});
