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

const countsOf = (rule: Counted): readonly Count[] => [
  ...sourceCounts(rule),
  // One rule transforms any number of tables of its workspace:
  // https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-transformations
  ...(rule.kind === 'WorkspaceTransforms' ? [] : flowCounts(rule)),
  ...destinationCounts(rule),
];

/** Counted after sources that are too long have been split. */
function sourceCounts({ given }: Counted): readonly Count[] {
  const property = 'sources';
  const singles = new Set(given.flatMap(({ kind }) => (kind.single ? [kind] : [])));
  return [
    {
      property,
      what: 'sources, once long ones are split',
      count: given.flatMap(({ bodies }) => bodies).length,
      most: ruleLimits.sources,
      divisible: true,
    },
    {
      property,
      what: 'extensions',
      count: given.filter(({ kind }) => kind.place.at(-1) === 'extensions').length,
      most: ruleLimits.extensions,
      divisible: true,
    },
    ...[...singles].map((single) => ({
      property,
      what: `sources of the kind "${single.title}"`,
      count: given.filter(({ kind }) => kind === single).length,
      most: 1,
    })),
  ];
}

function flowCounts({ flows, dataFlows }: Counted): readonly Count[] {
  const streams = new Set(flows.flatMap((flow) => flow.streams));
  return [
    { property: 'flows', what: 'flows', count: dataFlows.length, most: ruleLimits.flows, divisible: true },
    {
      property: 'sources',
      what: 'streams',
      count: streams.size,
      most: ruleLimits.streams,
      divisible: true,
    },
  ];
}

const destinationCounts = ({ targets }: Counted): readonly Count[] =>
  [...new Set(targets.map(({ kind }) => kind))].map((sort) => ({
    property: 'destinations',
    what: `destinations of the kind "${sort.title}"`,
    count: targets.filter(({ kind }) => kind === sort).length,
    most: sort.most ?? Infinity,
  }));

/** Of what there is more than Azure takes. */
export const excessesOf = (rule: Counted): readonly Count[] =>
  countsOf(rule).filter(({ count, most }) => count > most);
