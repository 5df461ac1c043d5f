import type { Construct } from 'constructs';
import { type WindowsClientAgentsProps, windowsClientAgents } from '../core/collection/windows-client-agents';
import { MonitorConstruct } from './monitor-construct';

/**
 * The agents on the Windows 10 and 11 clients of a tenant: the monitored object that stands for all of them, the rules
 * that they follow, and the line that installs the agent. All of it is made with the azapi provider, which the stack has.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-windows-client
 */
export class WindowsClientAgents extends MonitorConstruct {
  public constructor(scope: Construct, id: string, props: WindowsClientAgentsProps) {
    super(scope, id, windowsClientAgents, props);
  }

  /** The resource id of the monitored object. */
  public get monitoredObjectId(): string {
    return this._attribute('id');
  }

  /**
   * The line that installs the agent on a client, for `cmd` with the rights of an administrator. The password of a proxy
   * is no part of it: it is read on the client, from the environment variable `AMA_PROXY_PASSWORD`.
   */
  public get installCommand(): string {
    return this._tells('installCommand');
  }
}
