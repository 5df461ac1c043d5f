import type { CollectedRule } from '../model/collect';
import { wholeStreams } from '../model/given';
import { onPaperText } from '../plan';
import { didYouMean } from '../nearest';
import { ProblemKind, listed, quoted } from '../problem';

export const strayFlow = new ProblemKind(
  'AMC0205',
  'A flow joins streams of its rule to destinations of its rule.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure#data-flows',
  },
);

/** Azure takes a flow whose stream no source gives, and nothing ever flows in it – unless it is sent to the rule. */
export function* flowsHaveSourcesAndDestinations({ given, sent, sources, targets, flows }: CollectedRule) {
  const streams = [...given.flatMap((source) => source.kind.streams(source.of)), ...sent];
  const possible = streams.filter((stream) => typeof stream === 'string');
  // What an extension gives may be known only at deployment.
  const open = sources.length === 0 || given.some((source) => wholeStreams(source) !== undefined);
  for (const flow of flows) {
    for (const stray of flow.strays) {
      yield strayFlow.at(
        stray,
        'This is not a destination of the rule.',
        `It has ${listed(targets.map(({ name }) => onPaperText(name)))}.`,
      );
    }
    for (const stream of flow.streams) {
      if (open || typeof stream !== 'string' || possible.includes(stream)) continue;
      yield strayFlow.at(
        [...flow.path, 'streams'],
        `No source of the rule gives the stream ${quoted(stream)}.`,
        didYouMean(stream, possible) ??
          (possible.length ? `The sources give ${listed([...new Set(possible)])}.` : undefined),
      );
    }
    if (flow.streams.length === 0 && flow.whole === undefined)
      yield strayFlow.at([...flow.path, 'streams'], 'This flow has no streams.');
    if (flow.targets.length === 0 && flow.strays.length === 0) {
      yield strayFlow.at(
        [...flow.path, 'destinations'],
        'This flow leads nowhere.',
        'Give it a destination of the rule.',
      );
    }
  }
}
