import type { ComponentResourceOptions, Output } from '@pulumi/pulumi';
import { type AzureMonitorAgentProps, azureMonitorAgent } from '../core/collection/azure-monitor-agent';
import { MonitorComponent } from './component';
import type { Inputs } from './inputs';

/** The agent on a machine. */
export type AzureMonitorAgentArgs = Inputs<AzureMonitorAgentProps>;

/**
 * The Azure Monitor Agent on one machine.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-manage
 */
export class AzureMonitorAgent extends MonitorComponent {
  constructor(name: string, args: AzureMonitorAgentArgs, options?: ComponentResourceOptions) {
    super('AzureMonitorAgent', name, azureMonitorAgent, args, options);
  }

  /** The resource id of the extension. */
  get extensionId(): Output<string> {
    return this.attribute('id');
  }
}
