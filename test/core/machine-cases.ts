/** Problems of machines and of the agents on them, each in its full words: what they say ends the conversation. */
import { quoted } from '../../lib/core/problem';
import { type Case, of as problem } from './case';
import {
  agent,
  arcServer,
  arcServers,
  direct,
  fleet,
  guid,
  ids,
  metrics,
  of,
  scaleSet,
  virtualMachine,
  virtualMachines,
  windowsEvents,
} from './machines/fleet';
import { rule, spec } from './specs';

const machines = (path: string) => `machines.web.${path}`;
const agents = (path: string) => `agents.web1.${path}`;
const first = (path: string) => machines(`machines[0].${path}`);

const flexible = (more: object = {}) => scaleSet({ mode: 'Flexible', ...more });
/** A machine of which nothing is said but what must be. */
const bare = (more: object = {}) => ({
  virtualMachine: { id: ids.machine(), os: 'Linux', location: 'westeurope', ...more },
});
const withIdentities = (...names: readonly string[]) =>
  virtualMachine({ userAssignedIdentityIds: names.map(ids.identity) });

const through = (proxy: object) => agent({ network: { proxy: { address: 'http://proxy:3128', ...proxy } } });
const proxyAt = (address: string) => through({ address });
const proxyRight = proxyAt('http://proxy:3128');
const gatewayAt = (logAnalyticsGateway: object) => agent({ network: { logAnalyticsGateway } });
const gatewayRight = gatewayAt({ address: '10.0.0.4', port: 8081 });
const secret = { secretUrl: 'https://keys.vault.azure.net/secrets/proxy/0123', vaultId: ids.vault };
const fromVault = (more: object) => through({ credentials: { fromKeyVault: { ...secret, ...more } } });

const windows = (name = 'desk1') => virtualMachine({ id: ids.machine(name), os: 'Windows' });
const storing = (machine: object, props: object = {}) =>
  of([machine], { rules: ['direct'], ...props }, { rules: { direct } });
const measuring = (network: object | string) =>
  of([virtualMachine()], { rules: ['metrics'], network }, { rules: { metrics } });
const near = (endpoints: object) =>
  of([virtualMachine()], { endpoints: Object.keys(endpoints) }, { endpoints, inputs: { where: {} } });
const twoRegions = [
  { endpoints: ['north', 'west'] },
  {
    endpoints: { north: { location: 'northeurope', name: 'north' }, west: { name: 'west' } },
    inputs: { where: {} },
  },
] as const;
const declared = { name: 'Custom-Shop_CL', columns: { TimeGenerated: 'datetime' } };

export const machineCases: readonly Case[] = [
  problem('AMC0601')(
    of([]),
    machines('machines'),
    'No machine is named here. Name one, or leave this out.',
    of([virtualMachine()]),
  ),
  problem('AMC0601')(
    agent({ machine: virtualMachines({ ids: [] }) }),
    agents('machine'),
    'No machine is named here. Name one, or leave this out.',
    agent({ machine: virtualMachines({ ids: [ids.machine()] }) }),
  ),
  problem('AMC0601')(
    agent({ machine: virtualMachines() }),
    agents('machine.virtualMachines'),
    '2 machines are named here, and this is the agent of one. Make it "MonitoredMachines", which takes any number.',
    of([virtualMachines()]),
  ),
  problem('AMC0601')(
    fleet({ rules: [], installAgent: false }),
    machines('machines'),
    'Nothing is done for these machines: no agent is installed, and no rule or endpoint is there that any of them follows. Give rules or endpoints for them, or leave this out.',
    fleet({ installAgent: false }),
  ),
  problem('AMC0601')(
    of([arcServer()], { rules: [], installAgent: false, assignIdentity: true }),
    machines('machines'),
    'Nothing is done for these machines: no agent is installed, and no rule or endpoint is there that any of them follows.',
    of([virtualMachine({ userAssignedIdentityIds: [] })], {
      rules: [],
      installAgent: false,
      assignIdentity: true,
    }),
  ),
  problem('AMC0602')(
    of([virtualMachine(), windows('web1')]),
    machines('machines[1].virtualMachine'),
    '"web1" is named twice, and "os" differs. Name it once, or say the same.',
    of([virtualMachine(), virtualMachine()]),
  ),
  problem('AMC0602')(
    of([virtualMachine(), virtualMachine({ id: ids.machine('WEB1'), principalId: guid, key: 'shop' })]),
    machines('machines[1].virtualMachine'),
    '"WEB1" is named twice, and "principalId" and "key" differ. Name it once, or say the same.',
    of([virtualMachine(), virtualMachine({ id: ids.machine('WEB1') })]),
  ),
  problem('AMC0602')(
    of([flexible({ instances: [ids.machine('a')] }), flexible({ instances: [ids.machine('b')] })]),
    machines('machines[1].scaleSet'),
    '"shop" is named twice, and "instances" differs. Name it once, or say the same.',
    of([
      flexible({ instances: [ids.machine('a'), ids.machine('b')] }),
      flexible({ instances: [ids.machine('b'), ids.machine('A')] }),
    ]),
  ),
  problem('AMC0602')(
    of([flexible({ instances: [ids.machine()] }), virtualMachine({ id: ids.machine('WEB1') })]),
    machines('machines[0].scaleSet.instances[0]'),
    '"WEB1" is named as a machine of its own too, and would get a second agent beside the one that its scale set has. Name it here alone.',
    of([flexible({ instances: [ids.machine()] })]),
  ),
  problem('AMC0602')(
    of([virtualMachine({ key: 'web' }), virtualMachine({ id: ids.machine('web2'), key: 'web' })]),
    machines('machines[1].virtualMachine.key'),
    'The key "web" stands for another machine already. Give each machine a key of its own.',
    of([virtualMachine({ key: 'web' }), virtualMachine({ id: ids.machine('web2'), key: 'web2' })]),
  ),
  problem('AMC0603')(
    of([arcServer()], { identity: ids.identity() }),
    first('arcServer'),
    '"till7" is an Arc server and cannot use a user-assigned identity: the agent there signs in with the identity that Azure Arc made for it. Leave out "identity", or monitor Arc servers apart.',
    of([arcServer()], { identity: 'systemAssigned' }),
  ),
  problem('AMC0603')(
    of([arcServers(), withIdentities('fleet')], { identity: ids.identity() }),
    first('arcServers'),
    '"till1" is an Arc server and cannot use a user-assigned identity',
    of([arcServers(), withIdentities('fleet')], { identity: 'systemAssigned' }),
  ),
  problem('AMC0604')(
    of([virtualMachine({ systemAssignedIdentity: false })]),
    first('virtualMachine'),
    '"web1" is said not to have an identity of its own, with which its agent would sign in. Give it the identity where it is made, or choose one that it has.',
    of([bare({ systemAssignedIdentity: false, userAssignedIdentityIds: [ids.identity()] })]),
  ),
  problem('AMC0604')(
    of([withIdentities('other')], { identity: ids.identity() }),
    first('virtualMachine'),
    '"web1" is said not to have the user-assigned identity "fleet", with which its agent would sign in. Give it the identity where it is made, or choose one that it has.',
    of([withIdentities('other', 'FLEET')], { identity: ids.identity() }),
  ),
  problem('AMC0604')(
    of([bare()], { identity: { clientId: { id: guid } }, assignIdentity: true }),
    machines('identity'),
    'An identity is given to machines by its resource id, and this names another id of it. Choose it by its resource id, or leave out "assignIdentity".',
    of([bare()], { identity: ids.identity(), assignIdentity: true }),
  ),
  problem('AMC0605')(
    of([withIdentities('one', 'other')]),
    first('virtualMachine.userAssignedIdentityIds'),
    '"web1" has 2 user-assigned identities, and the agent cannot tell which is meant. Give "identity": one of them.',
    of([withIdentities('one', 'other')], { identity: ids.identity('other') }),
  ),
  problem('AMC0605')(
    of([virtualMachines({ userAssignedIdentityIds: [ids.identity('one'), ids.identity('other')] })]),
    first('virtualMachines.userAssignedIdentityIds'),
    '"web1" has 2 user-assigned identities, and the agent cannot tell which is meant.',
    of([virtualMachines({ userAssignedIdentityIds: [ids.identity('one'), ids.identity('ONE')] })]),
  ),
  problem('AMC0606')(
    of([bare()]),
    first('virtualMachine'),
    'Which identities "web1" has is not said. The agent signs in with an identity of its own; without it the extension is installed, and nothing arrives. Say "systemAssignedIdentity: true" of those that have one, or "identity" where all do.',
    of([bare({ systemAssignedIdentity: true })]),
  ),
  problem('AMC0606')(
    of([bare()]),
    first('virtualMachine'),
    'Which identities "web1" has is not said.',
    of([bare()], { identity: 'systemAssigned' }),
  ),
  problem('AMC0604')(
    of([bare()], { assignIdentity: true }),
    first('virtualMachine'),
    'Which user-assigned identities "web1" has is not said, and giving it one of its own would take them away. Say "userAssignedIdentityIds": an empty list where it has none.',
    of([bare({ userAssignedIdentityIds: [] })], { assignIdentity: true }),
  ),
  problem('AMC0617')(
    spec({ rules: { linux: rule({ name: 'MSVMI-westeurope-shop' }) } }),
    'rules.linux.name',
    'Names like "MSVMI-westeurope-shop" are given by the portal, for VM insights, which would write over this one, or fail because it is there. Give another name, or adopt what is there.',
    spec({ rules: { linux: rule({ name: 'linux' }) } }),
  ),
  problem('AMC0606')(
    of([bare(), bare({ id: ids.machine('web2') })], { identity: ids.identity() }),
    machines('machines'),
    'Which identities 2 machines have is not said. The agent signs in with the user-assigned identity that is given here; without it the extension is installed, and nothing arrives. Say "userAssignedIdentityIds" of those that have it.',
    of([virtualMachines({ userAssignedIdentityIds: [ids.identity()] })], { identity: ids.identity() }),
  ),
  problem('AMC0606')(
    of([bare()], { identity: ids.identity() }),
    first('virtualMachine'),
    'Which identities "web1" has is not said. The agent signs in with the user-assigned identity that is given here',
    of([bare({ userAssignedIdentityIds: [ids.identity()] })], { identity: ids.identity() }),
  ),
  problem('AMC0607')(
    agent({ machine: arcServer(), network: { logAnalyticsGateway: { address: '10.0.0.4' } } }),
    agents('network'),
    '"till7" is an Arc server, and Azure has no way through a Log Analytics gateway there. Use a proxy, or monitor Arc servers apart.',
    agent({ machine: arcServer(), network: { proxy: { address: 'http://proxy:3128' } } }),
  ),
  problem('AMC0607')(
    agent({
      machine: arcServer(),
      network: { proxy: { address: 'http://proxy:3128', credentials: { fromKeyVault: secret } } },
    }),
    agents('network'),
    '"till7" is an Arc server, and Azure has no settings out of Key Vault there. Give "usernameAndPassword" with a password that is known only at deployment, or monitor Arc servers apart.',
    fromVault({}),
  ),
  ...(
    [
      ['version', '1.36', 'version to begin with'],
      ['autoUpgradeMinorVersion', false, 'minor version to stay with'],
      ['suppressFailures', true, 'failures to suppress'],
      ['provisionAfterExtensions', ['Hardening'], 'order of extensions'],
    ] as const
  ).map(([property, value, what]) =>
    problem('AMC0607')(
      of([arcServers()], { [property]: value }),
      machines(property),
      `"till1" is an Arc server, and Azure has no ${what} there. Leave it out, or monitor Arc servers apart.`,
      of([virtualMachine()], { version: '1.36', [property]: value }),
    ),
  ),
  problem('AMC0608')(
    measuring({ proxy: { address: 'http://proxy:3128' } }),
    machines('rules[0]'),
    'This rule sends to Azure Monitor Metrics, and the agent sends those past the proxy, over the public network. Let the machines reach "management.azure.com" and "<region>.monitoring.azure.com", or send metrics to a workspace.',
    measuring('noProxy'),
  ),
  problem('AMC0609')(
    of([virtualMachine(), windows()], { version: '1.36' }),
    machines('version'),
    'The agents for Linux and for Windows have versions of their own, and there are machines of both here. Leave it out, or monitor them apart.',
    of([virtualMachine(), windows()]),
  ),
  problem('AMC0609')(
    agent({ autoUpgradeMinorVersion: false }),
    agents('autoUpgradeMinorVersion'),
    'Without the newest minor version the very first would be installed. Give "version" too, as in "1.36".',
    agent({ autoUpgradeMinorVersion: false, version: '1.36' }),
  ),
  problem('AMC0610')(
    of([flexible()]),
    first('scaleSet'),
    '"shop" is a scale set in flexible mode, with which Azure associates neither rules nor endpoints. Give "instances", the virtual machines in it; where they come and go, let Azure Policy associate them.',
    of([flexible({ instances: [ids.machine('shop-1')] })]),
  ),
  problem('AMC0610')(
    of([scaleSet({ instances: [ids.machine('shop-1')] })]),
    first('scaleSet.instances'),
    '"shop" is a scale set in uniform mode, which follows rules itself: its instances follow what it follows. Leave out "instances".',
    of([scaleSet()]),
  ),
  problem('AMC0611')(
    of(
      [virtualMachine()],
      { rules: ['sent'] },
      {
        rules: {
          sent: { kind: 'Direct', sources: [], streamDeclarations: [declared], destinations: ['logs'] },
        },
      },
    ),
    machines('rules[0]'),
    '"sent" is a rule of kind "Direct", which no agent follows. Leave it out.',
    fleet({}),
  ),
  problem('AMC0611')(
    storing(arcServer()),
    machines('rules[0]'),
    '"direct" has agents send to storage or event hubs by themselves, and those of Arc servers cannot: "till7". Monitor Arc servers apart.',
    storing(virtualMachine({ principalId: guid })),
  ),
  problem('AMC0612')(
    of([virtualMachine()], { rules: ['windows'] }, { rules: { windows: windowsEvents } }),
    machines('rules[0]'),
    '"windows" finds something on "Windows" only, and no machine here runs it. Leave it out, or name the machines that it is for.',
    of([virtualMachine(), windows()], { rules: ['windows'] }, { rules: { windows: windowsEvents } }),
  ),
  problem('AMC0613')(
    near({ north: { location: 'northeurope', name: 'north' } }),
    first('virtualMachine'),
    '"web1" is in "westeurope", and none of the endpoints is there: "north". Add an endpoint in that region.',
    near({ north: { location: 'northeurope' }, west: {} }),
  ),
  problem('AMC0613')(
    near({ one: { name: 'one' }, other: { name: 'other' } }),
    first('virtualMachine'),
    '"web1" is in "westeurope", and so are the endpoints "one" and "other". Leave out all but one: a machine has one endpoint.',
    fleet({ endpoints: ['one', 'one'] }, { endpoints: { one: {} } }),
  ),
  problem('AMC0613')(
    of([virtualMachine({ location: { input: 'where' } })], ...twoRegions),
    first('virtualMachine'),
    'The region of "web1" is known only at deployment, and which of the endpoints "north" and "west" is there hangs on it. Give its "location" as text, or one endpoint alone.',
    of([virtualMachine()], ...twoRegions),
  ),
  problem('AMC0613')(
    near({
      north: { location: { input: 'where' }, name: 'north' },
      west: { location: 'uksouth', name: 'west' },
    }),
    first('virtualMachine'),
    '"web1" is in "westeurope", and whether one of the endpoints "north" and "west" is there is known only at deployment. Give their "location" as text, or one endpoint alone.',
    near({ north: { location: { input: 'where' } } }),
  ),
  problem('AMC0109')(
    agent({ provisionAfterExtensions: ['CustomScript', 'azuremonitorlinuxagent'] }),
    agents('provisionAfterExtensions[1]'),
    '"azuremonitorlinuxagent" is the agent itself. Name extensions that are there before it, or leave this out.',
    agent({ provisionAfterExtensions: ['CustomScript'] }),
  ),
  problem('AMC0109')(
    storing(virtualMachine({ principalId: 'web1' })),
    first('virtualMachine.principalId'),
    '"web1" is not an object id: it has the form of a GUID, as in "00000000-0000-0000-0000-000000000000".',
    storing(virtualMachine({ principalId: guid })),
  ),
  problem('AMC0614')(
    storing(virtualMachine()),
    first('virtualMachine'),
    '"web1" sends to storage or an event hub by itself, and the object id of the identity that is granted this is not known. Give its "principalId", choose a user-assigned identity, or say "grantStores: false" and grant it elsewhere.',
    storing(virtualMachine({ principalId: guid })),
  ),
  problem('AMC0614')(
    storing(virtualMachines()),
    first('virtualMachines'),
    'Name it by itself with its "principalId", choose a user-assigned identity, or say "grantStores: false" and grant it elsewhere.',
    storing(virtualMachines(), { grantStores: false }),
  ),
  problem('AMC0614')(
    storing(withIdentities('fleet'), { identity: { clientId: { id: guid } } }),
    first('virtualMachine'),
    '"web1" sends to storage or an event hub by itself, and the object id of the identity that is granted this is not known. Choose the identity by its resource id.',
    storing(withIdentities('fleet'), { identity: ids.identity() }),
  ),
  problem('AMC0614')(
    storing(virtualMachine({ principalId: guid, userAssignedIdentityIds: [ids.identity()] }), {
      identity: { clientId: { id: guid } },
    }),
    first('virtualMachine'),
    'Choose the identity by its resource id.',
    storing(virtualMachine({ principalId: guid }), { identity: 'systemAssigned' }),
  ),
  problem('AMC0615')(
    agent({ provisionAfterExtensions: ['Hardening', 'OmsAgentForLinux'] }),
    agents('provisionAfterExtensions[1]'),
    '"OmsAgentForLinux" is what the retired Log Analytics agent is called. Where both agents run, what both collect arrives twice and is paid for twice. Remove it once what this agent sends has arrived.',
    agent({ provisionAfterExtensions: ['Hardening'] }),
  ),
  ...['Monitoring', 'AzureMonitorWindowsAgent'].map((name) =>
    problem('AMC0616')(
      agent({ name }),
      agents('name'),
      `Azure Policy and Defender install the agent as "AzureMonitorLinuxAgent", and fail on a machine that has it as "${name}". Leave it out.`,
      agent({ name: 'azureMonitorLinuxAgent' }),
    ),
  ),
  problem('AMC0113')(
    through({ credentials: { usernameAndPassword: { username: 'shop', password: 'sesame' } } }),
    agents('network.proxy.credentials.usernameAndPassword.password'),
    'A password stands here in plain text. Pass one that is known only at deployment – a sensitive variable, a secret of the configuration – or take both from Key Vault.',
    fromVault({}),
  ),
  problem('AMC0113')(
    through({ credentials: { usernameAndPassword: { username: 'shop', password: 1234 } } }),
    agents('network.proxy.credentials.usernameAndPassword.password'),
    'A password stands here in plain text.',
    fromVault({}),
  ),
  ...[
    'http://shop:sesame@proxy:3128',
    'shop:sesame@proxy:3128',
    'http://shop:ses/ame@proxy:3128',
    'http://shop:ses@me@proxy:3128',
    'http://shop:sesame@',
  ].map((address) =>
    problem('AMC0113')(
      proxyAt(address),
      agents('network.proxy.address'),
      'This address holds credentials, and everybody who sees the machine can read its settings. Leave them out of it, and give a "proxy" with "credentials".',
      proxyRight,
    ),
  ),
  problem('AMC0113')(
    gatewayAt({ address: 'shop:sesame@10.0.0.4' }),
    agents('network.logAnalyticsGateway.address'),
    'This address holds credentials',
    gatewayRight,
  ),
  ...(
    [
      ['proxy:3128', 'does not say how to speak to the proxy. Write "http://proxy:3128".'],
      ['socks5://proxy:3128', 'begins with "socks5:". Write "http://proxy:3128".'],
      ['http://proxy', 'has no port. Write "http://host:port".'],
      ['http://proxy:0', 'has a port that is none. It is 1 to 65535.'],
      ['http://proxy:70000', 'has a port that is none. It is 1 to 65535.'],
      ['http://proxy:3128/wpad.dat', 'goes on behind its port. Write "http://proxy:3128".'],
      ['https://[::1]:3128/', 'goes on behind its port. Write "https://[::1]:3128".'],
      ['http://proxy:3128?x=1', 'goes on behind its port. Write "http://proxy:3128".'],
      ['', 'is not the address of a proxy. Write "http://host:port".'],
      ['http://pro"xy:3128', 'is not the address of a proxy. Write "http://host:port".'],
      ["http://pro'xy:3128", 'is not the address of a proxy. Write "http://host:port".'],
      ['http://pro\\xy:3128', 'is not the address of a proxy. Write "http://host:port".'],
      ['http://proxy:3128\n', 'is not the address of a proxy. Write "http://host:port".'],
      ['http://proxy:3128/\nx', 'is not the address of a proxy. Write "http://host:port".'],
      [' http://proxy:3128', 'is not the address of a proxy. Write "http://host:port".'],
    ] as const
  ).map(([address, says]) =>
    problem('AMC0109')(
      proxyAt(address),
      agents('network.proxy.address'),
      `${quoted(address)} ${says}`,
      proxyRight,
    ),
  ),
  ...['http://10.0.0.4', '10.0.0.4:8080', 'gateway/oms', 'gate way', 'gateway\n', ''].map((address) =>
    problem('AMC0109')(
      gatewayAt({ address }),
      agents('network.logAnalyticsGateway.address'),
      `${quoted(address)} is neither the name of a host nor an address. Give it alone, as in "10.0.0.4"; the port is "port".`,
      gatewayRight,
    ),
  ),
  ...[0, 65_536].map((port) =>
    problem('AMC0108')(
      gatewayAt({ address: '10.0.0.4', port }),
      agents('network.logAnalyticsGateway.port'),
      `${port} is not a port: it is 1 to 65535.`,
      gatewayRight,
    ),
  ),
  problem('AMC0102')(
    gatewayAt({ address: '10.0.0.4', port: '8081' }),
    agents('network.logAnalyticsGateway.port'),
    'A port is needed here, and "8081" was given. Leave off the quotes.',
    gatewayRight,
  ),
  ...[
    'proxy',
    'http://keys.vault.azure.net/secrets/proxy/0123',
    'https://keys.vault.azure.net/keys/proxy/0123',
    'https://keys.vault.azure.net/secrets/proxy/0123?api-version=7.4',
  ].map((secretUrl) =>
    problem('AMC0109')(
      fromVault({ secretUrl }),
      agents('network.proxy.credentials.fromKeyVault.secretUrl'),
      `"${secretUrl}" is not the URL of a secret. It reads "https://<vault>.vault.azure.net/secrets/<name>/<version>".`,
      fromVault({}),
    ),
  ),
  problem('AMC0104')(
    fromVault({ vaultId: 'keys' }),
    agents('network.proxy.credentials.fromKeyVault.vaultId'),
    '"keys" is not a resource id. It begins with "/subscriptions/…/resourceGroups/…/providers/Microsoft.KeyVault/vaults/".',
    fromVault({}),
  ),
  ...(
    [
      ['1.36.2', '1.36'],
      ['1', '1.36'],
      ['1.*', '1.36'],
      ['2.4\n', '2.4'],
    ] as const
  ).map(([version, cure]) =>
    problem('AMC0109')(
      agent({ version }),
      agents('version'),
      `${quoted(version)} is not a version of the agent, which has two parts. Give it as "${cure}".`,
      agent({ version: '1.36' }),
    ),
  ),
  ...(
    [
      ['virtualMachine', ids.arcServer('a'), 'an Arc server', 'Make it "arcServer".'],
      ['virtualMachine', ids.scaleSet('a'), 'a scale set', 'Make it "scaleSet".'],
      ['scaleSet', ids.machine('a', 'rg'), 'a virtual machine', 'Make it "virtualMachine".'],
      ['arcServer', ids.machine('a', 'rg'), 'a virtual machine', 'Make it "virtualMachine".'],
    ] as const
  ).map(([form, id, title, cure]) => {
    const machine = { virtualMachine, scaleSet, arcServer }[form];
    const wanted = {
      virtualMachine: 'a virtual machine',
      scaleSet: 'a scale set',
      arcServer: 'an Arc server',
    };
    return problem('AMC0104')(
      of([machine({ id })]),
      first(`${form}.id`),
      `is the id of ${title}, and the id of ${wanted[form]} is needed here. ${cure}`,
      of([machine({})]),
    );
  }),
  problem('AMC0104')(
    of([virtualMachine({ id: ids.instance() })]),
    first('virtualMachine.id'),
    'is the id of an instance of a uniform scale set, and the id of a virtual machine is needed here. It follows what its scale set follows: name that, as "scaleSet".',
    of([scaleSet()]),
  ),
  problem('AMC0104')(
    of([flexible({ instances: [ids.machine(), ids.instance()] })]),
    first('scaleSet.instances[1]'),
    'is the id of an instance of a uniform scale set, and the id of a virtual machine is needed here.',
    of([flexible({ instances: [ids.machine(), ids.machine('web2')] })]),
  ),
  problem('AMC0104')(
    of([arcServer({ id: 'till7' })]),
    first('arcServer.id'),
    '"till7" is not a resource id. It begins with "/subscriptions/…/resourceGroups/…/providers/Microsoft.HybridCompute/machines/".',
    of([arcServer()]),
  ),
  problem('AMC0104')(
    of([virtualMachine({ userAssignedIdentityIds: [ids.machine()] })]),
    first('virtualMachine.userAssignedIdentityIds[0]'),
    'is the id of a "Microsoft.Compute/virtualMachines", and the id of a user-assigned identity is needed here.',
    of([withIdentities('fleet')]),
  ),
  problem('AMC0104')(
    agent({ identity: ids.machine() }),
    agents('identity'),
    'is the id of a "Microsoft.Compute/virtualMachines", and the id of a user-assigned identity is needed here. It reads "/subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/…".',
    agent({ identity: 'systemAssigned' }),
  ),
  ...(
    [
      ['flet', 'Did you mean "fleet"?'],
      ['SystemAssigned', 'Did you mean "systemAssigned"?'],
      ['shop', 'This spec has the identities "fleet".'],
      [guid, 'Give it as "clientId" or as "objectId".'],
    ] as const
  ).map(([identity, cure]) =>
    problem('AMC0031')(
      agent({ identity }, { identities: { fleet: {} } }),
      agents('identity'),
      `There is no user-assigned identity "${identity}". ${cure}`,
      agent({ identity: 'systemAssigned' }, { identities: { fleet: {} } }),
    ),
  ),
  problem('AMC0109')(
    agent({ identity: { objectId: { id: 'fleet' } } }),
    agents('identity.objectId.id'),
    '"fleet" is not an object id: it has the form of a GUID, as in "00000000-0000-0000-0000-000000000000".',
    agent({ machine: withIdentities('fleet'), identity: { objectId: { id: guid } } }),
  ),
  problem('AMC0110')(
    agent({ identity: { systemAssigned: {}, clientId: { id: guid } } }),
    agents('identity'),
    '"systemAssigned" and "clientId" stand together here. Give exactly one of "systemAssigned", "userAssigned", "clientId" or "objectId".',
    agent({ identity: { systemAssigned: {} } }),
  ),
  problem('AMC0110')(
    of([{ ...virtualMachine(), ...arcServer() }]),
    machines('machines[0]'),
    '"virtualMachine" and "arcServer" stand together here. Give exactly one of "virtualMachine", "virtualMachines", "scaleSet", "arcServer" or "arcServers".',
    of([virtualMachine(), arcServer()]),
  ),
  problem('AMC0103')(
    of([{ vm: {} }]),
    machines('machines[0].vm'),
    'There is no property "vm" here. There are "virtualMachine", "virtualMachines", "scaleSet", "arcServer" and "arcServers".',
    of([virtualMachine()]),
  ),
  problem('AMC0103')(
    of([arcServer({ systemAssignedIdentity: true })]),
    first('arcServer.systemAssignedIdentity'),
    'There is no property "systemAssignedIdentity" here. There are "id", "os", "location" and "key".',
    of([arcServer()]),
  ),
  problem('AMC0103')(
    agent({ network: 'Direct' }),
    agents('network'),
    'There is no property "Direct" here. Did you mean "direct"?',
    agent({ network: 'direct' }),
  ),
  problem('AMC0107')(
    of([virtualMachine({ os: 'linux' })]),
    first('virtualMachine.os'),
    '"linux" is not an operating system. Did you mean "Linux"?',
    of([virtualMachine({ os: 'Linux' })]),
  ),
  problem('AMC0107')(
    of([scaleSet({ mode: 'uniform' })]),
    first('scaleSet.mode'),
    '"uniform" is not a mode of scale sets. Did you mean "Uniform"?',
    of([scaleSet()]),
  ),
  problem('AMC0101')(
    of([{ virtualMachine: { id: ids.machine(), location: 'westeurope', systemAssignedIdentity: true } }]),
    first('virtualMachine.os'),
    'An operating system is needed here.',
    of([virtualMachine()]),
  ),
  problem('AMC0102')(
    fleet({ machines: virtualMachine() }),
    machines('machines'),
    'A list of machines is needed here, and an object was given.',
    fleet({ machines: [virtualMachine()] }),
  ),
  problem('AMC0301')(
    spec({
      agents: {
        a: { machine: virtualMachine() },
        b: { machine: virtualMachine({ id: ids.machine('WEB1') }) },
      },
    }),
    'agents.b.machine.virtualMachine',
    'The extension "AzureMonitorLinuxAgent" of "WEB1" is installed here and in "agents.a", and there is only one. Leave out one of them.',
    spec({
      agents: {
        a: { machine: virtualMachine() },
        b: { machine: virtualMachine({ id: ids.machine('web2') }) },
      },
    }),
  ),
  problem('AMC0301')(
    agent({}, { rules: { linux: rule() }, machines: { web: { machines: [virtualMachine()], rules: [] } } }),
    first('virtualMachine'),
    'The extension "AzureMonitorLinuxAgent" of "web1" is installed here and in "agents.web1", and there is only one. Name the machine in one of them, or say "installAgent: false" in one.',
    agent(
      {},
      {
        rules: { linux: rule() },
        machines: { web: { machines: [virtualMachine()], rules: ['linux'], installAgent: false } },
      },
    ),
  ),
];
