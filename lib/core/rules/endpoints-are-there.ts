import type { CollectedRule } from '../model/collect';
import { ProblemKind } from '../problem';
import { sentence } from '../shape-problems';

export const endpointNeeded = new ProblemKind(
  'AMC0225',
  'What Azure takes in through an endpoint has one in its rule.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-endpoint-overview',
  },
);

/** Without the endpoint the agent collects, and has nowhere to send what it collected. */
export function* endpointsAreThere({ given, endpoint }: CollectedRule) {
  if (endpoint) return;
  for (const { kind, path } of given) {
    if (!kind.needsEndpoint) continue;
    yield endpointNeeded.at(
      path,
      `${sentence(kind.title)} are taken in through a data collection endpoint, and the rule has none.`,
      'Give "endpoint": one in the region of the rule.',
    );
  }
}
