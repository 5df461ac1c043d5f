/** One machine is one machine: what is bound to it has one place, whatever else is bound to whatever else. */
import { App, TerraformStack, Testing } from 'cdktf';
import fc from 'fast-check';
import * as terraform from 'azure-monitor-constructs';
import * as pulumi from 'azure-monitor-constructs/pulumi';
import { loadSpec } from '../lib/core/spec/load';
import { type Registered, registerProgram } from './support/pulumi';
import { type Arguments, type TerraformJson, synthProgram } from './support/terraform';

interface Machine {
  readonly group: string;
  readonly name: string;
}

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,3}$/);
const machine: fc.Arbitrary<Machine> = fc.record({ group: word, name: word });
const machines = fc.uniqueArray(machine, { selector: idOf, minLength: 1, maxLength: 5 });

function idOf({ group, name }: Machine): string {
  const root = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups';
  return `${root}/${group}/providers/Microsoft.Compute/virtualMachines/${name}`;
}

/** A rule and an endpoint, and targets that follow both. */
const faces = {
  terraform: {
    runs: 40,
    bind: (targets: readonly string[]) =>
      Promise.resolve(
        entriesOf(
          synthProgram((stack) => {
            const { rule, endpoint } = terraformNouns(stack);
            for (const target of targets) {
              rule.associateWith(target);
              endpoint.associateWith(target);
            }
          }),
        ),
      ),
  },
  pulumi: {
    runs: 8,
    bind: async (targets: readonly string[]) => {
      const { registered } = await registerProgram(() => {
        const { rule, endpoint } = pulumiNouns();
        for (const target of targets) {
          rule.associateWith(target);
          endpoint.associateWith(target);
        }
      });
      return registered.map((one) => [one.urn, one.inputs] as const);
    },
  },
};

describe.each(Object.entries(faces))('in %s', (_, { bind, runs }) => {
  it('one machine more touches nothing else', () =>
    fc.assert(
      fc.asyncProperty(machines, machine, fc.nat(), async (those, another, where) => {
        fc.pre(!those.some((one) => idOf(one) === idOf(another)));
        const before = await bind(those.map(idOf));
        const more = [...those];
        more.splice(where % (those.length + 1), 0, another);
        const after = await bind(more.map(idOf));
        expect(after).toHaveLength(before.length + 2);
        expect(Object.fromEntries(after)).toMatchObject(Object.fromEntries(before));
      }),
      { numRuns: runs },
    ));

  it('machines of one name in different groups never collide', () =>
    fc.assert(
      fc.asyncProperty(fc.uniqueArray(word, { minLength: 2, maxLength: 4 }), word, async (groups, name) => {
        const made = associations(await bind(groups.map((group) => idOf({ group, name }))));
        expect(new Set(made.map(([id]) => id)).size).toBe(2 * groups.length);
      }),
      { numRuns: runs },
    ));

  it('ids that differ only in case are one machine', () =>
    fc.assert(
      fc.asyncProperty(machine, fc.array(fc.boolean(), { minLength: 1 }), async (one, upper) => {
        const id = idOf(one);
        const shouted = id.replaceAll(/./g, (letter, i: number) =>
          upper[i % upper.length] ? letter.toUpperCase() : letter,
        );
        expect(await bind([id, shouted])).toEqual(await bind([id]));
      }),
      { numRuns: runs },
    ));
});

const associations = (made: readonly (readonly [string, unknown])[]) =>
  made.filter(([id]) =>
    /azurerm_monitor_data_collection_rule_association\.|native:monitor:DataCollectionRuleAssociation::/.test(
      id,
    ),
  );

describe('the endpoint of a machine', () => {
  const target = idOf({ group: 'rg-web', name: 'web1' });
  const contradiction = /AMC0301.*is "other" here and "fleet" in .*there is only one/;

  it('is one association in a spec, however often it is claimed', () => {
    const { problems, planned } = specWith(['fleet', 'fleet']);
    expect(problems).toEqual([]);
    const shared = planned.filter(({ conceived }) => conceived.shared.size);
    expect(shared.map(({ entry }) => entry.key)).toEqual(['second']);
  });

  it('is one association in Terraform, however often it is claimed', () => {
    const made = entriesOf(
      synthProgram((stack) => {
        const { endpoint } = terraformNouns(stack);
        endpoint.associateWith(target);
        new terraform.DataCollectionRuleAssociation(stack, 'Again', { target, endpoint });
      }),
    );
    expect(associations(made)).toHaveLength(1);
  });

  it('is one association in Pulumi, however often it is claimed', async () => {
    const { registered } = await registerProgram(() => {
      const { endpoint } = pulumiNouns();
      endpoint.associateWith(target);
      new pulumi.DataCollectionRuleAssociation('again', { target, endpoint });
    });
    expect(associations(registered.map(({ urn }) => [urn, ''] as const))).toHaveLength(1);
  });

  it('fails in a spec where two are claimed', () => {
    const { problems } = specWith(['fleet', 'other']);
    expect(problems.map(({ problem, at }) => [problem.toString(), at.line])).toEqual([
      [expect.stringMatching(contradiction), 7],
    ]);
  });

  it('fails in Terraform where two are claimed in one stack', () => {
    const stack = new TerraformStack(new App(), 'one');
    const { endpoint } = terraformNouns(stack);
    endpoint.associateWith(target);
    otherEndpoint(stack).associateWith(target);
    expect(() => Testing.synth(stack, true)).toThrow(contradiction);
  });

  it('fails in Terraform where two are claimed in two stacks of an app', () => {
    const app = new App();
    const stacks = ['one', 'two'].map((name) => new TerraformStack(app, name));
    terraformNouns(stacks[0]!).endpoint.associateWith(target);
    otherEndpoint(stacks[1]!).associateWith(target);
    expect(() => Testing.synth(stacks[1]!, true)).toThrow(contradiction);
  });

  it('is free in Terraform for another app', () => {
    for (const make of [(stack: TerraformStack) => terraformNouns(stack).endpoint, otherEndpoint])
      expect(() => synthProgram((stack) => make(stack).associateWith(target))).not.toThrow();
  });

  it('fails in Pulumi where two are claimed', async () => {
    const program = registerProgram(() => {
      pulumiNouns().endpoint.associateWith(target);
      new pulumi.DataCollectionEndpoint('other', place).associateWith(target);
    });
    await expect(program).rejects.toThrow(contradiction);
  });

  it('is free in Pulumi for another program', async () => {
    for (const name of ['fleet', 'other'])
      await registerProgram(() => {
        new pulumi.DataCollectionEndpoint(name, place).associateWith(target);
      });
  });

  const specWith = ([first = '', second = '']: readonly string[]) =>
    loadSpec(
      [
        'location: westeurope',
        'resourceGroup: rg',
        'endpoints: { fleet: {}, other: {} }',
        'associations:',
        `  first: { target: ${target}, endpoint: ${first} }`,
        '  second:',
        `    endpoint: ${second}`,
        `    target: ${target.toUpperCase()}`,
      ].join('\n'),
    );
});

const place = { resourceGroup: 'rg', location: 'westeurope' };
const otherEndpoint = (stack: TerraformStack) => new terraform.DataCollectionEndpoint(stack, 'Other', place);

function terraformNouns(stack: TerraformStack) {
  const workspace = new terraform.LogAnalyticsWorkspace(stack, 'Logs', place);
  const rule = new terraform.DataCollectionRule(stack, 'Linux', {
    ...place,
    sources: [terraform.DataSource.syslog({ facilities: [terraform.SyslogFacility.AUTH] })],
    destinations: [terraform.Destination.logAnalytics(workspace)],
  });
  return { rule, endpoint: new terraform.DataCollectionEndpoint(stack, 'Fleet', place) };
}

function pulumiNouns() {
  const workspace = new pulumi.LogAnalyticsWorkspace('logs', place);
  const rule = new pulumi.DataCollectionRule('linux', {
    ...place,
    sources: [pulumi.DataSource.syslog({ facilities: ['auth'] })],
    destinations: [pulumi.Destination.logAnalytics(workspace)],
  });
  return { rule, endpoint: new pulumi.DataCollectionEndpoint('fleet', place) };
}

/** Every resource by its address. */
const entriesOf = ({
  resource = {},
}: TerraformJson): (readonly [string, Arguments | Registered['inputs']])[] =>
  Object.entries(resource).flatMap(([type, blocks]) =>
    Object.entries(blocks).map(([id, block]) => [`${type}.${id}`, block] as const),
  );
