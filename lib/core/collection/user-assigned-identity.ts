/** An identity that lives on its own, and that many machines may have. */
import { location, resourceName } from '../fields';
import { nounOf } from '../noun';
import { type Fields, type Model, record } from '../schema';
import { type ResourceProps, inGroup, resourceFields } from './common';

/**
 * A user-assigned identity to be made.
 *
 * @see https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview
 */
export interface UserAssignedIdentityProps extends ResourceProps {
  /** The region in which it is kept; machines of every region may have it. */
  readonly location: string;
}

const type = 'Microsoft.ManagedIdentity/userAssignedIdentities';

const schema = record({
  ...resourceFields(type),
  location,
  name: resourceName(type),
} satisfies Fields<UserAssignedIdentityProps>);

export const userAssignedIdentity = nounOf<Model<typeof schema>>({
  noun: 'UserAssignedIdentity',
  type,
  schema,
  rules: [],
  draft: (model, naming) => ({
    resources: [inGroup(type, model, naming, { location: model.location, tags: model.tags })],
  }),
});
