/** What holds of each preset, however it is asked for. */
import { queryLimits, sourceLimits } from '../../../lib/core/azure/limits';
import { presets } from '../../../lib/core/presets';
import { parse } from '../../../lib/core/schema';
import { sourceKinds } from '../../../lib/core/sources/kinds';
import { ownNameCharacters } from '../../../lib/core/sources/source';
import { check, load } from '../../arm/check';
import { plannedIn, spec } from '../specs';
import { type Word, setting, sourcesOf } from './preset';

const words = Object.keys(presets) as Word[];

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
