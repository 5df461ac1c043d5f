import type { Construct } from 'constructs';
import { type ResourceGroupProps, resourceGroup } from '../core/collection/resource-group';
import { MonitorConstruct } from './monitor-construct';

/** A resource group. Pass its `name` as the `resourceGroup` of what lives in it. */
export class ResourceGroup extends MonitorConstruct {
  public constructor(scope: Construct, id: string, props: ResourceGroupProps) {
    super(scope, id, resourceGroup, props);
  }

  /** The resource id of the group. */
  public get resourceGroupId(): string {
    return this._attribute('id');
  }

  /** The name of the group, known once it exists. */
  public get name(): string {
    return this._attribute('name');
  }
}
