import { ProblemKind } from '../problem';

export const badRetention = new ProblemKind(
  'AMC0201',
  'A workspace keeps data for 30 to 730 days, or 7 in the free tier.',
  { see: 'https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure' },
);
export const badReservation = new ProblemKind(
  'AMC0215',
  'A capacity reservation has a level, and nothing else has one.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/logs/cost-logs#commitment-tiers',
  },
);

interface Workspace {
  readonly sku: string;
  readonly retentionInDays?: number | undefined;
  readonly capacityReservationLevel?: number | undefined;
}

/** The free tier keeps 7 days and nothing else; the others begin at 30. */
export function* retentionFitsSku({ sku, retentionInDays }: Workspace) {
  if (typeof sku !== 'string' || typeof retentionInDays !== 'number') return;
  const free = sku === 'Free';
  if (free ? retentionInDays !== 7 : retentionInDays < 30) {
    yield badRetention.at(
      ['retentionInDays'],
      `A workspace with sku "${sku}" cannot keep data for ${retentionInDays} days.`,
      free ? 'It keeps 7 days.' : 'It keeps 30 to 730 days.',
    );
  }
}

/** Azure refuses a reservation without a level, and ignores a level without a reservation. */
export function* reservationFitsSku({ sku, capacityReservationLevel: level }: Workspace) {
  if (typeof sku !== 'string') return;
  if (sku === 'CapacityReservation' && level === undefined) {
    yield badReservation.at(
      [],
      'A workspace with sku "CapacityReservation" needs a "capacityReservationLevel".',
      'Give 100, 200, 300, ….',
    );
  } else if (sku !== 'CapacityReservation' && level !== undefined) {
    yield badReservation.at(
      ['capacityReservationLevel'],
      `A workspace with sku "${sku}" has no capacity reservation.`,
      'Leave it out, or give "sku" as "CapacityReservation".',
    );
  }
}
