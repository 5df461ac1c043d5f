/**
 * The times that Azure has words for in alert rules.
 * Source: azurerm's `internal/services/monitor/monitor_scheduled_query_rules_alert_v2_resource.go`, which has them from
 * the service (https://github.com/Azure/azure-rest-api-specs/issues/21258); Azure's definition says no more than "a duration".
 */

/** How long an alert waits, or how far it looks back. */
export enum AlertPeriod {
  MINUTE = 'PT1M',
  FIVE_MINUTES = 'PT5M',
  TEN_MINUTES = 'PT10M',
  FIFTEEN_MINUTES = 'PT15M',
  THIRTY_MINUTES = 'PT30M',
  FORTY_FIVE_MINUTES = 'PT45M',
  HOUR = 'PT1H',
  TWO_HOURS = 'PT2H',
  THREE_HOURS = 'PT3H',
  FOUR_HOURS = 'PT4H',
  FIVE_HOURS = 'PT5H',
  SIX_HOURS = 'PT6H',
  DAY = 'P1D',
  /** Looked back so far, but not waited for. */
  TWO_DAYS = 'P2D',
}

const units: { readonly [unit: string]: number } = { M: 1, H: 60, D: 24 * 60 };

export const minutesOf = (period: AlertPeriod): number =>
  Number(/\d+/.exec(period)?.[0]) * (units[period.slice(-1)] ?? 1);
