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
  const strays = (stream: Text) =>
    typeof stream !== 'string' || !(possible.includes(stream) || stream.startsWith('Custom-'));
  if (flows.some((flow) => flow.strays.length || flow.streams.some(strays))) return;
  const flowing = new Set(flows.flatMap((flow) => (flow.targets.length ? flow.streams : [])));
  for (const source of given) {
    if (source.streams.some((stream) => flowing.has(stream))) continue;
    const derived = flows.every((flow) => flow.path[0] !== 'flows');
    yield unreachedSource.at(
      source.path,
      `The ${source.kind.title} of this source reach no destination: none takes ${listed(source.streams, 'or')}.`.replace(
        'The syslog of this source reach',
        'The syslog of this source reaches',
      ),
      derived ? 'Add a Log Analytics workspace to "destinations".' : 'Add a flow for it to "flows".',
    );
  }
}
