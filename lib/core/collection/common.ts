/** Properties that most nouns have. */
import { type ResourceType, typeTitles } from '../azure/resource-types';
import { article } from '../shape-problems';
import { type Naming, said } from '../noun';
import { type Body, PlannedResource } from '../plan';
import type { Text } from '../schema';
import { overrides } from '../overrides';
import { resourceGroupName, resourceId, tags } from '../fields';
import { knownFlag } from '../schema';

/** Properties of every resource that lives in a resource group. */
export interface ResourceProps {
  /**
   * The name of the resource group: as text, or the name of one that the program makes.
   */
  readonly resourceGroup: string;
  /**
   * The name of the resource in Azure.
   *
   * @default - made from the construct's path below its stack
   */
  readonly name?: string;
  /**
   * Tags of the resource.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
  /**
   * Makes the resource through Azure's own API – with `azapi` in Terraform, `resources.Resource` in Pulumi – instead
   * of the provider's typed resource. It carries every property, also those that the provider lacks. Changing it
   * later replaces the resource.
   *
   * @default false
   */
  readonly throughAzureApi?: boolean;
  /**
   * The id of a resource that exists and is taken over as it is, instead of made.
   *
   * @default - the resource is made
   */
  readonly adopt?: string;
  /**
   * Patches for planned resource bodies, by the id of the resource: `{ Resource: { properties: { … } } }`. Objects are
   * merged, lists and values replaced; they are applied last.
   *
   * @default - no patches
   */
  readonly overrides?: { [id: string]: any };
}

/** Whether a resource is reached from public networks. */
export enum PublicNetworkAccess {
  ENABLED = 'Enabled',
  DISABLED = 'Disabled',
  /** As a network security perimeter says. */
  SECURED_BY_PERIMETER = 'SecuredByPerimeter',
}

export const resourceFields = (type: ResourceType) => ({
  resourceGroup: resourceGroupName,
  tags,
  throughAzureApi: knownFlag().default(false),
  adopt: resourceId(`the id of ${article(typeTitles[type])}`, [type]).optional(),
  overrides,
});

interface ResourceModel {
  readonly resourceGroup: Text;
  readonly name: Text | undefined;
  readonly throughAzureApi: boolean;
  readonly adopt?: Text | undefined;
}

/** The one resource of a noun that lives in a resource group. */
export function inGroup(
  type: ResourceType,
  model: ResourceModel,
  naming: Naming,
  body: Body,
  dependsOn: readonly PlannedResource[] = [],
): PlannedResource {
  const { resourceGroup, name, throughAzureApi, adopt } = model;
  return new PlannedResource({
    id: 'Resource',
    type,
    home: { resourceGroup },
    name: naming(type, name),
    throughAzureApi,
    adopt,
    dependsOn,
    body: said(body),
  });
}
