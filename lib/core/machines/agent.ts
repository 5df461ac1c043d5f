/** The Azure Monitor Agent on a machine: the extension that Azure takes for its system and for what it runs on. */
import type { ResourceType } from '../azure/resource-types';
import type { MachineExtension } from '../machine-extension';
import { said } from '../noun';
import { compare } from '../order';
import { PlannedResource } from '../plan';
import type { Text } from '../schema';
import { type Value, type ValueMap, labelOf } from '../value';
import { type AgentIdentityModel, authentication } from './agent-identity';
import type { AgentNetworkModel } from './agent-network';
import { type Machine, OperatingSystem, type Platform } from './machine';
import { networkSettings } from './network-settings';

/** Source: https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-manage#virtual-machine-extension-details */
export const agents: { readonly [os in OperatingSystem]: MachineExtension } = {
  [OperatingSystem.LINUX]: {
    system: OperatingSystem.LINUX,
    publisher: 'Microsoft.Azure.Monitor',
    type: 'AzureMonitorLinuxAgent',
    typeHandlerVersion: '1.0',
    automaticUpgrade: true,
  },
  [OperatingSystem.WINDOWS]: {
    system: OperatingSystem.WINDOWS,
    publisher: 'Microsoft.Azure.Monitor',
    type: 'AzureMonitorWindowsAgent',
    typeHandlerVersion: '1.0',
    automaticUpgrade: true,
  },
};

const types: { readonly [platform in Platform]: ResourceType } = {
  virtualMachine: 'Microsoft.Compute/virtualMachines/extensions',
  scaleSet: 'Microsoft.Compute/virtualMachineScaleSets/extensions',
  arcServer: 'Microsoft.HybridCompute/machines/extensions',
};

/** How an extension is kept up to date, in which order it comes, and what is kept beside it. */
export interface ExtensionOptions {
  readonly autoUpgradeMinorVersion: boolean;
  readonly enableAutomaticUpgrade: boolean;
  readonly version?: Text | undefined;
  readonly suppressFailures?: boolean | undefined;
  readonly provisionAfterExtensions?: readonly Text[] | undefined;
  readonly tags?: ValueMap | undefined;
}

interface Settings {
  readonly settings?: ValueMap | undefined;
  readonly protectedSettings?: ValueMap | undefined;
  readonly protectedSettingsFromKeyVault?: ValueMap | undefined;
}

/** What is the same for the agent of each machine of a fleet. */
export function agentSettings(identity: AgentIdentityModel, network: AgentNetworkModel): Settings {
  const { proxy, protectedProxy, fromKeyVault } = networkSettings(network);
  const settings = said<Value>({ authentication: authentication(identity), proxy });
  return {
    settings: Object.keys(settings).length ? settings : undefined,
    protectedSettings: protectedProxy && { proxy: protectedProxy },
    protectedSettingsFromKeyVault: fromKeyVault,
  };
}

/** An extension on a machine, as far as Azure has the properties for what the machine is. */
export function extensionOn(
  machine: Pick<Machine, 'platform' | 'id' | 'location'>,
  extension: MachineExtension,
  options: ExtensionOptions & Settings,
  {
    id,
    name,
    dependsOn = [],
  }: { readonly id: string; readonly name: Text; readonly dependsOn?: readonly PlannedResource[] },
): PlannedResource {
  const { platform } = machine;
  return new PlannedResource({
    id,
    type: types[platform],
    home: { partOf: machine.id },
    name,
    dependsOn,
    body: said({
      location: platform === 'scaleSet' ? undefined : machine.location,
      tags: platform === 'scaleSet' ? undefined : options.tags,
      properties: propertiesOn(platform, extension, options),
    }),
  });
}

/**
 * Azure Arc takes no version with which to begin, and neither of the two ways to order extensions.
 * Source: https://learn.microsoft.com/azure/templates/microsoft.hybridcompute/machines/extensions
 */
function propertiesOn(
  platform: Platform,
  { publisher, type, typeHandlerVersion, automaticUpgrade = false, settings }: MachineExtension,
  options: ExtensionOptions & Settings,
): ValueMap {
  const { protectedSettings } = options;
  const enableAutomaticUpgrade = options.enableAutomaticUpgrade && automaticUpgrade;
  const common = {
    publisher,
    type,
    enableAutomaticUpgrade,
    settings: options.settings ?? settings,
    protectedSettings,
  };
  if (platform === 'arcServer') return said<Value>(common);
  return said<Value>({
    ...common,
    typeHandlerVersion: options.version ?? typeHandlerVersion,
    autoUpgradeMinorVersion: options.autoUpgradeMinorVersion,
    protectedSettingsFromKeyVault: options.protectedSettingsFromKeyVault,
    suppressFailures: options.suppressFailures,
    provisionAfterExtensions: options.provisionAfterExtensions && inOrder(options.provisionAfterExtensions),
  });
}

/** Azure waits for all of them, in whichever order they are named. */
const inOrder = (names: readonly Text[]): readonly Text[] =>
  [...names].sort((a, b) => compare(labelOf(a) ?? '', labelOf(b) ?? ''));
