/** A spec that leaves values of every type, in every kind of place, to the deployment. */
const identity =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/reader';

const input = (name: string) => ({ input: name });

export const withInputs = {
  inputs: {
    workspaceId: { description: "[parameters('workspaceId')] – the workspace" },
    region: { type: 'string', default: 'westeurope' },
    frequency: { type: 'number', default: 30 },
    level: { type: 'string' },
    facilities: { type: 'list', default: ['auth', 'cron'] },
    queries: { type: 'list' },
    overflow: { type: 'boolean', default: false },
    tags: { type: 'any', default: { owner: 'platform', 'cost center': '42' } },
    settings: { type: 'any' },
    'machine id': null,
    identities: { type: 'list' },
    sku: {},
    hidden: { secure: true },
    'hidden list': { type: 'list', secure: true },
    'hidden number': { type: 'number', secure: true },
    'hidden settings': { type: 'any', secure: true },
    unused: { type: 'number' },
  },
  location: input('region'),
  resourceGroup: 'rg-monitor',
  workspaces: {
    theirs: { existing: input('workspaceId'), location: input('region') },
    ours: { sku: input('sku'), tags: input('tags') },
  },
  rules: {
    one: {
      identity: { userAssigned: { ids: [identity, input('workspaceId')] } },
      sources: [
        { syslog: { facilities: input('facilities'), levels: [input('level')], stream: 'Custom-Own' } },
        {
          performanceCounters: {
            counterSpecifiers: ['\\A\\B'],
            samplingFrequencyInSeconds: input('frequency'),
          },
        },
        { windowsEvents: { xPathQueries: input('queries') } },
        { syslog: { facilities: input('hidden list'), levels: [input('hidden')] } },
        {
          performanceCounters: {
            counterSpecifiers: input('hidden list'),
            samplingFrequencyInSeconds: input('hidden number'),
          },
        },
        {
          extension: {
            extensionName: 'Y',
            streams: ['Microsoft-Syslog'],
            extensionSettings: { a: input('hidden settings'), b: input('hidden') },
          },
        },
        {
          extension: {
            extensionName: 'X',
            streams: ['Microsoft-Syslog'],
            extensionSettings: input('settings'),
          },
        },
      ],
      destinations: ['theirs', { logAnalytics: { workspace: 'ours', name: input('level') } }],
      flows: [{ streams: ['Microsoft-Syslog'], captureOverflow: input('overflow') }],
      overrides: { Resource: { properties: { note: input('settings'), not: { input: 'an input' } } } },
    },
    two: { identity: { userAssigned: { ids: input('identities') } }, destinations: ['theirs'] },
  },
  associations: { machine: { target: input('machine id'), rule: 'one' } },
  identities: { fleet: { location: input('region'), tags: input('tags') } },
  machines: {
    web: {
      machines: [
        {
          virtualMachine: {
            id: input('machine id'),
            os: input('level'),
            location: input('region'),
            userAssignedIdentityIds: input('identities'),
            principalId: input('hidden'),
          },
        },
        { virtualMachines: { ids: input('identities'), os: 'Linux', location: input('region') } },
        {
          scaleSet: {
            id: input('machine id'),
            os: 'Windows',
            location: input('region'),
            mode: input('level'),
            instances: [input('machine id'), identity],
          },
        },
        { arcServer: { id: input('machine id'), os: input('hidden'), location: 'westeurope' } },
      ],
      rules: ['one'],
      identity: 'fleet',
      network: {
        proxy: {
          address: input('region'),
          credentials: {
            usernameAndPassword: { username: input('hidden'), password: input('hidden') },
          },
        },
      },
      version: input('level'),
      suppressFailures: input('overflow'),
      provisionAfterExtensions: input('facilities'),
      tags: input('tags'),
    },
  },
  agents: {
    one: {
      machine: { arcServers: { ids: [input('machine id')], os: 'Linux', location: input('region') } },
      identity: { objectId: { id: input('hidden') } },
      network: { logAnalyticsGateway: { address: input('region'), port: input('frequency') } },
      provisionAfterExtensions: [input('level')],
    },
  },
  roleAssignments: {
    one: {
      scope: input('machine id'),
      role: input('level'),
      principalId: input('hidden'),
      principalType: input('level'),
      description: input('region'),
    },
  },
};
