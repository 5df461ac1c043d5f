/** The identity with which a resource signs in. */
import { resourceId } from '../fields';
import { shapeProblems } from '../shape-problems';
import { type Model, choice, list, record } from '../schema';
import { sortedSet } from '../sources/source';
import { type Value, type ValueMap, isList } from '../value';

/** The identity with which a resource signs in to others. */
export class ManagedIdentity {
  /** The identity that Azure makes and removes with the resource. */
  public static systemAssigned(): ManagedIdentity {
    return new ManagedIdentity({ systemAssigned: {} });
  }

  /**
   * Identities that live on their own.
   *
   * @param ids the resource ids of the identities
   */
  public static userAssigned(...ids: string[]): ManagedIdentity {
    return new ManagedIdentity({ userAssigned: { ids } });
  }

  /** @internal */
  public readonly _form: object;

  private constructor(form: object) {
    this._form = form;
  }
}

export const managedIdentity = choice(
  {
    systemAssigned: record({}),
    userAssigned: record({
      ids: list(
        resourceId('the id of a user-assigned identity', [
          'Microsoft.ManagedIdentity/userAssignedIdentities',
        ]),
        'ids of user-assigned identities',
      ).check((ids) =>
        Array.isArray(ids) && ids.length === 0
          ? { kind: shapeProblems.needed, message: 'A user-assigned identity is needed here, by its id.' }
          : undefined,
      ),
    }),
  },
  'an identity',
  { says: 'systemAssigned', read: (word) => (word === 'systemAssigned' ? { systemAssigned: {} } : word) },
);

/** As a body says it; Azure keeps the ids as keys, which no engine can know in time, so that plans keep a list. */
export function identityBody(identity: Model<typeof managedIdentity> | undefined): ValueMap | undefined {
  if (identity === undefined) return undefined;
  if (identity.kind === 'systemAssigned') return { type: 'SystemAssigned' };
  const ids: Value = identity.of.ids;
  return { type: 'UserAssigned', userAssignedIdentities: isList(ids) ? sortedSet(ids) : ids };
}
