/** Fleets as specs say them, for tests of machines. */
import { rule, spec } from '../specs';

const subscription = '/subscriptions/00000000-0000-0000-0000-000000000000';
const inGroup = (group: string, rest: string) =>
  `${subscription}/resourceGroups/${group}/providers/Microsoft.${rest}`;

/** The ids of all that machines have to do with. */
export const ids = {
  machine: (name = 'web1', group = 'rg-web') => inGroup(group, `Compute/virtualMachines/${name}`),
  scaleSet: (name = 'shop') => inGroup('rg-web', `Compute/virtualMachineScaleSets/${name}`),
  instance: (scaleSet = 'shop', number = 0) =>
    inGroup('rg-web', `Compute/virtualMachineScaleSets/${scaleSet}/virtualMachines/${number}`),
  arcServer: (name = 'till7') => inGroup('rg-arc', `HybridCompute/machines/${name}`),
  identity: (name = 'fleet') => inGroup('rg-web', `ManagedIdentity/userAssignedIdentities/${name}`),
  vault: inGroup('rg-web', 'KeyVault/vaults/keys'),
  eventHub: inGroup('rg-web', 'EventHub/namespaces/stream/eventhubs/hub'),
  storage: inGroup('rg-web', 'Storage/storageAccounts/archive'),
};

export const guid = '00000000-0000-0000-0000-000000000001';

const linux = { os: 'Linux', location: 'westeurope' };
const known = { ...linux, systemAssignedIdentity: true };

/** A virtual machine of which all is said that the agent needs. */
export const virtualMachine = (more: object = {}) => ({
  virtualMachine: { id: ids.machine(), ...known, ...more },
});
export const virtualMachines = (more: object = {}) => ({
  virtualMachines: { ids: [ids.machine('web1'), ids.machine('web2')], ...known, ...more },
});
export const scaleSet = (more: object = {}) => ({
  scaleSet: { id: ids.scaleSet(), ...known, mode: 'Uniform', ...more },
});
export const arcServer = (more: object = {}) => ({ arcServer: { id: ids.arcServer(), ...linux, ...more } });
export const arcServers = (more: object = {}) => ({
  arcServers: { ids: [ids.arcServer('till1'), ids.arcServer('till2')], ...linux, ...more },
});

/** A rule whose events agents send to an event hub by themselves. */
export const direct = {
  kind: 'AgentDirectToStore',
  location: 'westeurope',
  sources: [{ syslog: { facilities: ['cron'] } }],
  destinations: [{ eventHubDirect: { eventHubId: ids.eventHub } }],
};
export const windowsEvents = rule({ sources: [{ windowsEvents: { xPathQueries: ['System!*'] } }] });
export const metrics = {
  location: 'westeurope',
  sources: [{ performanceCounters: { counterSpecifiers: ['a\\b'], samplingFrequencyInSeconds: 60 } }],
  destinations: ['azureMonitorMetrics'],
};

/** One fleet, `web`, that follows the rule `linux` unless it is said otherwise. */
export const fleet = (props: object, more: object = {}) =>
  spec({
    rules: { linux: rule() },
    machines: { web: { machines: [virtualMachine()], rules: ['linux'], ...props } },
    ...more,
  });
/** A fleet of these machines. */
export const of = (machines: readonly object[], props: object = {}, more: object = {}) =>
  fleet({ machines, ...props }, more);
/** The agent of one machine. */
export const agent = (props: object = {}, more: object = {}) =>
  spec({ agents: { web1: { machine: virtualMachine(), ...props } }, ...more });

const secret = { secretUrl: 'https://keys.vault.azure.net/secrets/proxy/0123', vaultId: ids.vault };

/** Everything that can be said of machines, of agents and of what they sign in with. */
export const everyMachine = spec({
  identities: { fleet: { tags: { shop: 'web' } }, other: { existing: ids.identity('other') } },
  endpoints: { near: {}, north: { location: 'northeurope' } },
  rules: {
    linux: rule({ sources: [{ syslog: { facilities: ['auth'] } }, { changeTracking: { system: 'Linux' } }] }),
    windows: windowsEvents,
    metrics,
    direct,
  },
  machines: {
    web: {
      machines: [
        virtualMachine({ principalId: guid, key: 'web1', userAssignedIdentityIds: [ids.identity('other')] }),
        virtualMachines({ ids: [ids.machine('web2'), ids.machine('web3')], os: 'Windows' }),
        scaleSet(),
        scaleSet({ id: ids.scaleSet('cart'), mode: 'Flexible', instances: [ids.machine('cart1')] }),
      ],
      rules: ['linux', 'windows', 'metrics', 'direct'],
      endpoints: ['near', 'north'],
      identity: 'fleet',
      network: { proxy: { address: 'http://proxy:3128', credentials: { fromKeyVault: secret } } },
      installAgent: true,
      installCompanions: true,
      grantStores: true,
      assignIdentity: true,
      autoUpgradeMinorVersion: true,
      enableAutomaticUpgrade: false,
      suppressFailures: true,
      provisionAfterExtensions: ['Hardening'],
      tags: { shop: 'web' },
    },
    tills: {
      machines: [arcServer(), arcServers()],
      rules: ['linux'],
      network: { proxy: { address: 'http://proxy:3128' } },
    },
  },
  agents: {
    build: {
      machine: virtualMachine({ id: ids.machine('build') }),
      name: 'AzureMonitorLinuxAgent',
      identity: { clientId: { id: guid } },
      network: { logAnalyticsGateway: { address: '10.0.0.4', port: 8081 } },
      version: '1.36',
    },
    desk: { machine: virtualMachine({ id: ids.machine('desk'), os: 'Windows' }), network: 'noProxy' },
  },
  roleAssignments: {
    read: {
      scope: ids.storage,
      role: 'Monitoring Reader',
      principalId: guid,
      principalType: 'Group',
      description: 'For those on call',
    },
  },
});
