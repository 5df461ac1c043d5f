import type { Renderer } from './renderer';

/** Known to azapi alone, which takes the body as it is. */
export const monitoredObject: Renderer = {
  resource: 'azapi_resource',
  place: () => ({}),
  shape: () => ({}),
  attributes: { id: 'id' },
};
