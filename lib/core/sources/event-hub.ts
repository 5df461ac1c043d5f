/** Messages that are taken out of an event hub. */
import { said } from '../noun';
import { type Fields, type Model, record, text } from '../schema';
import { type SourceKind, customStream, sourceName } from './source';

/**
 * How the messages of an event hub are taken in. Which event hub it is, an association with the rule says; the rule
 * signs in there with its `identity`.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/ingest-logs-event-hub
 */
export interface EventHubSourceProps {
  /** The stream that the messages are given to, which the rule declares: `Custom-Orders`. */
  readonly stream: string;
  /**
   * The consumer group that reads the event hub.
   *
   * @default - `$Default`
   */
  readonly consumerGroup?: string;
  /**
   * The name of the source within its rule.
   *
   * @default event-hub
   */
  readonly name?: string;
}

const schema = record({
  stream: customStream,
  consumerGroup: text('the name of a consumer group').optional(),
  name: sourceName,
} satisfies Fields<EventHubSourceProps>);

export const eventHub: SourceKind<Model<typeof schema>> = {
  title: 'an event hub',
  place: ['dataSources', 'dataImports', 'eventHub'],
  single: true,
  reach: ['logAnalytics'],
  schema,
  streams: ({ stream }) => [stream],
  ownName: () => 'event-hub',
  apart: ({ stream, consumerGroup }) => [stream, consumerGroup],
  bodies: ({ stream, consumerGroup }, name) => [said({ name, consumerGroup, stream })],
  written: ({ stream, consumerGroup, name }) => ({ stream, consumerGroup, name }),
};
