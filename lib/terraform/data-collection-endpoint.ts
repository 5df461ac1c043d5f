import type { Construct } from 'constructs';
import {
  type DataCollectionEndpointProps,
  dataCollectionEndpoint,
} from '../core/collection/data-collection-endpoint';
import type { IDataCollectionEndpoint } from '../core/references';
import { DataCollectionRuleAssociation } from './data-collection-rule-association';
import { ImportedConstruct, MonitorConstruct } from './monitor-construct';

/**
 * A data collection endpoint: where agents fetch their configuration, and where data is sent.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-endpoint-overview
 */
export class DataCollectionEndpoint extends MonitorConstruct implements IDataCollectionEndpoint {
  /**
   * An endpoint that exists.
   *
   * @param endpointId its resource id
   * @param location its region; read from Azure where it is not given
   */
  public static fromDataCollectionEndpointId(
    scope: Construct,
    id: string,
    endpointId: string,
    location?: string,
  ): IDataCollectionEndpoint {
    return new ImportedEndpoint(scope, id, endpointId, location);
  }

  public constructor(scope: Construct, id: string, props: DataCollectionEndpointProps) {
    super(scope, id, dataCollectionEndpoint, props);
  }

  /** The resource id of the endpoint. */
  public get endpointId(): string {
    return this._attribute('id');
  }

  /** The URL from which agents fetch their configuration. */
  public get configurationAccessEndpoint(): string {
    return this._attribute('properties.configurationAccess.endpoint');
  }

  /** The URL to which logs are sent. */
  public get logsIngestionEndpoint(): string {
    return this._attribute('properties.logsIngestion.endpoint');
  }

  /** The URL to which metrics are sent. */
  public get metricsIngestionEndpoint(): string {
    return this._attribute('properties.metricsIngestion.endpoint');
  }

  /**
   * Makes a machine's agent fetch its configuration here. A machine has one such endpoint.
   *
   * @param target the resource id of the machine
   * @param key stands for the machine in ids, where nobody can tell before deployment whose id it is
   */
  public associateWith(target: string, key?: string): DataCollectionRuleAssociation {
    return DataCollectionRuleAssociation._below(this, { target, key, endpoint: this });
  }
}

class ImportedEndpoint extends ImportedConstruct implements IDataCollectionEndpoint {
  public constructor(scope: Construct, id: string, endpointId: string, location: string | undefined) {
    super(scope, id, dataCollectionEndpoint, endpointId, location);
  }

  public get endpointId(): string {
    return this.attribute('id');
  }

  public get configurationAccessEndpoint(): string {
    return this.attribute('properties.configurationAccess.endpoint');
  }

  public get logsIngestionEndpoint(): string {
    return this.attribute('properties.logsIngestion.endpoint');
  }

  public get metricsIngestionEndpoint(): string {
    return this.attribute('properties.metricsIngestion.endpoint');
  }
}
