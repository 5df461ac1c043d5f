import type { Construct } from 'constructs';
import { type CustomLogProps, customLog, streamOf } from '../core/collection/custom-log';
import { ownEndpoint } from '../core/collection/data-collection-rule';
import type { IDataCollectionRule } from '../core/references';
import { DataCollectionRuleAssociation } from './data-collection-rule-association';
import { MonitorConstruct } from './monitor-construct';

/**
 * A log of your own: its table, its stream, where its records come from and how they get there.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/create-custom-table
 */
export class CustomLog extends MonitorConstruct implements IDataCollectionRule {
  public constructor(scope: Construct, id: string, props: CustomLogProps) {
    super(scope, id, customLog, props);
  }

  /** The resource id of the log's rule. */
  public get ruleId(): string {
    return this._attribute('id');
  }

  /** The resource id of the log's rule, which is one. */
  public get ruleIds(): string[] {
    return this._ids;
  }

  /** The id by which senders of data call the log's rule: `dcr-…`. */
  public get immutableId(): string {
    return this._attribute('properties.immutableId');
  }

  /** The stream by which senders of data call the log: `Custom-Orders_CL`. */
  public get streamName(): string {
    return this._told(streamOf);
  }

  /** The URL to which records are sent, where the log's rule has an endpoint itself. */
  public get logsIngestionEndpoint(): string {
    return this._told((handle) => ownEndpoint(handle, 'logsIngestion'));
  }

  /**
   * Makes a machine give its files to the log.
   *
   * @param target the resource id of the machine
   * @param key stands for the machine in ids, where nobody can tell before deployment whose id it is
   */
  public associateWith(target: string, key?: string): DataCollectionRuleAssociation {
    return DataCollectionRuleAssociation._below(this, { target, key, rule: this });
  }
}
