/** The data sources of rules, as Azure would be given them. */
import { ruleIn, ruleOf, spec } from '../specs';

export const countersOf = (...sources: object[]) =>
  ruleOf({ sources: sources.map((performanceCounters) => ({ performanceCounters })) }).dataSources
    .performanceCounters;

export const counters = (count: number) =>
  Array.from({ length: count }, (_, i) => `Object(${1000 + i})\\Counter`);

export const declared = (...names: string[]) =>
  names.map((name) => ({ name, columns: { TimeGenerated: 'datetime', RawData: 'string' } }));

/** The data sources of a rule that has an endpoint, and sends to a workspace of the one kind or the other. */
export const dataSourcesTo =
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

export const logged = dataSourcesTo('logs');
