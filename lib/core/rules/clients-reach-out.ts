import { type Handle, shownHandle } from '../handle';
import { type Clients, isMonitoredObject } from '../machines/clients';
import { PlannedResource } from '../plan';
import { type Problem, ProblemKind, quoted } from '../problem';
import { Attribute, type Value, isList, isMap } from '../value';

export const noPrivateWay = new ProblemKind(
  'AMC0626',
  'Windows clients reach Azure Monitor over public networks.',
  { see: 'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-windows-client' },
);

const cure = 'Let it be reached from public networks, or leave the rule out.';

/** A client knows neither private links nor an endpoint of its own. */
export function* clientsHaveNoEndpoints({ endpoints }: Clients) {
  if (endpoints !== undefined)
    yield noPrivateWay.at(
      ['endpoints'],
      'Clients fetch their configuration over public networks, and take no endpoint for it.',
      'Leave it out.',
    );
}

export function* monitoredObjectsHaveNoEndpoint({
  target,
  endpoint,
}: {
  readonly target: Value;
  readonly endpoint?: Handle | undefined;
}) {
  if (endpoint && isMonitoredObject(target))
    yield noPrivateWay.at(
      ['endpoint'],
      'This target stands for Windows clients, which fetch their configuration over public networks and take no endpoint for it.',
      'Give "rule".',
    );
}

/** Where a rule says so that is planned here; of others nobody knows. */
export function* clientsReachOut({ rules }: Clients): Iterable<Problem> {
  for (const [i, rule] of rules.entries()) {
    const parts = [rule.resource, ...(rule.others ?? [])];
    // Parts of a divided rule send to the same endpoint.
    for (const closed of new Set(parts.flatMap((part) => [...closedTo(part)])))
      yield noPrivateWay.at(
        ['rules', i],
        `${quoted(shownHandle(rule))} has data sent to ${closed}, which is not reached from public networks.`,
        cure,
      );
  }
}

function* closedTo(rule: Handle['resource']): Iterable<string> {
  const properties = propertiesOf(rule);
  const endpoint = plannedIn(properties['dataCollectionEndpointId']);
  const acls = propertiesOf(endpoint)['networkAcls'];
  if (isMap(acls) && isClosed(acls['publicNetworkAccess'])) yield `the endpoint ${shown(endpoint)}`;
  const { destinations } = properties;
  const workspaces = isMap(destinations) ? destinations['logAnalytics'] : undefined;
  for (const one of isList(workspaces) ? workspaces : []) {
    const workspace = isMap(one) ? plannedIn(one['workspaceResourceId']) : undefined;
    if (isClosed(propertiesOf(workspace)['publicNetworkAccessForIngestion']))
      yield `the workspace ${shown(workspace)}`;
  }
}

/** What a perimeter lets in nobody knows here. */
const isClosed = (access: Value) => access === 'Disabled';

const plannedIn = (id: Value): PlannedResource | undefined =>
  id instanceof Attribute && id.of instanceof PlannedResource ? id.of : undefined;

function propertiesOf(resource: unknown): { readonly [property: string]: Value } {
  const properties = resource instanceof PlannedResource ? resource.body['properties'] : undefined;
  return isMap(properties) ? properties : {};
}

const shown = (resource: PlannedResource | undefined) =>
  typeof resource?.name === 'string' ? quoted(resource.name) : 'known at deployment';
