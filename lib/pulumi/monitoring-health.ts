import type { ComponentResourceOptions } from '@pulumi/pulumi';
import { type MonitoringHealthProps, monitoringHealth } from '../core/collection/monitoring-health';
import { MonitorComponent } from './component';
import type { Inputs } from './inputs';

/** What watches collection itself. */
export type MonitoringHealthArgs = Inputs<MonitoringHealthProps>;

/**
 * What watches collection itself: alerts on machines, rules and the workspace, and the error logs of rules.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-monitor
 */
export class MonitoringHealth extends MonitorComponent {
  constructor(name: string, args: MonitoringHealthArgs, options?: ComponentResourceOptions) {
    super('MonitoringHealth', name, monitoringHealth, args, options);
  }
}
