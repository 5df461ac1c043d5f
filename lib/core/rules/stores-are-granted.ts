import { type Fleet, firstOfForms, formOf, rulesFor, shownMachine, signInOf } from '../machines/fleet';
import { ProblemKind } from '../problem';

export const nobodyToGrant = new ProblemKind(
  'AMC0614',
  'Who sends to storage or an event hub is known by an object id.',
  { see: 'https://learn.microsoft.com/azure/azure-monitor/vm/send-event-hubs-storage' },
);

interface Granting extends Fleet {
  readonly grantStores: boolean;
}

/** A role is assigned to an object id, which a machine's own identity has only once the machine is there. */
export function* storesAreGranted({ machines, rules, identity, grantStores }: Granting) {
  if (!grantStores) return;
  for (const machine of firstOfForms(machines)) {
    if (!rulesFor(machine, rules).some(({ follows }) => follows?.stores.length)) continue;
    const { kind } = signInOf(machine, identity);
    if (machine.platform === 'arcServer' || kind === 'userAssigned' || kind === 'objectId') continue;
    if (kind === 'systemAssigned' && machine.principalId !== undefined) continue;
    const ofMany = machine.path.includes('ids');
    yield nobodyToGrant.at(
      formOf(machine),
      `"${shownMachine(machine)}" sends to storage or an event hub by itself, and the object id of the identity that is granted this is not known.`,
      kind === 'clientId'
        ? 'Choose the identity by its resource id.'
        : `${ofMany ? 'Name it by itself with its' : 'Give its'} "principalId", choose a user-assigned identity, or say "grantStores: false" and grant it elsewhere.`,
    );
  }
}
