import type { CollectedRule } from '../model/collect';
import { type Target, takes } from '../model/targets';
import { ProblemKind } from '../problem';

export const unreachedDestination = new ProblemKind('AMC0204', 'A destination gets something.', {
  severity: 'warning',
  see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure#data-flows',
});

/** A destination in no flow stays empty, which Azure takes. */
export function* destinationsAreReached(rule: CollectedRule) {
  const { targets, flows, sources, sent } = rule;
  // A flow that strays may have been meant to lead here.
  if ((sources.length === 0 && sent.length === 0) || flows.some((flow) => flow.strays.length)) return;
  for (const target of targets) {
    if (flows.some((flow) => flow.targets.includes(target))) continue;
    const lacks = isWrittenOut(rule, target) ? 'no flow leads' : 'no source gives anything that goes';
    yield unreachedDestination.at(
      target.path,
      `Nothing reaches this destination: ${lacks} to ${target.kind.title}.`,
      'Leave it out, or add a source or flow for it.',
    );
  }
}

/** Whether the user gave the flows, of which there may be none: then there is what could go here. */
const isWrittenOut = ({ flows, given }: CollectedRule, { kind }: Target) =>
  flows.some((flow) => flow.path[0] === 'flows') ||
  given.some((source) => source.streams.some((stream) => takes(kind, stream, source.kind) === 'yes'));
