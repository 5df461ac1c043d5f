import type { CollectedRule } from '../model/collect';
import { ProblemKind, quoted } from '../problem';

export const badWorkspaceTransform = new ProblemKind(
  'AMC0226',
  'A rule of the kind WorkspaceTransforms transforms tables of one workspace.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-transformations#workspace-transformation-dcr',
  },
);

/** Azure refuses any other destination, and ignores streams that are not tables. */
export function* workspaceTransformsHold({ kind, targets, flows }: CollectedRule) {
  if (kind !== 'WorkspaceTransforms') return;
  const others = targets.filter((target) => target.kind.property !== 'logAnalytics');
  if (targets.length > 1 || others.length)
    yield badWorkspaceTransform.at(
      ['destinations'],
      'A rule of kind "WorkspaceTransforms" has one Log Analytics workspace and no other destination.',
    );
  for (const { streams, path } of flows) {
    for (const stream of streams) {
      if (typeof stream !== 'string' || /^Microsoft-Table-./.test(stream)) continue;
      yield badWorkspaceTransform.at(
        [...path, 'streams'],
        `${quoted(stream)} is no table of the workspace.`,
        `A table is written as "Microsoft-Table-…": ${quoted(`Microsoft-Table-${stream.replace(/^(Microsoft|Custom)-/, '')}`)}.`,
      );
    }
  }
}
