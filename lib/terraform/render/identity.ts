import type { MonitorDataCollectionRuleIdentity } from '@cdktf/provider-azurerm/lib/monitor-data-collection-rule';
import { shapeOf } from './renderer';

/** The identity block, which all resources of azurerm write alike. */
export const identity = shapeOf<MonitorDataCollectionRuleIdentity>()({
  type: 'type',
  userAssignedIdentities: 'identity_ids',
});
