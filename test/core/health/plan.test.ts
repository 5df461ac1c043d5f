/** What the health of collection plans: which alerts, under which names, and what two nouns share. */
import { actionGroup } from '../../../lib/core/collection/action-group';
import { monitoringHealth } from '../../../lib/core/collection/monitoring-health';
import { Estate } from '../../../lib/core/estate';
import { attachHandle } from '../../../lib/core/handle';
import { type AnyNoun, type Conceived, conceive } from '../../../lib/core/noun';
import { importNoun } from '../../../lib/core/imported';
import { dataCollectionRule } from '../../../lib/core/collection/data-collection-rule';
import { logAnalyticsWorkspace } from '../../../lib/core/collection/log-analytics-workspace';
import { Deferred } from '../../../lib/core/value';
import { plannedIn, rule, spec } from '../specs';

const fleet = (props: object, more: object = {}) =>
  spec({
    actionGroups: { ops: { emails: ['ops@example.com'] } },
    rules: { linux: rule(), windows: rule() },
    health: { fleet: { workspace: 'logs', ...props } },
    ...more,
  });

const alert = 'Microsoft.Insights/scheduledQueryRules';
const setting = 'Microsoft.Insights/diagnosticSettings';
const group = 'Microsoft.Insights/actionGroups';
const of = (type: string, data: unknown): any[] => plannedIn(data).filter((one) => one.type === type);
const namesOf = (type: string, data: unknown) => of(type, data).map(({ name }) => name);

/** A noun of a program that stands for what exists. */
class Standing {
  constructor(noun: AnyNoun, id: Deferred) {
    attachHandle(this, importNoun(noun, id, 'westeurope', { sealer }).handle);
  }
}

describe('Alerts', () => {
  it('are all there by themselves, but those on errors that nobody logs', () => {
    expect(namesOf(alert, fleet({}))).toEqual([
      'fleet-heartbeat-missing',
      'fleet-agent-errors',
      'fleet-ingestion-dropped',
    ]);
    expect(namesOf(alert, fleet({ rules: ['linux'] }))).toContain('fleet-rule-errors');
  });

  it('have the numbers that their sources give them', () => {
    const shown = of(alert, fleet({ rules: ['linux'] })).map(({ name, body: { properties } }) => {
      const { severity, evaluationFrequency, windowSize, criteria } = properties;
      return [name, severity, criteria.allOf[0].threshold, evaluationFrequency, windowSize];
    });
    expect(shown).toEqual([
      ['fleet-heartbeat-missing', 1, 10, 'PT5M', 'PT15M'],
      ['fleet-agent-errors', 2, 0, 'PT5M', 'PT5M'],
      ['fleet-rule-errors', 2, 0, 'PT15M', 'PT1H'],
      ['fleet-ingestion-dropped', 1, 0, 'PT5M', 'PT5M'],
    ]);
  });

  it('stay what they are when others come, go or stand elsewhere', () => {
    const one = of(alert, fleet({ alerts: ['agentErrors'] }));
    const many = of(alert, fleet({ alerts: ['ingestionDropped', 'agentErrors', 'heartbeatMissing'] }));
    expect(many.filter(({ name }) => name === 'fleet-agent-errors')).toEqual(one);
  });

  it('look where their workspace is', () => {
    const [found] = of(alert, fleet({}, { workspaces: { logs: { location: 'North Europe' } } }));
    expect(found.body.location).toBe('northeurope');
    expect(found.body.properties.scopes).toEqual(['<workspaces/logs.id>']);
  });

  it('resolve themselves, but those that Azure looks at once a day', () => {
    const daily = { evaluationFrequency: 'P1D', windowSize: 'P1D' };
    const resolves = (props: object) =>
      of(alert, fleet({ alerts: [{ ingestionDropped: props }] }))[0].body.properties.autoMitigate;
    expect(resolves({})).toBe(true);
    expect(resolves(daily)).toBe(false);
    expect(resolves({ ...daily, autoMitigate: false })).toBe(false);
    expect(resolves({ autoMitigate: false })).toBe(false);
  });
});

describe('The logs of errors', () => {
  const both = {
    one: { workspace: 'logs', rules: ['linux'] },
    two: { workspace: 'logs', rules: ['windows', 'linux'] },
  };

  it('are one for each rule and workspace, whichever noun asks', () => {
    const found = of(setting, fleet({}, { health: both }));
    expect(found.map((one) => one.extends).sort()).toEqual([
      '<dataCollectionRules/linux.id>',
      '<dataCollectionRules/windows.id>',
    ]);
  });

  it('are two where two workspaces have them', () => {
    const two = { ...both, two: { workspace: 'audit', rules: ['linux'] } };
    const found = of(setting, fleet({}, { workspaces: { logs: {}, audit: {} }, health: two }));
    expect(found.map((one) => one.body.properties.workspaceId).sort()).toEqual([
      '<workspaces/audit.id>',
      '<workspaces/logs.id>',
    ]);
    expect(new Set(found.map(({ name }) => name)).size).toBe(2);
  });

  it('are of every part of a rule that is divided', () => {
    const sources = Array.from({ length: 11 }, (_, i) => ({
      windowsEvents: { xPathQueries: [`C${i}!*`], name: `c${i}` },
    }));
    const rules = { linux: rule({ sources, divide: true }) };
    expect(of(setting, fleet({ rules: ['linux'] }, { rules })).map((one) => one.extends)).toEqual([
      '<dataCollectionRules/linux.id>',
      '<dataCollectionRules/linux-2.id>',
    ]);
  });

  it('are named once for a rule that is named twice', () => {
    expect(of(setting, fleet({ rules: ['linux', 'linux'] }))).toHaveLength(1);
  });
});

describe('An action group', () => {
  it('may tell of the alerts of several nouns', () => {
    const one = { workspace: 'logs', actionGroups: ['ops'], alerts: ['agentErrors'] };
    const data = fleet({}, { health: { one, two: one } });
    expect(of(alert, data).map(({ body }) => body.properties.actions)).toEqual([
      { actionGroups: ['<actionGroups/ops.id>'] },
      { actionGroups: ['<actionGroups/ops.id>'] },
    ]);
    expect(of(group, data)).toHaveLength(1);
  });

  it.each([
    ['ops', {}, 'ops'],
    ['a-group-with-a-long-name', {}, 'a-group-with'],
    ['eleven-char-s', {}, 'eleven-char'],
    ['ops', { name: 'Operations at Night' }, 'operations-a'],
    ['ops', { name: 'Operations', shortName: 'Night ops' }, 'Night ops'],
  ])('that is called %s %j is %s for short', (key, props, short) => {
    const [found] = of(group, spec({ actionGroups: { [key]: { ...props, emails: ['a@example.com'] } } }));
    expect(found.body.properties.groupShortName).toBe(short);
  });

  it('calls receivers by what they are, and by their place where nobody can say that yet', () => {
    const receivers = (emails: readonly unknown[]) =>
      conceived(actionGroup, 'ops', { resourceGroup: 'rg', emails }).plan!.main.body['properties'] as any;
    const named = (emails: readonly unknown[]) =>
      receivers(emails).emailReceivers.map(({ name }: any) => name);
    expect(named(['b@example.com', later('b')])).toEqual([
      expect.stringMatching(/^email-[0-9a-f]{8}$/),
      expect.stringMatching(/^email-b-example-com-[0-9a-f]{4}$/),
    ]);
    expect(named([later(undefined)])).toEqual(['email-1']);
    // Whoever else is told, and whoever comes first.
    expect(named(['c@example.com', later('b'), 'b@example.com'])).toEqual(
      expect.arrayContaining(named(['b@example.com', later('b')])),
    );
    expect(named(['b@example.com', later('b')])).toEqual(named([later('b'), 'b@example.com']));
    // Two addresses that read alike without their signs.
    const alike = receivers(['a.b@example.com', 'a-b@example.com']).emailReceivers;
    expect(new Set(alike.map(({ name }: any) => name)).size).toBe(2);
  });
});

describe('What a program knows at deployment only', () => {
  const workspace = new Standing(logAnalyticsWorkspace, later('logs'));
  const health = (props: object) =>
    conceived(monitoringHealth, 'fleet', { resourceGroup: 'rg', workspace, ...props });

  it('may be the name that names of alerts begin with', () => {
    const { plan, problems } = health({ name: later('name') });
    expect(problems).toEqual([]);
    expect(plan?.resources.map(({ label }) => label?.split('/').at(-1))).toEqual([
      'name-heartbeat-missing',
      'name-agent-errors',
      'name-ingestion-dropped',
    ]);
  });

  it('may be a rule of which the engine can say whose id it is', () => {
    const rules = ['one', 'two'].map((label) => new Standing(dataCollectionRule, later(label)));
    const { plan, problems } = health({ rules, alerts: [] });
    expect(problems).toEqual([]);
    expect(new Set(plan?.resources.map(({ sharedAs }) => sharedAs)).size).toBe(2);
  });

  it('fails as a rule of which nobody can say which it is', () => {
    const rules = [new Standing(dataCollectionRule, later(undefined))];
    expect(health({ rules }).problems.map(({ code, path }) => [code, path])).toEqual([
      ['AMC0222', ['rules', 0]],
    ]);
  });

  it('fails as a frequency, on which more hangs', () => {
    const alerts = [{ heartbeatMissing: { evaluationFrequency: later('often') } }];
    expect(health({ alerts }).problems.map(({ code }) => code)).toEqual(['AMC0111']);
  });

  it('may be a threshold', () => {
    const alerts = [{ heartbeatMissing: { threshold: later('much') } }];
    expect(health({ alerts }).problems).toEqual([]);
  });
});

function later(label: string | undefined): Deferred {
  return new Deferred(label, label);
}

function sealer(value: unknown) {
  return value instanceof Deferred ? value : undefined;
}

function conceived(noun: AnyNoun, name: string, props: object): Conceived {
  const owner = { address: name, realm: '' };
  return conceive(noun, props, { address: [name], owner, estate: new Estate(), sealer });
}
