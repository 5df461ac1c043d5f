/** Problems of the agents on Windows clients, in their full words. */
import { type Case, of as problem } from './case';
import { spec } from './specs';

const tenant = '72f988bf-86f1-41af-91ab-2d7cd011db47';
const monitoredObject = `/providers/Microsoft.Insights/monitoredObjects/${tenant}`;
const at = (path: string) => (path ? `windowsClients.desks.${path}` : 'windowsClients.desks');

const events = (more: object = {}) => ({
  sources: [{ windowsEvents: { xPathQueries: ['System!*'] } }],
  destinations: ['logs'],
  ...more,
});

/** The clients of a tenant, that follow the rule `events`. */
const clients = (props: object = {}, more: object = {}) =>
  spec({
    rules: { events: events() },
    windowsClients: { desks: { tenantId: tenant, rules: ['events'], ...props } },
    ...more,
  });
/** Clients that follow a rule of this kind. */
const following = (rule: object, more: object = {}) => clients({}, { rules: { events: rule }, ...more });
const right = clients();

const address = (text: string) => clients({ proxy: { address: text } });
const overPublicNetworks = (publicNetworkAccess: string) =>
  following(events({ endpoint: 'intake' }), { endpoints: { intake: { publicNetworkAccess } } });
const workspaceThatIs = (publicNetworkAccessForIngestion: string) =>
  following(events(), { workspaces: { logs: { publicNetworkAccessForIngestion } } });
const counters = [{ performanceCounters: { counterSpecifiers: ['\\System\\Processes'] } }];
/** What is there already may have the solution. */
const withSolution = {
  workspaces: {
    logs: {
      existing: '/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/logs',
      location: 'westeurope',
    },
  },
};
const changes = (system: string) => ({
  sources: [{ changeTracking: { system } }],
  destinations: ['logs'],
});
const bound = (props: object) =>
  spec({
    endpoints: { intake: {} },
    rules: { events: events() },
    associations: { desks: { target: monitoredObject, ...props } },
  });
const inTwoRegions = (location: string, props: object = {}) =>
  clients(
    { rules: ['events', 'others'], ...props },
    {
      workspaces: { logs: {}, others: { location } },
      rules: { events: events(), others: events({ destinations: ['others'] }) },
    },
  );
const tooManyMonitored = (second: string) =>
  clients(
    {},
    {
      windowsClients: {
        desks: { tenantId: tenant, rules: ['events'] },
        laptops: { tenantId: second, rules: ['events'] },
      },
    },
  );
const quoted = (installDirectory: string, says: string) =>
  problem('AMC0627')(
    clients({ installDirectory }),
    at('installDirectory'),
    says,
    clients({ installDirectory: 'C:\\Agents (x64) & more' }),
  );

export const windowsClientCases: readonly Case[] = [
  problem('AMC0101')(
    clients({ rules: [] }),
    at('location'),
    'No rule says in which region the monitored object is kept. Give "location", or a rule.',
    clients({ rules: [], location: 'westeurope' }),
  ),
  problem('AMC0109')(
    clients({ tenantId: 'contoso.onmicrosoft.com' }),
    at('tenantId'),
    '"contoso.onmicrosoft.com" is not the id of a tenant: it is a GUID.',
    clients({ tenantId: tenant.toUpperCase() }),
  ),
  problem('AMC0109')(
    address('http://proxy.example.com:3128'),
    at('proxy.address'),
    '"http://proxy.example.com:3128" is not the address of a proxy of clients. Write "host:port", without "http://".',
    address('proxy.example.com:3128'),
  ),
  ...['proxy', 'proxy:', 'proxy:0', 'proxy:65536', 'proxy:80/'].map((text) =>
    problem('AMC0109')(
      address(text),
      at('proxy.address'),
      `"${text}" is not the address of a proxy of clients.`,
      address('[fd00::1]:65535'),
    ),
  ),
  problem('AMC0113')(
    address('agent:s3cr"t@proxy:3128'),
    at('proxy.address'),
    'The address of a proxy holds credentials, and everybody reads the line that installs the agent. Leave them out, and give "username".',
    clients({ proxy: { address: 'proxy:3128', username: 'CONTOSO\\agent' } }),
  ),
  problem('AMC0301')(
    tooManyMonitored(tenant.toUpperCase()),
    'windowsClients.laptops.tenantId',
    `The monitored object of the tenant "${tenant}" is made here and in "windowsClients.desks", and there is only one. Name the rules of both in one of them.`,
    tooManyMonitored('aaaabbbb-0000-cccc-1111-dddd2222eeee'),
  ),
  problem('AMC0621')(
    inTwoRegions('northeurope'),
    at('rules[1]'),
    'The monitored object is in "westeurope" and this rule is in "northeurope"; Azure wants them in one region. A tenant has one monitored object: keep the rules of its clients in one region.',
    inTwoRegions('West Europe'),
  ),
  problem('AMC0621')(
    clients({ location: 'northeurope' }),
    at('rules[0]'),
    'The monitored object is in "northeurope" and this rule is in "westeurope"',
    clients({ location: 'westeurope' }),
  ),
  ...(
    [
      [
        'Direct',
        {
          sources: [],
          streamDeclarations: [{ name: 'Custom-Shop_CL', columns: { TimeGenerated: 'datetime' } }],
          flows: [{ streams: ['Custom-Shop_CL'], destinations: ['logs'], outputStream: 'Custom-Shop_CL' }],
        },
        'to which data is sent, and which no agent follows',
      ],
      [
        'PlatformTelemetry',
        { sources: [{ platformTelemetry: { streams: ['Microsoft.KeyVault/vaults:Metrics-Group-All'] } }] },
        'for metrics of Azure services, which no agent follows',
      ],
      [
        'WorkspaceTransforms',
        { sources: [], flows: [{ streams: ['Microsoft-Table-LAQueryLogs'], transformKql: 'source' }] },
        'for what others send, which no agent follows',
      ],
      [
        'AgentDirectToStore',
        {
          location: 'westeurope',
          destinations: [
            {
              storageBlobDirect: {
                storageAccountId:
                  '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/archive',
                containerName: 'events',
              },
            },
          ],
        },
        'by which agents send to storage or event hubs as virtual machines in Azure do',
      ],
      [
        'AgentSettings',
        { location: 'westeurope', sources: [], destinations: [], agentSettings: { maxDiskQuotaInMB: 5000 } },
        'and clients have their settings from the package that installs the agent',
      ],
    ] as const
  ).map(([kind, more, why]) =>
    problem('AMC0622')(
      following(events({ kind, ...more })),
      at('rules[0]'),
      `"events" is a rule of kind "${kind}", ${why}. Leave it out.`,
      following(events({ kind: 'Windows' })),
    ),
  ),
  problem('AMC0623')(
    following(events({ sources: [{ syslog: { facilities: ['auth'] } }] })),
    at('rules[0]'),
    '"events" finds something on "Linux" only. Leave it out.',
    following(events({ sources: [...events().sources, { syslog: { facilities: ['auth'] } }] })),
  ),
  problem('AMC0624')(
    following(changes('Windows'), withSolution),
    at('rules[0]'),
    '"events" needs "ChangeTracking-Windows" beside the agent, and Azure installs no extension on a client. Keep what needs none in a rule of its own.',
    following(events()),
  ),
  problem('AMC0625')(
    following({ location: 'westeurope', sources: counters, destinations: ['azureMonitorMetrics'] }),
    at('rules[0]'),
    '"events" sends to Azure Monitor Metrics, and clients cannot. Send their counters to a workspace, in a rule of their own.',
    following({ sources: counters, destinations: ['logs'] }),
  ),
  problem('AMC0626')(
    overPublicNetworks('Disabled'),
    at('rules[0]'),
    '"events" has data sent to the endpoint "intake", which is not reached from public networks. Let it be reached from public networks, or leave the rule out.',
    overPublicNetworks('SecuredByPerimeter'),
  ),
  problem('AMC0626')(
    workspaceThatIs('Disabled'),
    at('rules[0]'),
    '"events" has data sent to the workspace "logs", which is not reached from public networks.',
    workspaceThatIs('SecuredByPerimeter'),
  ),
  problem('AMC0626')(
    clients({ endpoints: ['intake'] }),
    at('endpoints'),
    'Clients fetch their configuration over public networks, and take no endpoint for it. Leave it out.',
    right,
  ),
  problem('AMC0626')(
    bound({ endpoint: 'intake' }),
    'associations.desks.endpoint',
    'This target stands for Windows clients, which fetch their configuration over public networks and take no endpoint for it. Give "rule".',
    bound({ rule: 'events' }),
  ),
  quoted('', 'This is empty, and would undo what the package chooses. Leave it out.'),
  quoted(
    'C:\\Agent\\',
    '"C:\\Agent\\" ends in a backslash, which would take the quote behind it with it. Leave it off.',
  ),
  quoted(
    'C:\\Agent" & calc & "',
    'has a quote in it, which would not stay between the quotes of the line that installs the agent. Choose one with letters, digits, spaces and plain signs.',
  ),
  quoted('%TEMP%\\Agent', '"%TEMP%\\Agent" has "%" in it'),
  quoted('C:\\Agent!', '"C:\\Agent!" has "!" in it'),
  quoted('C:\\$(calc)', '"C:\\$(calc)" has "$" in it'),
  quoted('C:\\Agent\ncalc', 'has a character that does not show in it'),
  problem('AMC0627')(
    clients({ proxy: { address: 'proxy:3128', username: 'agent" CLOUDENV="' } }),
    at('proxy.username'),
    'which would not stay between the quotes of the line that installs the agent.',
    clients({ proxy: { address: 'proxy:3128', username: "o'neill & sons" } }),
  ),
  problem('AMC0627')(
    clients({ dataDirectory: { input: 'folder' } }, { inputs: { folder: {} } }),
    at('dataDirectory'),
    'This is known only at deployment, and nobody would see whether it ends its quotes in the line that installs the agent. Give it as text.',
    clients({ dataDirectory: 'D:\\Agent' }),
  ),
  problem('AMC0628')(
    clients({ cloud: 'Azure US Gov' }),
    at('cloud'),
    'The rules are in a region of "Azure Commercial", and this is "Azure US Gov". Leave it out: it follows from the region.',
    clients({ cloud: 'Azure Commercial' }),
  ),
  problem('AMC0629')(
    clients({ machines: ['desk1'] }),
    at('machines'),
    'Rules cannot be bound to single clients: whatever is bound to the monitored object holds for every client of the tenant with the agent. Leave it out, and install the agent on those that are meant.',
    right,
  ),
];
