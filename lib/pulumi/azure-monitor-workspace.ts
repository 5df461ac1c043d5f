import type { ComponentResourceOptions, Input, Output, Resource } from '@pulumi/pulumi';
import {
  type AzureMonitorWorkspaceProps,
  azureMonitorWorkspace,
  remoteWriteUrl,
} from '../core/collection/azure-monitor-workspace';
import { MonitoringRole } from '../core/collection/role-assignment';
import { type GrantArgs, grantBelow } from './role-assignment';
import { ImportedResource, MonitorComponent } from './component';
import type { IAzureMonitorWorkspace, Inputs } from './inputs';

/** An Azure Monitor workspace to be made. */
export type AzureMonitorWorkspaceArgs = Inputs<AzureMonitorWorkspaceProps>;

/**
 * An Azure Monitor workspace, where Prometheus metrics are kept.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/metrics/azure-monitor-workspace-overview
 */
export class AzureMonitorWorkspace extends MonitorComponent implements IAzureMonitorWorkspace {
  /** A workspace that exists. */
  static fromWorkspaceId(workspaceId: Input<string>): ExistingAzureMonitorWorkspace {
    return new ExistingAzureMonitorWorkspace('AzureMonitorWorkspace', azureMonitorWorkspace, workspaceId);
  }

  constructor(name: string, args: AzureMonitorWorkspaceArgs, options?: ComponentResourceOptions) {
    super('AzureMonitorWorkspace', name, azureMonitorWorkspace, args, options);
  }

  /** The resource id of the workspace. */
  get workspaceId(): Output<string> {
    return this.attribute('id');
  }

  /** The URL at which Prometheus queries are answered. */
  get queryEndpoint(): Output<string> {
    return this.attribute('properties.metrics.prometheusQueryEndpoint');
  }

  /**
   * The URL to which Prometheus writes, through the rule and the endpoint that Azure made with the workspace. Who writes
   * needs the role Monitoring Metrics Publisher on that rule.
   */
  get remoteWriteUrl(): Output<string> {
    return this.told(remoteWriteUrl);
  }

  /**
   * Lets somebody query what is kept in the workspace, with the narrowest role for it: Monitoring Data Reader.
   *
   * @param principalId the object id of who is let
   */
  grantRead(principalId: Input<string>, options?: GrantArgs): Resource {
    return grantBelow(this, this.workspaceId, MonitoringRole.MONITORING_DATA_READER, principalId, options);
  }
}

/** An Azure Monitor workspace that exists. */
class ExistingAzureMonitorWorkspace extends ImportedResource implements IAzureMonitorWorkspace {
  get workspaceId(): Output<string> {
    return this.attribute('id');
  }

  get queryEndpoint(): Output<string> {
    return this.attribute('properties.metrics.prometheusQueryEndpoint');
  }

  get remoteWriteUrl(): Output<string> {
    return this.told(remoteWriteUrl);
  }
}
