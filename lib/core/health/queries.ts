/** Queries that answer how collection is doing, ready to be run in a workspace. */
import { parseResourceId } from '../azure/resource-id';
import { quoted } from '../problem';

/** Which time a query looks at. */
export interface QueryTime {
  /**
   * How many hours back.
   *
   * @default 24
   */
  readonly hours?: number;
}

/** Which machines a query calls silent. */
export interface SilenceQuery extends QueryTime {
  /**
   * For how many minutes a machine has sent no heartbeat.
   *
   * @default 10
   */
  readonly minutes?: number;
}

/** How often counters are sampled. */
export interface SamplingQuery extends QueryTime {
  /**
   * How many seconds lie between two samples of a counter.
   *
   * @default 60
   */
  readonly samplingFrequencyInSeconds?: number;
}

/** Whose errors a query shows. */
export interface RuleErrorsQuery extends QueryTime {
  /**
   * The resource id of the rule.
   *
   * @default - those of every rule that logs into the workspace
   */
  readonly ruleId?: string;
}

/** Queries that answer how collection is doing, ready to be run in a Log Analytics workspace. */
export class MonitoringQueries {
  /** Which agents each machine has: the Azure Monitor Agent, the retired one, or both side by side. */
  public static coverage(time: QueryTime = {}): string {
    return `Heartbeat
| where TimeGenerated > ${ago(time)}
| summarize Agents = make_set(Category), LastHeartbeat = max(TimeGenerated) by Computer, _ResourceId
| extend HasCurrent = set_has_element(Agents, "Azure Monitor Agent")
| extend HasRetired = set_has_element(Agents, "Direct Agent")
| extend State = case(
    HasCurrent and HasRetired, "both agents",
    HasCurrent, "Azure Monitor Agent",
    HasRetired, "retired agent",
    "other")
| project Computer, _ResourceId, State, Agents, LastHeartbeat
| order by State asc, Computer asc`;
  }

  /** Machines that have been heard of, and send no heartbeats now, the longest silent first. */
  public static silentMachines(silence: SilenceQuery = {}): string {
    return `Heartbeat
| where TimeGenerated > ${ago(silence)}
| where Category == "Azure Monitor Agent"
| summarize LastHeartbeat = max(TimeGenerated) by Computer, _ResourceId, OSType
| extend MinutesSilent = datetime_diff("minute", now(), LastHeartbeat)
| where MinutesSilent > ${counted('minutes', silence.minutes ?? 10)}
| order by MinutesSilent desc`;
  }

  /** How many machines run which version of the agent. */
  public static agentVersions(time: QueryTime = {}): string {
    return `Heartbeat
| where TimeGenerated > ${ago(time)}
| where Category == "Azure Monitor Agent"
| summarize arg_max(TimeGenerated, OSType, Version) by Computer, _ResourceId
| summarize Machines = count() by OSType, Version
| order by OSType asc, Version desc`;
  }

  /** Counters that a machine samples more often than one rule has it: two rules, or two agents, collect them. */
  public static duplicateCounters(sampling: SamplingQuery = {}): string {
    const every = counted('seconds', sampling.samplingFrequencyInSeconds ?? 60);
    return `Perf
| where TimeGenerated > ${ago(sampling)}
| summarize Samples = count() by Computer, ObjectName, CounterName, InstanceName, bin(TimeGenerated, ${every}s)
| summarize Usual = percentile(Samples, 50) by Computer, ObjectName, CounterName, InstanceName
| where Usual > 1
| order by Usual desc`;
  }

  /** Windows events that are in the table more than once. */
  public static duplicateEvents(time: QueryTime = {}): string {
    return `Event
| where TimeGenerated > ${ago(time)}
| summarize Rows = count() by Computer, EventLog, EventID, TimeGenerated, RenderedDescription
| where Rows > 1
| summarize Events = count(), Extra = sum(Rows - 1) by Computer, EventLog, EventID
| order by Extra desc`;
  }

  /** Syslog messages that are in the table more than once. */
  public static duplicateSyslog(time: QueryTime = {}): string {
    return `Syslog
| where TimeGenerated > ${ago(time)}
| summarize Rows = count() by Computer, Facility, ProcessName, ProcessID, EventTime, SyslogMessage
| where Rows > 1
| summarize Messages = count(), Extra = sum(Rows - 1) by Computer, Facility
| order by Extra desc`;
  }

  /** How many seconds after it happened a record can be found, by table. */
  public static latency(time: QueryTime = {}): string {
    return `union isfuzzy=true withsource=Table Heartbeat, Perf, Event, Syslog
| where TimeGenerated > ${ago(time)}
| extend Seconds = datetime_diff("second", ingestion_time(), TimeGenerated)
| summarize Records = count(), percentiles(Seconds, 50, 95, 99) by Table
| order by Table asc`;
  }

  /** What rules could not bring to where it goes, the most frequent first. */
  public static ruleErrors(of: RuleErrorsQuery = {}): string {
    const rule = of.ruleId === undefined ? '' : `\n| where _ResourceId =~ ${ruleIn(of.ruleId)}`;
    return `DCRLogErrors
| where TimeGenerated > ${ago(of)}${rule}
| summarize Errors = count(), Last = max(TimeGenerated) by _ResourceId, InputStreamId, OperationName, Message
| order by Errors desc`;
  }

  /** What the workspace itself has noted of agents, collection and ingestion that failed. */
  public static operations(time: QueryTime = {}): string {
    return `_LogOperation
| where TimeGenerated > ${ago(time)}
| where Level in ("Warning", "Error")
| summarize Records = count(), Last = max(TimeGenerated) by Category, Operation, Level, Computer, Detail
| order by Last desc`;
  }

  /** How much each table has taken in, and how much of it is billed. */
  public static volume(time: QueryTime = {}): string {
    return `Usage
| where TimeGenerated > ${ago(time)}
| summarize Gigabytes = sum(Quantity) / 1000, Billed = sumif(Quantity, IsBillable) / 1000 by DataType
| order by Billed desc`;
  }

  private constructor() {}
}

const ago = ({ hours = 24 }: QueryTime) => `ago(${counted('hours', hours)}h)`;

/** What stands in a query has to be a number, whichever language the program is written in. */
function counted(what: string, value: number): number {
  if (!Number.isInteger(value) || value < 1)
    throw new Error(
      `A query looks at a whole number of ${what}, and at 1 or more: ${String(value)} is none.`,
    );
  return value;
}

/** An id has no signs that end a text of KQL; what a program knows only at deployment goes as it is. */
function ruleIn(ruleId: string): string {
  if (!/\$\{.*\}/.test(ruleId) && !parseResourceId(ruleId))
    throw new Error(`${quoted(ruleId)} is not the resource id of a rule.`);
  return `"${ruleId.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll(/\s/g, ' ')}"`;
}
