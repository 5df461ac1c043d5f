/** What is known of an alert: what it watches, from which value on, how often, and who says so. */
import { resourceName } from '../fields';
import { type Fields, type Schema, flag, knownFlag, knownWord, wholeNumber } from '../schema';
import { shapeProblems } from '../shape-problems';
import { AlertPeriod } from './alert-period';

export interface AlertFacts {
  /** What the alert watches, as those read it who are told. */
  readonly says: string;
  readonly query: string;
  /** The column whose highest value is compared; where there is none, rows are counted. */
  readonly measured?: string;
  /** What the threshold counts. */
  readonly counts: string;
  /** Each combination of their values has an alert of its own. */
  readonly dimensions: readonly string[];
  /** Told of what is more. */
  readonly threshold: number;
  /** The most that the threshold may be. */
  readonly most: number;
  readonly severity: number;
  readonly evaluationFrequency: AlertPeriod;
  readonly windowSize: AlertPeriod;
  /** How far the query looks back, where that is further than what is compared. */
  readonly overrideQueryTimeRange?: AlertPeriod;
  /** Where threshold, frequency and window come from. */
  readonly source: string;
}

/** What can be said of every alert. */
export interface HealthAlertProps {
  /**
   * The alert fires where there is more than this.
   *
   * @default - as the alert has it
   */
  readonly threshold?: number;
  /**
   * How grave it is: from 0, critical, to 4, verbose.
   *
   * @default - as the alert has it
   */
  readonly severity?: number;
  /**
   * How often it is looked for.
   *
   * @default - as the alert has it
   */
  readonly evaluationFrequency?: AlertPeriod;
  /**
   * How far back it is looked for.
   *
   * @default - as the alert has it
   */
  readonly windowSize?: AlertPeriod;
  /**
   * Whether the alert resolves itself when there is no more of it.
   *
   * @default - true, and false for what is looked for once a day
   */
  readonly autoMitigate?: boolean;
  /**
   * Whether it is looked for.
   *
   * @default true
   */
  readonly enabled?: boolean;
  /**
   * The name of the alert rule in Azure.
   *
   * @default - made from that of the health and what the alert watches
   */
  readonly name?: string;
}

const waits: Schema<AlertPeriod> = knownWord(AlertPeriod, 'a time between evaluations').check((period) =>
  period === AlertPeriod.TWO_DAYS
    ? {
        kind: shapeProblems.unknownWord,
        message: 'An alert is evaluated at least once a day.',
        cure: 'Give "P1D" at most.',
      }
    : undefined,
);

export const alertFields = ({ counts, most }: AlertFacts) =>
  ({
    threshold: wholeNumber(counts, 0, most).optional(),
    severity: wholeNumber('a severity', 0, 4).optional(),
    evaluationFrequency: waits.optional(),
    windowSize: knownWord(AlertPeriod, 'a time to look back').optional(),
    autoMitigate: knownFlag().optional(),
    enabled: flag().default(true),
    name: resourceName('Microsoft.Insights/scheduledQueryRules'),
  }) satisfies Fields<HealthAlertProps>;
