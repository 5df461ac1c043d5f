import { type Fleet, endpointsFor, firstOfForms, formOf, shownMachine } from '../machines/fleet';
import { type Handle, shownHandle } from '../handle';
import type { Machine } from '../machines/machine';
import { ProblemKind, listed } from '../problem';

export const noEndpointNear = new ProblemKind(
  'AMC0613',
  'A machine fetches its configuration from the one endpoint in its region.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-endpoint-overview#how-to-set-up-data-collection-endpoints-based-on-your-deployment',
  },
);

/** The second association with an endpoint would take the place of the first. */
export function* endpointsAreNear({ machines, endpoints }: Fleet) {
  if (endpoints.length === 0) return;
  for (const machine of firstOfForms(machines)) {
    const near = endpointsFor(machine, endpoints);
    if (near.length !== 1) yield noEndpointNear.at(formOf(machine), ...said(machine, near, endpoints));
  }
}

/** What is wrong with the endpoints of a machine, and the cure. */
function said(machine: Machine, near: readonly Handle[], endpoints: readonly Handle[]): [string, string] {
  const name = `"${shownMachine(machine)}"`;
  const given = listed(endpoints.map(shownHandle));
  if (typeof machine.location !== 'string')
    return [
      `The region of ${name} is known only at deployment, and which of the endpoints ${given} is there hangs on it.`,
      'Give its "location" as text, or one endpoint alone.',
    ];
  const where = `${name} is in "${machine.location}", and`;
  if (near.length)
    return [
      `${where} so are the endpoints ${listed(near.map(shownHandle))}.`,
      'Leave out all but one: a machine has one endpoint.',
    ];
  return endpoints.every(({ location }) => typeof location === 'string')
    ? [`${where} none of the endpoints is there: ${given}.`, 'Add an endpoint in that region.']
    : [
        `${where} whether one of the endpoints ${given} is there is known only at deployment.`,
        'Give their "location" as text, or one endpoint alone.',
      ];
}
