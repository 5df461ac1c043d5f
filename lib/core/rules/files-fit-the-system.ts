import type { CollectedRule } from '../model/collect';
import { ProblemKind, quoted } from '../problem';
import { isList } from '../value';

export const otherSystemsFile = new ProblemKind(
  'AMC0237',
  'A rule for one system reads files of that system.',
  {
    severity: 'warning',
    see: 'https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-log-text',
  },
);

/** Azure takes the path, and the agent finds nothing there. */
export function* filesFitTheSystem({ kind, given }: CollectedRule) {
  if (kind !== 'Linux' && kind !== 'Windows') return;
  for (const { of, path } of given) {
    const patterns = of['filePatterns'];
    for (const [i, pattern] of isList(patterns) ? patterns.entries() : []) {
      if (typeof pattern !== 'string' || pattern.startsWith('/') === (kind === 'Linux')) continue;
      yield otherSystemsFile.at(
        [...path, 'filePatterns', i],
        `${quoted(pattern)} is a path of ${kind === 'Linux' ? 'Windows' : 'Linux'}, and the rule is for ${kind}.`,
        'Leave it out, or leave out "kind".',
      );
    }
  }
}
