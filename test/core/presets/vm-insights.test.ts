/** What VM insights stands for, with its map and without. */
import { presets } from '../../../lib/core/presets';
import { parse } from '../../../lib/core/schema';
import { Deferred } from '../../../lib/core/value';
import { problemsIn, specOf } from '../specs';
import { companionsOf, sourcesOf } from './preset';

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
      automaticUpgrade: true,
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

  it('fails where it stands twice, whose sources have the names that Azure wants', () => {
    const twice = specOf({ sources: ['vmInsights', { vmInsights: { map: true } }] });
    expect(problemsIn(twice)).toContainEqual({
      code: 'AMC0206',
      path: 'rules.linux.sources[1].vmInsights',
      text: expect.stringMatching(/Name it once/) as string,
    });
  });
});
