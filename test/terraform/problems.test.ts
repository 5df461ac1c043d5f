/** What a program is told when it is wrong: everything at once, where it is, before anything is written. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Testing } from 'cdktf';
import {
  AzurermProvider,
  DataCollectionEndpoint,
  DataCollectionRuleAssociation,
  DataCollectionRuleKind,
  DataSource,
  Destination,
  LogAnalyticsWorkspace,
  ResourceGroup,
} from 'azure-monitor-constructs';
import { linesOf, logsIn, machine, place, refused, ruleIn, stackOf } from './stack';

describe('Synthesis', () => {
  it('fails with all problems of all constructs at once, each with its construct and path', () => {
    const lines = refused((stack) => {
      new LogAnalyticsWorkspace(stack, 'Logs', {
        ...place,
        location: 'westeurop',
        name: 'x_',
        sku: 'PerGB2019' as never,
      });
      ruleIn(stack, 'Linux', {
        kind: DataCollectionRuleKind.WINDOWS,
        sources: [DataSource.syslog({ facilities: ['auth', 'deamon'] as never })],
      });
    });
    expect(lines).toEqual([
      expect.stringMatching(/^\[stack\/Logs\] AMC0105 location: "westeurop" .* Did you mean "westeurope"\?/),
      expect.stringMatching(/^\[stack\/Logs\] AMC0106 name: "x_" cannot name a Log Analytics workspace/),
      expect.stringMatching(/^\[stack\/Logs\] AMC0107 sku: "PerGB2019" .* Did you mean "PerGB2018"\?/),
      expect.stringMatching(/^\[stack\/Linux\] AMC0107 sources\[0\]\.syslog\.facilities\[1\]: "deamon"/),
      expect.stringMatching(/^\[stack\/Linux\] AMC0202 sources\[0\]\.syslog: A rule of kind "Windows"/),
    ]);
  });

  it('fails in app.synth() too, and writes no stack', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'refused-'));
    const app = new App({ outdir });
    const stack = stackOf(
      (scope) => new LogAnalyticsWorkspace(scope, 'Logs', { ...place, location: 'mars' }),
      app,
    );
    let lines: string[] = [];
    try {
      app.synth();
    } catch (error) {
      lines = linesOf(error);
    }
    expect(lines).toEqual([expect.stringContaining('"mars" is not a region of Azure.')]);
    expect(existsSync(join(outdir, 'stacks', stack.node.id, 'cdk.tf.json'))).toBe(false);
    rmSync(outdir, { recursive: true });
  });

  it('fails for an invalid noun even where validation is skipped', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'refused-'));
    const app = new App({ outdir, skipValidation: true });
    stackOf((scope) => new LogAnalyticsWorkspace(scope, 'Logs', { ...place, location: 'mars' }), app);
    expect(() => app.synth()).toThrow(/stack\/Logs\/Resource: 1 problem\n {2}AMC0105 location: "mars"/);
    rmSync(outdir, { recursive: true });
  });

  it('fails for what the provider lacks even where validation is skipped', () => {
    const stack = stackOf((scope) => {
      ruleIn(scope, 'Linux', { flows: [{ streams: ['Microsoft-Syslog'], captureOverflow: true }] });
    });
    expect(() => Testing.synth(stack)).toThrow(
      /AMC0501 .*cannot carry "properties.dataFlows\[0\].captureOverflow"/,
    );
  });

  it('does not blame a construct for the mistakes of another that it refers to', () => {
    const lines = refused((stack) => {
      const logs = new LogAnalyticsWorkspace(stack, 'Wrong', { ...place, location: 'mars' });
      const rule = ruleIn(stack, 'Linux', { destinations: [Destination.logAnalytics(logs)] });
      rule.associateWith(machine);
    });
    expect(lines).toEqual([expect.stringContaining('[stack/Wrong] AMC0105')]);
  });

  it('does not blame a construct for an existing workspace whose id is none', () => {
    const lines = refused((stack) => {
      const logs = LogAnalyticsWorkspace.fromWorkspaceId(stack, 'Wrong', 'nonsense');
      expect(typeof logs.workspaceId).toBe('string');
      ruleIn(stack, 'Linux', { destinations: [Destination.logAnalytics(logs)] });
    });
    expect(lines).toEqual([
      expect.stringContaining('[stack/Wrong] AMC0104 id: "nonsense" is not a resource id.'),
    ]);
  });
});

describe('A program that passes what no property takes', () => {
  const odd: { readonly [what: string]: unknown } = {
    nothing: undefined,
    null: null,
    'a number': 5,
    text: 'x',
    'a list': [],
    'a date': new Date(0),
    'a map': new Map(),
    'a function': () => 1,
    'a symbol': { ...place, location: Symbol('x') },
    'a large number': { ...place, retentionInDays: 10n },
    'a circle': circle(),
    'a circle of many ways': { ...place, overrides: { Resource: ways() } },
  };

  it.each(Object.keys(odd))('fails with a problem where %s is given', (what) => {
    const lines = refused((stack) => new LogAnalyticsWorkspace(stack, 'Logs', odd[what] as never));
    expect(lines).not.toEqual([]);
    for (const line of lines) expect(line).toMatch(/^\[stack\/Logs\] AMC\d{4} .*\.$/);
  });

  function circle(): object {
    const props: { [key: string]: unknown } = { ...place };
    props['tags'] = props;
    return props;
  }

  function ways(): object {
    const body: { [key: string]: unknown } = {};
    for (const key of ['a', 'b', 'c']) body[key] = body;
    return body;
  }
});

describe('Across constructs', () => {
  it('fails where one machine is given two endpoints, wherever in the app', () => {
    const app = new App();
    stackOf((one) => new DataCollectionEndpoint(one, 'A', place).associateWith(machine), app, 'one');
    const two = stackOf(
      (other) => new DataCollectionEndpoint(other, 'B', place).associateWith(machine),
      app,
      'two',
    );
    let lines: string[] = [];
    try {
      Testing.synth(two, true);
    } catch (error) {
      lines = linesOf(error);
    }
    expect(lines).toEqual([
      expect.stringMatching(
        /^\[two\/B\/web1-[0-9a-f]{8}\] AMC0301 endpoint: The configuration endpoint of .*web1 is "b-/,
      ),
    ]);
  });

  it('makes the same association once, whichever asks, in whatever case the machine is written', () => {
    const stack = stackOf((scope) => {
      const fleet = new DataCollectionEndpoint(scope, 'Fleet', place);
      fleet.associateWith(machine);
      new DataCollectionRuleAssociation(scope, 'Again', { target: machine.toUpperCase(), endpoint: fleet });
    });
    const { resource } = JSON.parse(Testing.synth(stack, true));
    expect(Object.keys(resource.azurerm_monitor_data_collection_rule_association)).toHaveLength(1);
  });

  it('fails where the same association is described in two ways, and loses neither', () => {
    const lines = refused((stack) => {
      const rule = ruleIn(stack, 'Linux');
      rule.associateWith(machine);
      new DataCollectionRuleAssociation(stack, 'Again', { target: machine, rule, description: 'Said later' });
    });
    expect(lines).toEqual([expect.stringMatching(/^\[stack\/Again\] AMC0301 .*"Said later"/)]);
  });

  it('fails where two resources of a group have one name in another case, and takes it in two groups', () => {
    const named = (resourceGroup: string, name: string) => ({ ...place, resourceGroup, name });
    const lines = refused((stack) => {
      new LogAnalyticsWorkspace(stack, 'One', named('rg', 'logs'));
      new LogAnalyticsWorkspace(stack, 'Two', named('RG', 'LOGS'));
      new LogAnalyticsWorkspace(stack, 'Three', named('other', 'logs'));
    });
    expect(lines).toEqual([
      expect.stringMatching(/^\[stack\/Two\] AMC0302 name: "LOGS" is the name of .*"stack\/One"/),
    ]);
  });

  it('takes one name in one group in two stacks, which may be two subscriptions', () => {
    const app = new App();
    const named = (stack: string) =>
      stackOf((scope) => new LogAnalyticsWorkspace(scope, 'Logs', { ...place, name: 'logs' }), app, stack);
    const stacks = [named('test'), named('production')];
    for (const stack of stacks) expect(() => Testing.synth(stack, true)).not.toThrow();
  });
});

it('warns of a stream that this release does not know, and goes on', () => {
  const stack = stackOf((scope) => {
    ruleIn(scope, 'Linux', { flows: [{ streams: ['Microsoft-Syslog'], outputStream: 'Microsoft-Syslogg' }] });
  });
  const warnings = stack.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata.filter(({ type }) => type.endsWith('/warn')).map(({ data }) => String(data)),
    );
  expect(warnings).toEqual([
    expect.stringMatching(/AMC0214 flows\[0\]\.outputStream: .*Did you mean "Microsoft-Syslog"\?/),
  ]);
  expect(() => Testing.synth(stack, true)).not.toThrow();
});

it('keeps the resource of an invalid noun as its default child, so that programs go on to the end', () => {
  const app = new App();
  stackOf((stack) => {
    const group = new ResourceGroup(stack, 'Group', { location: 'mars' });
    expect(group.node.defaultChild?.node.id).toBe('Resource');
    expect(typeof group.resourceGroupId).toBe('string');
    logsIn(stack).addDependency(group);
    expect(stack.node.children.some((child) => child instanceof AzurermProvider)).toBe(true);
  }, app);
});
