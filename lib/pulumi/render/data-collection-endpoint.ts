import {
  DataCollectionEndpoint,
  type DataCollectionEndpointArgs,
} from '@pulumi/azure-native/monitor/dataCollectionEndpoint';
import { getDataCollectionEndpointOutput } from '@pulumi/azure-native/monitor/getDataCollectionEndpoint';
import type { input } from '@pulumi/azure-native/types';
import { block, flat } from '../../core/take-apart';
import { type Renderer, inResourceGroup, same } from './renderer';

const args = same<DataCollectionEndpointArgs>();

export const dataCollectionEndpoint: Renderer = {
  resource: DataCollectionEndpoint,
  read: { reader: getDataCollectionEndpointOutput, name: 'dataCollectionEndpointName' },
  place: inResourceGroup('dataCollectionEndpointName'),
  shape: {
    ...args('location', 'tags', 'kind'),
    identity: block(
      'identity',
      same<input.monitor.DataCollectionEndpointResourceIdentityArgs>()('type', 'userAssignedIdentities'),
    ),
    properties: flat({
      ...args('description'),
      networkAcls: block(
        'networkAcls',
        same<input.monitor.DataCollectionEndpointNetworkAclsArgs>()('publicNetworkAccess'),
      ),
    }),
  },
};
