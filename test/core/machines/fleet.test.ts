/** What machines are decides what is planned for them: never where they stand, and never who stands beside them. */
import fc from 'fast-check';
import { kebab } from '../../../lib/core/azure/names';
import { printed } from '../../../lib/core/plan';
import { isError } from '../../../lib/core/noun';
import { planSpec } from '../../../lib/core/spec/spec';
import { rule, spec } from '../specs';
import { arcServer, direct, guid, ids, metrics, scaleSet, virtualMachine, windowsEvents } from './fleet';

interface One {
  readonly platform: 'virtualMachine' | 'scaleSet' | 'flexible' | 'arcServer';
  readonly name: string;
  readonly os: 'Linux' | 'Windows';
  readonly location: string;
}

const one: fc.Arbitrary<One> = fc.record({
  platform: fc.constantFrom('virtualMachine', 'scaleSet', 'flexible', 'arcServer'),
  name: fc.stringMatching(/^[a-z][a-z0-9]{0,3}$/),
  os: fc.constantFrom('Linux', 'Windows'),
  location: fc.constantFrom('westeurope', 'northeurope'),
});
const whichOf = ({ platform, name }: One) => `${platform === 'flexible' ? 'scaleSet' : platform}/${name}`;
const some = fc.uniqueArray(one, { selector: whichOf, minLength: 1, maxLength: 6 });

const forms: { readonly [platform in One['platform']]: (more: object, name: string) => object } = {
  virtualMachine: (more, name) => virtualMachine({ id: ids.machine(name), principalId: guid, ...more }),
  scaleSet: (more, name) => scaleSet({ id: ids.scaleSet(name), principalId: guid, ...more }),
  flexible: (more, name) =>
    scaleSet({
      id: ids.scaleSet(name),
      principalId: guid,
      mode: 'Flexible',
      instances: [ids.machine(`${name}-1`, 'rg-shop'), ids.machine(`${name}-2`, 'rg-shop')],
      ...more,
    }),
  arcServer: (more, name) => arcServer({ id: ids.arcServer(name), ...more }),
};
const formOf = ({ platform, name, os, location }: One) => forms[platform]({ os, location }, name);

const texts = (path: string) => ({
  sources: [{ textLogs: { filePatterns: [path], stream: 'Custom-Shop_CL' } }],
  streamDeclarations: [{ name: 'Custom-Shop_CL', columns: { TimeGenerated: 'datetime', RawData: 'string' } }],
  destinations: ['logs'],
  flows: [{ streams: ['Custom-Shop_CL'], outputStream: 'Custom-Shop_CL' }],
});
const rules = named({
  linux: rule({ sources: [{ syslog: { facilities: ['auth'] } }] }),
  windows: windowsEvents,
  files: texts('/var/log/shop.log'),
  windowsFiles: texts('C:\\logs\\shop.log'),
  metrics,
  kind: { ...metrics, kind: 'Windows' },
});
const endpoints = { near: {}, north: { location: 'northeurope' } };

const fleetOf = (machines: readonly object[], more: object = {}) =>
  spec({
    rules,
    endpoints,
    machines: {
      web: { machines, rules: Object.keys(rules), endpoints: Object.keys(endpoints), ...more },
    },
  });

function named(all: { readonly [key: string]: object }) {
  return Object.fromEntries(Object.entries(all).map(([key, props]) => [key, { ...props, name: kebab(key) }]));
}

/** What a spec plans for its machines: every resource by its id. */
function planned(data: object): readonly (readonly [id: string, text: string])[] {
  const { planned: all, problems } = planSpec(data);
  const errors = problems.filter(isError);
  if (errors.length) throw new Error(errors.join('\n'));
  return all
    .filter(({ entry }) => entry.section === 'machines')
    .flatMap(({ conceived }) => conceived.plan?.resources ?? [])
    .map((resource) => [resource.id, JSON.stringify(printed(resource))] as const);
}

/** As Fisher and Yates shuffle. */
function shuffled<T>(items: readonly T[], order: Iterator<number>): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = (order.next().value as number) % (last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

const order = fc.infiniteStream(fc.nat());

it('plans the same bytes in whichever order machines, rules and endpoints stand', () => {
  fc.assert(
    fc.property(some, order, (machines, mix) => {
      const mixed = fleetOf(shuffled(machines, mix).map(formOf), {
        rules: shuffled(Object.keys(rules), mix),
        endpoints: shuffled(Object.keys(endpoints), mix),
      });
      expect(planned(mixed)).toEqual(planned(fleetOf(machines.map(formOf))));
    }),
    { numRuns: 60 },
  );
});

it('plans the same bytes for a list of ids, in whichever order, as for each by itself', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,3}$/), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(names, order, (all, mix) => {
      const known = { os: 'Linux', location: 'westeurope', systemAssignedIdentity: true };
      const list = {
        virtualMachines: { ids: shuffled(all, mix).map((name) => ids.machine(name)), ...known },
      };
      const each = all.map((name) => ({ virtualMachine: { id: ids.machine(name), ...known } }));
      expect(planned(fleetOf([list]))).toEqual(planned(fleetOf(each)));
    }),
    { numRuns: 60 },
  );
});

it('plans for one machine more what is its own, and leaves the others as they were', () => {
  fc.assert(
    fc.property(some, one, fc.nat(), (machines, more, where) => {
      fc.pre(!machines.some((other) => whichOf(other) === whichOf(more)));
      const before = planned(fleetOf(machines.map(formOf)));
      const all = [...machines];
      all.splice(where % (all.length + 1), 0, more);
      const after = new Map(planned(fleetOf(all.map(formOf))));
      expect(before.filter(([id, text]) => after.get(id) !== text)).toEqual([]);
      const alone = planned(fleetOf([formOf(more)]));
      expect(alone.filter(([id, text]) => after.get(id) !== text)).toEqual([]);
      expect(after.size).toBe(before.length + alone.length);
    }),
    { numRuns: 60 },
  );
});

it('takes ids that differ only in case for one machine, whichever stands first', () => {
  fc.assert(
    fc.property(some, one, fc.array(fc.boolean(), { minLength: 1 }), order, (machines, twice, upper, mix) => {
      const others = machines.filter((other) => whichOf(other) !== whichOf(twice));
      const shout = (text: string) =>
        text.replaceAll(/./g, (letter, i: number) =>
          upper[i % upper.length] ? letter.toUpperCase() : letter,
        );
      const [[form, facts]] = Object.entries(formOf(twice)) as [[string, { readonly id: string }]];
      const shouted = { [form]: { ...facts, id: shout(facts.id) } };
      const all = [...others.map(formOf), formOf(twice), shouted];
      expect(planned(fleetOf(shuffled(all, mix)))).toEqual(planned(fleetOf(all)));
      expect(planned(fleetOf(all)).map(([id]) => id)).toEqual(
        planned(fleetOf([...others, twice].map(formOf))).map(([id]) => id),
      );
    }),
    { numRuns: 60 },
  );
});

it('keeps machines of one name apart, in different groups and on different platforms', () => {
  const groups = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,3}$/), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(groups, (all) => {
      const machines = all.map((group) => virtualMachine({ id: ids.machine('web1', group) }));
      const namesakes = [scaleSet({ id: ids.scaleSet('web1') }), arcServer({ id: ids.arcServer('web1') })];
      const alone = planned(fleetOf([machines[0]!])).length;
      expect(planned(fleetOf(machines))).toHaveLength(alone * all.length);
      const together = planned(fleetOf([...machines, ...namesakes])).map(([id]) => id);
      expect(new Set(together).size).toBe(alone * (all.length + 2));
    }),
    { numRuns: 30 },
  );
});

it('binds machines to the rules that find something on their system, and to no others', () => {
  fc.assert(
    fc.property(one, (machine) => {
      const bound = planned(fleetOf([formOf(machine)]))
        .map(([, text]) => JSON.parse(text))
        .filter(({ body }) => body.properties.dataCollectionRuleId);
      const targets = machine.platform === 'flexible' ? 2 : 1;
      const names = [...new Set(bound.map(({ name }) => name.replace(/-[0-9a-f]{8}$/, '')))].sort();
      expect(names).toEqual(followed[machine.os]);
      expect(bound).toHaveLength(names.length * targets);
    }),
    { numRuns: 40 },
  );
});

/** By their kind, by their sources, by the paths of their files; metrics are on both. */
const followed = {
  Linux: ['files', 'linux', 'metrics'],
  Windows: ['kind', 'metrics', 'windows', 'windows-files'],
};

describe('The settings of an agent', () => {
  const identities: { readonly [kind: string]: readonly [given: unknown, settings: object] } = {
    own: ['systemAssigned', {}],
    'by its id': [ids.identity(), authenticated('mi_res_id', ids.identity())],
    'by its client id': [{ clientId: { id: guid } }, authenticated('client_id', guid)],
    'by its object id': [{ objectId: { id: guid } }, authenticated('object_id', guid)],
  };
  const proxy = { address: 'http://proxy:3128' };
  const secretUrl = 'https://keys.vault.azure.net/secrets/proxy/0123';
  const credentials = { fromKeyVault: { secretUrl, vaultId: ids.vault } };
  const application = (address: string, auth: string) => ({ proxy: { mode: 'application', address, auth } });
  const networks: { readonly [kind: string]: readonly [given: unknown, settings: object, kept?: object] } = {
    direct: ['direct', {}],
    'past every proxy': ['noProxy', { proxy: { mode: 'none' } }],
    'through a proxy': [{ proxy }, application('http://proxy:3128', 'false')],
    'through a proxy with a password': [
      { proxy: { ...proxy, credentials } },
      application('http://proxy:3128', 'true'),
      { secretUrl, sourceVault: { id: ids.vault } },
    ],
    'through a gateway': [
      { logAnalyticsGateway: { address: '10.0.0.4' } },
      application('http://10.0.0.4:8080', 'false'),
    ],
    'through a gateway with a port': [
      { logAnalyticsGateway: { address: 'gateway', port: 8081 } },
      application('http://gateway:8081', 'false'),
    ],
  };

  function authenticated(name: string, value: string) {
    return { authentication: { managedIdentity: { 'identifier-name': name, 'identifier-value': value } } };
  }

  const pairs = Object.keys(identities).flatMap((identity) =>
    Object.keys(networks).map((network) => [identity, network] as const),
  );

  it.each(pairs)('hold both its identity, %s, and its way out, %s', (identity, network) => {
    const [given, authentication] = identities[identity]!;
    const [way, proxied, kept] = networks[network]!;
    const [[, text]] = planned(
      spec({
        machines: { web: { machines: [virtualMachine()], rules: [], identity: given, network: way } },
      }),
    ) as [[string, string]];
    const { properties } = JSON.parse(text).body;
    const settings = { ...authentication, ...proxied };
    expect(properties.settings).toEqual(Object.keys(settings).length ? settings : undefined);
    expect(properties.protectedSettingsFromKeyVault).toEqual(kept);
  });
});

describe('What is granted', () => {
  const storing = (machines: readonly object[], more: object = {}) =>
    spec({ rules: { direct }, machines: { web: { machines, rules: ['direct'], ...more } } });
  const grantsIn = (data: object) =>
    planned(data)
      .map(([, text]) => JSON.parse(text))
      .filter(({ type }) => type.endsWith('/roleAssignments'));
  const shared = { userAssignedIdentityIds: [ids.identity()] };

  it('is granted once to an identity that machines share', () => {
    const machines = ['web1', 'web2'].map((name) => virtualMachine({ id: ids.machine(name), ...shared }));
    expect(grantsIn(storing(machines, { identity: ids.identity() }))).toHaveLength(1);
  });

  it('is granted to each machine that has its own, by a name that no order changes', () => {
    const machines = ['1', '2'].map((digit) =>
      virtualMachine({ id: ids.machine(`web${digit}`), principalId: guid.replace(/1$/, digit) }),
    );
    const granted = grantsIn(storing(machines));
    expect(new Set(granted.map(({ name }) => name)).size).toBe(2);
    expect(granted.map(({ body }) => body.properties.principalType)).toEqual(
      granted.map(() => 'ServicePrincipal'),
    );
    const turned = grantsIn(storing([...machines].reverse()));
    expect(turned.map(({ name }) => name)).toEqual(granted.map(({ name }) => name));
  });
});

it('plans a thousand machines in a moment', () => {
  const machines = Array.from({ length: 1000 }, (_, i) =>
    virtualMachine({ id: ids.machine(`web${i}`), os: i % 2 ? 'Linux' : 'Windows' }),
  );
  const before = process.cpuUsage();
  expect(planned(fleetOf(machines)).length).toBeGreaterThan(4000);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000);
});

it('tells of two ids that are wrong, and takes neither for the machine of the other', () => {
  const wrong = { machines: [virtualMachine({ id: 'web1' })], rules: ['linux'] };
  const { problems } = planSpec(spec({ rules: { linux: rule() }, machines: { one: wrong, other: wrong } }));
  expect(problems.filter(isError).map(({ kind }) => kind.code)).toEqual(['AMC0104', 'AMC0104']);
});
