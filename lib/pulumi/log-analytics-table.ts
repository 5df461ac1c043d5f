import type { ComponentResourceOptions, Output } from '@pulumi/pulumi';
import { type LogAnalyticsTableProps, logAnalyticsTable } from '../core/collection/log-analytics-table';
import { MonitorComponent } from './component';
import type { Inputs } from './inputs';

/** A table of a Log Analytics workspace. */
export type LogAnalyticsTableArgs = Inputs<LogAnalyticsTableProps>;

/**
 * A table of a Log Analytics workspace: one of your own, or the plan and retention of one that is there.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/manage-logs-tables
 */
export class LogAnalyticsTable extends MonitorComponent {
  constructor(name: string, args: LogAnalyticsTableArgs, options?: ComponentResourceOptions) {
    super('LogAnalyticsTable', name, logAnalyticsTable, args, options);
  }

  /** The resource id of the table. */
  get tableId(): Output<string> {
    return this.attribute('id');
  }
}
