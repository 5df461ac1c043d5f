/**
 * Extensions that a machine needs beside the Azure Monitor Agent, or a preset finds nothing there.
 * Sources: for Change Tracking and the Dependency agent the built-in policies that install them,
 * https://github.com/Azure/azure-policy/tree/master/built-in-policies/policyDefinitions; for Defender for SQL
 * https://learn.microsoft.com/azure/azure-arc/servers/manage-vm-extensions; for DNS
 * https://learn.microsoft.com/azure/azure-arc/servers/agent-overview. The versions of the last two stand in no
 * documentation; they are those that Azure itself installs. Which of them Azure keeps up to date:
 * https://learn.microsoft.com/azure/virtual-machines/automatic-extension-upgrade
 */
import type { System } from '../sources/source';
import type { MachineExtension } from '../machine-extension';

const changeTracking = 'Microsoft.Azure.ChangeTrackingAndInventory';
const dependencyAgent = {
  publisher: 'Microsoft.Azure.Monitoring.DependencyAgent',
  typeHandlerVersion: '9.10',
  settings: { enableAMA: 'true' },
  automaticUpgrade: true,
};

export const companions = {
  changeTracking: {
    Linux: {
      system: 'Linux',
      publisher: changeTracking,
      type: 'ChangeTracking-Linux',
      typeHandlerVersion: '2.0',
    },
    Windows: {
      system: 'Windows',
      publisher: changeTracking,
      type: 'ChangeTracking-Windows',
      typeHandlerVersion: '2.0',
    },
  },
  dependencyAgent: {
    Linux: { system: 'Linux', type: 'DependencyAgentLinux', ...dependencyAgent },
    Windows: { system: 'Windows', type: 'DependencyAgentWindows', ...dependencyAgent },
  },
  defenderForSql: {
    system: 'Windows',
    publisher: 'Microsoft.Azure.AzureDefenderForSQL',
    type: 'AdvancedThreatProtection.Windows',
    typeHandlerVersion: '2.0',
  },
  dnsAgent: {
    system: 'Windows',
    publisher: 'Microsoft.Sentinel.AzureMonitorAgentExtensions',
    type: 'MicrosoftDnsAgent',
    typeHandlerVersion: '1.4',
  },
} as const satisfies {
  readonly [what: string]: MachineExtension | { readonly [system in System]: MachineExtension };
};
