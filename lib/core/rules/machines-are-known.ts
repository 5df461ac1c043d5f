import { type Fleet, shownMachine, whichOf } from '../machines/fleet';
import type { Machine } from '../machines/machine';
import { ProblemKind } from '../problem';
import { Unknown, identityOf } from '../value';
import { nameless } from './associations-bind-one-thing';

export const noMachines = new ProblemKind(
  'AMC0601',
  'What is monitored names machines, and one agent names one.',
);
export const differentFacts = new ProblemKind(
  'AMC0602',
  'Of a machine that is named twice the same is said.',
);

/** An agent is on one machine, and a fleet has some. */
export function* machinesAreThere({ written, machines }: Fleet) {
  if (written.length === 0)
    yield noMachines.at(['machines'], 'No machine is named here.', 'Name one, or leave this out.');
  const [first] = written;
  if (first?.path[0] === 'machine' && machines.length !== 1)
    yield noMachines.at(
      first.path.slice(0, 2),
      `${machines.length} machines are named here, and this is the agent of one.`,
      'Make it "MonitoredMachines", which takes any number.',
    );
}

/** Ids that differ in case are one machine. */
export function* machinesAreSaidOneWay({ written }: Fleet) {
  const seen = new Map<unknown, Machine>();
  for (const machine of written) {
    const other = seen.get(whichOf(machine));
    if (!other) seen.set(whichOf(machine), machine);
    else if (factsOf(other) !== factsOf(machine))
      yield differentFacts.at(
        machine.path,
        `"${shownMachine(machine)}" is named twice, and different things are said of it.`,
        'Name it once.',
      );
  }
}

const factsOf = ({ os, location, systemAssigned, userAssigned, instances }: Machine) =>
  JSON.stringify([
    os,
    identityOf(location),
    systemAssigned,
    userAssigned?.map((id) => identityOf(id)),
    instances?.length,
  ]);

/** Ids of resources come from what machines are. */
export function* machinesHaveALabel({ written }: Fleet) {
  for (const { label, id, path } of written)
    if (label === undefined && !(id instanceof Unknown))
      yield nameless.at(
        path,
        'Which machine this id belongs to is known only at deployment, and ids of ours are made from it.',
        'Pass the id as its resource gives it, or give a "key" that stands for it.',
      );
}
