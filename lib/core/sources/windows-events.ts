/** Events of Windows machines. */
import { queryLimits } from '../azure/limits';
import { type Fields, type Model, knownWord, list, record, textLike } from '../schema';
import { shapeProblems } from '../shape-problems';
import { type SourceKind, sourceName, split } from './source';

/**
 * Which Windows events are collected.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-windows-events
 */
export interface WindowsEventsSourceProps {
  /**
   * The events, as `Channel!query`: `Application!*[System[(Level=1 or Level=2)]]`. More than Azure takes in one
   * source are spread over several.
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

const query = textLike(
  'a query for Windows events',
  /^\s*[^!\s][^!]*!\s*\S/,
  'it is written as "Channel!query", for example "Application!*" for all of a channel',
).check((text) => {
  const count = typeof text === 'string' ? expressionsIn(text) : 0;
  return count > queryLimits.expressions
    ? {
        kind: shapeProblems.outOfRange,
        message: `This query has ${count} expressions, and Windows takes ${queryLimits.expressions} in one.`,
        cure: 'Make several queries of it.',
      }
    : undefined;
});

/** Comparisons, outside of what is quoted. */
const expressionsIn = (text: string) =>
  text.replaceAll(/"[^"]*"|'[^']*'/g, '').match(/!=|<=|>=|=|<|>/g)?.length ?? 0;

const schema = record({
  xPathQueries: list(query, 'queries'),
  stream: knownWord(WindowsEventStream, 'a stream of Windows events').default(WindowsEventStream.EVENT),
  name: sourceName,
} satisfies Fields<WindowsEventsSourceProps>);

export const windowsEvents: SourceKind<Model<typeof schema>> = {
  title: 'Windows events',
  property: 'windowsEventLogs',
  systems: ['Windows'],
  schema,
  streams: ({ stream }) => [stream],
  items: { key: 'xPathQueries', what: 'queries' },
  ownName: ({ stream }) => ownNames[stream],
  bodies: (source, name, streams) =>
    split(source.xPathQueries, 'xPathQueries', name, (xPathQueries, part) => ({
      name: part,
      streams,
      xPathQueries,
    })),
};

const ownNames: { readonly [stream in WindowsEventStream]: string } = {
  [WindowsEventStream.EVENT]: 'events',
  [WindowsEventStream.WINDOWS_EVENT]: 'windows-events',
  [WindowsEventStream.SECURITY_EVENT]: 'security-events',
};
