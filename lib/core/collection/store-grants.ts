/** What machines are granted where rules have them send by themselves: to storage and to event hubs. */
import type { Store } from '../followed';
import { shortHash } from '../azure/hash';
import { kebab } from '../azure/names';
import type { AgentIdentityModel } from '../machines/agent-identity';
import { userAssignedIdentityType } from '../machines/agent-identity';
import { type Fleet, rulesFor, signInOf } from '../machines/fleet';
import type { Machine } from '../machines/machine';
import { Existing, type PlannedResource } from '../plan';
import { rememberLast } from '../remember';
import type { Text } from '../schema';
import { Attribute, type Value, identityOf, labelOf } from '../value';
import { PrincipalType, grant } from './role-assignment';

/** The stores to which a machine sends by itself, each once. */
export const storesOf = (machine: Machine, { rules }: Fleet): readonly Store[] => {
  const stores = rulesFor(machine, rules).flatMap(({ follows }) => follows?.stores ?? []);
  return [...new Map(stores.map((store) => [`${identityOf(store.id) ?? ''}/${store.role}`, store])).values()];
};

/** @param made the grants of other machines: those with one identity are granted once */
export function grantsFor(
  machine: Machine,
  fleet: Fleet,
  made: Map<string, PlannedResource>,
): readonly PlannedResource[] {
  const stores = storesOf(machine, fleet);
  const principalId = stores.length
    ? principalOf(signInOf(machine, fleet.identity), machine.principalId)
    : undefined;
  if (principalId === undefined) return [];
  return stores.map((store) => {
    const grant = granted(store, principalId);
    const there = made.get(grant.id) ?? grant;
    made.set(grant.id, there);
    return there;
  });
}

function granted({ id, role }: Store, principalId: Value): PlannedResource {
  const about = [role, labelOf(id), labelOf(principalId)].join('|');
  return grant(`${kebab(role)}-${shortHash(about, 8)}`, {
    scope: id,
    role,
    principalId,
    principalType: PrincipalType.SERVICE_PRINCIPAL,
  });
}

/** The object id of an identity; undefined where nothing tells it. */
export function principalOf(signIn: AgentIdentityModel, own: Text | undefined): Value {
  switch (signIn.kind) {
    case 'systemAssigned':
      return own;
    case 'objectId':
      return signIn.of.id;
    case 'clientId':
      return undefined;
    case 'userAssigned':
      return principalOfIdentity(signIn.of.identity);
  }
}

const principalOfIdentity = rememberLast((identity: Text): Value => {
  const path = 'properties.principalId';
  if (identity instanceof Attribute && identity.path === 'id') return new Attribute(identity.of, path);
  const word = `Identity-${shortHash(labelOf(identity) ?? '', 8)}`;
  return new Existing(userAssignedIdentityType, identity, word).attribute(path);
});
