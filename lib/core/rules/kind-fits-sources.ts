import type { CollectedRule } from '../collection/collect';
import { ProblemKind } from '../problem';

export const kindExcludesSource = new ProblemKind(
  'AMC0202',
  'A rule for one system has only sources of that system.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure',
  },
);

/** Syslog in a rule for Windows is never collected, nor are events in one for Linux; Azure does not say so. */
export function* kindFitsSources({ kind, given }: CollectedRule) {
  if (kind !== 'Linux' && kind !== 'Windows') return;
  for (const source of given) {
    if (source.kind.systems.includes(kind)) continue;
    yield kindExcludesSource.at(
      source.path,
      `A rule of kind "${kind}" cannot collect ${source.kind.title}.`,
      `Leave out "kind", or give ${source.kind.title} a rule of kind "${source.kind.systems.join('" or "')}".`,
    );
  }
}
