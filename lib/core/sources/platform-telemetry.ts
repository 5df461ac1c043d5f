/** Metrics of Azure services. */
import { platformStream } from '../azure/streams';
import { type Fields, type Model, countedList, record, textLike } from '../schema';
import { type SourceKind, sortedSet, sourceName } from './source';

/**
 * Which metrics of Azure services are exported. The rule is of the kind PlatformTelemetry.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/metrics-export-create
 */
export interface PlatformTelemetrySourceProps {
  /** The metrics: `Microsoft.KeyVault/vaults:Metrics-Group-All`, or one by its name behind `:Metrics-`. */
  readonly streams: string[];
  /**
   * The name of the source within its rule.
   *
   * @default platform-telemetry
   */
  readonly name?: string;
}

const stream = textLike(
  'a stream of platform metrics',
  platformStream,
  'it is a type of Azure and what of it, as "Microsoft.KeyVault/vaults:Metrics-Group-All"',
);

const schema = record({
  streams: countedList(stream, 'streams'),
  name: sourceName,
} satisfies Fields<PlatformTelemetrySourceProps>);

export const platformTelemetry: SourceKind<Model<typeof schema>> = {
  title: 'platform telemetry',
  place: ['dataSources', 'platformTelemetry'],
  schema,
  streams: ({ streams }) => streams,
  chosen: ({ streams }) => streams,
  items: { key: 'streams', what: 'streams' },
  ownName: () => 'platform-telemetry',
  bodies: ({ streams }, name) => [{ name, streams: sortedSet(streams) }],
  written: ({ streams, name }) => ({ streams, name }),
};
