import {
  LogAnalyticsWorkspace,
  type LogAnalyticsWorkspaceProps,
  type SyslogFacility,
} from 'azure-monitor-constructs';
import type { Construct } from 'constructs';

/** Ours, and one word more. */
export interface LogsProps extends LogAnalyticsWorkspaceProps {
  /** A word of ours. */
  readonly facility: SyslogFacility;
}

/** A workspace of its own. */
export class Logs extends LogAnalyticsWorkspace {
  /** The word that was given. */
  public readonly facility: SyslogFacility;

  constructor(scope: Construct, id: string, props: LogsProps) {
    super(scope, id, props);
    this.facility = props.facility;
  }
}
