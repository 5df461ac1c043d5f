/** Where the records of a log of your own come from. */
import { type Fields, choice, list, record, word } from '../schema';
import { RecordTimestampFormat, filePattern } from '../sources/log-files';

/** Text files on machines. */
export interface TextFiles {
  /** The files, as local paths with `*` in the name of the file: `/var/log/shop/*.log`, `C:\Logs\*.txt`. */
  readonly filePatterns: string[];
  /**
   * How the timestamp is written with which a record begins. A line without one belongs to the record before.
   *
   * @default RecordTimestampFormat.ISO_8601
   */
  readonly recordStartTimestampFormat?: RecordTimestampFormat;
}

/** Files of JSON objects on machines, one a line. */
export interface JsonFiles {
  /** The files, as local paths with `*` in the name of the file: `/var/log/shop/*.json`. */
  readonly filePatterns: string[];
}

/** Where the records of a log of your own come from. */
export class CustomLogSource {
  /**
   * Text files on the machines that follow the log's rule: a record is in the column `RawData`, and `transformKql`
   * makes other columns of it.
   */
  public static textLogs(files: TextFiles): CustomLogSource {
    return new CustomLogSource({ textLogs: files });
  }

  /** Files of JSON objects, one a line, on the machines that follow the log's rule. */
  public static jsonLogs(files: JsonFiles): CustomLogSource {
    return new CustomLogSource({ jsonLogs: files });
  }

  /** Programs that send records to the Logs Ingestion API: at the log's `endpoint`, or at one that its rule has itself. */
  public static logsIngestionApi(): CustomLogSource {
    return new CustomLogSource({ logsIngestionApi: {} });
  }

  /** @internal */
  public readonly _form: object;

  private constructor(form: object) {
    this._form = form;
  }
}

const filePatterns = list(filePattern, 'file patterns');

export const customLogSource = choice(
  {
    textLogs: record({
      filePatterns,
      recordStartTimestampFormat: word(RecordTimestampFormat, 'a timestamp format').default(
        RecordTimestampFormat.ISO_8601,
      ),
    } satisfies Fields<TextFiles>),
    jsonLogs: record({ filePatterns } satisfies Fields<JsonFiles>),
    logsIngestionApi: record({}),
  },
  'a source of a custom log',
  {
    says: 'logsIngestionApi',
    read: (word) => ({ [word]: {} }),
  },
);
