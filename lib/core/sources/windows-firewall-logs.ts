/** Logs of the firewall of Windows machines. */
import { said } from '../noun';
import { type Fields, type Model, list, record, word } from '../schema';
import { isList } from '../value';
import { type SourceKind, onlyStream, sortedSet, sourceName, streamText } from './source';

/**
 * Which logs of the Windows firewall are collected. Azure takes them in through the rule's `endpoint`.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-firewall-logs
 */
export interface WindowsFirewallLogsSourceProps {
  /**
   * The profiles of the firewall whose logs are collected.
   *
   * @default - every profile
   */
  readonly profileFilter?: FirewallProfile[];
  /**
   * The stream that the records are given to, and with it the table that they fill.
   *
   * @default WindowsFirewallStream.WINDOWS_FIREWALL
   */
  readonly stream?: WindowsFirewallStream;
  /**
   * The name of the source within its rule.
   *
   * @default firewall
   */
  readonly name?: string;
}

/** The profiles of the Windows firewall. */
export enum FirewallProfile {
  DOMAIN = 'Domain',
  PRIVATE = 'Private',
  PUBLIC = 'Public',
}

/** The streams of Windows firewall logs. */
export enum WindowsFirewallStream {
  /** The `WindowsFirewall` table, which comes with the solution Security and Audit. */
  WINDOWS_FIREWALL = 'Microsoft-WindowsFirewall',
  /** The `ASimNetworkSessionLogs` table of Microsoft Sentinel. */
  ASIM_NETWORK_SESSION_LOGS = 'Microsoft-ASimNetworkSessionLogs-WindowsFirewall',
}

const schema = record({
  profileFilter: list(word(FirewallProfile, 'a firewall profile'), 'firewall profiles').optional(),
  stream: streamText('a stream of Windows firewall logs').default(WindowsFirewallStream.WINDOWS_FIREWALL),
  name: sourceName,
} satisfies Fields<WindowsFirewallLogsSourceProps>);

export const windowsFirewallLogs: SourceKind<Model<typeof schema>> = {
  title: 'Windows firewall logs',
  place: ['dataSources', 'windowsFirewallLogs'],
  systems: ['Windows'],
  needsEndpoint: true,
  schema,
  ownStreams: Object.values(WindowsFirewallStream),
  streams: ({ stream }) => [stream],
  ownName: () => 'firewall',
  bodies: ({ profileFilter }, name, streams) => [
    said({
      name,
      streams,
      profileFilter: isList(profileFilter) ? sortedSet(profileFilter) : profileFilter,
    }),
  ],
  written: ({ profileFilter, name, ...body }) => ({ profileFilter, stream: onlyStream(body), name }),
};
