import type { Construct } from 'constructs';
import { type CustomLogProps, customLog, streamOf } from '../core/collection/custom-log';
import type { IDataCollectionRule } from '../core/references';
import { RuleConstruct } from './rule-construct';

/**
 * A log of your own: its table, its stream, where its records come from and how they get there.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/create-custom-table
 */
export class CustomLog extends RuleConstruct implements IDataCollectionRule {
  public constructor(scope: Construct, id: string, props: CustomLogProps) {
    super(scope, id, customLog, props);
  }

  /** The stream by which senders of data call the log: `Custom-Orders_CL`. */
  public get streamName(): string {
    return this._told(streamOf);
  }
}
