import {
  DataCollectionRuleAssociation,
  type DataCollectionRuleAssociationArgs,
} from '@pulumi/azure-native/monitor/dataCollectionRuleAssociation';
import { flat } from '../../core/take-apart';
import { type Renderer, same } from './renderer';

export const dataCollectionRuleAssociation: Renderer = {
  resource: DataCollectionRuleAssociation,
  place: ({ name, home }) => ({
    associationName: name,
    resourceUri: 'extends' in home ? home.extends : undefined,
  }),
  shape: {
    properties: flat(
      same<DataCollectionRuleAssociationArgs>()(
        'description',
        'dataCollectionRuleId',
        'dataCollectionEndpointId',
      ),
    ),
  },
};
