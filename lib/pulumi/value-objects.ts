/** The value objects of the core, with factories that take inputs. */
import type { Input } from '@pulumi/pulumi';
import { ManagedIdentity as CoreManagedIdentity } from '../core/collection/managed-identity';
import type { AzureMonitorMetricsDestinationProps } from '../core/destinations/azure-monitor-metrics';
import { Destination as CoreDestination } from '../core/destinations/destination';
import type { LogAnalyticsDestinationProps } from '../core/destinations/log-analytics';
import { DataSource as CoreDataSource } from '../core/sources/data-source';
import type { PerformanceCountersSourceProps } from '../core/sources/performance-counters';
import type { SyslogSourceProps } from '../core/sources/syslog';
import type { WindowsEventsSourceProps } from '../core/sources/windows-events';
import type { ILogAnalyticsWorkspace, Inputs } from './inputs';

export type DataSource = CoreDataSource;
/** Where data comes from. */
export const DataSource = CoreDataSource as unknown as {
  /** Performance counters of Windows and Linux machines. */
  performanceCounters(args: Inputs<PerformanceCountersSourceProps>): DataSource;
  /** Syslog messages of Linux machines. */
  syslog(args: Inputs<SyslogSourceProps>): DataSource;
  /** Events of Windows machines. */
  windowsEvents(args: Inputs<WindowsEventsSourceProps>): DataSource;
};

export type Destination = CoreDestination;
/** Where data goes. */
export const Destination = CoreDestination as unknown as {
  /** A Log Analytics workspace. */
  logAnalytics(workspace: ILogAnalyticsWorkspace, args?: Inputs<LogAnalyticsDestinationProps>): Destination;
  /** The metrics of the machines themselves, which need no store of their own. */
  azureMonitorMetrics(args?: Inputs<AzureMonitorMetricsDestinationProps>): Destination;
};

export type ManagedIdentity = CoreManagedIdentity;
/** The identity with which a resource signs in to others. */
export const ManagedIdentity = CoreManagedIdentity as unknown as {
  /** The identity that Azure makes and removes with the resource. */
  systemAssigned(): ManagedIdentity;
  /** Identities that live on their own, by their resource ids. */
  userAssigned(...ids: Input<string>[]): ManagedIdentity;
};
