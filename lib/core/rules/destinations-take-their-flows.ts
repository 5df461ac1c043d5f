import type { CollectedRule } from '../collection/collect';
import { ProblemKind, quoted } from '../problem';

export const notTaken = new ProblemKind(
  'AMC0210',
  'A destination takes the streams that flow to it, and as they come.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-performance',
  },
);

/** Azure Monitor Metrics takes one stream and no transformation; the stream that counts is the one that comes out. */
export function* destinationsTakeTheirFlows({ flows }: CollectedRule) {
  for (const { targets, streams, of, path } of flows) {
    for (const { kind } of targets) {
      const arriving = of.outputStream === undefined ? streams : [of.outputStream];
      for (const stream of arriving) {
        if (typeof stream !== 'string' || kind.takes(stream)) continue;
        yield notTaken.at(
          [...path, of.outputStream === undefined ? 'streams' : 'outputStream'],
          `${kind.title} does not take ${quoted(stream)}.`,
          'Send it elsewhere, in a flow of its own.',
        );
      }
      if (of.transformKql !== undefined && !kind.transforms) {
        yield notTaken.at(
          [...path, 'transformKql'],
          `What goes to ${kind.title} cannot be transformed.`,
          'Leave out the transformation, or send the stream to a workspace.',
        );
      }
    }
  }
}
