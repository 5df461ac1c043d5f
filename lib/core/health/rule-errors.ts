/** What data collection rules could not bring to where it goes. */
import type { AlertFacts } from './alert';
import { AlertPeriod } from './alert-period';
import { perhapsEmpty } from './perhaps-empty';

/** The one category of logs that a data collection rule has. */
export const logErrors = 'LogErrors';

export const ruleErrors: AlertFacts = {
  says: 'A data collection rule has logged that data reached Azure Monitor, and not where it was to go.',
  query: `${perhapsEmpty('DCRLogErrors', ['TimeGenerated', '_ResourceId', 'InputStreamId', 'OperationName', 'Message'])}
| project TimeGenerated, _ResourceId, InputStreamId, OperationName, Message`,
  counts: 'a number of records',
  dimensions: ['_ResourceId', 'InputStreamId'],
  threshold: 0,
  most: 1_000_000,
  severity: 2,
  evaluationFrequency: AlertPeriod.FIFTEEN_MINUTES,
  // Azure logs an error that lasts a few times an hour only: a shorter look would resolve in between.
  windowSize: AlertPeriod.HOUR,
  source: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-monitor#alerts',
};
