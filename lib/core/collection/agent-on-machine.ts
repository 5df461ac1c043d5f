/** What is planned for the agent of one machine: the extension, behind what it needs before it. */
import type { ResourceType } from '../azure/resource-types';
import type { MachineExtension } from '../machine-extension';
import { agentSettings, agents, extensionOn } from '../machines/agent';
import type { AgentIdentityModel } from '../machines/agent-identity';
import { type Fleet, shownMachine, signInOf } from '../machines/fleet';
import { type Machine, scaleSetType, virtualMachineType } from '../machines/machine';
import { type Claim, Existing, PlannedResource } from '../plan';
import type { Text } from '../schema';
import { Entries, type Value, identityOf } from '../value';
import { targetWord } from './data-collection-rule-association';

/** A word for the machine in ids. */
export const wordOf = ({ id, key }: Pick<Machine, 'id' | 'key'>): string => targetWord(id, key);

export function agentOn(
  machine: Machine,
  fleet: Fleet,
  {
    id,
    name,
    dependsOn,
  }: {
    readonly id: string;
    readonly name?: Text | undefined;
    readonly dependsOn: readonly PlannedResource[];
  },
): PlannedResource {
  const agent = agents[machine.os];
  const settings = agentSettings(
    signInOf(machine, fleet.identity),
    fleet.network ?? { kind: 'direct', of: {} },
  );
  return extensionOn(machine, agent, { ...fleet, ...settings }, { id, name: name ?? agent.type, dependsOn });
}

/** An extension that the rules of a machine need beside the agent. */
export const companionOn = (
  machine: Machine,
  extension: MachineExtension,
  { autoUpgradeMinorVersion, enableAutomaticUpgrade, tags }: Fleet,
  dependsOn: readonly PlannedResource[],
): PlannedResource =>
  extensionOn(
    machine,
    extension,
    { autoUpgradeMinorVersion, enableAutomaticUpgrade, tags },
    { id: `${extension.type}-${wordOf(machine)}`, name: extension.type, dependsOn },
  );

/** Azure takes one extension of a type on a machine. */
export const onlyOne = (machine: Machine, type: string, resource: PlannedResource, cure: string): Claim => ({
  what: `The extension "${type}" of "${shownMachine(machine)}"`,
  resource,
  key: `${identityOf(machine.id) ?? machine.label ?? resource.serial}/extension/${type}`.toLowerCase(),
  value: String(resource.serial),
  shown: 'installed',
  path: machine.path,
  cure,
});

const machineTypes: { readonly [platform in Machine['platform']]?: ResourceType } = {
  virtualMachine: virtualMachineType,
  scaleSet: scaleSetType,
};

/** The identity of a machine, as a part that is put into it. */
export function identityGiven(
  id: string,
  machine: Machine,
  { identity, assignIdentity }: Fleet,
): readonly PlannedResource[] {
  const type = machineTypes[machine.platform];
  if (!assignIdentity || !type) return [];
  const body = identityWith(signInOf(machine, identity), machine);
  const home = { patches: new Existing(type, machine.id, 'Machine') };
  return body
    ? [new PlannedResource({ id, type, home, name: shownMachine(machine), body: { identity: body } })]
    : [];
}

/** Nothing is taken away: with a user-assigned identity a machine keeps its own, unless it is said to have none. */
function identityWith(
  signIn: AgentIdentityModel,
  { systemAssigned, userAssigned = [] }: Machine,
): { readonly [key: string]: Value } | undefined {
  const both = 'SystemAssigned, UserAssigned';
  if (signIn.kind === 'systemAssigned')
    return userAssigned.length ? { type: both } : { type: 'SystemAssigned' };
  if (signIn.kind !== 'userAssigned') return undefined;
  const type = systemAssigned === false ? 'UserAssigned' : both;
  return { type, userAssignedIdentities: new Entries([[signIn.of.identity, {}]]) };
}
