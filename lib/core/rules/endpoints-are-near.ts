import { type Fleet, endpointsFor, shownMachine } from '../machines/fleet';
import { shownHandle } from '../handle';
import { ProblemKind, listed } from '../problem';
import { once, formOf } from './agents-sign-in';

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
  for (const machine of once(machines)) {
    const near = endpointsFor(machine, endpoints);
    if (near.length === 1) continue;
    const region =
      typeof machine.location === 'string' ? `"${machine.location}"` : 'a region known only at deployment';
    yield noEndpointNear.at(
      formOf(machine),
      near.length
        ? `"${shownMachine(machine)}" is in ${region}, and so are the endpoints ${listed(near.map(shownHandle))}.`
        : `"${shownMachine(machine)}" is in ${region}, and none of the endpoints is there: ${listed(endpoints.map(shownHandle))}.`,
      near.length ? 'Leave out all but one: a machine has one endpoint.' : 'Add an endpoint in that region.',
    );
  }
}
