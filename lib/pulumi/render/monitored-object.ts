/**
 * A monitored object as the deployment of a template: azure-native has no class for it, and `resources.Resource` makes
 * what lives in resource groups. Removing a deployment leaves what it made.
 */
import { DeploymentAtTenantScope } from '@pulumi/azure-native/resources/deploymentAtTenantScope';
import type { Output } from '@pulumi/pulumi';
import { monitoredObjectType } from '../../core/machines/clients';
import type { PlannedResource } from '../../core/plan';
import type { Arguments } from '../../core/take-apart';
import { implied } from '../../core/take-apart';
import { Join, isMap } from '../../core/value';
import type { Renderer } from './renderer';

const prefix = 'monitored-object-';

/** The id of the object, which is not that of its deployment. */
export const deployedBy = ({ name }: DeploymentAtTenantScope): Output<string> =>
  name.apply((called) => `/providers/${monitoredObjectType}/${called.slice(prefix.length)}`);

export const monitoredObject: Renderer = {
  resource: DeploymentAtTenantScope,
  place: (planned) => ({
    deploymentName: new Join([prefix, planned.name]),
    location: locationOf(planned),
    properties: { mode: 'Incremental', template: templateOf(planned) },
  }),
  // The body stands in the template as it is.
  shape: { properties: implied },
};

/** A deployment in the tenant is kept somewhere; here, where what it makes is. */
function locationOf({ body: { properties } }: PlannedResource) {
  return isMap(properties) ? properties['location'] : undefined;
}

const templateOf = ({ type, apiVersion, name, body }: PlannedResource): Arguments => ({
  $schema: 'https://schema.management.azure.com/schemas/2019-08-01/tenantDeploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  resources: [{ type, apiVersion, name, ...body }],
});
