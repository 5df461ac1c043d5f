import type { Construct } from 'constructs';
import { type AzureMonitorAgentProps, azureMonitorAgent } from '../core/collection/azure-monitor-agent';
import { MonitorConstruct } from './monitor-construct';
import { noticeRetiredAgents } from './retired-agents';

/**
 * The Azure Monitor Agent on one machine.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-manage
 */
export class AzureMonitorAgent extends MonitorConstruct {
  public constructor(scope: Construct, id: string, props: AzureMonitorAgentProps) {
    super(scope, id, azureMonitorAgent, props);
    noticeRetiredAgents(this);
  }

  /** The resource id of the extension. */
  public get extensionId(): string {
    return this._attribute('id');
  }
}
