/** Syslog messages of Linux machines. */
import { shortHash } from '../azure/hash';
import { type Fields, type Model, knownWord, list, record, word } from '../schema';
import { type Complaint, shapeProblems } from '../shape-problems';
import { type Value, type ValueMap, isList, labelOf } from '../value';
import { type SourceKind, nameFrom, onlyStream, sortedSet, sourceName, split, streamText } from './source';

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
   * The levels to collect, where they are not all from a minimum on.
   *
   * @default - those from `minimumLevel` on
   */
  readonly levels?: SyslogLevel[];
  /**
   * The stream that the messages are given to, and with it the table that they fill.
   *
   * @default SyslogStream.SYSLOG
   */
  readonly stream?: SyslogStream;
  /**
   * The name of the source within its rule.
   *
   * @default - one made of the level; sources without a name and with equal settings become one
   */
  readonly name?: string;
}

/** The streams of syslog. */
export enum SyslogStream {
  /** The `Syslog` table. */
  SYSLOG = 'Microsoft-Syslog',
  /** The `CommonSecurityLog` table of Microsoft Sentinel, for messages in the Common Event Format. */
  COMMON_SECURITY_LOG = 'Microsoft-CommonSecurityLog',
  /** The `CommonSecurityLog` table of Microsoft Sentinel, for messages of Cisco ASA. */
  CISCO_ASA = 'Microsoft-CiscoAsa',
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
  /** Every level. */
  ALL = '*',
}

interface Levels {
  readonly minimumLevel?: unknown;
  readonly levels?: unknown;
}

/** A minimum and a list say the same thing in two ways. */
export const oneOfLevels = ({ minimumLevel, levels: given }: Levels): Complaint | undefined =>
  minimumLevel === undefined || given === undefined
    ? undefined
    : {
        kind: shapeProblems.chooseOne,
        message: '"minimumLevel" and "levels" stand together here.',
        cure: 'Give one of them.',
        path: ['levels'],
      };

const schema = record({
  facilities: list(word(SyslogFacility, 'a syslog facility'), 'syslog facilities'),
  minimumLevel: knownWord(SyslogLevel, 'a syslog level').optional(),
  levels: list(word(SyslogLevel, 'a syslog level'), 'syslog levels').optional(),
  stream: streamText('a stream of syslog').default(SyslogStream.SYSLOG),
  name: sourceName,
} satisfies Fields<SyslogSourceProps>)
  .check(oneOfLevels)
  .map(({ minimumLevel = SyslogLevel.WARNING, ...source }) => ({ ...source, minimumLevel }));

export const syslog: SourceKind<Model<typeof schema>> = {
  title: 'syslog',
  place: ['dataSources', 'syslog'],
  systems: ['Linux'],
  schema,
  ownStreams: Object.values(SyslogStream),
  streams: ({ stream }) => [stream],
  items: { key: 'facilities', what: 'facilities' },
  ownName: (source) => {
    const { stream, levels, minimumLevel } = source;
    const prefix = (typeof stream === 'string' ? ownNames[stream] : undefined) ?? nameFrom('syslog', stream);
    return levels
      ? `${prefix}-${shortHash(labelsOf(levelsOf(source)), 6)}`
      : `${prefix}-${minimumLevel === SyslogLevel.ALL ? 'all' : minimumLevel.toLowerCase()}`;
  },
  bodies: (source, name, streams) =>
    split(source.facilities, 'facilityNames', name, (facilityNames, part) => ({
      name: part,
      streams,
      facilityNames,
      logLevels: levelsOf(source),
    })),
  written: ({ facilityNames, logLevels, name, ...body }) => ({
    facilities: facilityNames,
    ...writtenLevels(logLevels),
    stream: onlyStream(body),
    name,
  }),
};

const ownNames: { readonly [stream: string]: string } = {
  [SyslogStream.SYSLOG]: 'syslog',
  [SyslogStream.COMMON_SECURITY_LOG]: 'cef',
  [SyslogStream.CISCO_ASA]: 'cisco-asa',
};

const labelsOf = (value: Value): string =>
  isList(value) ? value.map(labelsOf).join() : (labelOf(value) ?? '');

const levels = Object.values(SyslogLevel);

/** Azure matches levels one by one, so that a minimum is the list of all from there on. */
function levelsOf({ levels: chosen, minimumLevel }: Model<typeof schema>): Value {
  const known = levels.filter((level) => level !== SyslogLevel.ALL);
  if (chosen === undefined)
    return minimumLevel === SyslogLevel.ALL ? [minimumLevel] : known.slice(known.indexOf(minimumLevel));
  const rank = (level: Value) => levels.findIndex((one) => one === level);
  return isList(chosen) ? [...sortedSet<Value>(chosen)].sort((a, b) => rank(a) - rank(b)) : chosen;
}

/** A minimum where the levels are all from there on. */
function writtenLevels(given: Value): ValueMap {
  const present = isList(given) ? levels.filter((level) => given.includes(level)) : [];
  const [lowest] = present;
  const named = isList(given) && given.every((level) => (levels as readonly Value[]).includes(level));
  const all = lowest && levelsOf({ minimumLevel: lowest } as Model<typeof schema>);
  return named && isList(all) && all.length === present.length ? { minimumLevel: lowest } : { levels: given };
}
