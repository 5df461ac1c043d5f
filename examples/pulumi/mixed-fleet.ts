/** Machines of every kind: each follows the rules for its system, and fetches its configuration in its region. */
import {
  DataCollectionEndpoint,
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  Machine,
  MonitoredMachines,
} from 'azure-monitor-constructs/pulumi';

const resourceGroup = 'rg-monitor';
const location = 'westeurope';
const logs = new LogAnalyticsWorkspace('logs', { resourceGroup, location });
const west = new DataCollectionEndpoint('west', { resourceGroup, location });
const north = new DataCollectionEndpoint('north', { resourceGroup, location: 'northeurope' });

const linux = new DataCollectionRule('linux', {
  resourceGroup,
  sources: [DataSource.linuxBaseline()],
  destinations: [Destination.logAnalytics(logs)],
});
const windows = new DataCollectionRule('windows', {
  resourceGroup,
  sources: [DataSource.windowsBaseline()],
  destinations: [Destination.logAnalytics(logs)],
});

const groups = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups';
const shop = `${groups}/rg-shop/providers/Microsoft.Compute`;
const branches = `${groups}/rg-branches/providers/Microsoft.HybridCompute/machines`;
const windowsHere = { os: 'Windows', location, systemAssignedIdentity: true } as const;
const linuxHere = { os: 'Linux', location, systemAssignedIdentity: true } as const;

new MonitoredMachines('shop', {
  machines: [
    Machine.virtualMachine(`${shop}/virtualMachines/db1`, windowsHere),
    // All instances are alike, and follow the rules of the scale set.
    Machine.scaleSet(`${shop}/virtualMachineScaleSets/front`, { ...linuxHere, mode: 'Uniform' }),
    // Instances are virtual machines: the agent comes with the scale set, rules are followed by each.
    Machine.scaleSet(`${shop}/virtualMachineScaleSets/jobs`, {
      ...linuxHere,
      mode: 'Flexible',
      instances: [`${shop}/virtualMachines/jobs_1`, `${shop}/virtualMachines/jobs_2`],
    }),
    // Servers in the branches, that Azure Arc took in.
    Machine.arcServers([`${branches}/till1`, `${branches}/till2`], {
      os: 'Windows',
      location: 'northeurope',
    }),
  ],
  rules: [linux, windows],
  endpoints: [west, north],
});

export const linuxRule = linux.immutableId;
export const windowsRule = windows.immutableId;
