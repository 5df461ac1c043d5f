/** Machines of every kind: each follows the rules for its system, and fetches its configuration in its region. */
import { App, TerraformStack } from 'cdktf';
import {
  AzurermProvider,
  DataCollectionEndpoint,
  DataCollectionRule,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  Machine,
  MonitoredMachines,
  OperatingSystem,
  ScaleSetMode,
} from 'azure-monitor-constructs';

const app = new App();
const stack = new TerraformStack(app, 'mixed-fleet');
new AzurermProvider(stack, 'azurerm');

const resourceGroup = 'rg-monitor';
const location = 'westeurope';
const logs = new LogAnalyticsWorkspace(stack, 'Logs', { resourceGroup, location });
const west = new DataCollectionEndpoint(stack, 'West', { resourceGroup, location });
const north = new DataCollectionEndpoint(stack, 'North', { resourceGroup, location: 'northeurope' });

const linux = new DataCollectionRule(stack, 'Linux', {
  resourceGroup,
  sources: [DataSource.linuxBaseline()],
  destinations: [Destination.logAnalytics(logs)],
});
const windows = new DataCollectionRule(stack, 'Windows', {
  resourceGroup,
  sources: [DataSource.windowsBaseline()],
  destinations: [Destination.logAnalytics(logs)],
});

const groups = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups';
const shop = `${groups}/rg-shop/providers/Microsoft.Compute`;
const branches = `${groups}/rg-branches/providers/Microsoft.HybridCompute/machines`;
const windowsHere = { os: OperatingSystem.WINDOWS, location, systemAssignedIdentity: true };
const linuxHere = { os: OperatingSystem.LINUX, location, systemAssignedIdentity: true };

new MonitoredMachines(stack, 'Shop', {
  machines: [
    Machine.virtualMachine(`${shop}/virtualMachines/db1`, windowsHere),
    // All instances are alike, and follow the rules of the scale set.
    Machine.scaleSet(`${shop}/virtualMachineScaleSets/front`, { ...linuxHere, mode: ScaleSetMode.UNIFORM }),
    // Instances are virtual machines: the agent comes with the scale set, rules are followed by each.
    Machine.scaleSet(`${shop}/virtualMachineScaleSets/jobs`, {
      ...linuxHere,
      mode: ScaleSetMode.FLEXIBLE,
      instances: [`${shop}/virtualMachines/jobs_1`, `${shop}/virtualMachines/jobs_2`],
    }),
    // Servers in the branches, that Azure Arc took in.
    Machine.arcServers([`${branches}/till1`, `${branches}/till2`], {
      os: OperatingSystem.WINDOWS,
      location: 'northeurope',
    }),
  ],
  rules: [linux, windows],
  endpoints: [west, north],
});

app.synth();
