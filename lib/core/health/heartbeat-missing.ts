/** Machines that were heard of, and are silent. */
import { type Fields, knownWord, record } from '../schema';
import { type AlertFacts, type HealthAlertProps, alertFields } from './alert';
import { AlertPeriod } from './alert-period';
import { perhapsEmpty } from './perhaps-empty';

export const heartbeatMissing: AlertFacts = {
  says: 'A machine whose agent sends a heartbeat every minute has sent none for some time: it is off, cut off, or its agent stands still.',
  query: `${perhapsEmpty('Heartbeat', ['TimeGenerated', 'Category', 'Computer', '_ResourceId'])}
| where Category == "Azure Monitor Agent"
| summarize LastHeartbeat = max(TimeGenerated) by Computer, _ResourceId
| extend MinutesSilent = datetime_diff("minute", now(), LastHeartbeat)
| project Computer, _ResourceId, MinutesSilent`,
  measured: 'MinutesSilent',
  counts: 'a number of minutes',
  // Not as the column of resource ids, which would turn away what has none.
  dimensions: ['Computer', '_ResourceId'],
  threshold: 10,
  most: 2880,
  severity: 1,
  evaluationFrequency: AlertPeriod.FIVE_MINUTES,
  windowSize: AlertPeriod.FIFTEEN_MINUTES,
  // What is silent for longer than the query looks back is forgotten: in the window alone, after a quarter of an hour.
  overrideQueryTimeRange: AlertPeriod.DAY,
  source: 'https://azure.github.io/azure-monitor-baseline-alerts/services/Compute/virtualMachines/',
};

/** What can be said of the alert on machines that are silent. */
export interface HeartbeatMissingProps extends HealthAlertProps {
  /**
   * How far the query looks back: a machine that is silent for longer is taken for one that is gone, and its alert resolves.
   *
   * @default - a day
   */
  readonly overrideQueryTimeRange?: AlertPeriod;
}

export const heartbeatMissingSchema = record({
  ...alertFields(heartbeatMissing),
  overrideQueryTimeRange: knownWord(AlertPeriod, 'a time to look back').optional(),
} satisfies Fields<HeartbeatMissingProps>);
