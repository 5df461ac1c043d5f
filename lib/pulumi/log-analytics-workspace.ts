import type { ComponentResourceOptions, Input, Output } from '@pulumi/pulumi';
import {
  type LogAnalyticsWorkspaceProps,
  logAnalyticsWorkspace,
} from '../core/collection/log-analytics-workspace';
import { ImportedResource, MonitorComponent } from './component';
import type { ILogAnalyticsWorkspace, Inputs } from './inputs';

/** A Log Analytics workspace to be made. */
export type LogAnalyticsWorkspaceArgs = Inputs<LogAnalyticsWorkspaceProps>;

/**
 * A Log Analytics workspace, where logs are kept.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/log-analytics-workspace-overview
 */
export class LogAnalyticsWorkspace extends MonitorComponent implements ILogAnalyticsWorkspace {
  /** A workspace that exists; its region is read from Azure where it is not given. */
  static fromWorkspaceId(
    workspaceId: Input<string>,
    location?: Input<string>,
  ): ILogAnalyticsWorkspace & { readonly workspaceId: Output<string> } {
    return new ImportedWorkspace('LogAnalyticsWorkspace', logAnalyticsWorkspace, workspaceId, location);
  }

  constructor(name: string, args: LogAnalyticsWorkspaceArgs, options?: ComponentResourceOptions) {
    super('LogAnalyticsWorkspace', name, logAnalyticsWorkspace, args, options);
  }

  /** The resource id of the workspace. */
  get workspaceId(): Output<string> {
    return this.attribute('id');
  }

  /** The id by which agents and queries call the workspace: a UUID. */
  get customerId(): Output<string> {
    return this.attribute('properties.customerId');
  }
}

class ImportedWorkspace extends ImportedResource implements ILogAnalyticsWorkspace {
  get workspaceId(): Output<string> {
    return this.attribute('id');
  }
}
