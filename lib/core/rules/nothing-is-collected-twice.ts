import { type Twice, Things, costOf, namesOf } from '../collected';
import type { CollectedRule } from '../model/collect';
import { type Taken, takenIn } from '../model/taken';
import type { Given } from '../model/given';
import { ProblemKind, formatPath, listed } from '../problem';

export const collectedTwice = new ProblemKind(
  'AMC0233',
  'A rule collects nothing twice for the same place.',
  {
    severity: 'warning',
    see: 'https://learn.microsoft.com/azure/azure-monitor/fundamentals/best-practices-cost',
  },
);

/** Azure takes both, keeps both and has both paid for. */
export function* nothingIsCollectedTwice(rule: CollectedRule) {
  const things = new Things<Taken>();
  const found = new Map<Given, Map<Given, Twice<Taken>[]>>();
  for (const one of takenIn(rule)) {
    const other = things.likeIn(one);
    things.add(one);
    if (!other) continue;
    const others = found.get(one.source) ?? new Map<Given, Twice<Taken>[]>();
    const twice = others.get(other.source) ?? [];
    found.set(one.source, others.set(other.source, twice));
    twice.push([one, other]);
  }
  for (const [source, others] of found) {
    for (const [other, twice] of others) {
      const where =
        formatPath(source.path) === formatPath(other.path) ? '' : `, as in ${formatPath(other.path)}`;
      yield collectedTwice.at(
        source.path,
        `${listed(namesOf(twice))} ${namesOf(twice).length > 1 ? 'are' : 'is'} collected here${where || ' twice'}, and for the same place: ${costOf(twice)}.`,
        'Leave out one.',
      );
    }
  }
}
