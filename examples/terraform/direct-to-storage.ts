/** Agents that send to storage and an event hub by themselves, with the roles that their identity needs there. */
import { App, TerraformStack } from 'cdktf';
import {
  AgentIdentity,
  AzurermProvider,
  DataCollectionRule,
  DataCollectionRuleKind,
  DataSource,
  Destination,
  Machine,
  MonitoredMachines,
  OperatingSystem,
} from 'azure-monitor-constructs';

const app = new App();
const stack = new TerraformStack(app, 'direct-to-storage');
new AzurermProvider(stack, 'azurerm');

const location = 'westeurope';
const groups = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups';
const identityId = `${groups}/rg-domain/providers/Microsoft.ManagedIdentity/userAssignedIdentities/domain`;

const archive = new DataCollectionRule(stack, 'Archive', {
  resourceGroup: 'rg-monitor',
  kind: DataCollectionRuleKind.AGENT_DIRECT_TO_STORE,
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
new MonitoredMachines(stack, 'Domain', {
  machines: [
    Machine.virtualMachines([`${machines}/dc1`, `${machines}/dc2`], {
      os: OperatingSystem.WINDOWS,
      location,
      userAssignedIdentityIds: [identityId],
    }),
  ],
  rules: [archive],
  identity: AgentIdentity.userAssigned(identityId),
});

app.synth();
