/** Every kind of source, by the word that a spec and a program have for it: adding one adds a line here. */
import type { Model } from '../schema';
import { etwProvider } from './etw-provider';
import { eventHub } from './event-hub';
import { extension } from './extension';
import { iisLogs } from './iis-logs';
import { jsonLogs, textLogs } from './log-files';
import {
  directOtelLogs,
  directOtelMetrics,
  directOtelTraces,
  otelLogs,
  otelMetrics,
  otelTraces,
} from './open-telemetry';
import { performanceCounters } from './performance-counters';
import { performanceCountersOTel } from './performance-counters-otel';
import { platformTelemetry } from './platform-telemetry';
import { prometheusForwarder } from './prometheus-forwarder';
import { syslog } from './syslog';
import { windowsEvents } from './windows-events';
import { windowsFirewallLogs } from './windows-firewall-logs';

export const sourceKinds = {
  performanceCounters,
  performanceCountersOTel,
  windowsEvents,
  syslog,
  textLogs,
  jsonLogs,
  iisLogs,
  windowsFirewallLogs,
  extension,
  prometheusForwarder,
  platformTelemetry,
  eventHub,
  etwProvider,
  otelLogs,
  otelTraces,
  otelMetrics,
  directOtelLogs,
  directOtelTraces,
  directOtelMetrics,
};

type Kinds = typeof sourceKinds;

/** A source as its schema leaves it. */
export type PlainSource = {
  readonly [K in keyof Kinds]: { readonly kind: K; readonly of: Model<Kinds[K]['schema']> };
}[keyof Kinds];
