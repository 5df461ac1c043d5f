import type { LogAnalyticsWorkspaceTableConfig } from '@cdktf/provider-azurerm/lib/log-analytics-workspace-table';
import type {
  LogAnalyticsWorkspaceTableCustomLogColumn,
  LogAnalyticsWorkspaceTableCustomLogConfig,
} from '@cdktf/provider-azurerm/lib/log-analytics-workspace-table-custom-log';
import type { PlannedResource } from '../../core/plan';
import { blocks, converted, flat } from '../../core/take-apart';
import { type Value, isMap } from '../../core/value';
import { type Renderer, shapeOf } from './renderer';

const place = ({ name, home }: PlannedResource) => ({
  name,
  workspace_id: 'within' in home ? home.within.attribute('id') : undefined,
});

/** azurerm refuses the plan Auxiliary. */
const knownPlan = (plan: Value) => (plan === 'Auxiliary' ? undefined : plan);

const tuned = shapeOf<LogAnalyticsWorkspaceTableConfig>()({
  plan: converted('plan', knownPlan),
  retentionInDays: 'retention_in_days',
  totalRetentionInDays: 'total_retention_in_days',
});

const column = shapeOf<LogAnalyticsWorkspaceTableCustomLogColumn>()({
  name: 'name',
  type: 'type',
  displayName: 'display_name',
  description: 'description',
});

/** The name in the schema is that of the table. */
const custom = {
  properties: flat({
    ...tuned,
    schema: flat({
      ...shapeOf<LogAnalyticsWorkspaceTableCustomLogConfig>()({
        description: 'description',
        displayName: 'display_name',
        columns: blocks('column', column),
      }),
      name: 'name',
    }),
  }),
};

/** A table that is there: its plan and retention. */
export const logAnalyticsTable: Renderer = {
  resource: 'azurerm_log_analytics_workspace_table',
  place,
  shape: () => ({ properties: flat(tuned) }),
  attributes: { id: 'id' },
  variant: ({ properties }) => (isMap(properties) && properties['schema'] ? customTable : undefined),
};

/** A table of one's own, with its columns. */
const customTable: Renderer = {
  resource: 'azurerm_log_analytics_workspace_table_custom_log',
  place,
  shape: () => custom,
  attributes: { id: 'id' },
};
