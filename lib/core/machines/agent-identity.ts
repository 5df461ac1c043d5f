/** The identity with which the agent signs in, and how its settings name it. */
import { entraId, guidForm } from '../fields';
import { didYouMean } from '../nearest';
import { canonicalResourceId, parseResourceId } from '../azure/resource-id';
import { listed, quoted } from '../problem';
import {
  type Fields,
  type Model,
  type Names,
  type Schema,
  type Text,
  choice,
  reading,
  record,
} from '../schema';
import { type Complaint, shapeProblems, wrongType } from '../shape-problems';
import { type Value, type ValueMap, isSealed } from '../value';

/** The identity with which agents sign in: `AgentIdentity.systemAssigned()` and its like. */
export interface IAgentIdentity {
  /** @internal */
  readonly _form: object;
}

export const userAssignedIdentityType = 'Microsoft.ManagedIdentity/userAssignedIdentities';

/** A user-assigned identity: by its id, in a spec also by its name. */
export const identityId: Schema<Text> = reading(
  'The id of a user-assigned identity, or the name of one in this spec.',
  (given, names) => {
    if (isSealed(given)) return { value: given as Text };
    if (typeof given !== 'string')
      return {
        kind: given === undefined ? shapeProblems.needed : shapeProblems.wrongType,
        message: wrongType('the id of a user-assigned identity')({ input: given }),
      };
    const called = names?.find('UserAssignedIdentity', given);
    return called ? { value: called.id as Text } : byId(given, names);
  },
  'some',
);

function byId(given: string, names: Names | undefined): { readonly value: Text } | Complaint {
  const id = parseResourceId(given);
  if (id?.type === userAssignedIdentityType) return { value: canonicalResourceId(given) };
  if (id || !names) {
    const what = id ? `the id of a ${quoted(id.type)}` : 'no resource id';
    return {
      kind: shapeProblems.wrongId,
      message: `${quoted(given)} is ${what}, and the id of a user-assigned identity is needed here.`,
      cure: `It reads "/subscriptions/…/resourceGroups/…/providers/${userAssignedIdentityType}/…".`,
    };
  }
  const there = names.all('UserAssignedIdentity');
  const have = there.length
    ? `This spec has the identities ${listed(there)}.`
    : 'This spec has no identities.';
  const byGuid = guidForm.test(given) ? 'Give it as "clientId" or as "objectId".' : undefined;
  return {
    kind: shapeProblems.noSuchNoun,
    message: `There is no user-assigned identity ${quoted(given)}.`,
    cure: byGuid ?? didYouMean(given, [...there, 'systemAssigned']) ?? have,
  };
}

interface ById {
  readonly identity: string;
}

export const agentIdentity = choice(
  {
    systemAssigned: record({}),
    userAssigned: record({ identity: identityId } satisfies Fields<ById>),
    clientId: record({ id: entraId('a client id') }),
    objectId: record({ id: entraId('an object id') }),
  },
  'an identity of agents',
  {
    says: '"systemAssigned", or the name or id of a user-assigned identity.',
    read: (word) =>
      word === 'systemAssigned' ? { systemAssigned: {} } : { userAssigned: { identity: word } },
  },
);

export type AgentIdentityModel = Model<typeof agentIdentity>;

/** As a spec says it; what users of programs write comes to the same. */
export const agentIdentityForms = {
  systemAssigned: () => ({ systemAssigned: {} }),
  userAssigned: (identity: unknown) => ({ userAssigned: { identity } }),
  userAssignedByClientId: (id: unknown) => ({ clientId: { id } }),
  userAssignedByObjectId: (id: unknown) => ({ objectId: { id } }),
};

/**
 * Source: https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-requirements#permissions; without
 * any of it the agent takes the identity of the machine itself.
 */
export function authentication(identity: AgentIdentityModel): ValueMap | undefined {
  const named = (name: string, value: Value): ValueMap => ({
    managedIdentity: { 'identifier-name': name, 'identifier-value': value },
  });
  switch (identity.kind) {
    case 'systemAssigned':
      return undefined;
    case 'userAssigned':
      return named('mi_res_id', identity.of.identity);
    case 'clientId':
      return named('client_id', identity.of.id);
    case 'objectId':
      return named('object_id', identity.of.id);
  }
}
