/** Extensions of machines: one table for each kind of machine, which azurerm calls by three names. */
import type { ArcMachineExtensionConfig } from '@cdktf/provider-azurerm/lib/arc-machine-extension';
import type { VirtualMachineExtensionConfig } from '@cdktf/provider-azurerm/lib/virtual-machine-extension';
import type { VirtualMachineScaleSetExtensionAConfig } from '@cdktf/provider-azurerm/lib/virtual-machine-scale-set-extension';
import { placeOf } from '../../core/plan';
import { block, flat, implied, json } from '../../core/take-apart';
import { type Renderer, shapeOf } from './renderer';

/** What every extension has. */
const common = {
  publisher: 'publisher',
  type: 'type',
  typeHandlerVersion: 'type_handler_version',
  enableAutomaticUpgrade: 'automatic_upgrade_enabled',
  settings: json('settings'),
  protectedSettings: json('protected_settings'),
} as const;

/** What Azure has for its own machines only. */
const ofAzure = {
  ...common,
  autoUpgradeMinorVersion: 'auto_upgrade_minor_version',
  protectedSettingsFromKeyVault: block('protected_settings_from_key_vault', {
    secretUrl: 'secret_url',
    sourceVault: flat({ id: 'source_vault_id' }),
  }),
  suppressFailures: 'failure_suppression_enabled',
  provisionAfterExtensions: 'provision_after_extensions',
} as const;

export const virtualMachineExtension: Renderer = {
  resource: 'azurerm_virtual_machine_extension',
  place: ({ name, home }) => ({ name, virtual_machine_id: placeOf(home) }),
  shape: () => ofVirtualMachine,
  attributes: { id: 'id' },
};

const ofVirtualMachine = shapeOf<VirtualMachineExtensionConfig>()({
  // azurerm reads it from the machine.
  location: implied,
  tags: 'tags',
  properties: flat(ofAzure),
});

export const scaleSetExtension: Renderer = {
  resource: 'azurerm_virtual_machine_scale_set_extension',
  place: ({ name, home }) => ({ name, virtual_machine_scale_set_id: placeOf(home) }),
  shape: () => ofScaleSet,
  attributes: { id: 'id' },
};

const ofScaleSet = shapeOf<VirtualMachineScaleSetExtensionAConfig>()({
  properties: flat({ ...ofAzure, forceUpdateTag: 'force_update_tag' }),
});

export const arcMachineExtension: Renderer = {
  resource: 'azurerm_arc_machine_extension',
  place: ({ name, home }) => ({ name, arc_machine_id: placeOf(home) }),
  shape: () => ofArcServer,
  attributes: { id: 'id' },
  // Azure fills it in, and raises it.
  setByOthers: { typeHandlerVersion: 'type_handler_version' },
};

const ofArcServer = shapeOf<ArcMachineExtensionConfig>()({
  location: 'location',
  tags: 'tags',
  properties: flat({ ...common, forceUpdateTag: 'force_update_tag' }),
});
