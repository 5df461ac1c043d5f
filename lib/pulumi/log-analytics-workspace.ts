import type { ComponentResourceOptions, Input, Output, Resource } from '@pulumi/pulumi';
import {
  type LogAnalyticsWorkspaceProps,
  logAnalyticsWorkspace,
} from '../core/collection/log-analytics-workspace';
import { MonitoringRole } from '../core/collection/role-assignment';
import { type GrantArgs, grantBelow } from './role-assignment';
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

  /**
   * Lets somebody read what is kept in the workspace, with the narrowest role for it: Log Analytics Data Reader.
   *
   * @param principalId the object id of who is let
   */
  grantRead(principalId: Input<string>, options?: GrantArgs): Resource {
    return grantBelow(this, this.workspaceId, MonitoringRole.LOG_ANALYTICS_DATA_READER, principalId, options);
  }
}

class ImportedWorkspace extends ImportedResource implements ILogAnalyticsWorkspace {
  get workspaceId(): Output<string> {
    return this.attribute('id');
  }
}
