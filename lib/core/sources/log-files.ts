/** Log files of machines: text, a record a line or from one timestamp to the next, and JSON, an object a line. */
import { type Fields, type Model, list, record, textLike } from '../schema';
import { said } from '../noun';
import { type Value, type ValueMap, isList, isMap } from '../value';
import { type SourceKind, customStream, nameFrom, onlyStream, sortedSet, sourceName } from './source';
import { word } from '../schema';

/**
 * Which text files are collected.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-log-text
 */
export interface TextLogsSourceProps {
  /** The files, as local paths with `*` in the name of the file: `/var/log/shop/*.log`, `C:\Logs\*.txt`. */
  readonly filePatterns: string[];
  /** The stream that the records are given to, which the rule declares: `Custom-Orders_CL`. */
  readonly stream: string;
  /**
   * How the timestamp is written with which a record begins. A line without one belongs to the record before.
   *
   * @default RecordTimestampFormat.ISO_8601
   */
  readonly recordStartTimestampFormat?: RecordTimestampFormat;
  /**
   * The name of the source within its rule.
   *
   * @default - one made of the stream; sources without a name and with equal settings become one
   */
  readonly name?: string;
}

/**
 * Which files of JSON objects, one a line, are collected.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-log-json
 */
export interface JsonLogsSourceProps {
  /** The files, as local paths with `*` in the name of the file: `/var/log/shop/*.json`. */
  readonly filePatterns: string[];
  /** The stream that the records are given to, which the rule declares: `Custom-Orders_CL`. */
  readonly stream: string;
  /**
   * The name of the source within its rule.
   *
   * @default - one made of the stream; sources without a name and with equal settings become one
   */
  readonly name?: string;
}

/** How the timestamp at the start of a record is written. */
export enum RecordTimestampFormat {
  ISO_8601 = 'ISO 8601',
  YEAR_MONTH_DAY = 'YYYY-MM-DD HH:MM:SS',
  MONTH_DAY_YEAR_12_HOURS = 'M/D/YYYY HH:MM:SS AM/PM',
  MONTH_NAME_DAY_YEAR = 'Mon DD, YYYY HH:MM:SS',
  SHORT_YEAR_MONTH_DAY = 'yyMMdd HH:mm:ss',
  DAY_MONTH_SHORT_YEAR = 'ddMMyy HH:mm:ss',
  MONTH_NAME_DAY = 'MMM d hh:mm:ss',
  COMMON_LOG_FORMAT = 'dd/MMM/yyyy:HH:mm:ss zzz',
  ROUND_TRIP = 'yyyy-MM-ddTHH:mm:ssK',
}

/** The agent reads local disks, and looks for wildcards in the name of the file only. */
export const filePattern = textLike(
  'a file pattern',
  /^(\/|[A-Za-z]:\\)([^*?]*[\\/])?[^\\/]+$/,
  'it is an absolute local path whose last part alone may hold "*", as "/var/log/shop/*.log" or "C:\\Logs\\*.txt"',
);

const format = word(RecordTimestampFormat, 'a timestamp format');

const textSchema = record({
  filePatterns: list(filePattern, 'file patterns'),
  stream: customStream,
  recordStartTimestampFormat: format.default(RecordTimestampFormat.ISO_8601),
  name: sourceName,
} satisfies Fields<TextLogsSourceProps>);

const jsonSchema = record({
  filePatterns: list(filePattern, 'file patterns'),
  stream: customStream,
  name: sourceName,
} satisfies Fields<JsonLogsSourceProps>);

const place = ['dataSources', 'logFiles'];
const items = { key: 'filePatterns', what: 'file patterns' } as const;
const patterns = (given: readonly Value[]): Value => (isList(given) ? sortedSet(given) : given);

export const textLogs: SourceKind<Model<typeof textSchema>> = {
  title: 'text logs',
  place,
  systems: ['Linux', 'Windows'],
  schema: textSchema,
  streams: ({ stream }) => [stream],
  items,
  // Event hubs take the text logs of Linux machines only; which machines follow a rule is nobody's to know here.
  reach: ['logAnalytics', 'eventHubsDirect', 'storageBlobsDirect', 'azureDataExplorer', 'microsoftFabric'],
  ownName: ({ stream, recordStartTimestampFormat: format }) =>
    nameFrom('text', stream, format === RecordTimestampFormat.ISO_8601 ? undefined : format),
  apart: ({ recordStartTimestampFormat }) => recordStartTimestampFormat,
  bodies: ({ filePatterns, recordStartTimestampFormat }, name, streams) => [
    {
      name,
      streams,
      filePatterns: patterns(filePatterns),
      format: 'text',
      settings: { text: said({ recordStartTimestampFormat }) },
    },
  ],
  written: ({ format, filePatterns, settings, name, ...body }) =>
    format === 'text' ? { filePatterns, stream: onlyStream(body), ...startIn(settings), name } : undefined,
};

function startIn(settings: Value): ValueMap {
  const text = isMap(settings) ? settings['text'] : undefined;
  return isMap(text) ? { recordStartTimestampFormat: text['recordStartTimestampFormat'] } : {};
}

export const jsonLogs: SourceKind<Model<typeof jsonSchema>> = {
  title: 'JSON logs',
  place,
  systems: ['Linux', 'Windows'],
  schema: jsonSchema,
  streams: ({ stream }) => [stream],
  items,
  reach: ['logAnalytics', 'azureDataExplorer', 'microsoftFabric'],
  ownName: ({ stream }) => nameFrom('json', stream),
  bodies: ({ filePatterns }, name, streams) => [
    { name, streams, filePatterns: patterns(filePatterns), format: 'json' },
  ],
  written: ({ format, filePatterns, name, ...body }) =>
    format === 'json' ? { filePatterns, stream: onlyStream(body), name } : undefined,
};
