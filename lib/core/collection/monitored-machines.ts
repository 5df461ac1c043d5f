/** Machines, and all that makes them send: the agent, its identity and way out, the rules, the endpoint of their region. */
import type { Handle } from '../handle';
import { agents } from '../machines/agent';
import { type AgentOptions, agentOptions } from '../machines/agent-options';
import { endpointsFor, type Fleet, fleetOf, rulesFor, targetsOf } from '../machines/fleet';
import { type IMachine, type Machine, machineForm } from '../machines/machine';
import { nounOf } from '../noun';
import { overrides } from '../overrides';
import type { Claim, PlannedResource } from '../plan';
import { compare } from '../order';
import {
  dataCollectionEndpointRef,
  dataCollectionRuleRef,
  type IDataCollectionEndpoint,
  type IDataCollectionRule,
} from '../references';
import { fleetRules } from '../rules';
import { type Fields, countedList, knownFlag, record } from '../schema';
import { labelOf } from '../value';
import { agentOn, companionOn, identityGiven, onlyOne, wordOf } from './agent-on-machine';
import { associated } from './data-collection-rule-association';
import { grantedOnce } from './role-assignment';
import { StoreGrants } from './store-grants';

/**
 * Machines that are monitored.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-overview
 */
export interface MonitoredMachinesProps extends AgentOptions {
  /** The machines. */
  readonly machines: IMachine[];
  /** The rules. Each machine follows those that find something on its system. */
  readonly rules: IDataCollectionRule[];
  /**
   * The endpoints from which agents fetch their configuration: each from the one in the region of its machine.
   *
   * @default - none: agents fetch it over public networks
   */
  readonly endpoints?: IDataCollectionEndpoint[];
  /**
   * Whether the agent is installed. Otherwise it is there already, or Azure Policy sees to it.
   *
   * @default true
   */
  readonly installAgent?: boolean;
  /**
   * Whether the extensions are installed that rules need beside the agent: for Change Tracking, or for the map of VM
   * insights.
   *
   * @default true
   */
  readonly installCompanions?: boolean;
  /**
   * Whether the machines are granted what they need where rules have them send by themselves: to storage and event hubs.
   *
   * @default true
   */
  readonly grantStores?: boolean;
  /**
   * Patches for planned resource bodies, by the id of the resource.
   *
   * @default - no patches
   */
  readonly overrides?: { [id: string]: any };
}

const schema = record({
  machines: countedList(machineForm, 'machines'),
  rules: countedList(dataCollectionRuleRef, 'rules'),
  endpoints: countedList(dataCollectionEndpointRef, 'endpoints').default([]),
  installAgent: knownFlag().default(true),
  installCompanions: knownFlag().default(true),
  grantStores: knownFlag().default(true),
  ...agentOptions,
  overrides,
} satisfies Fields<MonitoredMachinesProps>);

const whole = schema.map((props) => fleetOf(props, props.machines, (i) => ['machines', i]));

export interface MonitoredFleet extends Fleet {
  readonly installCompanions: boolean;
  readonly grantStores: boolean;
}

export const monitoredMachines = nounOf<MonitoredFleet>({
  type: 'Microsoft.Compute/virtualMachines/extensions',
  schema: whole,
  rules: fleetRules,
  draft: (fleet) => {
    const grants = new StoreGrants(fleet);
    const planned = [
      ...associations(fleet),
      ...fleet.machines.flatMap((machine) => installed(machine, fleet, grants)),
    ];
    const [first, ...others] = [...new Map(planned.map((one) => [one.resource.id, one])).values()];
    if (!first) throw new Error('Nothing is planned for no machines.');
    return {
      resources: [first.resource, ...others.map(({ resource }) => resource)],
      claims: [first, ...others].flatMap(({ claim }) => claim ?? []),
    };
  },
});

interface Planned {
  readonly resource: PlannedResource;
  readonly claim?: Claim | undefined;
}

function associations(fleet: Fleet): readonly Planned[] {
  const byLabel = (handles: readonly Handle[], word: string) =>
    handles
      .map((handle, i) => ({ handle, path: [word, i] }))
      .sort((a, b) => compare(labelOf(a.handle.id) ?? '', labelOf(b.handle.id) ?? ''));
  const followers = (handle: Handle) =>
    fleet.machines.filter((machine) => rulesFor(machine, [handle]).length);
  const inRegion = (handle: Handle) =>
    fleet.machines.filter((machine) => endpointsFor(machine, fleet.endpoints).includes(handle));
  return [
    ...byLabel(fleet.rules, 'rules').flatMap(({ handle: rule, path }) =>
      followers(rule)
        .flatMap(targetsOf)
        .flatMap((target) => bound(target, { rule, endpoint: undefined }, path)),
    ),
    ...byLabel(fleet.endpoints, 'endpoints').flatMap(({ handle: endpoint, path }) =>
      inRegion(endpoint)
        .flatMap(targetsOf)
        .flatMap((target) => bound(target, { rule: undefined, endpoint }, path)),
    ),
  ];
}

type Bound = { readonly rule: Handle | undefined; readonly endpoint: Handle | undefined };

const bound = (target: Pick<Machine, 'id' | 'key'>, to: Bound, path: readonly (string | number)[]) =>
  associated({ target: target.id, key: target.key, ...to }, { word: wordOf(target), path });

/** What is installed on a machine, one behind the other: Azure takes one extension at a time. */
function installed(machine: Machine, fleet: MonitoredFleet, granted: StoreGrants): readonly Planned[] {
  const word = wordOf(machine);
  const grants = fleet.grantStores ? granted.of(machine) : [];
  const before = [...grants, ...identityGiven(`Identity-${word}`, machine, fleet)];
  const planned: Planned[] = before.map((resource) => ({
    resource,
    claim: grants.includes(resource) ? grantedOnce(resource) : undefined,
  }));
  const agent = agents[machine.os].type;
  if (fleet.installAgent) {
    const resource = agentOn(machine, fleet, { id: `agent-${word}`, dependsOn: before });
    planned.push({ resource, claim: onlyOne(machine, agent, resource, elsewhere('installAgent')) });
  }
  for (const extension of fleet.installCompanions ? companionsFor(machine, fleet) : []) {
    const last = planned.slice(before.length).at(-1)?.resource;
    const resource = companionOn(machine, extension, fleet, last ? [last] : before);
    planned.push({
      resource,
      claim: onlyOne(machine, extension.type, resource, elsewhere('installCompanions')),
    });
  }
  return planned;
}

const elsewhere = (flag: string) => `Name the machine in one of them, or say "${flag}: false" in one.`;

function companionsFor(machine: Machine, { rules }: Fleet) {
  const needed = rulesFor(machine, rules).flatMap(({ follows }) => follows?.companions ?? []);
  const here = needed.filter(({ system }) => system === agents[machine.os].system);
  return [...new Map(here.map((one) => [one.type, one])).values()].sort((a, b) => compare(a.type, b.type));
}
