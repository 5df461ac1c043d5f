import { Table, type TableArgs } from '@pulumi/azure-native/operationalinsights/table';
import type { input } from '@pulumi/azure-native/types';
import { nameAndGroupOf } from '../../core/plan';
import { block, blocks, converted, flat } from '../../core/take-apart';
import type { Value } from '../../core/value';
import { type Renderer, same } from './renderer';

const args = same<TableArgs>();

const schema = same<input.operationalinsights.SchemaArgs>();

const column = same<input.operationalinsights.ColumnArgs>()(
  'name',
  'type',
  'dataTypeHint',
  'displayName',
  'description',
);

/** The API version that azure-native speaks by default knows no plan Auxiliary. */
const knownPlan = (plan: Value) => (plan === 'Auxiliary' ? undefined : plan);

export const logAnalyticsTable: Renderer = {
  resource: Table,
  place: ({ name, home }) => {
    const workspace = 'within' in home ? nameAndGroupOf(home.within) : undefined;
    return {
      tableName: name,
      workspaceName: workspace?.name,
      resourceGroupName: workspace?.resourceGroup,
    };
  },
  shape: {
    properties: flat({
      ...args('retentionInDays', 'totalRetentionInDays'),
      plan: converted('plan', knownPlan),
      schema: block('schema', {
        ...schema('name', 'description', 'displayName'),
        columns: blocks('columns', column),
      }),
    }),
  },
};
