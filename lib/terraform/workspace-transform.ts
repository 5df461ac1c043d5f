import type { Construct } from 'constructs';
import { type WorkspaceTransformProps, workspaceTransform } from '../core/collection/workspace-transform';
import { MonitorConstruct } from './monitor-construct';

/**
 * Transformations of what arrives in the tables of a workspace by other ways than rules. A workspace has one such set.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-transformations#workspace-transformation-dcr
 */
export class WorkspaceTransform extends MonitorConstruct {
  public constructor(scope: Construct, id: string, props: WorkspaceTransformProps) {
    super(scope, id, workspaceTransform, props);
  }

  /** The resource id of the rule that holds the transformations. */
  public get ruleId(): string {
    return this._attribute('id');
  }
}
