/** Messages in the Common Event Format. */
import { SyslogFacility, type SyslogLevel, SyslogStream } from '../sources/syslog';
import { deviceMessages } from './device-messages';

/**
 * Messages in the Common Event Format (CEF) for Microsoft Sentinel, in the `CommonSecurityLog` table. A facility that is
 * collected as plain syslog as well fills both tables.
 *
 * @see https://learn.microsoft.com/azure/sentinel/connect-cef-syslog-ama
 */
export interface CommonEventFormatSourceProps {
  /**
   * The facilities by which the devices send.
   *
   * @default - `local0` to `local7`
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

/**
 * Microsoft Sentinel's connector suggests no facility; devices send by those that are left for local use.
 * Source: https://learn.microsoft.com/azure/sentinel/connect-cef-syslog-ama, https://www.rfc-editor.org/rfc/rfc5424
 */
export const commonEventFormat = deviceMessages('Common Event Format', SyslogStream.COMMON_SECURITY_LOG, [
  SyslogFacility.LOCAL0,
  SyslogFacility.LOCAL1,
  SyslogFacility.LOCAL2,
  SyslogFacility.LOCAL3,
  SyslogFacility.LOCAL4,
  SyslogFacility.LOCAL5,
  SyslogFacility.LOCAL6,
  SyslogFacility.LOCAL7,
]);
