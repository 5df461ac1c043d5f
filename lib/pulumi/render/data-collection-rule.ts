import { DataCollectionRule } from '@pulumi/azure-native/monitor/dataCollectionRule';
import { getDataCollectionRuleOutput } from '@pulumi/azure-native/monitor/getDataCollectionRule';
import { dataCollectionRuleShape } from './data-collection-rule-shape';
import { type Renderer, inResourceGroup } from './renderer';

export const dataCollectionRule: Renderer = {
  resource: DataCollectionRule,
  read: { reader: getDataCollectionRuleOutput, name: 'dataCollectionRuleName' },
  place: inResourceGroup('dataCollectionRuleName'),
  shape: dataCollectionRuleShape,
};
