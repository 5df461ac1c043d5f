/** The agents on Windows 10 and 11: the monitored object of their tenant, its rules, and the line that installs them. */
import { entraId, location } from '../fields';
import { nounOf } from '../noun';
import { type Claim, PlannedResource } from '../plan';
import { type IDataCollectionRule, dataCollectionRuleRef } from '../references';
import { windowsClientRules } from '../rules';
import {
  type ClientInstallation,
  clientInstallation,
  installCommandOf,
} from '../machines/client-installation';
import { type Clients, monitoredObjectId, monitoredObjectType, regionOf } from '../machines/clients';
import { overrides } from '../overrides';
import { type Fields, type Model, countedList, knownWord, lookedFor, record, textLike } from '../schema';
import { identityOf, labelOf } from '../value';
import { associated } from './data-collection-rule-association';
import { PrincipalType, grant, monitorOfTenant, grantedOnce } from './role-assignment';

/**
 * The agents on the Windows clients of a tenant.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-windows-client
 */
export interface WindowsClientAgentsProps extends ClientInstallation {
  /** The id of the Microsoft Entra tenant that the clients have joined. */
  readonly tenantId: string;
  /** The rules. Every client of the tenant on which the agent is installed follows all of them. */
  readonly rules: IDataCollectionRule[];
  /**
   * The region in which the monitored object is kept: that of the rules.
   *
   * @default - the one of the rules
   */
  readonly location?: string;
  /**
   * The object id of who is granted the role Monitored Objects Contributor in the tenant, without which nobody but its
   * elevated administrator makes the monitored object and binds rules to it.
   *
   * @default - nobody is granted it here
   */
  readonly principalId?: string;
  /**
   * What kind of principal that is.
   *
   * @default PrincipalType.SERVICE_PRINCIPAL
   */
  readonly principalType?: PrincipalType;
  /**
   * Patches for planned resource bodies, by the id of the resource.
   *
   * @default - no patches
   */
  readonly overrides?: { [id: string]: any };
}

const notThere = {
  machines: lookedFor('Azure has no way to choose among the clients of a tenant.'),
  endpoints: lookedFor('Clients reach Azure Monitor over public networks.'),
};

const schema = record({
  ...({
    tenantId: textLike('the id of a tenant', /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i, 'it is a GUID'),
    rules: countedList(dataCollectionRuleRef, 'rules'),
    location: location.optional(),
    principalId: entraId('an object id').optional(),
    principalType: knownWord(PrincipalType, 'a kind of principal').default(PrincipalType.SERVICE_PRINCIPAL),
    ...clientInstallation,
    overrides,
  } satisfies Fields<WindowsClientAgentsProps>),
  ...notThere,
});

const inOneCase = schema.map((props) => ({
  ...props,
  tenantId: typeof props.tenantId === 'string' ? props.tenantId.toLowerCase() : props.tenantId,
}));

export const windowsClientAgents = nounOf<Model<typeof inOneCase>>({
  type: monitoredObjectType,
  schema: inOneCase,
  rules: windowsClientRules,
  draft: (model) => {
    const { principalId, principalType, tenantId, rules } = model;
    const role = 'Monitored Objects Contributor';
    const scope = monitorOfTenant;
    const grants =
      principalId === undefined ? [] : [grant('Contributor', { scope, role, principalId, principalType })];
    const object = monitoredObject(model, grants);
    const target = monitoredObjectId(tenantId);
    const bound = rules.flatMap((rule, i) =>
      associated(
        { target, rule, endpoint: undefined },
        { word: 'clients', path: ['rules', i], dependsOn: [object] },
      ),
    );
    return {
      resources: [object, ...grants, ...bound.map(({ resource }) => resource)],
      claims: [
        onlyOne(model, object),
        ...grants.map(grantedOnce),
        ...bound.flatMap(({ claim }) => claim ?? []),
      ],
      tells: { installCommand: installCommandOf(model, regionOf(model)) },
    };
  },
});

const monitoredObject = (clients: Clients, dependsOn: readonly PlannedResource[]) =>
  new PlannedResource({
    id: 'Resource',
    type: monitoredObjectType,
    home: { tenant: true },
    name: clients.tenantId,
    body: { properties: { location: regionOf(clients) } },
    dependsOn,
  });

/** Azure keeps one for a tenant. */
const onlyOne = ({ tenantId }: Clients, resource: PlannedResource): Claim => ({
  what: `The monitored object of the tenant "${labelOf(tenantId) ?? 'known at deployment'}"`,
  resource,
  key: `monitoredObject/${identityOf(tenantId) ?? String(resource.serial)}`,
  value: String(resource.serial),
  shown: 'made',
  path: ['tenantId'],
  cure: 'Name the rules of both in one of them.',
});
