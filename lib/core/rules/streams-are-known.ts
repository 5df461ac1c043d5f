import { isKnownStream, knownStreams } from '../azure/streams';
import type { CollectedRule } from '../collection/collect';
import { didYouMean } from '../nearest';
import { ProblemKind, quoted } from '../problem';

export const unknownStream = new ProblemKind(
  'AMC0214',
  'An output stream is one that Azure is known to have.',
  {
    severity: 'warning',
    see: 'https://learn.microsoft.com/azure/azure-monitor/reference/tables-index',
  },
);

/** A warning only: Azure adds streams without notice, and its own definitions lag behind. */
export function* streamsAreKnown({ flows }: CollectedRule) {
  for (const { of, path } of flows) {
    const stream = of.outputStream;
    if (typeof stream !== 'string' || isKnownStream(stream)) continue;
    yield unknownStream.at(
      [...path, 'outputStream'],
      `${quoted(stream)} is not a stream that this release knows.`,
      didYouMean(stream, knownStreams()),
    );
  }
}
