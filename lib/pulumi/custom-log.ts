import type { ComponentResourceOptions, Input, Output, Resource } from '@pulumi/pulumi';
import { type CustomLogProps, customLog, streamOf } from '../core/collection/custom-log';
import { ownEndpoint } from '../core/collection/data-collection-rule';
import { MonitorComponent } from './component';
import { associateBelow } from './data-collection-rule-association';
import type { IDataCollectionRule, Inputs } from './inputs';

/** A log of your own, and the table that keeps it. */
export type CustomLogArgs = Inputs<CustomLogProps>;

/**
 * A log of your own: its table, its stream, where its records come from and how they get there.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/create-custom-table
 */
export class CustomLog extends MonitorComponent implements IDataCollectionRule {
  constructor(name: string, args: CustomLogArgs, options?: ComponentResourceOptions) {
    super('CustomLog', name, customLog, args, options);
  }

  /** The resource id of the log's rule. */
  get ruleId(): Output<string> {
    return this.attribute('id');
  }

  /** The resource id of the log's rule, which is one. */
  get ruleIds(): readonly Output<string>[] {
    return this.ids;
  }

  /** The id by which senders of data call the log's rule: `dcr-…`. */
  get immutableId(): Output<string> {
    return this.attribute('properties.immutableId');
  }

  /** The stream by which senders of data call the log: `Custom-Orders_CL`. */
  get streamName(): Output<string> {
    return this.told(streamOf);
  }

  /** The URL to which records are sent, where the log's rule has an endpoint itself. */
  get logsIngestionEndpoint(): Output<string> {
    return this.told((handle) => ownEndpoint(handle, 'logsIngestion'));
  }

  /**
   * Makes a machine give its files to the log.
   *
   * @param target the resource id of the machine
   * @param key stands for the machine in ids, where nobody can tell before deployment whose id it is
   */
  associateWith(target: Input<string>, key?: string): Resource {
    return associateBelow(this, { target, key, rule: this });
  }
}
