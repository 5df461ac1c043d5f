/** Settings of the Azure Monitor Agent itself. */
import { said } from '../noun';
import { type Fields, type Model, flag, record, text, wholeNumber } from '../schema';
import { Join, type Value, type ValueMap } from '../value';

/**
 * Settings of the agent on the machines that follow a rule of the kind AgentSettings. An agent reads them when it
 * starts.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-settings
 */
export interface AgentSettings {
  /**
   * The disk space, in megabytes, in which the agent keeps what it cannot send yet: 4000 to 1000000.
   *
   * @default - that of the agent, 10000
   */
  readonly maxDiskQuotaInMB?: number;
  /**
   * Whether forwarded Windows events have the time at which they were received.
   *
   * @default - that of the agent, false
   */
  readonly useTimeReceivedForForwardedEvents?: boolean;
  /**
   * The setting `Tags`, which Azure knows and does not describe.
   *
   * @default - none
   */
  readonly tags?: string;
}

export const agentSettings = record({
  maxDiskQuotaInMB: wholeNumber('a disk quota in megabytes', 4000, 1_000_000).optional(),
  useTimeReceivedForForwardedEvents: flag().optional(),
  tags: text('text').optional(),
} satisfies Fields<AgentSettings>);

export type AgentSettingsModel = Model<typeof agentSettings>;

/** Azure takes every setting as text. */
export function agentSettingsBody(settings: AgentSettingsModel | undefined): ValueMap | undefined {
  if (!settings) return undefined;
  const { maxDiskQuotaInMB, useTimeReceivedForForwardedEvents: received, tags } = settings;
  const values: { readonly [name: string]: Value } = said({
    MaxDiskQuotaInMB: maxDiskQuotaInMB,
    Tags: tags,
    UseTimeReceivedForForwardedEvents: typeof received === 'boolean' ? Number(received) : received,
  });
  const textOf = (value: Value): Value => (typeof value === 'number' ? String(value) : new Join([value]));
  return {
    logs: Object.keys(values).map((name) => {
      const value = values[name];
      return { name, value: typeof value === 'string' ? value : textOf(value) };
    }),
  };
}
