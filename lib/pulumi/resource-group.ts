import type { ComponentResourceOptions, Output } from '@pulumi/pulumi';
import { type ResourceGroupProps, resourceGroup } from '../core/collection/resource-group';
import { MonitorComponent } from './component';
import type { Inputs } from './inputs';

/** A resource group to be made. */
export type ResourceGroupArgs = Inputs<ResourceGroupProps>;

/** A resource group. Pass its `name` as the `resourceGroup` of what lives in it. */
export class ResourceGroup extends MonitorComponent {
  constructor(name: string, args: ResourceGroupArgs, options?: ComponentResourceOptions) {
    super('ResourceGroup', name, resourceGroup, args, options);
  }

  /** The resource id of the group. */
  get resourceGroupId(): Output<string> {
    return this.attribute('id');
  }

  /** The name of the group, known once it exists. */
  get name(): Output<string> {
    return this.attribute('name');
  }
}
