import type { ComponentResourceOptions, Input, Output, Resource } from '@pulumi/pulumi';
import {
  type DataCollectionEndpointProps,
  dataCollectionEndpoint,
} from '../core/collection/data-collection-endpoint';
import { ImportedResource, MonitorComponent } from './component';
import { associateBelow } from './data-collection-rule-association';
import type { IDataCollectionEndpoint, Inputs } from './inputs';

/** A data collection endpoint to be made. */
export type DataCollectionEndpointArgs = Inputs<DataCollectionEndpointProps>;

/**
 * A data collection endpoint: where agents fetch their configuration, and where data is sent.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-endpoint-overview
 */
export class DataCollectionEndpoint extends MonitorComponent implements IDataCollectionEndpoint {
  /** An endpoint that exists; its region is read from Azure where it is not given. */
  static fromDataCollectionEndpointId(endpointId: Input<string>, location?: Input<string>): ExistingEndpoint {
    return new ExistingEndpoint('DataCollectionEndpoint', dataCollectionEndpoint, endpointId, location);
  }

  constructor(name: string, args: DataCollectionEndpointArgs, options?: ComponentResourceOptions) {
    super('DataCollectionEndpoint', name, dataCollectionEndpoint, args, options);
  }

  /** The resource id of the endpoint. */
  get endpointId(): Output<string> {
    return this.attribute('id');
  }

  /** The URL from which agents fetch their configuration. */
  get configurationAccessEndpoint(): Output<string> {
    return this.attribute('properties.configurationAccess.endpoint');
  }

  /** The URL to which logs are sent. */
  get logsIngestionEndpoint(): Output<string> {
    return this.attribute('properties.logsIngestion.endpoint');
  }

  /** The URL to which metrics are sent. */
  get metricsIngestionEndpoint(): Output<string> {
    return this.attribute('properties.metricsIngestion.endpoint');
  }

  /**
   * Makes a machine's agent fetch its configuration here. A machine has one such endpoint.
   *
   * @param target the resource id of the machine
   * @param key stands for the machine in ids, where nobody can tell before deployment whose id it is
   */
  associateWith(target: Input<string>, key?: string): Resource {
    return associateBelow(this, { target, key, endpoint: this });
  }
}

/** A data collection endpoint that exists. */
class ExistingEndpoint extends ImportedResource implements IDataCollectionEndpoint {
  get endpointId(): Output<string> {
    return this.attribute('id');
  }

  get configurationAccessEndpoint(): Output<string> {
    return this.attribute('properties.configurationAccess.endpoint');
  }

  get logsIngestionEndpoint(): Output<string> {
    return this.attribute('properties.logsIngestion.endpoint');
  }

  get metricsIngestionEndpoint(): Output<string> {
    return this.attribute('properties.metricsIngestion.endpoint');
  }
}
