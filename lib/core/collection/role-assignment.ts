/** What lets somebody do something with a resource: a role, at the scope of that resource. */
import { type BuiltInRole, builtInRoles } from '../azure/roles';
import { guidOf } from '../azure/hash';
import { kebab } from '../azure/names';
import { calledBy, entraId, resourceId } from '../fields';
import { nounOf, said } from '../noun';
import { type Claim, PlannedResource, segmentOf } from '../plan';
import { type Fields, type Model, knownWord, record, text } from '../schema';
import { overrides } from '../overrides';
import { targetWord } from './data-collection-rule-association';
import { Guid, Join, type Value, labelOf } from '../value';

/** What kind of principal is granted something. Azure then need not look it up, which fails for one that is new. */
export enum PrincipalType {
  /** A managed identity, or the principal of an application. */
  SERVICE_PRINCIPAL = 'ServicePrincipal',
  USER = 'User',
  GROUP = 'Group',
}

/** Azure's built-in roles that collection needs. */
export enum MonitoringRole {
  MONITORING_METRICS_PUBLISHER = 'Monitoring Metrics Publisher',
  MONITORING_READER = 'Monitoring Reader',
  MONITORING_CONTRIBUTOR = 'Monitoring Contributor',
  MONITORING_DATA_READER = 'Monitoring Data Reader',
  LOG_ANALYTICS_CONTRIBUTOR = 'Log Analytics Contributor',
  LOG_ANALYTICS_DATA_READER = 'Log Analytics Data Reader',
  LOG_ANALYTICS_READER = 'Log Analytics Reader',
  MANAGED_IDENTITY_OPERATOR = 'Managed Identity Operator',
  EVENT_HUBS_DATA_SENDER = 'Azure Event Hubs Data Sender',
  STORAGE_BLOB_DATA_CONTRIBUTOR = 'Storage Blob Data Contributor',
  STORAGE_TABLE_DATA_CONTRIBUTOR = 'Storage Table Data Contributor',
}

/**
 * A role to be assigned.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/overview
 */
export interface RoleAssignmentProps {
  /** The id of the resource at which the role holds; in a spec also the name of a noun. */
  readonly scope: string;
  /** The role. */
  readonly role: MonitoringRole;
  /** The object id of who is granted it; in a spec also the name of an identity. */
  readonly principalId: string;
  /**
   * What kind of principal that is.
   *
   * @default PrincipalType.SERVICE_PRINCIPAL
   */
  readonly principalType?: PrincipalType;
  /**
   * What the assignment is for.
   *
   * @default - no description
   */
  readonly description?: string;
  /**
   * Patches for planned resource bodies, by the id of the resource.
   *
   * @default - no patches
   */
  readonly overrides?: { [id: string]: any };
}

/** To whom something is granted. */
export interface GrantOptions {
  /**
   * What kind of principal it is.
   *
   * @default PrincipalType.SERVICE_PRINCIPAL
   */
  readonly principalType?: PrincipalType;
  /**
   * Stands for the principal in ids, where nobody can tell before deployment whose object id it is.
   *
   * @default - the object id itself
   */
  readonly key?: string;
}

const type = 'Microsoft.Authorization/roleAssignments';

/** Azure Monitor itself, as a scope in the tenant. */
export const monitorOfTenant = '/providers/Microsoft.Insights';

const resourceIn = calledBy(
  'DataCollectionRule',
  'LogAnalyticsWorkspace',
  'AzureMonitorWorkspace',
  'DataCollectionEndpoint',
  'UserAssignedIdentity',
);
const identityIn = calledBy('UserAssignedIdentity');

const schema = record({
  // Specs call their own nouns by name, where one alone has it.
  scope: resourceId('the id of a resource').orCalled((given, names) => resourceIn(given, names)?.id),
  role: knownWord(MonitoringRole, 'a role'),
  principalId: entraId('an object id').orCalled((given, names) =>
    identityIn(given, names)?.resource.attribute('properties.principalId'),
  ),
  principalType: knownWord(PrincipalType, 'a kind of principal').default(PrincipalType.SERVICE_PRINCIPAL),
  description: text('a description').optional(),
  overrides,
} satisfies Fields<RoleAssignmentProps>);

export const roleAssignment = nounOf<Model<typeof schema>>({
  type,
  schema,
  rules: [],
  draft: ({ scope, role, principalId, principalType, description }) => {
    const resource = grant('Resource', { scope, role, principalId, principalType, description });
    return { resources: [resource], claims: [grantedOnce(resource)] };
  },
});

/** A word for a grant below the resource that it is of. */
export const grantWord = (role: MonitoringRole, principalId: Value, key: Value): string =>
  `${kebab(role)}-${targetWord(principalId, key)}`;

export interface Grant {
  readonly scope: Value;
  readonly role: BuiltInRole;
  readonly principalId: Value;
  readonly principalType: PrincipalType;
  readonly description?: Value;
}

/** Names of role assignments are unique in a tenant: one is made of all that the assignment is, in any case. */
export function grant(
  id: string,
  { scope, role, principalId, principalType, description }: Grant,
): PlannedResource {
  const of = [scope, principalId, builtInRoles[role]].map((one) =>
    typeof one === 'string' ? one.toLowerCase() : one,
  );
  const known = of.filter((one) => typeof one === 'string');
  return new PlannedResource({
    id,
    type,
    home: { extends: scope },
    name: known.length === of.length ? guidOf(known) : new Guid(of),
    body: {
      properties: said({
        roleDefinitionId: roleDefinitionId(scope, role),
        principalId,
        principalType,
        description,
      }),
    },
  });
}

/** Azure tells the id with the subscription; without it azurerm would replace the assignment each time. */
function roleDefinitionId(scope: Value, role: BuiltInRole): Value {
  const definition = `/providers/Microsoft.Authorization/roleDefinitions/${builtInRoles[role]}`;
  if (scope === monitorOfTenant) return definition;
  const subscription = segmentOf(scope, 'subscription');
  if (subscription === undefined) return definition;
  return typeof subscription === 'string'
    ? `/subscriptions/${subscription}${definition}`
    : new Join(['/subscriptions/', subscription, definition]);
}

/** Azure refuses the second of two assignments that say the same. */
export function grantedOnce(resource: PlannedResource): Claim {
  const label = labelOf(resource.name) ?? String(resource.serial);
  return { what: 'A role assignment', resource, key: `role/${label}`, value: label, shown: label, path: [] };
}
