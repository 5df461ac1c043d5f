import type { Construct } from 'constructs';
import { type ActionGroupProps, actionGroup } from '../core/collection/action-group';
import type { IActionGroup } from '../core/references';
import { ImportedConstruct, MonitorConstruct } from './monitor-construct';

/**
 * Who is told when an alert fires, and how.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups
 */
export class ActionGroup extends MonitorConstruct implements IActionGroup {
  /**
   * An action group that exists.
   *
   * @param actionGroupId its resource id
   */
  public static fromActionGroupId(scope: Construct, id: string, actionGroupId: string): IActionGroup {
    return new ImportedActionGroup(scope, id, actionGroupId);
  }

  public constructor(scope: Construct, id: string, props: ActionGroupProps) {
    super(scope, id, actionGroup, props);
  }

  /** The resource id of the action group. */
  public get actionGroupId(): string {
    return this._attribute('id');
  }
}

class ImportedActionGroup extends ImportedConstruct implements IActionGroup {
  public constructor(scope: Construct, id: string, actionGroupId: string) {
    super(scope, id, actionGroup, actionGroupId);
  }

  public get actionGroupId(): string {
    return this.attribute('id');
  }
}
