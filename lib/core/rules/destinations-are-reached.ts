import type { CollectedRule } from '../model/collect';
import { ProblemKind } from '../problem';

export const unreachedDestination = new ProblemKind('AMC0204', 'A destination gets something.', {
  severity: 'warning',
  see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure#data-flows',
});

/** A destination in no flow stays empty, which Azure takes. */
export function* destinationsAreReached({ targets, flows, sources }: CollectedRule) {
  // A flow that strays may have been meant to lead here.
  if (sources.length === 0 || flows.some((flow) => flow.strays.length)) return;
  for (const target of targets) {
    if (flows.some((flow) => flow.targets.includes(target))) continue;
    yield unreachedDestination.at(
      target.path,
      `Nothing reaches this destination: no ${flows.some((flow) => flow.path[0] === 'flows') ? 'flow leads' : 'source gives anything that goes'} to ${target.kind.title}.`,
      'Leave it out, or add a source or flow for it.',
    );
  }
}
