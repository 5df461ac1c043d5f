/** Agents that send to storage and an event hub by themselves, with the roles that their identity needs there. */
import {
  AgentIdentity,
  DataCollectionRule,
  DataSource,
  Destination,
  Machine,
  MonitoredMachines,
} from 'azure-monitor-constructs/pulumi';

const location = 'westeurope';
const groups = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups';
const identityId = `${groups}/rg-domain/providers/Microsoft.ManagedIdentity/userAssignedIdentities/domain`;

const archive = new DataCollectionRule('archive', {
  resourceGroup: 'rg-monitor',
  kind: 'AgentDirectToStore',
  location,
  sources: [DataSource.windowsEvents({ xPathQueries: ['Security!*'] })],
  destinations: [
    Destination.storageBlobDirect({
      storageAccountId: `${groups}/rg-archive/providers/Microsoft.Storage/storageAccounts/archive`,
      containerName: 'security',
    }),
    Destination.eventHubDirect({
      eventHubId: `${groups}/rg-stream/providers/Microsoft.EventHub/namespaces/stream/eventhubs/security`,
    }),
  ],
});

const machines = `${groups}/rg-domain/providers/Microsoft.Compute/virtualMachines`;
new MonitoredMachines('domain', {
  machines: [
    Machine.virtualMachines([`${machines}/dc1`, `${machines}/dc2`], {
      os: 'Windows',
      location,
      userAssignedIdentityIds: [identityId],
    }),
  ],
  rules: [archive],
  identity: AgentIdentity.userAssigned(identityId),
});

export const immutableId = archive.immutableId;
