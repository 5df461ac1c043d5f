/**
 * The rules that meet on a machine. What two of them do to each other is found and told once, on however many machines
 * they meet.
 */
import { type Collects, type Twice, costOf, namesOf } from './collected';
import type { Claim } from './plan';
import { type Path, type Problem, ProblemKind, listed } from './problem';

export const meetingProblems = {
  twice: new ProblemKind(
    'AMC0304',
    'Rules that a machine follows collect nothing twice for the same place.',
    {
      severity: 'warning',
      see: 'https://learn.microsoft.com/azure/azure-monitor/fundamentals/best-practices-cost',
    },
  ),
  unheeded: new ProblemKind('AMC0305', 'A machine follows one rule with Change Tracking.', {
    severity: 'warning',
    see: 'https://learn.microsoft.com/azure/azure-change-tracking-inventory/overview-monitoring-agent',
  }),
};

/** The rules of a machine as they came to it, and what each further one makes of them: machines that follow the same share it. */
interface Company {
  readonly rules: readonly Collects[];
  readonly joinedBy: Map<Collects, Company>;
}

interface Met {
  readonly other: string;
  readonly twice: readonly Twice[];
}

export class Meetings {
  private readonly nobody = companyOf([]);
  private readonly companies = new Map<string, Company>();
  private readonly known = new Map<Collects, Set<Collects>>();
  private readonly shown = new Map<Collects, string>();

  /** What happens between the rule that a machine follows by this claim, and others that it has not met before. */
  join({ among, follows, path }: Claim): readonly Problem[] {
    if (!among || !follows) return [];
    const { collects, shown } = follows;
    const company = this.companies.get(among.key) ?? this.nobody;
    const joined = company.joinedBy.get(collects);
    if (joined) this.companies.set(among.key, joined);
    if (joined || company.rules.includes(collects)) return [];
    const next = companyOf([...company.rules, collects]);
    company.joinedBy.set(collects, next);
    this.companies.set(among.key, next);
    this.shown.set(collects, shown);
    const met = company.rules
      .filter((other) => this.introduce(other, collects))
      .map((other) => ({ other: this.shown.get(other) ?? '', twice: collects.alsoIn(other) }));
    return [...alsoCollected(met, path), ...unheeded(met, path)];
  }

  private introduce(one: Collects, other: Collects): boolean {
    if (this.known.get(one)?.has(other)) return false;
    this.known.set(one, (this.known.get(one) ?? new Set()).add(other));
    this.known.set(other, (this.known.get(other) ?? new Set()).add(one));
    return true;
  }
}

const companyOf = (rules: readonly Collects[]): Company => ({ rules, joinedBy: new Map() });

function* alsoCollected(met: readonly Met[], path: Path): Iterable<Problem> {
  const both = met.map(({ other, twice }) => ({ other, twice: twice.filter(([one]) => !one.alone) }));
  const others = both.filter(({ twice }) => twice.length);
  const twice = others.flatMap((one) => one.twice);
  if (twice.length)
    yield meetingProblems.twice.at(
      path,
      `This target follows ${listed(others.map(({ other }) => other))} too, and ${listed(namesOf(twice))} would be collected again for the same place: ${costOf(twice)}, here and wherever else the rules meet.`,
      'Leave it out of one of them.',
    );
}

function* unheeded(met: readonly Met[], path: Path): Iterable<Problem> {
  const others = met.filter(({ twice }) => twice.some(([one]) => one.alone)).map(({ other }) => other);
  if (others.length)
    yield meetingProblems.unheeded.at(
      path,
      `This target follows ${listed(others)} too, and of rules with Change Tracking Azure heeds one on a machine.`,
      'Put both into one rule, or leave out one.',
    );
}
