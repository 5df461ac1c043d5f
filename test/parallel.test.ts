/** What waits for what, in both engines: machines deploy side by side, however many they are. */
import type { TerraformStack } from 'cdktf';
import * as terraform from 'azure-monitor-constructs';
import * as pulumi from 'azure-monitor-constructs/pulumi';
import { registerProgram } from './support/pulumi';
import { type TerraformJson, synthProgram } from './support/terraform';

interface Node {
  /** All that it says. */
  readonly text: string;
  readonly waitsFor: readonly string[];
}

/** What each resource waits for, by its address. */
type Graph = ReadonlyMap<string, Node>;

const providers = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers';
const idOf = (i: number) => `${providers}/Microsoft.Compute/virtualMachines/web${i}`;
const eventHubId = `${providers}/Microsoft.EventHub/namespaces/stream/eventhubs/hub`;
const place = { resourceGroup: 'rg', location: 'westeurope' };
const factsOf = (i: number) => ({
  os: i % 2 ? terraform.OperatingSystem.LINUX : terraform.OperatingSystem.WINDOWS,
  location: 'westeurope',
  systemAssignedIdentity: true,
  userAssignedIdentityIds: [],
  // By its last digits the object id tells whose it is.
  principalId: `00000000-0000-0000-0000-${String(i).padStart(12, '0')}`,
});
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Two rules, an endpoint, an agent, what Change Tracking needs, a role – and, where the engine can, an identity. */
function inTerraform(stack: TerraformStack, count: number) {
  const { DataSource, Destination } = terraform;
  const logs = new terraform.LogAnalyticsWorkspace(stack, 'Logs', place);
  const rule = new terraform.DataCollectionRule(stack, 'Changes', {
    ...place,
    sources: [DataSource.changeTracking({ system: terraform.ChangeTrackingSystem.LINUX })],
    destinations: [Destination.logAnalytics(logs)],
  });
  const direct = new terraform.DataCollectionRule(stack, 'Direct', {
    ...place,
    kind: terraform.DataCollectionRuleKind.AGENT_DIRECT_TO_STORE,
    sources: [DataSource.performanceCounters({ counterSpecifiers: ['a\\b'] })],
    destinations: [Destination.eventHubDirect({ eventHubId })],
  });
  new terraform.MonitoredMachines(stack, 'Web', {
    machines: numbers(count).map((i) => terraform.Machine.virtualMachine(idOf(i), factsOf(i))),
    rules: [rule, direct],
    endpoints: [new terraform.DataCollectionEndpoint(stack, 'Near', place)],
    assignIdentity: true,
  });
}

function inPulumi(count: number) {
  const { DataSource, Destination } = pulumi;
  const logs = new pulumi.LogAnalyticsWorkspace('logs', place);
  const rule = new pulumi.DataCollectionRule('changes', {
    ...place,
    sources: [DataSource.changeTracking({ system: 'Linux' })],
    destinations: [Destination.logAnalytics(logs)],
  });
  const direct = new pulumi.DataCollectionRule('direct', {
    ...place,
    kind: 'AgentDirectToStore',
    sources: [DataSource.performanceCounters({ counterSpecifiers: ['a\\b'] })],
    destinations: [Destination.eventHubDirect({ eventHubId })],
  });
  new pulumi.MonitoredMachines('web', {
    machines: numbers(count).map((i) => pulumi.Machine.virtualMachine(idOf(i), factsOf(i))),
    rules: [rule, direct],
    endpoints: [new pulumi.DataCollectionEndpoint('near', place)],
  });
}

/** By what it says it waits for, and by what it refers to. */
function graphOfTerraform({ resource = {} }: TerraformJson): Graph {
  const blocks = Object.entries(resource).flatMap(([type, ofType]) =>
    Object.entries(ofType).map(([id, block]) => [`${type}.${id}`, JSON.stringify(block)] as const),
  );
  const addresses = new Set<string>(blocks.map(([address]) => address));
  return new Map(
    blocks.map(([address, text]) => [
      address,
      {
        text,
        waitsFor: [...text.matchAll(/azu?r?e?rm_\w+\.[\w-]+|azapi_\w+\.[\w-]+/g)]
          .map(([other]) => other)
          .filter((other) => addresses.has(other)),
      },
    ]),
  );
}

const faces: {
  readonly [engine: string]: {
    readonly counts: readonly number[];
    readonly graphOf: (count: number) => Promise<Graph>;
    /** Types by what they are. */
    readonly called: { readonly [what: string]: RegExp };
  };
} = {
  terraform: {
    counts: [10, 100, 1000],
    graphOf: (count) => Promise.resolve(graphOfTerraform(synthProgram((stack) => inTerraform(stack, count)))),
    called: {
      identity: /^azapi_update_resource\./,
      role: /^azurerm_role_assignment\./,
      extension: /^azurerm_virtual_machine_extension\./,
      association: /^azurerm_monitor_data_collection_rule_association\./,
      rule: /^azurerm_monitor_data_collection_rule\./,
      endpoint: /^azurerm_monitor_data_collection_endpoint\./,
    },
  },
  pulumi: {
    // Pulumi's mocks take their time for each resource.
    counts: [10, 100],
    graphOf: async (count) => {
      const { registered } = await registerProgram(() => {
        inPulumi(count);
      });
      return new Map(
        registered.map(({ urn, inputs, dependencies }) => [
          urn,
          { text: JSON.stringify(inputs), waitsFor: dependencies },
        ]),
      );
    },
    called: {
      role: /authorization:RoleAssignment::/,
      extension: /compute:VirtualMachineExtension::/,
      association: /monitor:DataCollectionRuleAssociation::/,
      rule: /monitor:DataCollectionRule::/,
      endpoint: /monitor:DataCollectionEndpoint::/,
    },
  },
};

describe.each(Object.entries(faces))('in %s', (_, { counts, graphOf, called }) => {
  const [few = 0] = counts;
  const most = counts.at(-1) ?? 0;
  let graphs: ReadonlyMap<number, Graph>;
  beforeAll(async () => {
    const all = new Map<number, Graph>();
    for (const count of counts) all.set(count, await graphOf(count));
    graphs = all;
  });
  const all = (what: string, count: number) =>
    [...graphs.get(count)!].filter(([address]) => called[what]?.test(address));
  const agents = (count: number) => all('extension', count).filter(([, { text }]) => isAgent(text));
  const companions = (count: number) => all('extension', count).filter(([, { text }]) => !isAgent(text));
  /** What a node waits for, of those that are called like this. */
  const waited = (what: string, { waitsFor }: Node) => waitsFor.filter((other) => called[what]!.test(other));

  it('the longest way through what waits for what does not grow with the machines', () => {
    expect(counts.map((count) => longestIn(graphs.get(count)!))).toEqual(
      counts.map(() => longestIn(graphs.get(few)!)),
    );
    expect(longestIn(graphs.get(few)!)).toBeGreaterThan(2);
  });

  it('each machine has its own of everything', () => {
    for (const what of ['role', ...(called['identity'] ? ['identity'] : [])])
      expect([what, all(what, most).length]).toEqual([what, most]);
    expect(agents(most)).toHaveLength(most);
    expect(companions(most)).toHaveLength(most / 2);
    // Of the endpoint and of both rules on Linux, of one rule on Windows.
    expect(all('association', most)).toHaveLength(2.5 * most);
  });

  it('nothing of one machine waits for anything of another', () => {
    const graph = graphs.get(most)!;
    const crossing = [...graph].flatMap(([address, { text, waitsFor }]) =>
      waitsFor
        .filter((other) => {
          const [mine, theirs] = [ownerOf(text), ownerOf(graph.get(other)?.text ?? '')];
          return mine !== undefined && theirs !== undefined && mine !== theirs;
        })
        .map((other) => `${address} → ${other}`),
    );
    expect(crossing).toEqual([]);
    expect(new Set([...graph.values()].map(({ text }) => ownerOf(text))).size).toBe(most + 1);
  });

  it('the agent comes behind its role and its identity, and companions behind the agent', () => {
    for (const [, agent] of agents(few)) {
      expect(waited('role', agent)).toHaveLength(1);
      if (called['identity']) expect(waited('identity', agent)).toHaveLength(1);
    }
    for (const [, companion] of companions(few)) expect(waited('extension', companion)).toHaveLength(1);
  });

  it('an association comes behind its rule or its endpoint, and waits for nothing else', () => {
    for (const [, association] of all('association', few)) {
      const waits = new Set(association.waitsFor);
      expect(waits.size).toBe(1);
      expect(
        [...waits].filter((other) => called['rule']!.test(other) || called['endpoint']!.test(other)),
      ).toEqual([...waits]);
    }
  });
});

const isAgent = (text: string) => /"AzureMonitor(Linux|Windows)Agent"/.test(text);

/** The number of the machine of which something is said, if any. */
function ownerOf(text: string): number | undefined {
  const found = /virtualMachines\/web(\d+)|(?:"web)(\d+)"|00000000-0000-0000-0000-(\d{12})"/.exec(text);
  const [, byId, byName, byPrincipal] = found ?? [];
  const digits = byId ?? byName ?? byPrincipal;
  return digits === undefined ? undefined : Number(digits);
}

function longestIn(graph: Graph): number {
  const known = new Map<string, number>();
  const longest = (address: string): number => {
    const there = known.get(address);
    if (there !== undefined) return there;
    const waitsFor = graph.get(address)?.waitsFor ?? [];
    const length = 1 + Math.max(0, ...waitsFor.map(longest));
    known.set(address, length);
    return length;
  };
  return Math.max(...[...graph.keys()].map(longest));
}
