/** What of a rule Azure counts, and how many of each it takes in one. */
import { ruleLimits } from '../azure/limits';
import type { CollectedRule } from './collect';

export type Counted = Pick<CollectedRule, 'given' | 'targets' | 'flows' | 'dataFlows'>;

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
function countsOf({ given, targets, flows, dataFlows }: Counted): readonly Count[] {
  const bodies = given.flatMap((source) => source.bodies);
  const streams = new Set(flows.flatMap((flow) => flow.streams));
  const kinds = [...new Set(targets.map(({ kind }) => kind))];
  const singles = [...new Set(given.flatMap(({ kind }) => (kind.single ? [kind] : [])))];
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
      count: given.filter(({ kind }) => kind.place.at(-1) === 'extensions').length,
      most: ruleLimits.extensions,
      divisible: true,
    },
    ...singles.map((kind) => ({
      property: 'sources',
      what: `sources of the kind "${kind.title}"`,
      count: given.filter((source) => source.kind === kind).length,
      most: 1,
    })),
    { property: 'flows', what: 'flows', count: dataFlows.length, most: ruleLimits.flows, divisible: true },
    {
      property: 'sources',
      what: 'streams',
      count: streams.size,
      most: ruleLimits.streams,
      divisible: true,
    },
    ...kinds.map((kind) => ({
      property: 'destinations',
      what: `destinations of the kind "${kind.title}"`,
      count: targets.filter((target) => target.kind === kind).length,
      most: kind.most ?? Infinity,
    })),
  ];
}

/** Of what there is more than Azure takes. */
export const excessesOf = (rule: Counted): readonly Count[] =>
  countsOf(rule).filter(({ count, most }) => count > most);
