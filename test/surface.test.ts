/** What users of every language see: the assembly of the build, its declarations, and the defaults that it states. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import * as terraform from 'azure-monitor-constructs';
import * as pulumi from 'azure-monitor-constructs/pulumi';
import { azureMonitorWorkspace } from '../lib/core/collection/azure-monitor-workspace';
import { dataCollectionEndpoint } from '../lib/core/collection/data-collection-endpoint';
import { dataCollectionRule } from '../lib/core/collection/data-collection-rule';
import { actionGroup } from '../lib/core/collection/action-group';
import { monitoringHealth } from '../lib/core/collection/monitoring-health';
import { customLog } from '../lib/core/collection/custom-log';
import { logAnalyticsTable } from '../lib/core/collection/log-analytics-table';
import { azureMonitorAgent } from '../lib/core/collection/azure-monitor-agent';
import { monitoredMachines } from '../lib/core/collection/monitored-machines';
import { roleAssignment } from '../lib/core/collection/role-assignment';
import { windowsClientAgents } from '../lib/core/collection/windows-client-agents';
import { workspaceTransform } from '../lib/core/collection/workspace-transform';
import { importNoun } from '../lib/core/imported';
import { extensionOn } from '../lib/core/machines/agent';
import { logAnalyticsWorkspace } from '../lib/core/collection/log-analytics-workspace';
import { type Schema, parse } from '../lib/core/schema';
import { presets } from '../lib/core/presets';
import { sourceKinds } from '../lib/core/sources/kinds';
import type { SourceKind } from '../lib/core/sources/source';
import { ruleOf } from './core/specs';

const root = resolve(__dirname, '..');

interface Docs {
  readonly summary?: string;
  readonly default?: string;
}

interface Member {
  readonly name: string;
  readonly optional?: boolean;
  readonly docs?: Docs;
  readonly static?: boolean;
  readonly overrides?: string;
}

interface Type {
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly datatype?: boolean;
  readonly docs?: Docs;
  readonly properties?: readonly Member[];
  readonly methods?: readonly Member[];
}

const assembly = JSON.parse(readFileSync(join(root, '.jsii'), 'utf8'));
const types: readonly Type[] = Object.values(assembly.types);
const structs = types.filter(({ datatype }) => datatype);
const optional = structs.flatMap(({ name, properties = [] }) =>
  properties
    .filter((property) => property.optional)
    .map((property) => [`${name}.${property.name}`, name, property] as const),
);

describe('The assembly', () => {
  it('knows no module but those of CDKTF', () => {
    expect(Object.keys(assembly.dependencies)).toEqual(['cdktf', 'constructs']);
    expect(JSON.stringify(assembly.types)).not.toMatch(/zod/i);
  });

  it('says of every type and of every member what it is', () => {
    const silent = types.flatMap(({ name, docs, properties = [], methods = [] }) => [
      ...(docs?.summary ? [] : [name]),
      ...[...properties, ...methods]
        .filter((member) => !member.docs?.summary && !member.overrides)
        .map((member) => `${name}.${member.name}`),
    ]);
    expect(silent).toEqual([]);
  });

  it.each(optional)('states the default of %s', (_, __, { docs }) => expect(docs?.default).toMatch(/\S/));
});

describe('A default that is stated as a value', () => {
  const place = { resourceGroup: 'rg', location: 'westeurope' };
  const workspaceId =
    '/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/logs';
  const { handle: logs } = importNoun(logAnalyticsWorkspace, workspaceId, 'westeurope', {
    sealer: () => undefined,
  });
  const setting = {
    sealer: () => undefined,
    names: { find: (_: unknown, name: string) => (name === 'logs' ? logs : undefined), all: () => ['logs'] },
  };
  type Shown = { readonly [property: string]: unknown };
  const modelsOf = (schema: Schema<unknown>, props: object) => parse(schema, props, setting).model as Shown;
  const modelOf = (schema: Schema<unknown>, props: object) => (property: string) =>
    modelsOf(schema, props)[property];
  /** A source has a name of its own where it is given none. */
  const ofSource = (word: keyof typeof sourceKinds, props: object = {}) => {
    const kind = sourceKinds[word] as unknown as SourceKind<Shown>;
    const model = modelsOf(kind.schema, props);
    return (property: string) => (property === 'name' ? kind.ownName(model) : model[property]);
  };
  const constraintOf = (Provider: typeof terraform.AzurermProvider | typeof terraform.AzapiProvider) => () =>
    new Provider(new TerraformStack(new App(), 's'), 'p').terraformGeneratorMetadata
      ?.providerVersionConstraint;

  const assigned = modelOf(roleAssignment.schema, {
    scope: workspaceId,
    role: 'Monitoring Reader',
    principalId: '00000000-0000-0000-0000-000000000000',
  });
  const web1 = {
    virtualMachine: {
      id: '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/web1',
      os: 'Linux',
      location: 'westeurope',
    },
  };
  const watching = { resourceGroup: 'rg', workspace: 'logs' };
  /** The number in a query that a property of it says. */
  const defaultIn = (query: string) => (property: string) => {
    const [, hours] = /ago\((\d+)h\)/.exec(query) ?? [];
    const [, other] = /(?:> |, )(\d+)s?(?:\)|\n)/.exec(query) ?? [];
    return Number(property === 'hours' ? hours : other);
  };

  /** How the default of a property is observed, for every struct that states one as a value. */
  const observed: { readonly [struct: string]: (property: string) => unknown } = {
    ResourceProps: modelOf(logAnalyticsWorkspace.schema, place),
    LogAnalyticsWorkspaceProps: modelOf(logAnalyticsWorkspace.schema, place),
    AzureMonitorWorkspaceProps: modelOf(azureMonitorWorkspace.schema, place),
    DataCollectionEndpointProps: modelOf(dataCollectionEndpoint.schema, place),
    DataCollectionRuleProps: modelOf(dataCollectionRule.schema, { ...place, sources: [], destinations: [] }),
    LogAnalyticsTableProps: modelOf(logAnalyticsTable.schema, { workspace: 'logs', table: 'Syslog' }),
    CustomLogProps: modelOf(customLog.schema, {
      workspace: 'logs',
      table: 'Shop_CL',
      columns: {},
      source: 'logsIngestionApi',
    }),
    RuleOfWorkspaceProps: modelOf(workspaceTransform.schema, { workspace: 'logs', tables: {} }),
    WorkspaceTransformProps: modelOf(workspaceTransform.schema, { workspace: 'logs', tables: {} }),
    TextFiles: (property) => {
      const { source } = modelsOf(customLog.schema, {
        workspace: 'logs',
        table: 'Shop_CL',
        columns: {},
        source: { textLogs: { filePatterns: ['/a'] } },
      }) as { readonly source: { readonly of: { readonly [property: string]: unknown } } };
      return source.of[property];
    },
    PerformanceCountersOTelSourceProps: ofSource('performanceCountersOTel', { counterSpecifiers: [] }),
    TextLogsSourceProps: ofSource('textLogs', { filePatterns: [], stream: 'Custom-Shop_CL' }),
    IisLogsSourceProps: ofSource('iisLogs'),
    WindowsFirewallLogsSourceProps: ofSource('windowsFirewallLogs'),
    PrometheusForwarderSourceProps: ofSource('prometheusForwarder'),
    PlatformTelemetrySourceProps: ofSource('platformTelemetry', { streams: [] }),
    EventHubSourceProps: ofSource('eventHub', { stream: 'Custom-Shop_CL' }),
    VmInsightsSourceProps: modelOf(presets.vmInsights.schema, {}),
    VmInsightsOTelSourceProps: modelOf(presets.vmInsightsOTel.schema, {}),
    ChangeTrackingSourceProps: modelOf(presets.changeTracking.schema, { system: 'Windows' }),
    DefenderForSqlSourceProps: modelOf(presets.defenderForSql.schema, {}),
    CommonEventFormatSourceProps: modelOf(presets.commonEventFormat.schema, {}),
    CiscoAsaSourceProps: modelOf(presets.ciscoAsa.schema, {}),
    WindowsBaselineSourceProps: modelOf(presets.windowsBaseline.schema, {}),
    CounterBaselineProps: modelOf(presets.windowsBaseline.schema, {}),
    LinuxBaselineSourceProps: modelOf(presets.linuxBaseline.schema, {}),
    SyslogSourceProps: modelOf(sourceKinds.syslog.schema, { facilities: [] }),
    PerformanceCountersSourceProps: modelOf(sourceKinds.performanceCounters.schema, {
      counterSpecifiers: [],
    }),
    WindowsEventsSourceProps: modelOf(sourceKinds.windowsEvents.schema, { xPathQueries: [] }),
    AzureMonitorMetricsDestinationProps: (property) =>
      ruleOf({
        sources: [{ performanceCounters: { counterSpecifiers: ['a\\b'] } }],
        destinations: ['azureMonitorMetrics'],
        location: 'westeurope',
      }).destinations.azureMonitorMetrics[property],
    AgentOptions: modelOf(azureMonitorAgent.schema, { machine: web1 }),
    AgentGateway: (property) => {
      const network = { logAnalyticsGateway: { address: '10.0.0.4' } };
      const model = modelsOf(azureMonitorAgent.schema, { machine: web1, network });
      return (model['network'] as { readonly of: Shown }).of[property];
    },
    MonitoredMachinesProps: modelOf(monitoredMachines.schema, { machines: [web1], rules: [] }),
    MachineExtension: () => {
      const beside = { system: 'Linux', publisher: 'Contoso', type: 'Beside', typeHandlerVersion: '1.0' };
      const options = { autoUpgradeMinorVersion: true, enableAutomaticUpgrade: true };
      const on = { platform: 'virtualMachine', id: web1.virtualMachine.id, location: 'westeurope' } as const;
      const { body } = extensionOn(on, beside, options, { id: 'Resource', name: 'Beside' });
      return (body['properties'] as Shown)['enableAutomaticUpgrade'];
    },
    GrantOptions: assigned,
    RoleAssignmentProps: assigned,
    WindowsClientAgentsProps: modelOf(windowsClientAgents.schema, {
      tenantId: '00000000-0000-0000-0000-000000000000',
      rules: [],
    }),
    ActionGroupProps: modelOf(actionGroup.schema, { resourceGroup: place.resourceGroup }),
    HealthAlertProps: (property) => {
      const { alerts } = modelsOf(monitoringHealth.schema, { ...watching, alerts: ['agentErrors'] }) as {
        readonly alerts: readonly Shown[];
      };
      return alerts[0]?.[property];
    },
    QueryTime: defaultIn(terraform.MonitoringQueries.volume()),
    SilenceQuery: defaultIn(terraform.MonitoringQueries.silentMachines()),
    SamplingQuery: defaultIn(terraform.MonitoringQueries.duplicateCounters()),
    AzurermProviderProps: constraintOf(terraform.AzurermProvider),
    AzapiProviderProps: constraintOf(terraform.AzapiProvider),
  };

  const stated = optional.filter(([, , { docs }]) => !docs?.default?.startsWith('- '));

  it('is not rare', () => expect(stated.length).toBeGreaterThan(10));

  it.each(stated)('is what happens: %s', (_, struct, { name, docs }) => {
    const text = docs?.default ?? '';
    const [word = '', member = ''] = text.split('.');
    const words = (terraform as unknown as { [word: string]: { [member: string]: unknown } })[word];
    const value = words ? words[member] : /^(true|false|\d+)$/.test(text) ? JSON.parse(text) : text;
    expect(observed[struct]?.(name)).toBe(value);
  });
});

describe('The two faces', () => {
  const classes = types.filter(({ kind }) => kind === 'class').map(({ name }) => name);
  const face = pulumi as unknown as {
    readonly [name: string]: { readonly prototype?: object } & { [member: string]: unknown };
  };
  const providers = ['AzurermProvider', 'AzapiProvider'];

  it('have the same nouns and value objects', () => {
    const components = Object.keys(pulumi).filter((name) => typeof face[name] === 'function');
    expect(components.filter((name) => name !== 'ProblemsRunError').sort()).toEqual(
      classes.filter((name) => !providers.includes(name)).sort(),
    );
  });

  it('have the same words', () => {
    const enums = types.filter(({ kind }) => kind === 'enum').map(({ name }) => name);
    expect(enums.filter((name) => typeof face[name] !== 'object')).toEqual([]);
  });

  it.each(
    types
      .filter(({ kind, name }) => kind === 'class' && !providers.includes(name))
      .map((type) => [type.name, type] as const),
  )('can do and tell the same of %s', (name, { properties = [], methods = [] }) => {
    const ofCdktf = ['fqn', 'addDependency'];
    const here = [...properties, ...methods].filter((member) => !ofCdktf.includes(member.name));
    const missing = here.filter((member) => {
      const there = member.static ? face[name] : face[name]?.prototype;
      return there === undefined || !(member.name in there);
    });
    expect(missing.map((member) => member.name)).toEqual([]);
  });
});

it('shows no type of a parser in any declaration that an entry leads to', () => {
  const seen = new Set<string>();
  const strangers: string[] = [];
  const open = ['index', 'pulumi/index', 'core/index'].map((entry) => join(root, 'dist', `${entry}.d.ts`));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    if (/\bZod\w*\b|\$Zod/.test(text)) strangers.push(file);
    for (const [, , module = ''] of text.matchAll(/(from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
      if (/^(zod|yaml)(\/|$)|\/vendor\//.test(module)) strangers.push(`${file}: ${module}`);
      if (!module.startsWith('.')) continue;
      const target = join(dirname(file), module);
      open.push(existsSync(`${target}.d.ts`) ? `${target}.d.ts` : join(target, 'index.d.ts'));
    }
  }
  expect(strangers).toEqual([]);
  expect(seen.size).toBeGreaterThan(40);
});
