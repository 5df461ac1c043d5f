/** Messages that devices send to a Linux machine by syslog, for a table of Microsoft Sentinel. */
import { type Fields, type Model, countedList, knownWord, list, record, word } from '../schema';
import { sourceName } from '../sources/source';
import { SyslogFacility, SyslogLevel, type SyslogStream, oneOfLevels } from '../sources/syslog';
import type { Preset } from './preset';

interface DeviceMessagesProps {
  readonly facilities?: SyslogFacility[];
  readonly minimumLevel?: SyslogLevel;
  readonly levels?: SyslogLevel[];
  readonly name?: string;
}

const level = knownWord(SyslogLevel, 'a syslog level');

/** Devices tell of traffic at the level of information: a higher minimum would leave most of it out. */
const schema = record({
  facilities: list(word(SyslogFacility, 'a syslog facility'), 'syslog facilities').optional(),
  minimumLevel: level.optional(),
  levels: countedList(level, 'syslog levels').optional(),
  name: sourceName,
} satisfies Fields<DeviceMessagesProps>)
  .check(oneOfLevels)
  .map(({ minimumLevel = SyslogLevel.INFO, ...props }) => ({ ...props, minimumLevel }));

export const deviceMessages = (
  title: string,
  stream: SyslogStream,
  usual: readonly SyslogFacility[],
): Preset<Model<typeof schema>> => ({
  title,
  schema,
  sources: ({ facilities = usual, ...props }) => [{ kind: 'syslog', of: { ...props, facilities, stream } }],
});
