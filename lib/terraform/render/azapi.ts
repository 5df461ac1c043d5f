/** A planned resource as an `azapi_resource`, which takes Azure's own body. */
import { type PlannedResource, placeOf } from '../../core/plan';
import type { Arguments } from '../../core/take-apart';
import { Join, type Value, type ValueMap } from '../../core/value';
import { attributesOf } from './index';

export function azapi(planned: PlannedResource, subscriptionId: () => Value): Arguments {
  const { location, tags, identity, ...body } = planned.body;
  return {
    type: `${planned.type}@${planned.apiVersion}`,
    name: planned.name,
    parent_id: parentId(planned, subscriptionId),
    location,
    tags,
    identity: identity && identityBlock(identity as ValueMap),
    body,
    response_export_values: Object.keys(attributesOf(planned)).filter((path) =>
      path.startsWith('properties.'),
    ),
    // The schema inside azapi is as old as the provider; ours is newer, and was checked.
    schema_validation_enabled: false,
  };
}

function parentId({ home }: PlannedResource, subscriptionId: () => Value): Value {
  if ('extends' in home || 'tenant' in home) return placeOf(home);
  if ('within' in home) return home.within.attribute('id');
  const subscription = ['/subscriptions/', subscriptionId()];
  return new Join(
    'resourceGroup' in home ? [...subscription, '/resourceGroups/', home.resourceGroup] : subscription,
  );
}

/** A part of a resource that something else makes, as an `azapi_update_resource`. */
export const azapiUpdate = ({ type, apiVersion, home, body }: PlannedResource): Arguments => ({
  type: `${type}@${apiVersion}`,
  resource_id: 'patches' in home ? home.patches.attribute('id') : undefined,
  body,
});

const identityBlock = ({ type, userAssignedIdentities }: ValueMap): ValueMap => ({
  type,
  identity_ids: userAssignedIdentities,
});
