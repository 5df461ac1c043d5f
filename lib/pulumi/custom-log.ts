import type { ComponentResourceOptions, Output } from '@pulumi/pulumi';
import { type CustomLogProps, customLog, streamOf } from '../core/collection/custom-log';
import type { Inputs } from './inputs';
import { RuleComponent } from './rule-component';

/** A log of your own, and the table that keeps it. */
export type CustomLogArgs = Inputs<CustomLogProps>;

/**
 * A log of your own: its table, its stream, where its records come from and how they get there.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/create-custom-table
 */
export class CustomLog extends RuleComponent {
  constructor(name: string, args: CustomLogArgs, options?: ComponentResourceOptions) {
    super('CustomLog', name, customLog, args, options);
  }

  /** The stream by which senders of data call the log: `Custom-Orders_CL`. */
  get streamName(): Output<string> {
    return this.told(streamOf);
  }
}
