/** Machines, with what is asked of their agents: each once, in an order that no list decides. */
import { nameIn, parseResourceId } from '../azure/resource-id';
import type { Handle } from '../handle';
import { type Value, identityOf, labelOf } from '../value';
import { compare } from '../order';
import type { Path } from '../problem';
import type { Model } from '../schema';
import type { AgentIdentityModel } from './agent-identity';
import { type agentOptions } from './agent-options';
import { type Machine, type MachineForm, ScaleSetMode, machinesOf } from './machine';

type Options = { readonly [K in keyof typeof agentOptions]: Model<(typeof agentOptions)[K]> };

export interface Fleet extends Options {
  /** The property that names machines. */
  readonly place: string;
  /** As they were written: a machine may stand there twice. */
  readonly written: readonly Machine[];
  readonly machines: readonly Machine[];
  readonly rules: readonly Handle[];
  readonly endpoints: readonly Handle[];
  readonly installAgent: boolean;
}

interface Given extends Options {
  readonly rules: readonly Handle[];
  readonly endpoints: readonly Handle[];
  readonly installAgent: boolean;
}

/** @param path where a form was written */
export function fleetOf<Props extends Given>(
  props: Props,
  forms: readonly MachineForm[],
  path: (index: number) => readonly (string | number)[],
): Props & Fleet {
  const written = forms.flatMap((form, i) => machinesOf(form, path(i)));
  const once = new Map<unknown, Machine>();
  for (const machine of written) {
    const other = once.get(whichOf(machine));
    if (!other || compare(onPaper(other), onPaper(machine)) < 0) once.set(whichOf(machine), machine);
  }
  const machines = [...once.values()].sort((a, b) => compare(a.label ?? '', b.label ?? ''));
  return { ...props, place: String(path(0)[0]), written, machines };
}

/** Of two casings of one id it is the same that is taken, whichever stands first. */
const onPaper = ({ id, key }: Machine) => JSON.stringify([id, key].filter((one) => typeof one === 'string'));

/** What tells a machine from others: its id in any case. */
export const whichOf = ({ id, key }: Machine): unknown => identityOf(id) ?? identityOf(key) ?? id;

/** Of machines in one form, which say the same, the first. */
export function firstOfForms(machines: readonly Machine[]): readonly Machine[] {
  const firsts = new Map<string, Machine>();
  for (const machine of machines) {
    const form = formOf(machine).join('/');
    if (!firsts.has(form)) firsts.set(form, machine);
  }
  return [...firsts.values()];
}

/** Where the form of a machine stands. */
export const formOf = ({ path }: Machine): Path =>
  path.includes('ids') ? path.slice(0, path.indexOf('ids')) : path;

/** The machine as a sentence calls it. */
export function shownMachine({ id, key }: Pick<Machine, 'id' | 'key'>): string {
  const known = typeof id === 'string' ? parseResourceId(id) : undefined;
  if (known) return nameIn(known);
  if (typeof key === 'string') return key;
  return labelOf(id)?.replaceAll(/[${}<>]/g, '') ?? 'a machine known at deployment';
}

/** The identity with which the agent of a machine signs in. */
export function signInOf(
  { platform, systemAssigned, userAssigned }: Machine,
  asked: Fleet['identity'],
): AgentIdentityModel {
  const own: AgentIdentityModel = { kind: 'systemAssigned', of: {} };
  if (platform === 'arcServer') return own;
  if (asked) return asked;
  const [only, ...others] = userAssigned ?? [];
  return only !== undefined && others.length === 0 && systemAssigned !== true
    ? { kind: 'userAssigned', of: { identity: only } }
    : own;
}

/** The rules that a machine follows: those that find something on its system. */
export const rulesFor = ({ os }: Machine, rules: readonly Handle[]): readonly Handle[] =>
  rules.filter(({ follows }) => !follows || follows.systems.includes(os));

/** What is bound to the rules of a machine: in a flexible scale set, each of its instances by itself. */
export const targetsOf = ({
  id,
  key,
  mode,
  instances = [],
}: Machine): readonly Pick<Machine, 'id' | 'key'>[] =>
  mode === ScaleSetMode.FLEXIBLE ? instances.map((one) => ({ id: one, key: undefined })) : [{ id, key }];

/** The endpoint in the region of a machine. Where a region is known only at deployment, the only one there is. */
export function endpointsFor({ location }: Machine, given: readonly Handle[]): readonly Handle[] {
  const endpoints = given.length > 1 ? eachOnce(given) : given;
  const there = endpoints.filter((endpoint) => sameRegion(endpoint.location, location));
  if (there.length) return there;
  const [only, ...others] = endpoints;
  const unknown = typeof location !== 'string' || typeof only?.location !== 'string';
  return only && others.length === 0 && unknown ? [only] : [];
}

const eachOnce = (handles: readonly Handle[]) => [
  ...new Map(handles.map((one) => [identityOf(one.id) ?? one, one])).values(),
];

const sameRegion = (one: Value, other: Value) =>
  identityOf(one) !== undefined && identityOf(one) === identityOf(other);
