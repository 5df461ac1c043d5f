/** The sources of a rule: the value object that a program writes, and the choice that it stands for. */
import { type Model, choice } from '../schema';
import { type PerformanceCountersSourceProps, performanceCounters } from './performance-counters';
import { type SyslogSourceProps, syslog } from './syslog';
import { type WindowsEventsSourceProps, windowsEvents } from './windows-events';

/** Where data comes from. */
export class DataSource {
  /** Performance counters of Windows and Linux machines. */
  public static performanceCounters(props: PerformanceCountersSourceProps): DataSource {
    return new DataSource({ performanceCounters: props });
  }

  /** Syslog messages of Linux machines. */
  public static syslog(props: SyslogSourceProps): DataSource {
    return new DataSource({ syslog: props });
  }

  /** Events of Windows machines. */
  public static windowsEvents(props: WindowsEventsSourceProps): DataSource {
    return new DataSource({ windowsEvents: props });
  }

  /** @internal */
  public readonly _form: object;

  private constructor(form: object) {
    this._form = form;
  }
}

/** Every kind of source: adding one adds a line here and a factory above. */
export const sourceKinds = { performanceCounters, syslog, windowsEvents };

export const dataSource = choice(
  {
    performanceCounters: performanceCounters.schema,
    syslog: syslog.schema,
    windowsEvents: windowsEvents.schema,
  },
  'a source',
);

export type DataSourceModel = Model<typeof dataSource>;
