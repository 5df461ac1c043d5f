import type { Construct } from 'constructs';
import {
  type AzureMonitorWorkspaceProps,
  azureMonitorWorkspace,
  remoteWriteUrl,
} from '../core/collection/azure-monitor-workspace';
import type { IAzureMonitorWorkspace } from '../core/references';
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
