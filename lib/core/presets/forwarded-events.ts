/** The events that other Windows machines forward to a collector. */
import { type Fields, type Model, list, record } from '../schema';
import { sourceName } from '../sources/source';
import { WindowsEventStream } from '../sources/windows-events';
import { type Preset } from './preset';
import { query } from '../sources/windows-events';

/**
 * Forwarded events of a Windows Event Collector for Microsoft Sentinel, in the `WindowsEvent` table. The agent runs on
 * the collector; what forwards to it needs none.
 *
 * @see https://learn.microsoft.com/azure/sentinel/data-connectors/windows-forwarded-events
 */
export interface ForwardedEventsSourceProps {
  /**
   * Which of the forwarded events are collected, as `ForwardedEvents!*[System[(EventID=4624)]]`.
   *
   * @default - `ForwardedEvents!*`, all of them
   */
  readonly xPathQueries?: string[];
  /**
   * The name of the source within its rule.
   *
   * @default - one made of the stream; sources without a name and with equal settings become one
   */
  readonly name?: string;
}

const schema = record({
  xPathQueries: list(query, 'queries').optional(),
  name: sourceName,
} satisfies Fields<ForwardedEventsSourceProps>);

/** Source: https://learn.microsoft.com/azure/sentinel/data-connectors/windows-forwarded-events */
const everyEvent = ['ForwardedEvents!*'];

export const forwardedEvents: Preset<Model<typeof schema>> = {
  title: 'forwarded events',
  schema,
  sources: ({ name, xPathQueries = everyEvent }) => [
    { kind: 'windowsEvents', of: { name, stream: WindowsEventStream.WINDOWS_EVENT, xPathQueries } },
  ],
};
