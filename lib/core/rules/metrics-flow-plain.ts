import type { CollectedRule } from '../collection/collect';
import { ProblemKind, quoted } from '../problem';

export const notForMetrics = new ProblemKind(
  'AMC0210',
  'Azure Monitor Metrics takes Microsoft-InsightsMetrics as it is.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-performance',
  },
);

/** No other stream, and no transformation on the way. */
export function* metricsFlowPlain({ flows }: CollectedRule) {
  for (const flow of flows) {
    if (!flow.targets.some((target) => target.kind.property === 'azureMonitorMetrics')) continue;
    for (const stream of flow.streams) {
      const renamed = flow.of.outputStream === 'Microsoft-InsightsMetrics';
      if (
        typeof stream !== 'string' ||
        stream === 'Microsoft-InsightsMetrics' ||
        (stream === 'Microsoft-Perf' && renamed)
      )
        continue;
      yield notForMetrics.at(
        [...flow.path, 'streams'],
        `Azure Monitor Metrics does not take ${quoted(stream)}.`,
        'Send "Microsoft-InsightsMetrics" there, in a flow of its own.',
      );
    }
    if (flow.of.transformKql !== undefined) {
      yield notForMetrics.at(
        [...flow.path, 'transformKql'],
        'What goes to Azure Monitor Metrics cannot be transformed.',
        'Leave out the transformation, or send the stream to a workspace.',
      );
    }
  }
}
