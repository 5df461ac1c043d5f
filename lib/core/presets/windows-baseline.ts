/** What to watch on every Windows machine: its performance, and what it complains about. */
import { type Fields, type Model, countedList, knownFlag, knownWord, record } from '../schema';
import { WindowsEventStream } from '../sources/windows-events';
import { type CounterBaselineProps, counterFields, countersOf } from './counter-baseline';
import type { Preset } from './preset';
import { query } from '../sources/windows-events';
import { windowsCounters } from './windows-counters';

/**
 * Performance counters and events of Windows machines, as the Azure portal offers them for a rule.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/data-collection
 */
export interface WindowsBaselineSourceProps extends CounterBaselineProps {
  /**
   * Whether events are collected: those of the Application and the System log.
   *
   * @default true
   */
  readonly events?: boolean;
  /**
   * Events of this level and of every higher one are collected.
   *
   * @default WindowsEventLevel.WARNING
   */
  readonly minimumLevel?: WindowsEventLevel;
  /**
   * Queries for events beside those of the baseline, as `Setup!*`.
   *
   * @default - none
   */
  readonly additionalXPathQueries?: string[];
}

/** The levels of Windows events, lowest first. */
export enum WindowsEventLevel {
  VERBOSE = 'Verbose',
  INFORMATION = 'Information',
  WARNING = 'Warning',
  ERROR = 'Error',
  CRITICAL = 'Critical',
}

const schema = record({
  ...counterFields(windowsCounters),
  events: knownFlag().default(true),
  minimumLevel: knownWord(WindowsEventLevel, 'a level of Windows events').default(WindowsEventLevel.WARNING),
  additionalXPathQueries: countedList(query, 'queries').optional(),
} satisfies Fields<WindowsBaselineSourceProps>);

export const windowsBaseline: Preset<Model<typeof schema>> = {
  title: 'the baseline of Windows',
  schema,
  sources: (props) => [...countersOf(props, windowsCounters), ...(props.events ? [eventsOf(props)] : [])],
};

/**
 * The logs, and the numbers of the levels; what has none (0) counts as information.
 * Source: https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-windows-events
 */
const logs = ['Application', 'System'];
const numbers: { readonly [level in WindowsEventLevel]: readonly number[] } = {
  [WindowsEventLevel.CRITICAL]: [1],
  [WindowsEventLevel.ERROR]: [1, 2],
  [WindowsEventLevel.WARNING]: [1, 2, 3],
  [WindowsEventLevel.INFORMATION]: [1, 2, 3, 4, 0],
  [WindowsEventLevel.VERBOSE]: [1, 2, 3, 4, 0, 5],
};

function eventsOf({ minimumLevel, additionalXPathQueries = [] }: Model<typeof schema>) {
  const levels = numbers[minimumLevel].map((number) => `Level=${number}`).join(' or ');
  return {
    kind: 'windowsEvents' as const,
    of: {
      name: undefined,
      stream: WindowsEventStream.EVENT,
      xPathQueries: [...logs.map((log) => `${log}!*[System[(${levels})]]`), ...additionalXPathQueries],
    },
  };
}
