/** Events of Windows machines. */
import { queryLimits } from '../azure/limits';
import { type Fields, type Model, type Text, list, record, text } from '../schema';
import { shapeProblems } from '../shape-problems';
import { type Value, isList } from '../value';
import { divided } from '../xpath/divide';
import { readQuery } from '../xpath/query';
import { expressionsOf } from '../xpath/tree';
import { type SourceKind, nameFrom, onlyStream, sourceName, split, streamText } from './source';

/**
 * Which Windows events are collected.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-windows-events
 */
export interface WindowsEventsSourceProps {
  /**
   * The events, as `Channel!query`: `Application!*[System[(Level=1 or Level=2)]]`. More than Azure takes in one
   * source are spread over several; a query of more expressions than Windows takes becomes several, if no event fits
   * two of them.
   */
  readonly xPathQueries: string[];
  /**
   * The stream that the events are given to, and with it the table that they fill.
   *
   * @default WindowsEventStream.EVENT
   */
  readonly stream?: WindowsEventStream;
  /**
   * The name of the source within its rule.
   *
   * @default - one made of the stream; sources without a name and with equal settings become one
   */
  readonly name?: string;
}

/** The streams of Windows events. */
export enum WindowsEventStream {
  /** The `Event` table. */
  EVENT = 'Microsoft-Event',
  /** The `WindowsEvent` table, of forwarded events. */
  WINDOWS_EVENT = 'Microsoft-WindowsEvent',
  /** The `SecurityEvent` table, of Microsoft Sentinel. */
  SECURITY_EVENT = 'Microsoft-SecurityEvent',
}

export const query = text('a query for Windows events').check((given) => {
  if (typeof given !== 'string') return undefined;
  const read = readQuery(given);
  if ('message' in read) return { kind: shapeProblems.wrongQuery, ...read };
  if (divided(read, queryLimits.expressions)) return undefined;
  return {
    kind: shapeProblems.outOfRange,
    message: `This query has ${expressionsOf(read.tree)} expressions, and Windows takes ${queryLimits.expressions} in one.`,
    cure: 'Make several queries of it, so that no event fits two of them.',
  };
});

/** The queries, and those in parts that have more expressions than Windows takes in one. */
const inParts = (queries: readonly Text[]): Value =>
  isList(queries)
    ? queries.flatMap((given): readonly Text[] => (typeof given === 'string' ? partsOf(given) : [given]))
    : queries;

function partsOf(given: string): readonly string[] {
  const read = readQuery(given);
  return ('tree' in read ? divided(read, queryLimits.expressions) : undefined) ?? [given];
}

const schema = record({
  xPathQueries: list(query, 'queries'),
  stream: streamText('a stream of Windows events').default(WindowsEventStream.EVENT),
  name: sourceName,
} satisfies Fields<WindowsEventsSourceProps>);

export const windowsEvents: SourceKind<Model<typeof schema>> = {
  title: 'Windows events',
  place: ['dataSources', 'windowsEventLogs'],
  systems: ['Windows'],
  schema,
  ownStreams: Object.values(WindowsEventStream),
  streams: ({ stream }) => [stream],
  items: { key: 'xPathQueries', what: 'queries' },
  ownName: ({ stream }) =>
    (typeof stream === 'string' ? ownNames[stream] : undefined) ?? nameFrom('events', stream),
  bodies: (source, name, streams) =>
    split(inParts(source.xPathQueries), 'xPathQueries', name, (xPathQueries, part) => ({
      name: part,
      streams,
      xPathQueries,
    })),
  written: ({ xPathQueries, name, ...body }) => ({ xPathQueries, stream: onlyStream(body), name }),
};

const ownNames: { readonly [stream: string]: string } = {
  [WindowsEventStream.EVENT]: 'events',
  [WindowsEventStream.WINDOWS_EVENT]: 'windows-events',
  [WindowsEventStream.SECURITY_EVENT]: 'security-events',
};
