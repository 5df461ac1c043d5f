import { prerequisiteOf } from '../azure/prerequisites';
import { isCustomStream } from '../azure/streams';
import type { CollectedRule } from '../model/collect';
import { type Handle, shownHandle } from '../handle';
import { PlannedResource } from '../plan';
import { ProblemKind, quoted } from '../problem';

export const missingPrerequisite = new ProblemKind(
  'AMC0236',
  'A table is in its workspace before a rule fills it.',
  {
    severity: 'warning',
    see: 'https://learn.microsoft.com/azure/azure-monitor/reference/tables-index',
  },
);

/** What an existing workspace has, nobody knows here; into a new one nothing of ours has put it. */
export function* tablesComeWithSomething({ given, flows }: CollectedRule) {
  const told = new Set<string>();
  for (const { streams, targets, of, path } of flows) {
    for (const { kind, of: destination } of targets) {
      if (kind.property !== 'logAnalytics') continue;
      const workspace = destination['workspace'] as Handle;
      if (!(workspace.resource instanceof PlannedResource)) continue;
      for (const stream of of.outputStream === undefined ? streams : [of.outputStream]) {
        if (typeof stream !== 'string' || isCustomStream(stream)) continue;
        const needed = prerequisiteOf(stream);
        const key = `${workspace.resource.serial} ${needed?.comesWith.title ?? ''}`;
        if (!needed || told.has(key)) continue;
        told.add(key);
        const source = given.find((one) => one.streams.includes(stream));
        yield missingPrerequisite.at(
          path[0] === 'flows' ? path : (source?.path ?? path),
          `The table ${quoted(needed.table)} comes with ${needed.comesWith.title}, and the workspace ${quoted(shownHandle(workspace))} is new.`,
          `${needed.comesWith.cure} before the rule is made, or Azure refuses the rule.`,
        );
      }
    }
  }
}
