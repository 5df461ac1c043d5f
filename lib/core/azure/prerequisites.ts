/**
 * What a workspace has before Azure takes a rule that fills some of its tables; without it Azure answers
 * `InvalidOutputTable`. Custom tables and those of Azure Monitor itself want nothing.
 * Source: "Solutions" on the pages of https://learn.microsoft.com/azure/azure-monitor/reference/tables-index; for
 * CommonSecurityLog also https://github.com/hashicorp/terraform-provider-azurerm/issues/28709
 */
import { tableOf } from './streams';

const sentinel = { title: 'Microsoft Sentinel', cure: 'Onboard it to Microsoft Sentinel' };
const solution = (name: string) => ({
  title: `the solution "${name}"`,
  cure: `Add the solution "${name}" to it`,
});

export interface Prerequisite {
  readonly title: string;
  readonly cure: string;
}

const tables: { readonly [table: string]: Prerequisite } = {
  CommonSecurityLog: sentinel,
  SecurityEvent: sentinel,
  WindowsEvent: sentinel,
  ServiceMap: solution('VMInsights'),
  ConfigurationChange: solution('ChangeTracking'),
  ConfigurationData: solution('ChangeTracking'),
  WindowsFirewall: solution('Security'),
};

/** Streams that are not called after their table. */
const others: { readonly [stream: string]: string } = {
  'Microsoft-CiscoAsa': 'CommonSecurityLog',
  'Microsoft-ConfigurationChangeV2': 'ConfigurationChange',
  'Microsoft-ASimNetworkSessionLogs-WindowsFirewall': 'ASimNetworkSessionLogs',
};

/** The table that a stream fills, and what it comes with. */
export function prerequisiteOf(
  stream: string,
): { readonly table: string; readonly comesWith: Prerequisite } | undefined {
  const table = (Object.hasOwn(others, stream) ? others[stream] : undefined) ?? tableOf(stream);
  const comesWith = /^ASim/.test(table) ? sentinel : Object.hasOwn(tables, table) ? tables[table] : undefined;
  return comesWith && { table, comesWith };
}
