import { type Fleet, endpointsFor, rulesFor, shownMachine, signInOf, whichOf } from '../machines/fleet';
import type { Machine } from '../machines/machine';
import { ProblemKind, listed, quoted } from '../problem';
import { Unknown, type Value, identityOf } from '../value';
import { nameless } from './associations-bind-one-thing';

export const noMachines = new ProblemKind(
  'AMC0601',
  'Machines are named, one for an agent, and something is done for them.',
);
export const differentFacts = new ProblemKind(
  'AMC0602',
  'Of a machine that is named twice the same is said.',
);

/** An agent is on one machine, and a fleet has some. */
export function* machinesAreThere(fleet: Fleet) {
  const { written, machines, place } = fleet;
  if (written.length === 0)
    yield noMachines.at([place], 'No machine is named here.', 'Name one, or leave this out.');
  else if (!isBusy(fleet))
    yield noMachines.at(
      [place],
      'Nothing is done for these machines: no agent is installed, and no rule or endpoint is there that any of them follows.',
      'Give rules or endpoints for them, or leave this out.',
    );
  const [first] = written;
  if (place === 'machine' && first && machines.length !== 1)
    yield noMachines.at(
      first.path.slice(0, 2),
      `${machines.length} machines are named here, and this is the agent of one.`,
      'Make it "MonitoredMachines", which takes any number.',
    );
}

/** Whether anything comes of it. */
function isBusy({ machines, rules, endpoints, identity, installAgent, assignIdentity }: Fleet): boolean {
  const isGiven = (machine: Machine) =>
    machine.platform !== 'arcServer' &&
    ['systemAssigned', 'userAssigned'].includes(signInOf(machine, identity).kind);
  return machines.some(
    (machine) =>
      installAgent ||
      (assignIdentity && isGiven(machine)) ||
      rulesFor(machine, rules).length + endpointsFor(machine, endpoints).length > 0,
  );
}

/** Ids that differ in case are one machine, and a key stands for one. */
export function* machinesAreSaidOneWay({ written }: Fleet) {
  const seen = new Map<unknown, Machine>();
  const labels = new Map<string, Machine>();
  for (const machine of written) {
    const other = seen.get(whichOf(machine));
    if (!other) seen.set(whichOf(machine), machine);
    const differing = other ? differences(other, machine) : [];
    if (differing.length)
      yield differentFacts.at(
        machine.path,
        `"${shownMachine(machine)}" is named twice, and ${listed(differing)} ${differing.length > 1 ? 'differ' : 'differs'}.`,
        'Name it once, or say the same.',
      );
    const namesake = labels.get(machine.label ?? '');
    if (namesake && whichOf(namesake) !== whichOf(machine))
      yield differentFacts.at(
        [...machine.path, 'key'],
        `The key ${quoted(machine.label ?? '')} stands for another machine already.`,
        'Give each machine a key of its own.',
      );
    if (machine.label !== undefined) labels.set(machine.label, machine);
  }
}

/** What a scale set has in its model, its instances have too: Azure refuses a second agent on one. */
export function* instancesAreNamedOnce({ machines, installAgent }: Fleet) {
  if (!installAgent) return;
  const byThemselves = new Map(machines.map((machine) => [identityOf(machine.id), machine]));
  for (const { instances = [], path } of machines)
    for (const [i, instance] of instances.entries()) {
      const alone = byThemselves.get(identityOf(instance));
      if (alone && identityOf(instance) !== undefined)
        yield differentFacts.at(
          [...path, 'instances', i],
          `"${shownMachine(alone)}" is named as a machine of its own too, and would get a second agent beside the one that its scale set has.`,
          'Name it here alone.',
        );
    }
}

/** The properties in which two say different things. */
function differences(one: Machine, other: Machine): readonly string[] {
  const facts = factsOf(other);
  return Object.entries(factsOf(one)).flatMap(([fact, said]) => (said === facts[fact] ? [] : [fact]));
}

function factsOf(machine: Machine): { readonly [fact: string]: unknown } {
  const { os, location, mode, systemAssigned, userAssigned, principalId, instances, key } = machine;
  const each = (ids: readonly Value[] | undefined) =>
    ids && JSON.stringify(ids.map((id) => identityOf(id) ?? '').sort());
  return {
    os,
    location: identityOf(location),
    mode,
    systemAssignedIdentity: systemAssigned,
    userAssignedIdentityIds: each(userAssigned),
    principalId: identityOf(principalId),
    instances: each(instances),
    key: identityOf(key, 'as written'),
  };
}

/** Ids of resources come from what machines are. */
export function* machinesHaveALabel({ written }: Fleet) {
  for (const { label, id, path } of written)
    if (label === undefined && !(id instanceof Unknown))
      yield nameless.at(
        path,
        'Which machine this id belongs to is known only at deployment, and ids of ours are made from it.',
        `Pass the id as its resource gives it, or ${path.includes('ids') ? 'name it by itself with' : 'give'} a "key" that stands for it.`,
      );
}
