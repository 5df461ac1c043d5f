/** What to watch on every Linux machine: its performance, and what it complains about. */
import { type Fields, type Model, knownFlag, knownWord, list, record, word } from '../schema';
import { SyslogFacility, SyslogLevel, SyslogStream } from '../sources/syslog';
import { linuxCounters } from './linux-counters';
import { type CounterBaselineProps, counterFields, countersOf } from './counter-baseline';
import type { Preset } from './preset';

/**
 * Performance counters of Linux machines, as the Azure portal offers them for a rule, and syslog.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/data-collection
 */
export interface LinuxBaselineSourceProps extends CounterBaselineProps {
  /**
   * Whether syslog is collected.
   *
   * @default true
   */
  readonly syslog?: boolean;
  /**
   * The syslog facilities.
   *
   * @default - those of the system itself: `auth`, `authpriv`, `cron`, `daemon`, `kern`, `syslog` and `user`
   */
  readonly facilities?: SyslogFacility[];
  /**
   * Messages of this level and of every higher one are collected.
   *
   * @default SyslogLevel.WARNING
   */
  readonly minimumLevel?: SyslogLevel;
}

const schema = record({
  ...counterFields(linuxCounters),
  syslog: knownFlag().default(true),
  facilities: list(word(SyslogFacility, 'a syslog facility'), 'syslog facilities').optional(),
  minimumLevel: knownWord(SyslogLevel, 'a syslog level').default(SyslogLevel.WARNING),
} satisfies Fields<LinuxBaselineSourceProps>);

export const linuxBaseline: Preset<Model<typeof schema>> = {
  title: 'the baseline of Linux',
  schema,
  sources: (props) => [...countersOf(props, linuxCounters), ...(props.syslog ? [syslogOf(props)] : [])],
};

/**
 * Microsoft recommends no facilities. These are the ones by which a system speaks of itself; the others belong to
 * services and devices.
 * Source: https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-syslog#supported-facilities
 */
const facilitiesOfSystem = [
  SyslogFacility.AUTH,
  SyslogFacility.AUTHPRIV,
  SyslogFacility.CRON,
  SyslogFacility.DAEMON,
  SyslogFacility.KERN,
  SyslogFacility.SYSLOG,
  SyslogFacility.USER,
];

const syslogOf = ({ facilities = facilitiesOfSystem, minimumLevel }: Model<typeof schema>) => ({
  kind: 'syslog' as const,
  of: { name: undefined, stream: SyslogStream.SYSLOG, facilities, minimumLevel, levels: undefined },
});
