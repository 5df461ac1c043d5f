import type { CollectedRule } from '../model/collect';
import { ProblemKind } from '../problem';

export const kindExcludesDestination = new ProblemKind(
  'AMC0217',
  'A rule sends data only where its kind can send it.',
  { see: 'https://learn.microsoft.com/azure/azure-monitor/vm/send-event-hubs-storage' },
);

/** Agents send directly for rules of one kind, which sends nowhere else; agent settings go nowhere. */
export function* kindFitsDestinations({ kind, targets, flows }: CollectedRule) {
  if (kind !== undefined && typeof kind !== 'string') return;
  if (kind === 'AgentSettings') {
    const [target] = targets;
    if (target)
      yield kindExcludesDestination.at(
        target.path,
        'A rule of kind "AgentSettings" sends nothing anywhere.',
        'Leave the destination out.',
      );
    if (flows.some(({ path }) => path[0] === 'flows'))
      yield kindExcludesDestination.at(
        ['flows'],
        'A rule of kind "AgentSettings" sends nothing anywhere.',
        'Leave the flows out.',
      );
    return;
  }
  for (const { kind: target, path } of targets) {
    if (target.direct && kind !== 'AgentDirectToStore') {
      yield kindExcludesDestination.at(
        path,
        `Agents send directly to ${target.title === 'event hub' ? 'an event hub' : 'storage'} only for rules of kind "AgentDirectToStore".`,
        kind === undefined ? 'Give "kind" as "AgentDirectToStore".' : 'Make a rule of that kind for it.',
      );
    } else if (!target.direct && kind === 'AgentDirectToStore') {
      yield kindExcludesDestination.at(
        path,
        `A rule of kind "AgentDirectToStore" does not send to ${target.title}.`,
        'Make a rule of its own for this destination.',
      );
    }
  }
}
