import type { CollectedRule } from '../model/collect';
import { ProblemKind, quoted } from '../problem';

export const crowdedTransform = new ProblemKind('AMC0211', 'A flow with a transformation has one stream.', {
  see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-transformations',
});

/** Groups of streams stand under one name and cannot be transformed either. */
export function* transformsHaveOneStream({ flows }: CollectedRule) {
  for (const { of, streams, path } of flows) {
    if (of.transformKql === undefined) continue;
    if (streams.length > 1) {
      yield crowdedTransform.at(
        [...path, 'streams'],
        `A flow with a transformation has one stream, and this has ${streams.length}.`,
        'Make a flow for each.',
      );
    }
    for (const stream of streams) {
      if (typeof stream === 'string' && /-Group-/.test(stream)) {
        yield crowdedTransform.at(
          [...path, 'streams'],
          `${quoted(stream)} is a group of streams, which Azure does not transform.`,
          'Name the stream itself.',
        );
      }
    }
  }
}
