/** Messages of Cisco ASA firewalls. */
import { SyslogFacility, type SyslogLevel, SyslogStream } from '../sources/syslog';
import { deviceMessages } from './device-messages';

/**
 * Messages of Cisco ASA firewalls for Microsoft Sentinel, in the `CommonSecurityLog` table. A facility that is collected
 * as plain syslog as well fills both tables.
 *
 * @see https://learn.microsoft.com/azure/sentinel/connect-cef-syslog-ama
 */
export interface CiscoAsaSourceProps {
  /**
   * The facilities by which the firewalls send.
   *
   * @default - `local4`, by which they send unless they are told otherwise
   */
  readonly facilities?: SyslogFacility[];
  /**
   * Messages of this level and of every higher one are collected.
   *
   * @default SyslogLevel.INFO
   */
  readonly minimumLevel?: SyslogLevel;
  /**
   * The levels to collect, where they are not all from a minimum on.
   *
   * @default - those from `minimumLevel` on
   */
  readonly levels?: SyslogLevel[];
  /**
   * The name of the source within its rule.
   *
   * @default - one made of the level; sources without a name and with equal settings become one
   */
  readonly name?: string;
}

/** Source: Cisco's command reference for ASA, `logging facility`: 20, which is local4, where nothing is said. */
export const ciscoAsa = deviceMessages('Cisco ASA', SyslogStream.CISCO_ASA, [SyslogFacility.LOCAL4]);
