/** The security events of Windows, as Microsoft Sentinel wants them. */
import { type Fields, type Model, knownWord, list, record } from '../schema';
import { shapeProblems } from '../shape-problems';
import { sourceName } from '../sources/source';
import { WindowsEventStream } from '../sources/windows-events';
import { type Preset } from './preset';
import { query } from '../sources/windows-events';
import { tiers } from './security-event-tiers';

/**
 * Security events of Windows machines for Microsoft Sentinel, in the `SecurityEvent` table.
 *
 * @see https://learn.microsoft.com/azure/sentinel/windows-security-event-id-reference
 */
export interface SecurityEventsSourceProps {
  /**
   * Which of the sets that Microsoft Sentinel has is collected.
   *
   * @default - `SecurityEventTier.COMMON`, unless queries are given
   */
  readonly tier?: SecurityEventTier;
  /**
   * A set of one's own, in place of a tier, as `Security!*[System[(EventID=4624)]]`.
   *
   * @default - what the tier holds
   */
  readonly xPathQueries?: string[];
  /**
   * The name of the source within its rule.
   *
   * @default - one made of the stream; sources without a name and with equal settings become one
   */
  readonly name?: string;
}

/** The sets of security events that Microsoft Sentinel has. */
export enum SecurityEventTier {
  /** Every security and AppLocker event. */
  ALL = 'All',
  /** A standard set for auditing, with a full trail of what users did. */
  COMMON = 'Common',
  /** A small set that might tell of a breach; no trail. */
  MINIMAL = 'Minimal',
}

const schema = record({
  tier: knownWord(SecurityEventTier, 'a tier of security events').optional(),
  xPathQueries: list(query, 'queries').optional(),
  name: sourceName,
} satisfies Fields<SecurityEventsSourceProps>).check(({ tier, xPathQueries }) =>
  tier && xPathQueries
    ? {
        kind: shapeProblems.chooseOne,
        message: 'A tier and queries stand together here.',
        cure: 'Give one of them; a second source takes the other.',
      }
    : undefined,
);

export const securityEvents: Preset<Model<typeof schema>> = {
  title: 'security events',
  schema,
  sources: ({ name, tier = SecurityEventTier.COMMON, xPathQueries = queriesOf(tier) }) => [
    { kind: 'windowsEvents', of: { name, stream: WindowsEventStream.SECURITY_EVENT, xPathQueries } },
  ],
};

/** As many as the connector of Microsoft Sentinel puts into one query; Windows takes a few more. */
const idsInQuery = 15;

const queriesOf = (tier: SecurityEventTier) =>
  tiers[tier].flatMap(({ channel, ids }) =>
    ids
      ? Array.from({ length: Math.ceil(ids.length / idsInQuery) }, (_, i) => {
          const some = ids.slice(i * idsInQuery, (i + 1) * idsInQuery);
          return `${channel}!*[System[${some.map((id) => `(EventID=${id})`).join(' or ')}]]`;
        })
      : [`${channel}!*`],
  );
