import { getWorkspaceOutput } from '@pulumi/azure-native/operationalinsights/getWorkspace';
import { Workspace, type WorkspaceArgs } from '@pulumi/azure-native/operationalinsights/workspace';
import type { input } from '@pulumi/azure-native/types';
import { block, flat } from '../../core/take-apart';
import { type Renderer, inResourceGroup, same } from './renderer';

const args = same<WorkspaceArgs>();

const features = same<input.operationalinsights.WorkspaceFeaturesArgs>()(
  'clusterResourceId',
  'disableLocalAuth',
  'enableDataExport',
  'enableLogAccessUsingOnlyResourcePermissions',
  'immediatePurgeDataOn30Days',
);

export const logAnalyticsWorkspace: Renderer = {
  resource: Workspace,
  read: { reader: getWorkspaceOutput, name: 'workspaceName' },
  place: inResourceGroup('workspaceName'),
  shape: {
    ...args('location', 'tags'),
    identity: block(
      'identity',
      same<input.operationalinsights.IdentityArgs>()('type', 'userAssignedIdentities'),
    ),
    properties: flat({
      ...args(
        'retentionInDays',
        'publicNetworkAccessForIngestion',
        'publicNetworkAccessForQuery',
        'forceCmkForQuery',
        'defaultDataCollectionRuleResourceId',
      ),
      sku: block(
        'sku',
        same<input.operationalinsights.WorkspaceSkuArgs>()('name', 'capacityReservationLevel'),
      ),
      workspaceCapping: block(
        'workspaceCapping',
        same<input.operationalinsights.WorkspaceCappingArgs>()('dailyQuotaGb'),
      ),
      features: block('features', features),
    }),
  },
};
