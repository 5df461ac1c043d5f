/** From props to plan, the same way for every noun, every engine and every spec. */
import { nameFor } from './azure/names';
import type { ResourceType } from './azure/resource-types';
import type { Estate, Owner } from './estate';
import type { Followed } from './followed';
import { type Handle, type NounName, brokenHandle } from './handle';
import { leadsTo } from './mend';
import { type Overrides, applyOverrides } from './overrides';
import type { Claim, Plan, PlannedResource, Told } from './plan';
import type { Problem } from './problem';
import { type Schema, type Setting, type Text, parse } from './schema';

/** One thing that must hold between the parts of a noun. */
export type Rule<Model> = (model: Model) => Iterable<Problem>;

/** What a noun plans: its main resource first. */
export interface Draft {
  readonly resources: readonly [PlannedResource, ...PlannedResource[]];
  readonly claims?: readonly Claim[];
  /** What a rule means for machines that follow it. */
  readonly follows?: Followed;
  /** What the noun tells of itself that no resource tells. */
  readonly tells?: Told;
}

/** A noun: what it accepts, what must hold, and what it plans. */
export interface Noun<Model> {
  /** The name by which others refer to it, if any can. */
  readonly noun?: NounName;
  /** The type of its main resource. */
  readonly type: ResourceType;
  readonly schema: Schema<Model>;
  readonly rules: readonly Rule<Model>[];
  /** @param made finds what the program has planned before, within another resource */
  readonly draft: (model: Model, naming: Naming, made: Made) => Draft;
}

/** A resource that was planned before: of this type and name, within that one. */
export type Made = (type: ResourceType, within: Handle, name: string) => PlannedResource | undefined;

/** A noun of whichever model. */
export interface AnyNoun extends Omit<Noun<never>, 'schema'> {
  readonly schema: Schema<unknown>;
}

/** A noun, without the type of its model: that is nobody's but its own. */
export const nounOf = <Model>(noun: Noun<Model>): AnyNoun => noun;

/** Makes a name where the user gave none. */
export type Naming = (type: ResourceType, given: Text | undefined) => Text;

/** Where a noun stands: its address gives it a name, its owner the bounds within which names differ. */
export interface Place extends Setting {
  readonly address: readonly string[];
  readonly owner: Owner;
  readonly estate: Estate;
}

export interface Conceived {
  /** Absent where something is wrong. */
  readonly plan?: Plan;
  /** What other nouns see of it; also of one that is wrong, so that its users are not blamed for it. */
  readonly handle: Handle | undefined;
  readonly shared: ReadonlyMap<PlannedResource, PlannedResource>;
  readonly problems: readonly Problem[];
}

interface Overridable {
  readonly overrides?: Overrides | undefined;
}

export function conceive(anyNoun: AnyNoun, props: unknown, place: Place): Conceived {
  const noun = anyNoun as unknown as Noun<Overridable>;
  const problems: Problem[] = [];
  const plan = draft(noun, props, place, problems);
  const admission = plan && place.estate.admit(place.owner, plan);
  if (admission) problems.push(...admission.problems);
  if (!plan || !admission || problems.some(isError)) {
    return { handle: noun.noun && brokenHandle(noun.noun), shared: nothingShared, problems };
  }
  return { plan, handle: handle(noun, plan), shared: admission.shared, problems };
}

/** What a noun would plan if nobody minded its mistakes, and the mistakes. */
export function conceiveEvenSo(
  anyNoun: AnyNoun,
  props: unknown,
  place: Place,
): { readonly plan: Plan | undefined; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const noun = anyNoun as unknown as Noun<Overridable>;
  return { plan: draft(noun, props, { ...place, lenient: true }, problems), problems };
}

/** A noun with mistakes is planned as far as it goes: what it contradicts is said in the same breath. */
function draft(noun: Noun<Overridable>, props: unknown, place: Place, problems: Problem[]): Plan | undefined {
  const { model, problems: found, asWritten } = parse(noun.schema, props, place);
  problems.push(...found);
  if (model === undefined) return undefined;
  for (const rule of noun.rules) {
    for (const problem of rule(model)) {
      const told = asWritten(problem);
      if (!found.some(({ path }) => leadsTo(path, told.path))) problems.push(told);
    }
  }
  if (!place.lenient && problems.slice(found.length).some(isError)) return undefined;
  const {
    resources,
    claims = [],
    follows,
    tells = {},
  } = noun.draft(
    model,
    (type, given) => given ?? nameFor(type, place.address),
    (type, within, name) => place.estate.made(place.owner, type, within.resource, name),
  );
  problems.push(...applyOverrides(resources, model.overrides));
  return { main: resources[0], resources, claims, follows, tells };
}

function handle({ noun }: AnyNoun, { main, resources, follows }: Plan): Handle | undefined {
  if (!noun) return undefined;
  const name = typeof main.name === 'string' ? main.name : undefined;
  return {
    noun,
    id: main.attribute('id'),
    name,
    location: main.body['location'],
    resource: main,
    others: resources.filter((other) => other !== main && other.type === main.type),
    follows,
  };
}

export const isError = (problem: Problem) => problem.severity === 'error';

/** The value without what is absent, so that a body holds only what is said. */
export function said<T>(map: { readonly [key: string]: T }): { [key: string]: T } {
  const said: { [key: string]: T } = {};
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (value !== undefined) said[key] = value;
  }
  return said;
}

const nothingShared: ReadonlyMap<PlannedResource, PlannedResource> = new Map();
