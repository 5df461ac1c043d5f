import type { Construct } from 'constructs';
import { type MonitoringHealthProps, monitoringHealth } from '../core/collection/monitoring-health';
import { MonitorConstruct } from './monitor-construct';

/**
 * What watches collection itself: alerts on machines, rules and the workspace, and the error logs of rules.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-monitor
 */
export class MonitoringHealth extends MonitorConstruct {
  public constructor(scope: Construct, id: string, props: MonitoringHealthProps) {
    super(scope, id, monitoringHealth, props);
  }
}
