import type { ComponentResourceOptions, Input, Output } from '@pulumi/pulumi';
import { type ActionGroupProps, actionGroup } from '../core/collection/action-group';
import { ImportedResource, MonitorComponent } from './component';
import type { IActionGroup, Inputs } from './inputs';

/** An action group to be made. */
export type ActionGroupArgs = Inputs<ActionGroupProps>;

/**
 * Who is told when an alert fires, and how.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups
 */
export class ActionGroup extends MonitorComponent implements IActionGroup {
  /** An action group that exists. */
  static fromActionGroupId(
    actionGroupId: Input<string>,
  ): IActionGroup & { readonly actionGroupId: Output<string> } {
    return new ImportedActionGroup('ActionGroup', actionGroup, actionGroupId);
  }

  constructor(name: string, args: ActionGroupArgs, options?: ComponentResourceOptions) {
    super('ActionGroup', name, actionGroup, args, options);
  }

  /** The resource id of the action group. */
  get actionGroupId(): Output<string> {
    return this.attribute('id');
  }
}

class ImportedActionGroup extends ImportedResource implements IActionGroup {
  get actionGroupId(): Output<string> {
    return this.attribute('id');
  }
}
