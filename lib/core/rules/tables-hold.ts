import { retentionLimits } from '../azure/limits';
import { asCustomTable, isCustomTable } from '../azure/streams';
import { ProblemKind, listed, quoted } from '../problem';

export const badTable = new ProblemKind(
  'AMC0250',
  'A table of your own has columns and a name that says so; the others keep theirs.',
  { see: 'https://learn.microsoft.com/azure/azure-monitor/logs/create-custom-table' },
);
export const badTableRetention = new ProblemKind(
  'AMC0251',
  'A table keeps data for as long as its plan lets it.',
  { see: 'https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure' },
);

interface Table {
  readonly table: unknown;
  readonly columns?: { readonly [column: string]: unknown } | undefined;
  readonly plan?: string | undefined;
  readonly retentionInDays?: number | undefined;
  readonly totalRetentionInDays?: number | undefined;
}

/** Azure takes columns for tables whose names end so, and for no others. */
export function* tablesAreCustom({ table, columns, plan }: Table) {
  if (typeof table !== 'string') return;
  const custom = isCustomTable(table);
  if (columns && !custom)
    yield badTable.at(
      ['table'],
      `${quoted(table)} is no name of a table of your own.`,
      `It ends in "_CL": ${quoted(asCustomTable(table))}.`,
    );
  const time = columns?.['TimeGenerated'];
  if (typeof time === 'string' && time !== 'datetime')
    yield badTable.at(
      ['columns', 'TimeGenerated'],
      'The column "TimeGenerated" of a table is of the type "datetime".',
    );
  if (plan === 'Auxiliary' && !custom)
    yield badTable.at(['plan'], 'Only tables of your own can have the plan "Auxiliary".');
}

/** In the cheaper plans Azure alone decides how long data can be asked for. */
export function* tableRetentionFitsPlan({ plan, retentionInDays: days, totalRetentionInDays: total }: Table) {
  if ((plan === 'Basic' || plan === 'Auxiliary') && days !== undefined)
    yield badTableRetention.at(
      ['retentionInDays'],
      `In the plan ${quoted(plan)} data can be asked for during 30 days, and nothing changes that.`,
      'Leave it out; "totalRetentionInDays" says how long it is kept.',
    );
  if (typeof total !== 'number') return;
  const { mostInteractive, longTerm } = retentionLimits;
  if (total > mostInteractive && !(longTerm as readonly number[]).includes(total))
    yield badTableRetention.at(
      ['totalRetentionInDays'],
      `Azure does not keep data for ${total} days.`,
      `It takes up to ${mostInteractive} days, or ${listed(longTerm.map(String), 'or', 20).replaceAll('"', '')}.`,
    );
  if (typeof days === 'number' && total < days)
    yield badTableRetention.at(
      ['totalRetentionInDays'],
      `Data that can be asked for during ${days} days is kept for at least as long, and not for ${total}.`,
    );
}
