import { isCustomStream, isKnownStream, knownStreams } from '../azure/streams';
import type { CollectedRule } from '../model/collect';
import { didYouMean } from '../nearest';
import { type Path, ProblemKind, listed, quoted } from '../problem';
import type { Text } from '../schema';

export const unknownStream = new ProblemKind('AMC0214', 'A stream is one that Azure is known to have.', {
  severity: 'warning',
  see: 'https://learn.microsoft.com/azure/azure-monitor/reference/tables-index',
});
export const otherStream = new ProblemKind('AMC0227', 'A source gives a stream of its own kind.', {
  see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure#data-sources',
});

/** A warning only: Azure adds streams without notice, and its own definitions lag behind. */
export function* streamsAreKnown({ given, flows }: CollectedRule) {
  const uses: readonly (readonly [Text | undefined, Path])[] = [
    ...given.flatMap(({ streams, path }) => streams.map((stream) => [stream, path] as const)),
    ...flows.map(({ of, path }) => [of.outputStream, [...path, 'outputStream']] as const),
  ];
  const seen = new Set<string>();
  for (const [stream, path] of uses) {
    if (typeof stream !== 'string' || isKnownStream(stream) || seen.has(stream)) continue;
    seen.add(stream);
    yield unknownStream.at(
      path,
      `${quoted(stream)} is not a stream that this release knows.`,
      didYouMean(stream, knownStreams()),
    );
  }
}

/** Of a stream that we know, we know whose it is. */
export function* sourcesGiveTheirOwnStreams({ given }: CollectedRule) {
  for (const { kind, streams, path } of given) {
    if (!kind.ownStreams) continue;
    for (const stream of streams) {
      if (typeof stream !== 'string' || isCustomStream(stream) || !isKnownStream(stream)) continue;
      if (kind.ownStreams.includes(stream)) continue;
      yield otherStream.at(
        path,
        `${quoted(stream)} is no stream of ${kind.title}.`,
        `It gives ${listed(kind.ownStreams, 'or')}.`,
      );
    }
  }
}
