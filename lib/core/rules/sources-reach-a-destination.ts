import type { CollectedRule } from '../collection/collect';
import { ProblemKind, listed } from '../problem';
import type { Text } from '../schema';

export const unreachedSource = new ProblemKind('AMC0203', 'What a source gives goes somewhere.', {
  see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure#data-flows',
});

/** A stream in no flow is collected on the machine and thrown away. */
export function* sourcesReachADestination({ given, flows, destinations }: CollectedRule) {
  if (destinations.length === 0) return;
  // A flow that strays, or whose streams are known too late, may have been meant for any source.
  const possible = given.flatMap((source) => source.kind.streams(source.of));
  const strays = (stream: Text) => typeof stream !== 'string' || !possible.includes(stream);
  if (flows.some((flow) => flow.strays.length || flow.streams.some(strays))) return;
  const flowing = new Set(flows.flatMap((flow) => (flow.targets.length ? flow.streams : [])));
  const derived = flows.every((flow) => flow.path[0] !== 'flows');
  const cure = derived
    ? 'Add a destination that takes it, such as a Log Analytics workspace.'
    : 'Add a flow for it to "flows".';
  for (const source of given) {
    const unreached = source.streams.filter((stream) => !flowing.has(stream));
    const chosen = source.kind.chosen?.(source.of) !== undefined;
    if (unreached.length === 0 || (!chosen && unreached.length < source.streams.length)) continue;
    yield unreachedSource.at(
      source.path,
      `What this source gives reaches no destination: none takes ${listed(unreached, 'or') || 'it'}.`,
      cure,
    );
  }
}
