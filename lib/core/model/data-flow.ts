/** A flow of a data collection rule. */
import type { Destination } from './destination';
import { destination } from './destination';
import { type Fields, type Model, countedList, flag, list, record, text } from '../schema';

/**
 * Which streams go to which destinations, and what happens on the way.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure#data-flows
 */
export interface DataFlowProps {
  /** The streams, by Azure's names: `Microsoft-Syslog`. */
  readonly streams: string[];
  /**
   * The destinations, out of those of the rule.
   *
   * @default - every destination of the rule that takes the streams
   */
  readonly destinations?: Destination[];
  /**
   * A query that shapes each record: `source | where SeverityLevel != 'info'`. A flow with one has one stream.
   *
   * @default - records arrive as they are
   */
  readonly transformKql?: string;
  /**
   * The stream, and with it the table, that the records are put into.
   *
   * @default - the table of the stream itself
   */
  readonly outputStream?: string;
  /**
   * A transformation that Azure has ready.
   *
   * @default - none
   */
  readonly builtInTransform?: string;
  /**
   * Keeps fields that the table has no column for.
   *
   * @default - Azure drops them
   */
  readonly captureOverflow?: boolean;
}

export const dataFlow = record({
  streams: list(text('a stream'), 'streams'),
  destinations: countedList(destination, 'destinations').optional(),
  transformKql: text('a query').optional(),
  outputStream: text('a stream').optional(),
  builtInTransform: text('the name of a transformation').optional(),
  captureOverflow: flag().optional(),
} satisfies Fields<DataFlowProps>);

export type DataFlowModel = Model<typeof dataFlow>;
