import { nameIn, parseResourceId } from '../azure/resource-id';
import { type Fleet, firstOfForms, formOf, shownMachine, signInOf } from '../machines/fleet';
import type { Machine } from '../machines/machine';
import { ProblemKind, quoted } from '../problem';
import { Deferred, Unknown, type Value, identityOf } from '../value';

const see =
  'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-requirements#permissions';
export const arcIdentity = new ProblemKind('AMC0603', 'The agent of an Arc server signs in as the server.', {
  see,
});
export const noIdentity = new ProblemKind(
  'AMC0604',
  'The agent signs in with an identity that its machine has.',
  { see },
);
export const identityNotChosen = new ProblemKind(
  'AMC0605',
  'Of several user-assigned identities one is chosen.',
  { see },
);
export const identityNotSaid = new ProblemKind(
  'AMC0606',
  'A machine has the identity with which its agent signs in.',
  {
    severity: 'warning',
    see,
  },
);

/** Azure Arc makes an identity for each server, and the agent there takes no other. */
export function* arcServersSignInThemselves({ written, identity }: Fleet) {
  if (!identity || identity.kind === 'systemAssigned') return;
  for (const machine of firstOfForms(written.filter(({ platform }) => platform === 'arcServer')))
    yield arcIdentity.at(
      formOf(machine),
      `"${shownMachine(machine)}" is an Arc server and cannot use a user-assigned identity: the agent there signs in with the identity that Azure Arc made for it.`,
      'Leave out "identity", or monitor Arc servers apart.',
    );
}

/** With several identities and none chosen, the agent starts and cannot sign in. */
export function* oneIdentityIsChosen({ machines, identity, installAgent }: Fleet) {
  if (!installAgent || identity) return;
  for (const machine of firstOfForms(machines)) {
    const { userAssigned = [] } = machine;
    if (userAssigned.length > 1)
      yield identityNotChosen.at(
        [...formOf(machine), 'userAssignedIdentityIds'],
        `"${shownMachine(machine)}" has ${userAssigned.length} user-assigned identities, and the agent cannot tell which is meant.`,
        'Give "identity": one of them.',
      );
  }
}

/** The extension installs without the identity, and the agent never starts. */
export function* chosenIdentitiesAreThere({ machines, identity, assignIdentity, installAgent }: Fleet) {
  if (assignIdentity && (identity?.kind === 'clientId' || identity?.kind === 'objectId'))
    yield noIdentity.at(
      ['identity'],
      'An identity is given to machines by its resource id, and this names another id of it.',
      'Choose it by its resource id, or leave out "assignIdentity".',
    );
  if (assignIdentity) yield* nothingIsTakenAway(machines, identity);
  if (assignIdentity || !installAgent) return;
  for (const machine of firstOfForms(machines)) {
    const lacks = lackedBy(machine, identity);
    if (lacks)
      yield noIdentity.at(
        formOf(machine),
        `"${shownMachine(machine)}" is said not to have ${lacks}, with which its agent would sign in.`,
        'Give it the identity where it is made, or choose one that it has.',
      );
  }
}

/** To write one kind of identity is to take away the other. */
function* nothingIsTakenAway(machines: readonly Machine[], identity: Fleet['identity']) {
  for (const machine of firstOfForms(machines)) {
    const { platform, userAssigned } = machine;
    if (platform === 'arcServer' || userAssigned || signInOf(machine, identity).kind !== 'systemAssigned')
      continue;
    yield noIdentity.at(
      formOf(machine),
      `Which user-assigned identities "${shownMachine(machine)}" has is not said, and giving it one of its own would take them away.`,
      'Say "userAssignedIdentityIds": an empty list where it has none.',
    );
  }
}

function lackedBy(machine: Machine, asked: Fleet['identity']): string | undefined {
  const signIn = signInOf(machine, asked);
  // Which of several identities is meant is asked already.
  if (machine.platform === 'arcServer' || (!asked && (machine.userAssigned ?? []).length > 1))
    return undefined;
  if (signIn.kind === 'systemAssigned')
    return machine.systemAssigned === false ? 'an identity of its own' : undefined;
  if (signIn.kind !== 'userAssigned' || !machine.userAssigned) return undefined;
  const { identity } = signIn.of;
  if (machine.userAssigned.some((id) => same(id, identity))) return undefined;
  const id = typeof identity === 'string' ? parseResourceId(identity) : undefined;
  return `the user-assigned identity${id ? ` ${quoted(nameIn(id))}` : ''}`;
}

/** What is known only at deployment may be any of them. */
const same = (one: Value, other: Value) =>
  [one, other].some((id) => id instanceof Deferred || identityOf(id) === undefined) ||
  identityOf(one) === identityOf(other);

/** What machines are that others make, Azure alone knows. */
export function* identitiesAreSaid({ machines, identity, assignIdentity, installAgent }: Fleet) {
  // Who says "systemAssigned" has thought of it.
  if (assignIdentity || !installAgent || identity?.kind === 'systemAssigned' || isWrong(identity)) return;
  const unsure = machines.filter((machine) => isUnsure(machine, identity));
  const [first] = unsure;
  if (!first) return;
  const theirs = unsure.length === 1 ? `"${shownMachine(first)}" has` : `${unsure.length} machines have`;
  const own = signInOf(first, identity).kind === 'systemAssigned';
  const which = own ? 'an identity of its own' : 'the user-assigned identity that is given here';
  yield identityNotSaid.at(
    unsure.length === 1 ? formOf(first) : [first.path[0] ?? ''],
    `Which identities ${theirs} is not said. The agent signs in with ${which}; without it the extension is installed, and nothing arrives.`,
    own
      ? 'Say "systemAssignedIdentity: true" of those that have one, or "identity" where all do.'
      : 'Say "userAssignedIdentityIds" of those that have it.',
  );
}

/** An identity that was told to be wrong already. */
const isWrong = (identity: Fleet['identity']) =>
  identity?.kind === 'userAssigned'
    ? identity.of.identity instanceof Unknown
    : (identity?.kind === 'clientId' || identity?.kind === 'objectId') && identity.of.id instanceof Unknown;

function isUnsure(machine: Machine, asked: Fleet['identity']): boolean {
  if (machine.platform === 'arcServer') return false;
  const { kind } = signInOf(machine, asked);
  return kind === 'systemAssigned'
    ? machine.systemAssigned === undefined
    : machine.userAssigned === undefined;
}
