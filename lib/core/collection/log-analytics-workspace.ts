/** A Log Analytics workspace. */
import { workspaceType } from '../azure/our-types';
import { nounOf, said } from '../noun';
import { location, resourceName } from '../fields';
import { type Fields, type Model, amount, record, wholeNumber, word } from '../schema';
import { reservationFitsSku, retentionFitsSku } from '../rules/retention-fits-sku';
import { PublicNetworkAccess, type ResourceProps, inGroup, resourceFields } from './common';

/**
 * A Log Analytics workspace to be made.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/log-analytics-workspace-overview
 */
export interface LogAnalyticsWorkspaceProps extends ResourceProps {
  /** The region: `westeurope`. Rules that send data here live here too. */
  readonly location: string;
  /**
   * How the workspace is billed.
   *
   * @default LogAnalyticsSku.PER_GB_2018
   */
  readonly sku?: LogAnalyticsSku;
  /**
   * The gigabytes a day that are paid for, with `LogAnalyticsSku.CAPACITY_RESERVATION`: 100, 200, 300, …
   *
   * @default - none
   */
  readonly capacityReservationLevel?: number;
  /**
   * How many days data is kept: 30 to 730, or 7 with the free tier.
   *
   * @default - 30, or 7 with the free tier
   */
  readonly retentionInDays?: number;
  /**
   * The most gigabytes taken in a day; what comes after is not collected.
   *
   * @default - no cap
   */
  readonly dailyQuotaGb?: number;
  /**
   * Whether data is taken from public networks.
   *
   * @default PublicNetworkAccess.ENABLED
   */
  readonly publicNetworkAccessForIngestion?: PublicNetworkAccess;
  /**
   * Whether queries are answered on public networks.
   *
   * @default PublicNetworkAccess.ENABLED
   */
  readonly publicNetworkAccessForQuery?: PublicNetworkAccess;
}

/** How a Log Analytics workspace is billed. */
export enum LogAnalyticsSku {
  PER_GB_2018 = 'PerGB2018',
  CAPACITY_RESERVATION = 'CapacityReservation',
  FREE = 'Free',
  PER_NODE = 'PerNode',
  STANDALONE = 'Standalone',
  STANDARD = 'Standard',
  PREMIUM = 'Premium',
  LA_CLUSTER = 'LACluster',
}

const schema = record({
  ...resourceFields(workspaceType),
  location,
  name: resourceName(workspaceType),
  sku: word(LogAnalyticsSku, 'a sku of Log Analytics').default(LogAnalyticsSku.PER_GB_2018),
  capacityReservationLevel: wholeNumber('a capacity reservation', 100, 50_000).optional(),
  retentionInDays: wholeNumber('a number of days', 7, 730).optional(),
  dailyQuotaGb: amount('a number of gigabytes').optional(),
  publicNetworkAccessForIngestion: word(PublicNetworkAccess, 'a public network access').default(
    PublicNetworkAccess.ENABLED,
  ),
  publicNetworkAccessForQuery: word(PublicNetworkAccess, 'a public network access').default(
    PublicNetworkAccess.ENABLED,
  ),
} satisfies Fields<LogAnalyticsWorkspaceProps>);

type LogAnalyticsWorkspaceModel = Model<typeof schema>;

export const logAnalyticsWorkspace = nounOf<LogAnalyticsWorkspaceModel>({
  noun: 'LogAnalyticsWorkspace',
  type: workspaceType,
  schema,
  rules: [retentionFitsSku, reservationFitsSku],
  draft: (model, naming) => ({
    resources: [
      inGroup(workspaceType, model, naming, {
        location: model.location,
        tags: model.tags,
        properties: said({
          sku: said({ name: model.sku, capacityReservationLevel: model.capacityReservationLevel }),
          retentionInDays: model.retentionInDays ?? (model.sku === LogAnalyticsSku.FREE ? 7 : 30),
          workspaceCapping:
            model.dailyQuotaGb === undefined ? undefined : { dailyQuotaGb: model.dailyQuotaGb },
          publicNetworkAccessForIngestion: model.publicNetworkAccessForIngestion,
          publicNetworkAccessForQuery: model.publicNetworkAccessForQuery,
        }),
      }),
    ],
  }),
});
