/** Extensions of machines: one table for each kind of machine. */
import {
  VirtualMachineExtension,
  type VirtualMachineExtensionArgs,
} from '@pulumi/azure-native/compute/virtualMachineExtension';
import {
  VirtualMachineScaleSetExtension,
  type VirtualMachineScaleSetExtensionArgs,
} from '@pulumi/azure-native/compute/virtualMachineScaleSetExtension';
import {
  MachineExtension,
  type MachineExtensionArgs,
} from '@pulumi/azure-native/hybridcompute/machineExtension';
import type { input } from '@pulumi/azure-native/types';
import { type PlannedResource, placeOf, segmentOf } from '../../core/plan';
import { block, flat } from '../../core/take-apart';
import { type Renderer, same } from './renderer';

/** The machine by its name, under the argument that azure-native has for it. */
const onMachine =
  (machineArgument: string, nameArgument: string) =>
  ({ name, home }: PlannedResource) => ({
    [nameArgument]: name,
    [machineArgument]: segmentOf(placeOf(home), 'name'),
    resourceGroupName: segmentOf(placeOf(home), 'resourceGroup'),
  });

const fromKeyVault = block('protectedSettingsFromKeyVault', {
  ...same<input.compute.KeyVaultSecretReferenceArgs>()('secretUrl'),
  sourceVault: block('sourceVault', same<input.compute.SubResourceArgs>()('id')),
});

const ofMachine = same<VirtualMachineExtensionArgs>();

export const virtualMachineExtension: Renderer = {
  resource: VirtualMachineExtension,
  place: onMachine('vmName', 'vmExtensionName'),
  shape: {
    ...ofMachine('location', 'tags'),
    properties: flat({
      ...ofMachine(
        'publisher',
        'type',
        'typeHandlerVersion',
        'autoUpgradeMinorVersion',
        'enableAutomaticUpgrade',
        'forceUpdateTag',
        'settings',
        'protectedSettings',
        'suppressFailures',
        'provisionAfterExtensions',
      ),
      protectedSettingsFromKeyVault: fromKeyVault,
    }),
  },
};

export const scaleSetExtension: Renderer = {
  resource: VirtualMachineScaleSetExtension,
  place: onMachine('vmScaleSetName', 'vmssExtensionName'),
  shape: {
    properties: flat({
      ...same<VirtualMachineScaleSetExtensionArgs>()(
        'publisher',
        'type',
        'typeHandlerVersion',
        'autoUpgradeMinorVersion',
        'enableAutomaticUpgrade',
        'forceUpdateTag',
        'settings',
        'protectedSettings',
        'suppressFailures',
        'provisionAfterExtensions',
      ),
      protectedSettingsFromKeyVault: fromKeyVault,
    }),
  },
};

export const arcMachineExtension: Renderer = {
  resource: MachineExtension,
  place: onMachine('machineName', 'extensionName'),
  shape: {
    ...same<MachineExtensionArgs>()('location', 'tags'),
    properties: block(
      'properties',
      same<input.hybridcompute.MachineExtensionPropertiesArgs>()(
        'publisher',
        'type',
        'typeHandlerVersion',
        'autoUpgradeMinorVersion',
        'enableAutomaticUpgrade',
        'forceUpdateTag',
        'settings',
        'protectedSettings',
      ),
    ),
  },
};
