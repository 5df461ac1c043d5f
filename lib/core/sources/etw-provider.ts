/** Events that a provider of Event Tracing for Windows writes. */
import { said } from '../noun';
import { type Fields, type Model, list, record, text, textLike, word } from '../schema';
import { isList } from '../value';
import { type SourceKind, nameFrom, onlyStream, sortedSet, sourceName, streamText } from './source';

/**
 * Which events of a provider are collected.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure
 */
export interface EtwProviderSourceProps {
  /** The provider: its GUID, or the name of its class. */
  readonly provider: string;
  /** How the provider describes its events. */
  readonly providerType: EtwProviderType;
  /** The stream that the events are given to. */
  readonly stream: string;
  /**
   * Events of this level and of every more severe one are collected.
   *
   * @default - the one that Azure chooses
   */
  readonly logLevel?: EtwLogLevel;
  /**
   * The ids of the events.
   *
   * @default - every event
   */
  readonly eventIds?: string[];
  /**
   * The keyword that the events have.
   *
   * @default - any keyword
   */
  readonly keyword?: string;
  /**
   * The name of the source within its rule.
   *
   * @default - one made of the provider
   */
  readonly name?: string;
}

/** How an ETW provider describes its events. */
export enum EtwProviderType {
  EVENT_SOURCE = 'EventSource',
  MANIFEST = 'Manifest',
}

/** The levels of ETW events. */
export enum EtwLogLevel {
  CRITICAL = 'Critical',
  ERROR = 'Error',
  WARNING = 'Warning',
  INFORMATIONAL = 'Informational',
  VERBOSE = 'Verbose',
}

const schema = record({
  provider: textLike('an ETW provider', /\S/, 'it has at least one character'),
  providerType: word(EtwProviderType, 'a type of ETW provider'),
  stream: streamText(),
  logLevel: word(EtwLogLevel, 'a level of ETW events').optional(),
  eventIds: list(text('the id of an event'), 'event ids').optional(),
  keyword: text('a keyword').optional(),
  name: sourceName,
} satisfies Fields<EtwProviderSourceProps>);

export const etwProvider: SourceKind<Model<typeof schema>> = {
  title: 'ETW events',
  place: ['dataSources', 'etwProviders'],
  systems: ['Windows'],
  // Agents do not send these directly: https://learn.microsoft.com/azure/azure-monitor/vm/send-event-hubs-storage
  reach: ['logAnalytics', 'azureDataExplorer', 'microsoftFabric'],
  schema,
  streams: ({ stream }) => [stream],
  ownName: ({ provider, logLevel, keyword }) =>
    nameFrom('etw', provider, logLevel || keyword ? [logLevel, keyword] : undefined),
  apart: ({ provider, providerType, stream, logLevel, keyword }) => [
    provider,
    providerType,
    stream,
    logLevel,
    keyword,
  ],
  bodies: ({ provider, providerType, logLevel, eventIds, keyword }, name, streams) => [
    said({
      name,
      streams,
      provider,
      providerType,
      logLevel,
      eventIds: isList(eventIds) ? sortedSet(eventIds) : eventIds,
      keyword,
    }),
  ],
  written: ({ streams, ...body }) => ({ ...body, stream: onlyStream({ streams }) }),
};
