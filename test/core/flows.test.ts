/** What destinations and flows come to. */
import { plannedIn, ruleIn, ruleOf, spec } from './specs';

const counters = { performanceCounters: { counterSpecifiers: ['a\\b'] } };
const syslog = { syslog: { facilities: ['auth'] } };
const events = { windowsEvents: { xPathQueries: ['System!*'] } };

describe('Flows that are not written out', () => {
  it('send every stream to every destination that takes it, in one flow for each set of destinations', () => {
    const { dataFlows } = ruleOf({
      sources: [counters, syslog, events],
      destinations: ['logs', 'azureMonitorMetrics'],
    });
    expect(dataFlows).toEqual([
      { streams: ['Microsoft-Event', 'Microsoft-Perf', 'Microsoft-Syslog'], destinations: ['logs'] },
      { streams: ['Microsoft-InsightsMetrics'], destinations: ['azureMonitorMetrics'] },
    ]);
  });

  it('give counters the streams that their destinations need', () => {
    const streams = (...destinations: string[]) =>
      ruleOf({ sources: [counters], destinations, location: 'westeurope' }).dataSources.performanceCounters[0]
        .streams;
    expect(streams('logs')).toEqual(['Microsoft-Perf']);
    expect(streams('azureMonitorMetrics')).toEqual(['Microsoft-InsightsMetrics']);
    expect(streams('azureMonitorMetrics', 'logs')).toEqual(['Microsoft-InsightsMetrics', 'Microsoft-Perf']);
  });

  it('keep the streams of counters that are given', () => {
    const given = {
      performanceCounters: { counterSpecifiers: ['a\\b'], streams: ['Microsoft-InsightsMetrics'] },
    };
    const { dataFlows } = ruleOf({ sources: [given], destinations: ['logs', 'azureMonitorMetrics'] });
    expect(dataFlows).toEqual([
      { streams: ['Microsoft-InsightsMetrics'], destinations: ['azureMonitorMetrics', 'logs'] },
    ]);
  });
});

describe('Flows that are written out', () => {
  it('carry transformation, output stream, ready transformation and overflow', () => {
    const flow = {
      streams: ['Microsoft-Syslog'],
      transformKql: 'source',
      outputStream: 'Microsoft-Syslog',
      builtInTransform: 'x',
      captureOverflow: true,
    };
    expect(ruleOf({ flows: [flow] }).dataFlows).toEqual([{ ...flow, destinations: ['logs'] }]);
  });

  it('lead to every destination that takes their streams where they name none', () => {
    const { dataFlows } = ruleOf({
      sources: [counters],
      destinations: ['logs', 'azureMonitorMetrics'],
      flows: [{ streams: ['Microsoft-Perf'] }, { streams: ['Microsoft-InsightsMetrics'] }],
    });
    expect(dataFlows).toEqual(
      expect.arrayContaining([
        { streams: ['Microsoft-Perf'], destinations: ['logs'] },
        { streams: ['Microsoft-InsightsMetrics'], destinations: ['azureMonitorMetrics', 'logs'] },
      ]),
    );
  });

  it('sort streams and name each once', () => {
    const streams = ['Microsoft-Syslog', 'Microsoft-Perf', 'Microsoft-Syslog'];
    const { dataFlows } = ruleOf({ sources: [syslog, counters], flows: [{ streams }] });
    expect(dataFlows[0].streams).toEqual(['Microsoft-Perf', 'Microsoft-Syslog']);
  });
});

describe('Destinations', () => {
  const two = (destinations: unknown[], more: object = {}) =>
    ruleIn(
      spec({
        workspaces: { logs: {}, audit: { resourceGroup: 'rg-audit', ...more } },
        rules: { linux: { sources: [syslog], destinations } },
      }),
    ).destinations.logAnalytics.map(({ name }: { name: string }) => name);

  it('are called as their workspaces, sorted, each once', () => {
    expect(two(['logs', 'audit', 'logs'])).toEqual(['audit', 'logs']);
  });

  it('have the names that are given', () => {
    expect(two([{ logAnalytics: { workspace: 'audit', name: 'trail' } }, 'logs'])).toEqual(['logs', 'trail']);
  });

  it('are told apart by what they are where two workspaces have one name', () => {
    const names = two(['logs', 'audit'], { name: 'logs' });
    expect(names).toEqual([
      expect.stringMatching(/^logs-[0-9a-f]{6}$/),
      expect.stringMatching(/^logs-[0-9a-f]{6}$/),
    ]);
    expect(new Set(names).size).toBe(2);
    expect(two(['audit', 'logs'], { name: 'logs' })).toEqual(names);
  });
});

describe('A rule lives', () => {
  const homeOf = (rule: object, workspaces: object = { logs: {} }) =>
    plannedIn(spec({ workspaces, rules: { linux: { sources: [syslog], ...rule } } })).find(
      ({ name }) => name === 'linux',
    ).body.location;

  it('where its workspace is', () => {
    expect(homeOf({ destinations: ['logs'] }, { logs: { location: 'North Europe' } })).toBe('northeurope');
  });

  it('where an existing workspace is, read at deployment where its region is not said', () => {
    const existing =
      '/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/old';
    expect(homeOf({ destinations: ['logs'] }, { logs: { existing } })).toBe(`<${existing}.location>`);
    expect(homeOf({ destinations: ['logs'] }, { logs: { existing, location: 'uksouth' } })).toBe('uksouth');
  });

  it('where the spec is, if it sends to no workspace', () => {
    expect(homeOf({ sources: [counters], destinations: ['azureMonitorMetrics'] })).toBe('westeurope');
  });
});
