/** What the workspace notes of agents, and of collection on machines, that failed. */
import type { AlertFacts } from './alert';
import { AlertPeriod } from './alert-period';

export const agentErrors: AlertFacts = {
  says: 'The workspace has noted that an agent, or what it collects, has failed.',
  query: `_LogOperation
| where Category in ("Agent", "Data collection")
| where Level in ("Warning", "Error")
| project TimeGenerated, Computer, Category, Operation, Level, Detail`,
  counts: 'a number of records',
  dimensions: ['Computer', 'Operation'],
  threshold: 0,
  most: 1_000_000,
  severity: 2,
  evaluationFrequency: AlertPeriod.FIVE_MINUTES,
  windowSize: AlertPeriod.FIVE_MINUTES,
  source: 'https://learn.microsoft.com/azure/azure-monitor/logs/monitor-workspace#alert-rules',
};
