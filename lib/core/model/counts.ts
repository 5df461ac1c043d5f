/** What of a rule Azure counts, and how many of each it takes in one. */
import { ruleLimits } from '../azure/limits';
import type { CollectedRule } from './collect';

export type Counted = Pick<CollectedRule, 'given' | 'targets' | 'flows' | 'dataFlows' | 'kind'>;

interface Count {
  /** What the user would change. */
  readonly property: string;
  readonly what: string;
  readonly count: number;
  readonly most: number;
  /** Whether there are fewer in each of several rules among which the sources are divided. */
  readonly divisible?: true;
}

/** Counted after sources that are too long have been split. */
function countsOf({ kind, given, targets, flows, dataFlows }: Counted): readonly Count[] {
  const bodies = given.flatMap((source) => source.bodies);
  const streams = new Set(flows.flatMap((flow) => flow.streams));
  const kinds = [...new Set(targets.map((target) => target.kind))];
  const singles = [...new Set(given.flatMap((source) => (source.kind.single ? [source.kind] : [])))];
  // One rule transforms any number of tables of its workspace:
  // https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-transformations
  const flowing: readonly Count[] = [
    { property: 'flows', what: 'flows', count: dataFlows.length, most: ruleLimits.flows, divisible: true },
    {
      property: 'sources',
      what: 'streams',
      count: streams.size,
      most: ruleLimits.streams,
      divisible: true,
    },
  ];
  return [
    {
      property: 'sources',
      what: 'sources, once long ones are split',
      count: bodies.length,
      most: ruleLimits.sources,
      divisible: true,
    },
    {
      property: 'sources',
      what: 'extensions',
      count: given.filter((source) => source.kind.place.at(-1) === 'extensions').length,
      most: ruleLimits.extensions,
      divisible: true,
    },
    ...singles.map((single) => ({
      property: 'sources',
      what: `sources of the kind "${single.title}"`,
      count: given.filter((source) => source.kind === single).length,
      most: 1,
    })),
    ...(kind === 'WorkspaceTransforms' ? [] : flowing),
    ...kinds.map((sort) => ({
      property: 'destinations',
      what: `destinations of the kind "${sort.title}"`,
      count: targets.filter((target) => target.kind === sort).length,
      most: sort.most ?? Infinity,
    })),
  ];
}

/** Of what there is more than Azure takes. */
export const excessesOf = (rule: Counted): readonly Count[] =>
  countsOf(rule).filter(({ count, most }) => count > most);
