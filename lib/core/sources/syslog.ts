/** Syslog messages of Linux machines. */
import { streams } from '../azure/streams';
import { type Fields, type Model, knownWord, list, record, word } from '../schema';
import { type SourceKind, sourceName, split } from './source';

/**
 * What of syslog is collected.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-syslog
 */
export interface SyslogSourceProps {
  /**
   * The facilities to listen to. More than Azure takes in one source are spread over several.
   */
  readonly facilities: SyslogFacility[];
  /**
   * Messages of this level and of every higher one are collected.
   *
   * @default SyslogLevel.WARNING
   */
  readonly minimumLevel?: SyslogLevel;
  /**
   * The name of the source within its rule.
   *
   * @default - one made of the level; sources without a name and with equal settings become one
   */
  readonly name?: string;
}

/** The syslog facilities that a rule can listen to. */
export enum SyslogFacility {
  /** Every facility. */
  ALL = '*',
  ALERT = 'alert',
  AUDIT = 'audit',
  AUTH = 'auth',
  AUTHPRIV = 'authpriv',
  CLOCK = 'clock',
  CRON = 'cron',
  DAEMON = 'daemon',
  FTP = 'ftp',
  KERN = 'kern',
  LOCAL0 = 'local0',
  LOCAL1 = 'local1',
  LOCAL2 = 'local2',
  LOCAL3 = 'local3',
  LOCAL4 = 'local4',
  LOCAL5 = 'local5',
  LOCAL6 = 'local6',
  LOCAL7 = 'local7',
  LPR = 'lpr',
  MAIL = 'mail',
  MARK = 'mark',
  NEWS = 'news',
  NOPRI = 'nopri',
  NTP = 'ntp',
  SYSLOG = 'syslog',
  USER = 'user',
  UUCP = 'uucp',
}

/** The syslog levels, lowest first. */
export enum SyslogLevel {
  DEBUG = 'Debug',
  INFO = 'Info',
  NOTICE = 'Notice',
  WARNING = 'Warning',
  ERROR = 'Error',
  CRITICAL = 'Critical',
  ALERT = 'Alert',
  EMERGENCY = 'Emergency',
}

const schema = record({
  facilities: list(word(SyslogFacility, 'a syslog facility'), 'syslog facilities'),
  minimumLevel: knownWord(SyslogLevel, 'a syslog level').default(SyslogLevel.WARNING),
  name: sourceName,
} satisfies Fields<SyslogSourceProps>);

export const syslog: SourceKind<Model<typeof schema>> = {
  title: 'syslog',
  property: 'syslog',
  systems: ['Linux'],
  schema,
  streams: () => [streams.syslog],
  items: { key: 'facilities', what: 'facilities' },
  ownName: ({ minimumLevel }) => `syslog-${minimumLevel.toLowerCase()}`,
  bodies: (source, name) =>
    split(source.facilities, 'facilityNames', name, (facilityNames, part) => ({
      name: part,
      streams: [streams.syslog],
      facilityNames,
      logLevels: levelsFrom(source.minimumLevel),
    })),
};

/** Azure matches levels one by one, so that a minimum is the list of all from there on. */
const levels = Object.values(SyslogLevel);
const levelsFrom = (minimum: SyslogLevel) => levels.slice(Math.max(0, levels.indexOf(minimum)));
