/** A table of a Log Analytics workspace: one of your own, or the plan and retention of one that is there. */
import { tableType } from '../azure/our-types';
import { nameOf } from '../fields';
import { nounOf, said } from '../noun';
import { overrides } from '../overrides';
import { PlannedResource } from '../plan';
import { tableRules } from '../rules';
import { type Fields, type Model, knownFlag, record, text, wholeNumber, word } from '../schema';
import { type ColumnType, columns, tableColumns, timeGenerated } from '../model/column';
import { type ILogAnalyticsWorkspace, logAnalyticsWorkspaceRef } from '../references';

/** How long a table keeps data, and how it can be asked. */
export interface TableSettings {
  /**
   * How the table is billed, and with it how it can be asked. Azure lets nobody change it from or to Auxiliary later.
   *
   * @default - Analytics for a new table; of one that is there, as it is
   */
  readonly plan?: TablePlan;
  /**
   * How many days data can be asked for interactively: 4 to 730. It is fixed in the plans Basic and Auxiliary.
   *
   * @default - as long as the workspace
   */
  readonly retentionInDays?: number;
  /**
   * How many days data is kept in all: 4 to 730, or 1095, 1460, 1826, 2191, 2556, 2922, 3288, 3653, 4018 or 4383.
   *
   * @default - as long as it can be asked for
   */
  readonly totalRetentionInDays?: number;
}

/**
 * A table of a Log Analytics workspace.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/manage-logs-tables
 */
export interface LogAnalyticsTableProps extends TableSettings {
  /** The workspace. */
  readonly workspace: ILogAnalyticsWorkspace;
  /** The name of the table: `Syslog`, or `Orders_CL` for one of your own. */
  readonly table: string;
  /**
   * The columns of a table of your own; `TimeGenerated` is added where it is not among them.
   *
   * @default - the table is there, and keeps its columns
   */
  readonly columns?: { [column: string]: ColumnType };
  /**
   * What the table is for.
   *
   * @default - no description
   */
  readonly description?: string;
  /**
   * Makes the table through Azure's own API, which carries every property. Changing it later replaces the table.
   *
   * @default false
   */
  readonly throughAzureApi?: boolean;
  /**
   * Patches for planned resource bodies, by the id of the resource.
   *
   * @default - no patches
   */
  readonly overrides?: { [id: string]: any };
}

/** How a table is billed, and with it how it can be asked. */
export enum TablePlan {
  ANALYTICS = 'Analytics',
  BASIC = 'Basic',
  AUXILIARY = 'Auxiliary',
}

/** The fields of a table's settings. */
export const tableSettings = {
  plan: word(TablePlan, 'a plan of a table').optional(),
  retentionInDays: wholeNumber('a number of days', 4, 730).optional(),
  totalRetentionInDays: wholeNumber('a number of days', 4, 4383).optional(),
};

const schema = record({
  ...tableSettings,
  workspace: logAnalyticsWorkspaceRef,
  table: nameOf(tableType, 'the name of a table'),
  columns: columns.optional(),
  description: text('a description').optional(),
  throughAzureApi: knownFlag().default(false),
  overrides,
} satisfies Fields<LogAnalyticsTableProps>);

type LogAnalyticsTableModel = Model<typeof schema>;

export const logAnalyticsTable = nounOf<LogAnalyticsTableModel>({
  noun: 'LogAnalyticsTable',
  type: tableType,
  schema,
  rules: tableRules,
  draft: (model) => ({ resources: [tableResource('Resource', model)] }),
});

/** A table as the nouns plan it that have one. */
export type TableModel = Omit<LogAnalyticsTableModel, 'overrides'>;

export function tableResource(id: string, model: TableModel): PlannedResource {
  const { plan, retentionInDays, totalRetentionInDays, description, table } = model;
  const schema = model.columns && {
    name: table,
    description,
    columns: tableColumns({ ...timeGenerated, ...model.columns }),
  };
  return new PlannedResource({
    id,
    type: tableType,
    home: { within: model.workspace.resource },
    name: table,
    namedBy: 'table',
    throughAzureApi: model.throughAzureApi,
    body: {
      properties: said({
        plan,
        retentionInDays,
        totalRetentionInDays,
        schema: schema && said(schema),
      }),
    },
  });
}
