/** A resource group. */
import { resourceGroupType } from '../azure/our-types';
import { location, resourceName, tags } from '../fields';
import { record, type Fields, type Model } from '../schema';
import { overrides } from '../overrides';
import { PlannedResource } from '../plan';
import { nounOf, said } from '../noun';

/** A resource group to be made. */
export interface ResourceGroupProps {
  /** The region: `westeurope`. */
  readonly location: string;
  /**
   * The name of the resource group in Azure.
   *
   * @default - made from the construct's path below its stack
   */
  readonly name?: string;
  /**
   * Tags of the resource group.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
  /**
   * Patches for planned resource bodies, by the id of the resource.
   *
   * @default - no patches
   */
  readonly overrides?: { [id: string]: any };
}

const schema = record({
  location,
  name: resourceName(resourceGroupType),
  tags,
  overrides,
} satisfies Fields<ResourceGroupProps>);

export const resourceGroup = nounOf<Model<typeof schema>>({
  noun: 'ResourceGroup',
  type: resourceGroupType,
  schema,
  rules: [],
  draft: (model, naming) => ({
    resources: [
      new PlannedResource({
        id: 'Resource',
        type: resourceGroupType,
        home: { subscription: true },
        name: naming(resourceGroupType, model.name),
        body: said({ location: model.location, tags: model.tags }),
      }),
    ],
  }),
});
