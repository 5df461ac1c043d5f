import {
  AzureMonitorWorkspace,
  type AzureMonitorWorkspaceArgs,
} from '@pulumi/azure-native/monitor/azureMonitorWorkspace';
import { getAzureMonitorWorkspaceOutput } from '@pulumi/azure-native/monitor/getAzureMonitorWorkspace';
import { flat } from '../../core/take-apart';
import { type Renderer, inResourceGroup, same } from './renderer';

const args = same<AzureMonitorWorkspaceArgs>();

export const azureMonitorWorkspace: Renderer = {
  resource: AzureMonitorWorkspace,
  read: { reader: getAzureMonitorWorkspaceOutput, name: 'azureMonitorWorkspaceName' },
  place: inResourceGroup('azureMonitorWorkspaceName'),
  shape: { ...args('location', 'tags'), properties: flat(args('publicNetworkAccess')) },
};
