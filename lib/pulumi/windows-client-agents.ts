import type { ComponentResourceOptions, Output } from '@pulumi/pulumi';
import { type WindowsClientAgentsProps, windowsClientAgents } from '../core/collection/windows-client-agents';
import { MonitorComponent } from './component';
import type { Inputs } from './inputs';

/** The agents on the Windows clients of a tenant. */
export type WindowsClientAgentsArgs = Inputs<WindowsClientAgentsProps>;

/**
 * The agents on the Windows 10 and 11 clients of a tenant: the monitored object that stands for all of them, the rules
 * that they follow, and the line that installs the agent. azure-native has no monitored object: it is made by the
 * deployment of a template, and stays where that is destroyed.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-windows-client
 */
export class WindowsClientAgents extends MonitorComponent {
  constructor(name: string, args: WindowsClientAgentsArgs, options?: ComponentResourceOptions) {
    super('WindowsClientAgents', name, windowsClientAgents, args, options);
  }

  /** The resource id of the monitored object, once that is made. */
  get monitoredObjectId(): Output<string> {
    return this.attribute('id');
  }

  /**
   * The line that installs the agent on a client, for `cmd` with the rights of an administrator. The password of a proxy
   * is no part of it: it is read on the client, from the environment variable `AMA_PROXY_PASSWORD`.
   */
  get installCommand(): Output<string> {
    return this.tells('installCommand');
  }
}
