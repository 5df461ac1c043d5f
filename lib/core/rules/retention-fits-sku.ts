import { ProblemKind } from '../problem';

export const badRetention = new ProblemKind(
  'AMC0201',
  'A workspace keeps data for 30 to 730 days, or 7 in the free tier.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure',
  },
);

/** The free tier keeps 7 days and nothing else; the others begin at 30. */
export function* retentionFitsSku({
  sku,
  retentionInDays,
}: {
  readonly sku: string;
  readonly retentionInDays: number;
}) {
  if (typeof sku !== 'string' || typeof retentionInDays !== 'number') return;
  const free = sku === 'Free';
  if (free ? retentionInDays !== 7 && retentionInDays !== 30 : retentionInDays < 30) {
    yield badRetention.at(
      ['retentionInDays'],
      `A workspace with sku "${sku}" cannot keep data for ${retentionInDays} days.`,
      free ? 'It keeps 7 days.' : 'It keeps 30 to 730 days.',
    );
  }
}
