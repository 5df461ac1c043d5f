/** The Windows clients of a tenant: all of them follow what is bound to its monitored object. */
import type { Handle } from '../handle';
import { PlannedResource } from '../plan';
import { Attribute, Join, type Value } from '../value';
import type { Text } from '../schema';
import type { Installation } from './client-installation';

export interface Clients extends Installation {
  readonly tenantId: Text;
  readonly rules: readonly Handle[];
  /** The region, as it was given. */
  readonly location: Text | undefined;
  /** What users look for here, and Azure has not. */
  readonly machines: unknown;
  readonly endpoints: unknown;
}

/** Associations with a monitored object speak the version that knows it. */
export const monitoredObjectVersion = '2021-09-01-preview';

export const monitoredObjectType = 'Microsoft.Insights/monitoredObjects';

const root = `/providers/${monitoredObjectType}/`;

export const monitoredObjectId = (tenantId: Text): Text =>
  typeof tenantId === 'string' ? `${root}${tenantId}` : new Join([root, tenantId]);

/** Whether an id is that of a monitored object, as far as it is known. */
export function isMonitoredObject(id: Value): boolean {
  if (id instanceof Attribute) return id.of instanceof PlannedResource && id.of.type === monitoredObjectType;
  const [start] = id instanceof Join ? id.parts : [id];
  return typeof start === 'string' && start.toLowerCase().startsWith(root.toLowerCase());
}

/** Where the object is kept: as it is given, or where the rules are. */
export const regionOf = ({ location, rules }: Pick<Clients, 'location' | 'rules'>): Value =>
  location ?? rules.find((rule) => typeof rule.location === 'string')?.location ?? rules[0]?.location;
