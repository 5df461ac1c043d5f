/** Every kind of destination, by the word that a spec and a program have for it: adding one adds a line here. */
import { azureDataExplorer } from './azure-data-explorer';
import { azureMonitorMetrics } from './azure-monitor-metrics';
import { azureMonitorWorkspace } from './azure-monitor-workspace';
import { logAnalytics } from './log-analytics';
import { microsoftFabric } from './microsoft-fabric';
import { eventHub, eventHubDirect, storageBlob, storageBlobDirect, storageTableDirect } from './stores';

export const destinationKinds = {
  logAnalytics,
  azureMonitorMetrics,
  azureMonitorWorkspace,
  eventHub,
  eventHubDirect,
  storageBlob,
  storageBlobDirect,
  storageTableDirect,
  azureDataExplorer,
  microsoftFabric,
};
