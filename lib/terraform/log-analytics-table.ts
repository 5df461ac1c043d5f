import type { Construct } from 'constructs';
import { type LogAnalyticsTableProps, logAnalyticsTable } from '../core/collection/log-analytics-table';
import { MonitorConstruct } from './monitor-construct';

/**
 * A table of a Log Analytics workspace: one of your own, or the plan and retention of one that is there.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/manage-logs-tables
 */
export class LogAnalyticsTable extends MonitorConstruct {
  public constructor(scope: Construct, id: string, props: LogAnalyticsTableProps) {
    super(scope, id, logAnalyticsTable, props);
  }

  /** The resource id of the table. */
  public get tableId(): string {
    return this._attribute('id');
  }
}
