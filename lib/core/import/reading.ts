/** The reading of one rule: where it is, what it finds wrong, what it leaves out. */
import { type Path, type Problem, type ProblemKind, formatPath } from '../problem';
import { Deferred, type Value } from '../value';
import type { Inputs } from './input';
import { importProblems } from './problems';
import type { Scope } from './scope';

/** More than any rule has; variables that hold one another may come to more. */
const most = 200_000;

/** A value that Terraform knows only once it has applied its plan, or hides. */
export class AfterApply extends Deferred {
  constructor(
    address: string,
    readonly hidden: boolean,
  ) {
    super(address, address);
  }
}

export interface Dropped {
  /** Where in the document. */
  readonly at: Path;
  /** Where in the rule's body. */
  readonly path: string;
  readonly reason: string;
  /** Set where it says something of the rule, so that a problem tells of it too. */
  readonly refused?: boolean;
}

/** What is read of one rule, and what becomes of the rest. */
export class Reading {
  readonly dropped: Dropped[] = [];
  readonly problems: Problem[] = [];
  private count = 0;

  constructor(
    readonly inputs: Inputs,
    /** Whether texts may be expressions; what Azure or Terraform tells of a rule is meant as it stands. */
    readonly template: boolean,
  ) {}

  drop({ at, path }: Place, reason: string): Value {
    this.dropped.push({ at, path: formatPath(path), reason });
    return undefined;
  }

  /** Whether this is one value too many; said once. */
  isTooMuch(place: Place): boolean {
    if (++this.count === most) this.refuse(importProblems.tooDeep, place, 'There is no end to this rule.');
    return this.count >= most;
  }

  report(kind: ProblemKind, place: Place, message: string, cure?: string): void {
    const where = place.turned ? `${formatPath(place.path)}: ` : '';
    this.problems.push(kind.at(place.at, where + message, cure));
  }

  refuse(kind: ProblemKind, place: Place, message: string, cure?: string): Value {
    this.report(kind, place, message, cure);
    const { at, path } = place;
    this.dropped.push({ at, path: formatPath(path), reason: message, refused: true });
    return undefined;
  }
}

export interface Place {
  /** Where in the document. */
  readonly at: Path;
  /** Where in the rule's body. */
  readonly path: Path;
  readonly scopes: readonly Scope[];
  /** Set where the body was put together from other words, so that its paths lead nowhere in the document. */
  readonly turned?: boolean;
}

export const below = (place: Place, step: string | number): Place => ({
  ...place,
  at: place.turned ? place.at : [...place.at, step],
  path: [...place.path, step],
});

export const computed = {
  says: 'What stands here is computed at deployment, and so cannot be imported.',
  cure: 'Deploy it, and import what "az monitor data-collection rule show" prints.',
};

export const takesDefault =
  'This is a parameter of the template; the default of it is imported, which a deployment may have replaced.';
