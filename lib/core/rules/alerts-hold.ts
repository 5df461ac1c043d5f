import type { Handle } from '../handle';
import { type WatchedAlert, alertWord } from '../health/alerts';
import { AlertPeriod, minutesOf } from '../health/alert-period';
import { onPaperText } from '../plan';
import { ProblemKind, quoted } from '../problem';
import { Unknown, labelOf } from '../value';
import { nameless } from './associations-bind-one-thing';

const see = 'https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-create-log-alert-rule';

export const forgottenFirst = new ProblemKind(
  'AMC0631',
  'What is waited for is shorter than the time that a query looks back.',
  { see },
);
export const unseenBetween = new ProblemKind('AMC0632', 'An alert looks back at least as far as it waits.', {
  see,
});
export const neverResolved = new ProblemKind(
  'AMC0633',
  'An alert that is evaluated once a day does not resolve itself.',
  { see },
);
export const everyMinute = new ProblemKind(
  'AMC0634',
  'What is evaluated every minute is a query of one table, without functions.',
  { see: `${see}#frequency` },
);
export const sameAlert = new ProblemKind('AMC0635', 'Alerts have names that differ.');
export const nothingLogged = new ProblemKind(
  'AMC0636',
  'An alert on the errors of rules has rules that log them.',
  {
    severity: 'warning',
    see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-monitor#enable-dcr-error-logs',
  },
);
export const nothingWatched = new ProblemKind(
  'AMC0639',
  'Health is watched by an alert, or logged by a rule.',
);

interface Health {
  readonly alerts: readonly WatchedAlert[];
  readonly rules: readonly Handle[];
}

export function* somethingIsWatched({ alerts, rules }: Health) {
  if (alerts.length === 0 && rules.length === 0)
    yield nothingWatched.at(
      ['alerts'],
      'There is no alert here, and no rule whose errors are logged.',
      'Leave out "alerts" for all of them, or leave out the whole.',
    );
}

/** Frequency, window and the time that the query looks back. */
export function* timesOfAlertsHold({ alerts }: Health) {
  for (const alert of alerts) {
    yield* windowsMeet(alert);
    yield* silenceIsSeen(alert);
    if (alert.evaluationFrequency === AlertPeriod.MINUTE)
      yield everyMinute.at(
        [...alert.path, 'evaluationFrequency'],
        'The query of this alert reads more than one table, or calls a function that does; Azure does not evaluate it every minute.',
        'Give "PT5M" or more.',
      );
    if (alert.evaluationFrequency === AlertPeriod.DAY && alert.autoMitigate)
      yield neverResolved.at(
        [...alert.path, 'autoMitigate'],
        'Azure resolves no alert by itself that is evaluated less often than every 12 hours.',
        'Leave it out, or evaluate more often.',
      );
  }
}

function* windowsMeet({ path, evaluationFrequency, windowSize, overrideQueryTimeRange }: WatchedAlert) {
  if (minutesOf(windowSize) < minutesOf(evaluationFrequency))
    yield unseenBetween.at(
      [...path, 'windowSize'],
      `${quoted(windowSize)} back, every ${quoted(evaluationFrequency)}: what happens in between is not seen.`,
      `Give ${quoted(evaluationFrequency)} or more.`,
    );
  if (overrideQueryTimeRange && minutesOf(overrideQueryTimeRange) < minutesOf(windowSize))
    yield unseenBetween.at(
      [...path, 'overrideQueryTimeRange'],
      `The query looks back ${quoted(overrideQueryTimeRange)}, and less far than the window of ${quoted(windowSize)}.`,
      'Give a longer time, or a shorter window.',
    );
}

function* silenceIsSeen({ facts, path, threshold, windowSize, overrideQueryTimeRange }: WatchedAlert) {
  const back = overrideQueryTimeRange ?? windowSize;
  if (!facts.measured || typeof threshold !== 'number' || threshold < minutesOf(back)) return;
  yield forgottenFirst.at(
    [...path, 'threshold'],
    `A silence of ${threshold} minutes is longer than ${quoted(back)}, and the query does not see what was before.`,
    `Give less than ${minutesOf(back)}, or a longer "overrideQueryTimeRange".`,
  );
}

/** Azure tells alerts apart by their names; ids of ours by their kinds, and by the letters and digits of their names. */
export function* alertsDiffer({ alerts }: Health) {
  for (const [i, alert] of alerts.entries()) {
    const { kind, name, path } = alert;
    const before = alerts.slice(0, i);
    const namesake = name !== undefined && before.some((one) => labelOf(one.name) === labelOf(name));
    const alike = before.find((one) => alertWord(one) === alertWord(alert));
    if (namesake || (alike && name !== undefined))
      yield sameAlert.at(
        [...path, 'name'],
        namesake
          ? `Another alert here is called ${quoted(onPaperText(name))} too.`
          : `${quoted(onPaperText(name))} has the letters and digits of another name here, ${quoted(onPaperText(alike?.name))}.`,
        'Give it a name of its own.',
      );
    else if (alike)
      yield sameAlert.at(
        path,
        `There is another alert ${quoted(kind)} here.`,
        'Give it a "name" of its own, or leave it out.',
      );
  }
}

/** Somebody else may have them log: a policy, or another program. */
export function* errorsAreLogged({ alerts, rules }: Health) {
  const alert = alerts.find(({ kind }) => kind === 'ruleErrors');
  if (alert && rules.length === 0)
    yield nothingLogged.at(
      alert.path,
      'This alert waits for errors that rules log, and no rule is named here.',
      'Name them in "rules".',
    );
}

/** The ids of their diagnostic settings come from what rules are. */
export function* loggedRulesHaveALabel({ rules }: Health) {
  for (const [i, { id }] of rules.entries())
    if (labelOf(id) === undefined && !(id instanceof Unknown))
      yield nameless.at(
        ['rules', i],
        'Which rule this is, is known only at deployment, and ids of ours are made from that.',
        'Give its resource id as text.',
      );
}
