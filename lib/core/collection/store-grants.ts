/** What machines are granted where rules have them send by themselves: to storage and to event hubs. */
import type { Store } from '../followed';
import { shortHash } from '../azure/hash';
import { kebab } from '../azure/names';
import { userAssignedIdentityType } from '../machines/agent-identity';
import { type Fleet, rulesFor, signInOf } from '../machines/fleet';
import type { Machine } from '../machines/machine';
import { compare } from '../order';
import { Existing, type PlannedResource } from '../plan';
import type { Text } from '../schema';
import { Attribute, type Value, identityOf, labelOf } from '../value';
import { PrincipalType, grant } from './role-assignment';

/** The stores to which a machine sends by itself, each once. */
const storesOf = (machine: Machine, { rules }: Fleet): readonly Store[] => {
  const stores = rulesFor(machine, rules).flatMap(({ follows }) => follows?.stores ?? []);
  // In an order that no list of rules decides, also where two of them write one id in two casings.
  const inOrder = stores.sort((a, b) => compare(written(a), written(b)));
  return [
    ...new Map(inOrder.map((store) => [`${identityOf(store.id) ?? ''}/${store.role}`, store])).values(),
  ];
};

const written = ({ id, role }: Store) =>
  JSON.stringify([labelOf(id), role, typeof id === 'string' ? id : '']);

/** The grants of a fleet: machines with one identity are granted once, and the identity is read once. */
export class StoreGrants {
  private readonly grants = new Map<string, PlannedResource>();
  private readonly identities = new Map<string, Existing>();

  constructor(private readonly fleet: Fleet) {}

  of(machine: Machine): readonly PlannedResource[] {
    const stores = storesOf(machine, this.fleet);
    const principalId = stores.length ? this.principalOf(machine) : undefined;
    return principalId === undefined ? [] : stores.map((store) => this.once(granted(store, principalId)));
  }

  private once(grant: PlannedResource): PlannedResource {
    const there = this.grants.get(grant.id) ?? grant;
    this.grants.set(grant.id, there);
    return there;
  }

  /** The object id of the identity with which a machine signs in; undefined where nothing tells it. */
  private principalOf(machine: Machine): Value {
    const signIn = signInOf(machine, this.fleet.identity);
    switch (signIn.kind) {
      case 'systemAssigned':
        return machine.principalId;
      case 'objectId':
        return signIn.of.id;
      case 'clientId':
        return undefined;
      case 'userAssigned':
        return this.principalOfIdentity(signIn.of.identity);
    }
  }

  private principalOfIdentity(identity: Text): Value {
    const path = 'properties.principalId';
    if (identity instanceof Attribute && identity.path === 'id') return new Attribute(identity.of, path);
    const word = `Identity-${shortHash(labelOf(identity) ?? '', 8)}`;
    const existing = this.identities.get(word) ?? new Existing(userAssignedIdentityType, identity, word);
    this.identities.set(word, existing);
    return existing.attribute(path);
  }
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
