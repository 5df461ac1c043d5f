import type { Construct } from 'constructs';
import {
  type LogAnalyticsWorkspaceProps,
  logAnalyticsWorkspace,
} from '../core/collection/log-analytics-workspace';
import type { ILogAnalyticsWorkspace } from '../core/references';
import { type GrantOptions, MonitoringRole } from '../core/collection/role-assignment';
import { RoleAssignment } from './role-assignment';
import { ImportedConstruct, MonitorConstruct } from './monitor-construct';

/**
 * A Log Analytics workspace, where logs are kept.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/log-analytics-workspace-overview
 */
export class LogAnalyticsWorkspace extends MonitorConstruct implements ILogAnalyticsWorkspace {
  /**
   * A workspace that exists.
   *
   * @param workspaceId its resource id
   * @param location its region; read from Azure where it is not given
   */
  public static fromWorkspaceId(
    scope: Construct,
    id: string,
    workspaceId: string,
    location?: string,
  ): ILogAnalyticsWorkspace {
    return new ImportedWorkspace(scope, id, workspaceId, location);
  }

  public constructor(scope: Construct, id: string, props: LogAnalyticsWorkspaceProps) {
    super(scope, id, logAnalyticsWorkspace, props);
  }

  /** The resource id of the workspace. */
  public get workspaceId(): string {
    return this._attribute('id');
  }

  /** The id by which agents and queries call the workspace: a UUID. */
  public get customerId(): string {
    return this._attribute('properties.customerId');
  }

  /**
   * Lets somebody read what is kept in the workspace, with the narrowest role for it: Log Analytics Data Reader.
   *
   * @param principalId the object id of who is let
   */
  public grantRead(principalId: string, options?: GrantOptions): RoleAssignment {
    return RoleAssignment._below(
      this,
      this.workspaceId,
      MonitoringRole.LOG_ANALYTICS_DATA_READER,
      principalId,
      options,
    );
  }
}

class ImportedWorkspace extends ImportedConstruct implements ILogAnalyticsWorkspace {
  public constructor(scope: Construct, id: string, workspaceId: string, location: string | undefined) {
    super(scope, id, logAnalyticsWorkspace, workspaceId, location);
  }

  public get workspaceId(): string {
    return this.attribute('id');
  }
}
