import type { CollectedRule } from '../model/collect';
import { ProblemKind } from '../problem';

export const nothingCollected = new ProblemKind(
  'AMC0213',
  'A rule has sources that collect something, and a destination.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure',
  },
);

/** Azure refuses a rule without flows, and accepts a source that collects nothing. */
export function* somethingIsCollected({ kind, sources, destinations, given, flows, sent }: CollectedRule) {
  if (kind === 'AgentSettings') return;
  if (sources.length === 0 && sent.length === 0 && flows.length === 0)
    yield nothingCollected.at(
      ['sources'],
      'The rule has no sources.',
      kind === 'Direct'
        ? 'Give "streamDeclarations" for what is sent to it, or "flows".'
        : 'Give at least one, such as syslog.',
    );
  if (destinations.length === 0)
    yield nothingCollected.at(
      ['destinations'],
      'The rule has no destinations.',
      'Give at least one, such as a Log Analytics workspace.',
    );
  for (const { kind: source, of, path } of given) {
    const items = source.items && of[source.items.key];
    if (source.items && Array.isArray(items) && items.length === 0)
      yield nothingCollected.at(
        [...path, source.items.key],
        `This source has no ${source.items.what} and would collect nothing.`,
      );
  }
}
