import type { CollectedRule } from '../model/collect';
import { ProblemKind } from '../problem';

const see =
  'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-create-edit';
export const otherRegion = new ProblemKind(
  'AMC0208',
  'A rule, its workspaces and its endpoint are in one region.',
  { see },
);
export const noRegion = new ProblemKind(
  'AMC0209',
  'Where a rule lives is given, or follows from a workspace.',
  { see },
);

/** Regions known only at deployment are taken at their word. */
export function* regionsAgree({ home, targets, endpoint }: CollectedRule) {
  if (home === undefined) {
    yield noRegion.at([], 'Where the rule lives does not follow from its destinations.', 'Give "location".');
    return;
  }
  for (const target of targets) {
    const region = target.kind.location?.(target.of);
    if (typeof region === 'string' && typeof home === 'string' && region !== home) {
      yield otherRegion.at(
        target.path,
        `The rule is in "${home}" and this ${target.kind.title} is in "${region}"; Azure wants them in one region.`,
        'Make a rule for each region.',
      );
    }
  }
  const region = endpoint?.location;
  if (typeof region === 'string' && typeof home === 'string' && region !== home) {
    yield otherRegion.at(
      ['endpoint'],
      `The rule is in "${home}" and its endpoint is in "${region}"; Azure wants them in one region.`,
      'The endpoint of a rule takes its data in; one in the region of a machine is associated with the machine instead.',
    );
  }
}
