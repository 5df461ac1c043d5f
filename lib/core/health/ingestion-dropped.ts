/** What the workspace did not keep of what arrived. */
import type { AlertFacts } from './alert';
import { AlertPeriod } from './alert-period';

export const ingestionDropped: AlertFacts = {
  says: 'The workspace has dropped or cut data: its daily cap is reached, too much came in a minute, or records do not fit their table.',
  query: `_LogOperation
| where Category == "Ingestion"
| where Level in ("Warning", "Error")
| project TimeGenerated, Operation, Level, Detail`,
  counts: 'a number of records',
  dimensions: ['Operation'],
  threshold: 0,
  most: 1_000_000,
  severity: 1,
  evaluationFrequency: AlertPeriod.FIVE_MINUTES,
  windowSize: AlertPeriod.FIVE_MINUTES,
  source: 'https://learn.microsoft.com/azure/azure-monitor/logs/monitor-workspace#alert-rules',
};
