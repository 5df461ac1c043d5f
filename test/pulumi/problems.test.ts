/** What a Pulumi program is told when it is wrong: everything at once, and no stack of ours. */
import { RunError, output } from '@pulumi/pulumi';
import {
  DataCollectionEndpoint,
  DataCollectionRule,
  DataCollectionRuleAssociation,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  ResourceGroup,
} from 'azure-monitor-constructs/pulumi';
import { linesOf, logsOf, machine, only, place, refused, registered, ruleArgs } from './program';

describe('A constructor', () => {
  it('fails with all problems of its noun at once, as one RunError without a stack trace', async () => {
    const error = await refused(() => {
      new LogAnalyticsWorkspace('logs', {
        ...place,
        location: 'westeurop',
        name: 'x_',
        sku: 'PerGB2019' as never,
      });
    });
    expect(RunError.isInstance(error)).toBe(true);
    expect(error.stack).toBe(error.message);
    expect(error.message).toMatch(/^LogAnalyticsWorkspace "logs": 3 problems\n/);
    expect(linesOf(error)).toEqual([
      expect.stringMatching(/^AMC0105 location: "westeurop" .* Did you mean "westeurope"\?/),
      expect.stringMatching(/^AMC0106 name: "x_" cannot name a Log Analytics workspace/),
      expect.stringMatching(/^AMC0107 sku: "PerGB2019" .* Did you mean "PerGB2018"\?/),
    ]);
    expect(error.problems.map(({ path }) => path)).toEqual([['location'], ['name'], ['sku']]);
    expect(Object.keys(error)).not.toContain('problems');
  });

  it('fails before anything of the noun is registered', async () => {
    const resources = await registered(() => {
      expect(() => new LogAnalyticsWorkspace('logs', { ...place, location: 'mars' })).toThrow('"mars"');
    });
    expect(resources).toEqual([]);
  });

  it('fails for what azure-native lacks, and names the switch', async () => {
    const error = await refused(() => {
      const flows = [{ streams: ['Microsoft-Syslog'], captureOverflow: true }];
      new DataCollectionRule('rule', { ...ruleArgs(), flows });
    });
    expect(linesOf(error)).toEqual([
      expect.stringMatching(
        /^AMC0501 azure-native:monitor:DataCollectionRule cannot carry "properties\.dataFlows\[0\]\.captureOverflow"\. Set "throughAzureApi: true"/,
      ),
    ]);
  });

  it.each([undefined, null, 5, 'x', [], new Date(0), new Map(), () => 1])(
    'fails with a problem where %p is given',
    async (args) => {
      const error = await refused(() => new LogAnalyticsWorkspace('logs', args as never));
      for (const line of linesOf(error)) expect(line).toMatch(/^AMC\d{4} .*\.$/);
    },
  );

  it('fails where its args lead in a circle', async () => {
    const tags: { [key: string]: unknown } = {};
    tags['tags'] = tags;
    const error = await refused(() => new LogAnalyticsWorkspace('logs', { ...place, tags: tags as never }));
    expect(linesOf(error)).toEqual([expect.stringMatching(/^AMC0102 tags\.tags: /)]);
  });
});

describe('An existing resource', () => {
  it('fails where its id is of another type, under the name that the program gave', async () => {
    const error = await refused(() => LogAnalyticsWorkspace.fromWorkspaceId(machine));
    expect(error.message).toMatch(/^LogAnalyticsWorkspace "\/subscriptions.*: 1 problem\n {2}AMC0104 id: /);
  });

  it('fails where its region is none, without a word about outputs', async () => {
    const error = await refused(() => LogAnalyticsWorkspace.fromWorkspaceId(output(machine), 'mars'));
    expect(error.message).toMatch(/^Existing LogAnalyticsWorkspace: 1 problem\n {2}AMC0105 location: "mars"/);
    expect(error.message).not.toContain('toString');
  });
});

describe('Across components', () => {
  it('fails where one machine is given two endpoints', async () => {
    const error = await refused(() => {
      new DataCollectionEndpoint('one', place).associateWith(machine);
      new DataCollectionEndpoint('two', place).associateWith(machine);
    });
    expect(linesOf(error)).toEqual([
      expect.stringMatching(
        /^AMC0301 endpoint: The configuration endpoint of .* is "two" here and "one" in "one-web1-/,
      ),
    ]);
  });

  it('makes the same association once', async () => {
    await only(':DataCollectionRuleAssociation', () => {
      const fleet = new DataCollectionEndpoint('fleet', place);
      const first = fleet.associateWith(machine);
      const { resource } = new DataCollectionRuleAssociation('again', {
        target: machine.toUpperCase(),
        endpoint: fleet,
      });
      expect(resource).toBe(first);
    });
  });

  it('fails where two resources of a group have one name in another case', async () => {
    const error = await refused(() => {
      new LogAnalyticsWorkspace('one', { ...place, name: 'logs' });
      new LogAnalyticsWorkspace('two', { ...place, name: 'LOGS' });
    });
    expect(linesOf(error)).toEqual([
      expect.stringMatching(/^AMC0302 name: "LOGS" is the name of .* "one" makes/),
    ]);
  });

  it('keeps two programs apart that run in one process', async () => {
    const program = () => new LogAnalyticsWorkspace('logs', { ...place, name: 'logs' });
    await expect(only(':Workspace', program)).resolves.toMatchObject({ workspaceName: 'logs' });
    await expect(only(':Workspace', program)).resolves.toMatchObject({ workspaceName: 'logs' });
  });
});

describe('Targets that are outputs', () => {
  it('fails where no resource tells whose id it is, and asks for a key', async () => {
    const error = await refused(() => {
      new DataCollectionRule('rule', ruleArgs()).associateWith(output(machine));
    });
    expect(linesOf(error)).toEqual([expect.stringMatching(/^AMC0222 target: .*give a "key"/)]);
  });

  it('takes one with a key', async () => {
    const inputs = await only(':DataCollectionRuleAssociation', () => {
      const rule = new DataCollectionRule('rule', ruleArgs());
      new DataCollectionRuleAssociation('web', { target: output(machine), rule, key: 'web1' });
    });
    expect(inputs).toMatchObject({ resourceUri: machine });
  });

  it('takes the id of a resource as it is', async () => {
    const { resourceUri } = await only(':DataCollectionRuleAssociation', () => {
      const group = new ResourceGroup('group', { location: 'westeurope', name: 'rg-web' });
      new DataCollectionRule('rule', ruleArgs()).associateWith(group.resourceGroupId);
    });
    expect(resourceUri).toContain('rg-web');
  });

  const two = () => {
    const group = new ResourceGroup('group', { location: 'westeurope', name: 'rg-web' });
    return ['a', 'b'].map((name) => group.resourceGroupId.apply((id) => `${id}/${name}`));
  };

  it('fails where two come from one resource and are not told apart, rather than lose one', async () => {
    for (const by of ['rule', 'endpoint'] as const) {
      const error = await refused(() => {
        const to =
          by === 'rule'
            ? new DataCollectionRule('rule', ruleArgs())
            : new DataCollectionEndpoint('fleet', place);
        for (const target of two()) to.associateWith(target);
      });
      expect(linesOf(error)).toEqual([expect.stringMatching(/^AMC0222 target: .*"key"/)]);
    }
  });

  it('takes two from one resource with a key each', async () => {
    const resources = await registered(() => {
      const rule = new DataCollectionRule('rule', ruleArgs());
      two().forEach((target, i) => {
        new DataCollectionRuleAssociation(`m${i}`, { target, rule, key: `m${i}` });
      });
    });
    const uris = resources
      .filter(({ type }) => type.endsWith('Association'))
      .map(({ inputs }) => inputs['resourceUri']);
    expect(uris).toEqual([expect.stringMatching(/\/a$/), expect.stringMatching(/\/b$/)]);
  });
});

it('sends a flow to the workspace that it names, where two are known only at deployment', async () => {
  const workspace = (name: string) =>
    LogAnalyticsWorkspace.fromWorkspaceId(
      output(`/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/${name}`),
      'westeurope',
    );
  const inputs = await only(':DataCollectionRule', () => {
    const [a, b] = [workspace('a'), workspace('b')];
    new DataCollectionRule('rule', {
      resourceGroup: 'rg',
      sources: [DataSource.syslog({ facilities: ['auth'] })],
      destinations: [
        Destination.logAnalytics(a, { name: 'first' }),
        Destination.logAnalytics(b, { name: 'second' }),
      ],
      flows: [
        { streams: ['Microsoft-Syslog'], transformKql: 'b', destinations: [Destination.logAnalytics(b)] },
        { streams: ['Microsoft-Syslog'], transformKql: 'a', destinations: [Destination.logAnalytics(a)] },
      ],
    });
  });
  const sent = inputs.dataFlows.map((flow: any) => [flow.transformKql, flow.destinations]);
  expect(Object.fromEntries(sent)).toEqual({ a: ['first'], b: ['second'] });
});

it('waits for what its options name, down to the resource itself', async () => {
  const resources = await registered(() => {
    const first = logsOf('first');
    new DataCollectionEndpoint('second', place, { dependsOn: first });
    new DataCollectionEndpoint('third', place, { dependsOn: output([first]) });
  });
  for (const name of ['second', 'third']) {
    const { dependencies } = resources.find((resource) => resource.name === name)!;
    expect(dependencies).toEqual([expect.stringMatching(/:Workspace::first$/)]);
  }
});
