import type { Construct } from 'constructs';
import { type MonitoredMachinesProps, monitoredMachines } from '../core/collection/monitored-machines';
import { MonitorConstruct } from './monitor-construct';
import { noticeRetiredAgents } from './retired-agents';

/**
 * Machines, and all that makes them send: the agent, its identity and its way out, the rules that fit each, the endpoint
 * of its region.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-overview
 */
export class MonitoredMachines extends MonitorConstruct {
  public constructor(scope: Construct, id: string, props: MonitoredMachinesProps) {
    super(scope, id, monitoredMachines, props);
    noticeRetiredAgents(this);
  }
}
