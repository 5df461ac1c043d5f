import type { CollectedRule } from '../model/collect';
import { takes } from '../model/targets';
import { ProblemKind, quoted } from '../problem';
import { sameText } from '../sources/source';

const see = 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure';
export const notTaken = new ProblemKind(
  'AMC0210',
  'A destination takes the streams that flow to it, and as they come.',
  { see },
);
export const notKnownToBeTaken = new ProblemKind(
  'AMC0216',
  'A destination is known to take the streams that flow to it.',
  { severity: 'warning', see },
);

/** The stream that counts is the one that comes out of the flow. */
export function* destinationsTakeTheirFlows({ flows, given }: CollectedRule) {
  for (const { targets, streams, of, path } of flows) {
    const [arriving, where] =
      of.outputStream === undefined ? [streams, 'streams'] : [[of.outputStream], 'outputStream'];
    for (const { kind } of targets) {
      for (const stream of arriving) {
        if (typeof stream !== 'string') continue;
        const source = given.find((one) => one.streams.some((other) => sameText(other, stream)));
        const taken = takes(kind, stream, source?.kind);
        if (taken === 'no') {
          yield notTaken.at(
            [...path, where],
            `${kind.title} does not take ${quoted(stream)}${source?.kind.reach ? ` of ${source.kind.title}` : ''}.`,
            'Send it elsewhere, in a flow of its own.',
          );
        } else if (taken === 'unsure') {
          yield notKnownToBeTaken.at(
            [...path, where],
            `Microsoft does not say that ${quoted(stream)} may go to ${kind.title}.`,
          );
        }
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
