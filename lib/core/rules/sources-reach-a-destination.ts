import type { CollectedRule } from '../model/collect';
import type { Given } from '../model/given';
import { type Target, takes } from '../model/targets';
import { destinationKinds } from '../destinations/kinds';
import { ProblemKind, listed } from '../problem';
import { onPaperText } from '../plan';
import type { Text } from '../schema';
import { article } from '../shape-problems';
import { sameText } from '../sources/source';
import { Unknown } from '../value';

export const unreachedSource = new ProblemKind('AMC0203', 'What a source gives goes somewhere.', {
  see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure#data-flows',
});

/** A stream in no flow is collected on the machine and thrown away. */
export function* sourcesReachADestination({ given, sent, flows, targets, destinations }: CollectedRule) {
  // What is wrong of itself may have been meant to take it.
  if (destinations.length === 0 || targets.some(isBroken)) return;
  // A flow that strays, or whose streams are known too late, may have been meant for any source.
  const possible = [...given.flatMap((source) => source.kind.streams(source.of)), ...sent];
  const among = (streams: readonly Text[], stream: Text) => streams.some((other) => sameText(other, stream));
  const strays = (stream: Text) => typeof stream !== 'string' || !among(possible, stream);
  const explicit = flows.filter((flow) => flow.path[0] === 'flows');
  if (explicit.some((flow) => flow.whole ?? (flow.strays.length || flow.streams.some(strays)))) return;
  const flowing = flows.flatMap((flow) => (flow.targets.length ? flow.streams : []));
  for (const source of given) {
    const unreached = source.streams.filter((stream) => !among(flowing, stream));
    const chosen = source.kind.chosen?.(source.of) !== undefined;
    if (unreached.length === 0 || (!chosen && unreached.length < source.streams.length)) continue;
    const leftOut = explicit.length > 0 || isTaken(source, unreached, targets);
    const what = listed(unreached.map(onPaperText), 'or') || 'it';
    yield unreachedSource.at(
      source.path,
      `What this source gives reaches no destination: ${leftOut ? `no flow takes ${what} to one` : `none takes ${what}`}.`,
      leftOut ? 'Add a flow for it to "flows".' : takers(source, unreached),
    );
  }
}

const isBroken = ({ body }: Target) => Object.values(body).some((value) => value instanceof Unknown);

/** Whether the rule has a destination for it: then the flows, of which there may be none, leave it out. */
const isTaken = ({ kind: source }: Given, streams: readonly Text[], targets: readonly Target[]) =>
  streams.some((stream) => targets.some(({ kind }) => takes(kind, stream, source) === 'yes'));

/** The destinations that take what none takes now. */
function takers({ kind: source }: Given, streams: readonly Text[]): string {
  const taking = Object.values(destinationKinds).filter((kind) =>
    streams.every((stream) => takes(kind, stream, source) === 'yes'),
  );
  const [first] = taking;
  return first
    ? `Add a destination that takes it, such as ${first.single ? first.title : article(first.title)}.`
    : 'Leave it out.';
}
