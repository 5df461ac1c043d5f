/** Every preset, by the word that a spec and a program have for it: adding one adds a line here. */
import { changeTracking } from './change-tracking';
import { ciscoAsa } from './cisco-asa';
import { commonEventFormat } from './common-event-format';
import { defenderForSql } from './defender-for-sql';
import { dnsLogs } from './dns-logs';
import { forwardedEvents } from './forwarded-events';
import { linuxBaseline } from './linux-baseline';
import { securityEvents } from './security-events';
import { vmInsights } from './vm-insights';
import { vmInsightsOTel } from './vm-insights-otel';
import { windowsBaseline } from './windows-baseline';

export const presets = {
  vmInsights,
  vmInsightsOTel,
  changeTracking,
  defenderForSql,
  securityEvents,
  forwardedEvents,
  commonEventFormat,
  ciscoAsa,
  dnsLogs,
  windowsBaseline,
  linuxBaseline,
};
