import { type ComponentResourceOptions, type Output, log, output } from '@pulumi/pulumi';
import {
  type WorkspaceTransformProps,
  attachCommand,
  workspaceTransform,
} from '../core/collection/workspace-transform';
import { stackProblems } from '../core/stack-problems';
import { open } from '../core/value';
import { MonitorComponent } from './component';
import { pulumi } from './emit';
import type { Inputs } from './inputs';

/** Transformations of tables of a workspace. */
export type WorkspaceTransformArgs = Inputs<WorkspaceTransformProps>;

/**
 * Transformations of what arrives in the tables of a workspace by other ways than rules. A workspace has one such set.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-transformations#workspace-transformation-dcr
 */
export class WorkspaceTransform extends MonitorComponent {
  /**
   * The command of the Azure CLI that makes the workspace heed the transformations: azure-native cannot. An update of the
   * workspace by Pulumi may undo it.
   */
  readonly attachCommand: Output<string>;

  constructor(name: string, args: WorkspaceTransformArgs, options?: ComponentResourceOptions) {
    super('WorkspaceTransform', name, workspaceTransform, args, options);
    const [attachment] = this.notCarried;
    this.attachCommand = output(attachment && open(attachCommand(attachment), pulumi)) as Output<string>;
    void log.warn(
      stackProblems.notAttached
        .at(
          [],
          'azure-native cannot attach the transformations to their workspace.',
          'Run the command in "attachCommand" when they are there, and again when Pulumi has updated the workspace.',
        )
        .toString(),
      this,
    );
  }

  /** The resource id of the rule that holds the transformations. */
  get ruleId(): Output<string> {
    return this.attribute('id');
  }
}
