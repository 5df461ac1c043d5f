import type { ComponentResourceOptions } from '@pulumi/pulumi';
import { type MonitoredMachinesProps, monitoredMachines } from '../core/collection/monitored-machines';
import { MonitorComponent } from './component';
import type { Inputs } from './inputs';

/** Machines that are monitored. */
export type MonitoredMachinesArgs = Inputs<MonitoredMachinesProps>;

/**
 * Machines, and all that makes them send: the agent, its identity and its way out, the rules that fit each, the endpoint
 * of its region.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-overview
 */
export class MonitoredMachines extends MonitorComponent {
  constructor(name: string, args: MonitoredMachinesArgs, options?: ComponentResourceOptions) {
    super('MonitoredMachines', name, monitoredMachines, args, options);
  }
}
