/** What to watch on every Linux machine: its performance, and what it complains about. */
import { type Fields, type Model, countedList, knownFlag, knownWord, list, record, word } from '../schema';
import { counter } from '../sources/performance-counters';
import { SyslogFacility, SyslogLevel, SyslogStream } from '../sources/syslog';
import { linuxCounters } from './linux-counters';
import { type Preset, adjusted, itemOf, samplingFrequency } from './preset';

/**
 * Performance counters of Linux machines, as the Azure portal offers them for a rule, and syslog.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/data-collection
 */
export interface LinuxBaselineSourceProps {
  /**
   * Whether performance counters are collected.
   *
   * @default true
   */
  readonly counters?: boolean;
  /**
   * Counters beside those of the baseline, as `Process(*)\Used Memory`.
   *
   * @default - none
   */
  readonly additionalCounters?: string[];
  /**
   * Counters to leave out of the baseline.
   *
   * @default - none
   */
  readonly excludedCounters?: string[];
  /**
   * How often the counters are sampled, in seconds: 1 to 1800.
   *
   * @default 60
   */
  readonly samplingFrequencyInSeconds?: number;
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
  counters: knownFlag().default(true),
  additionalCounters: countedList(counter, 'performance counters').optional(),
  excludedCounters: countedList(
    itemOf(linuxCounters, 'a counter of the baseline'),
    'performance counters',
  ).optional(),
  samplingFrequencyInSeconds: samplingFrequency.default(60),
  syslog: knownFlag().default(true),
  facilities: list(word(SyslogFacility, 'a syslog facility'), 'syslog facilities').optional(),
  minimumLevel: knownWord(SyslogLevel, 'a syslog level').default(SyslogLevel.WARNING),
} satisfies Fields<LinuxBaselineSourceProps>);

export const linuxBaseline: Preset<Model<typeof schema>> = {
  title: 'the baseline of Linux',
  schema,
  sources: (props) => [
    ...(props.counters ? [countersOf(props)] : []),
    ...(props.syslog ? [syslogOf(props)] : []),
  ],
};

const countersOf = (props: Model<typeof schema>) => ({
  kind: 'performanceCounters' as const,
  of: {
    name: undefined,
    streams: undefined,
    samplingFrequencyInSeconds: props.samplingFrequencyInSeconds,
    counterSpecifiers: adjusted(linuxCounters, props.excludedCounters, props.additionalCounters),
  },
});

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
