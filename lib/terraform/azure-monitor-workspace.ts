import type { Construct } from 'constructs';
import {
  type AzureMonitorWorkspaceProps,
  azureMonitorWorkspace,
  remoteWriteUrl,
} from '../core/collection/azure-monitor-workspace';
import type { IAzureMonitorWorkspace } from '../core/references';
import { type GrantOptions, MonitoringRole } from '../core/collection/role-assignment';
import { RoleAssignment } from './role-assignment';
import { ImportedConstruct, MonitorConstruct } from './monitor-construct';

/**
 * An Azure Monitor workspace, where Prometheus metrics are kept.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/metrics/azure-monitor-workspace-overview
 */
export class AzureMonitorWorkspace extends MonitorConstruct implements IAzureMonitorWorkspace {
  /**
   * A workspace that exists.
   *
   * @param workspaceId its resource id
   */
  public static fromWorkspaceId(scope: Construct, id: string, workspaceId: string): IAzureMonitorWorkspace {
    return new ImportedWorkspace(scope, id, workspaceId);
  }

  public constructor(scope: Construct, id: string, props: AzureMonitorWorkspaceProps) {
    super(scope, id, azureMonitorWorkspace, props);
  }

  /** The resource id of the workspace. */
  public get workspaceId(): string {
    return this._attribute('id');
  }

  /** The URL at which Prometheus queries are answered. */
  public get queryEndpoint(): string {
    return this._attribute('properties.metrics.prometheusQueryEndpoint');
  }

  /**
   * The URL to which Prometheus writes, through the rule and the endpoint that Azure made with the workspace. Who writes
   * needs the role Monitoring Metrics Publisher on that rule.
   */
  public get remoteWriteUrl(): string {
    return this._told(remoteWriteUrl);
  }

  /**
   * Lets somebody query what is kept in the workspace, with the narrowest role for it: Monitoring Data Reader.
   *
   * @param principalId the object id of who is let
   */
  public grantRead(principalId: string, options?: GrantOptions): RoleAssignment {
    return RoleAssignment._below(
      this,
      this.workspaceId,
      MonitoringRole.MONITORING_DATA_READER,
      principalId,
      options,
    );
  }
}

class ImportedWorkspace extends ImportedConstruct implements IAzureMonitorWorkspace {
  public constructor(scope: Construct, id: string, workspaceId: string) {
    super(scope, id, azureMonitorWorkspace, workspaceId);
  }

  public get workspaceId(): string {
    return this.attribute('id');
  }

  public get queryEndpoint(): string {
    return this.attribute('properties.metrics.prometheusQueryEndpoint');
  }

  public get remoteWriteUrl(): string {
    return this.told(remoteWriteUrl);
  }
}
