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
  // What presets leave nothing of is no source.
  if (given.length === 0 && sent.length === 0 && flows.length === 0)
    yield nothingCollected.at(
      ['sources'],
      sources.length ? 'Of these sources nothing is left.' : 'The rule has no sources.',
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
    const lists = { ...(source.items && { [source.items.key]: source.items.what }), ...chosenAmong };
    for (const [key, what] of Object.entries(lists)) {
      const items = of[key];
      if (Array.isArray(items) && items.length === 0)
        yield nothingCollected.at([...path, key], `This source has no ${what} and would collect nothing.`);
    }
  }
}

/** Lists of which everything is chosen where they are left out, and nothing where they are empty. */
const chosenAmong = { streams: 'streams', levels: 'levels' };
