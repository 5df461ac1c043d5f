/**
 * Everything that one program plans: a CDKTF app, a Pulumi program or a spec. Rules that hold across nouns read it.
 * Claims are indexed, so that the ten-thousandth noun costs as much to add as the first.
 */
import { type ResourceType, typeTitles } from './azure/resource-types';
import { Meetings, meetingProblems } from './meetings';
import { type Claim, type Existing, type Plan, type PlannedResource, onPaperText, placeOf } from './plan';
import { type Path, type Problem, ProblemKind, quoted } from './problem';
import { identityOf } from './value';

export const estateProblems = {
  contradiction: new ProblemKind(
    'AMC0301',
    'What there may be only one of is claimed once, or by all alike.',
    {
      see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-associations',
    },
  ),
  sameName: new ProblemKind(
    'AMC0302',
    'Two resources of a type in one place have different names, whatever their case.',
  ),
  tooMany: new ProblemKind('AMC0303', 'A machine follows no more rules than Azure lets it.', {
    see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-overview',
  }),
  ...meetingProblems,
};

/** Who plans: how problems call the noun, and the bounds within which names must differ – a Terraform stack. */
export interface Owner {
  readonly address: string;
  readonly realm: string;
}

interface Held {
  readonly owner: Owner;
  readonly claim: Claim;
}

export interface Admission {
  readonly problems: readonly Problem[];
  /** Resources that another noun planned before, by the ones of this plan that are the same. */
  readonly shared: ReadonlyMap<PlannedResource, PlannedResource>;
}

export class Estate {
  private readonly claims = new Map<string, Held>();
  private readonly names = new Map<string, { readonly owner: Owner; readonly resource: PlannedResource }>();
  private readonly counts = new Map<string, number>();
  private readonly meetings = new Meetings();

  /** Takes a plan in, or says what it contradicts. */
  admit(owner: Owner, plan: Plan): Admission {
    const shared = new Map<PlannedResource, PlannedResource>();
    const problems: Problem[] = [];
    for (const claim of plan.claims) {
      const held = this.claims.get(claim.key);
      if (!held) {
        this.claims.set(claim.key, { owner, claim });
        problems.push(...this.overcrowded(claim), ...this.meetings.join(claim));
      } else if (held.claim.value !== claim.value) problems.push(contradicts(claim, held));
      else if (claim.more !== held.claim.more) problems.push(saysOther(claim, held));
      else shared.set(claim.resource, held.claim.resource);
    }
    if (!problems.some(({ severity }) => severity === 'error')) {
      for (const resource of plan.resources) {
        const problem = shared.has(resource) ? undefined : this.nameTaken(owner, resource, plan);
        if (problem) problems.push(problem);
      }
    }
    return { problems, shared };
  }

  /** What was planned before under a name, within a resource. */
  made(
    owner: Owner,
    type: ResourceType,
    within: PlannedResource | Existing,
    name: string,
  ): PlannedResource | undefined {
    const key = nameKey(owner, { type, home: { within }, name });
    return key === undefined ? undefined : this.names.get(key)?.resource;
  }

  private overcrowded({ among, path }: Claim): readonly Problem[] {
    if (!among) return [];
    const count = (this.counts.get(among.key) ?? 0) + 1;
    this.counts.set(among.key, count);
    return count > among.most
      ? [
          estateProblems.tooMany.at(
            path,
            `This is number ${count} of the ${among.what}, and Azure takes ${among.most}.`,
            'Put sources together in fewer rules.',
          ),
        ]
      : [];
  }

  private nameTaken(owner: Owner, resource: PlannedResource, plan: Plan): Problem | undefined {
    const key = nameKey(owner, resource);
    if (key === undefined) return undefined;
    const other = this.names.get(key);
    if (!other) {
      this.names.set(key, { owner, resource });
      return undefined;
    }
    const named = resource.namedBy ?? (resource === plan.main ? 'name' : undefined);
    const path: Path = named === undefined ? [] : [named];
    return estateProblems.sameName.at(
      path,
      `${quoted(onPaperText(resource.name))} is the name of the ${typeTitles[resource.type]} that ${quoted(other.owner.address)} makes in the same place.`,
      'Azure does not tell names apart by case: give another name.',
    );
  }
}

function contradicts(claim: Claim, held: Held): Problem {
  const there = claim.shown === held.claim.shown ? '' : `${held.claim.shown} `;
  return estateProblems.contradiction.at(
    claim.path,
    `${claim.what} is ${claim.shown} here and ${there}in ${quoted(held.owner.address)}, and there is only one.`,
    claim.cure ?? 'Name the same in both, or leave out one.',
  );
}

function saysOther(claim: Claim, held: Held): Problem {
  return estateProblems.contradiction.at(
    [],
    `${claim.what} is made in ${quoted(held.owner.address)} too, and the two say different things of it: ${held.claim.more ?? 'nothing'} there, ${claim.more ?? 'nothing'} here.`,
    'Say the same in both, or leave out one.',
  );
}

type Named = Pick<PlannedResource, 'type' | 'home' | 'name'>;

function nameKey(owner: Owner, { type, home, name }: Named): string | undefined {
  if (typeof name !== 'string' || 'patches' in home) return undefined;
  const place = identityOf(placeOf(home));
  return place === undefined ? undefined : [owner.realm, place, type, name].join('\n').toLowerCase();
}
