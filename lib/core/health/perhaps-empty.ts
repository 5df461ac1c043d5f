import { columnsOf } from '../azure/columns';

/**
 * A table of which a workspace may not know yet: it comes with its first record. Azure refuses a query that names one, and
 * ends an alert whose query fails for a week; a union with no rows of the same columns is never refused.
 * Source: https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-troubleshoot-log
 */
export function perhapsEmpty(table: string, columns: readonly string[]): string {
  const types = columnsOf(`Microsoft-${table}`) ?? {};
  const declared = columns.map((column) => `${column}: ${types[column] ?? 'unknown'}`).join(', ');
  return `union isfuzzy=true (datatable(${declared})[]), (${table})`;
}
