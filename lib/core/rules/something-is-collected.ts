import type { CollectedRule } from '../collection/collect';
import { ProblemKind } from '../problem';

export const nothingCollected = new ProblemKind(
  'AMC0213',
  'A rule has sources that collect something, and a destination.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure',
  },
);

/** Azure refuses a rule without flows, and accepts a source that collects nothing. */
export function* somethingIsCollected({ sources, destinations, given }: CollectedRule) {
  if (sources.length === 0)
    yield nothingCollected.at(['sources'], 'The rule has no sources.', 'Give at least one, such as syslog.');
  if (destinations.length === 0)
    yield nothingCollected.at(
      ['destinations'],
      'The rule has no destinations.',
      'Give at least one, such as a Log Analytics workspace.',
    );
  for (const { kind, of, path } of given) {
    const items = of[kind.items.key];
    if (Array.isArray(items) && items.length === 0)
      yield nothingCollected.at(
        [...path, kind.items.key],
        `This source has no ${kind.items.what} and would collect nothing.`,
      );
  }
}
