import { readFileSync } from 'node:fs';
import {
  ComponentResource,
  type ComponentResourceOptions,
  Config,
  Output,
  log,
  output,
} from '@pulumi/pulumi';
import { handleOf } from '../core/handle';
import { isMap } from '../core/value';
import { loadSpecFile, located } from '../core/spec/load';
import { type SpecInputs, SpecInputType, inputAt, inputSealer, refuseStrangers } from '../core/spec/inputs';
import type { MonitorSpecProps } from '../core/spec/props';
import { SpecNames, findIn } from '../core/spec/names';
import type { Entry, Section } from '../core/spec/spec';
import { ActionGroup } from './action-group';
import { AzureMonitorAgent } from './azure-monitor-agent';
import { AzureMonitorWorkspace } from './azure-monitor-workspace';
import { MonitoredMachines } from './monitored-machines';
import { MonitoringHealth } from './monitoring-health';
import { RoleAssignment } from './role-assignment';
import { UserAssignedIdentity } from './user-assigned-identity';
import { ProblemsRunError, nameNounsIn } from './component';
import { CustomLog } from './custom-log';
import { DataCollectionEndpoint } from './data-collection-endpoint';
import { DataCollectionRule } from './data-collection-rule';
import { DataCollectionRuleAssociation } from './data-collection-rule-association';
import type {
  IAzureMonitorWorkspace,
  IDataCollectionEndpoint,
  IDataCollectionRule,
  ILogAnalyticsWorkspace,
} from './inputs';
import { LogAnalyticsWorkspace } from './log-analytics-workspace';
import { LogAnalyticsTable } from './log-analytics-table';
import { ResourceGroup } from './resource-group';
import { WindowsClientAgents } from './windows-client-agents';
import { WorkspaceTransform } from './workspace-transform';

/** Where a spec is. */
export type MonitorSpecArgs = MonitorSpecProps;

/** Everything that a spec in YAML or JSON says, as components. */
export class MonitorSpec extends ComponentResource {
  private readonly nouns = new Map<string, object>();

  constructor(name: string, args: MonitorSpecArgs, options?: ComponentResourceOptions) {
    super('azure-monitor-constructs:index:MonitorSpec', name, {}, options);
    const given = args.inputs ?? {};
    const { entries, inputs, problems } = loadSpecFile(
      args.file,
      (file) => readFileSync(file, 'utf8'),
      Object.fromEntries(Object.entries(given).filter(([, value]) => isPlain(value))),
    );
    refuseStrangers(inputs, given);
    const errors = problems.filter(({ problem }) => problem.severity === 'error');
    if (errors.length)
      throw new ProblemsRunError(
        args.file,
        errors.map(({ problem }) => problem),
        errors.map((one) => located(args.file, one)),
      );
    for (const one of problems) void log.warn(located(args.file, one), this);
    const names = new SpecNames();
    const values = inputValues(inputs, given);
    nameNounsIn(this, { names, sealer: inputSealer(inputs, values) });
    for (const entry of entries) {
      const noun = makeNoun(`${name}-${entry.key}`, entry, { parent: this }, values);
      const handle = handleOf(noun);
      if (handle) names.add(entry.key, handle);
      this.nouns.set(`${entry.section}/${entry.key}`, noun);
    }
    this.registerOutputs();
  }

  /** The Log Analytics workspace of this name in the spec. */
  workspace(name: string): ILogAnalyticsWorkspace {
    return findIn<ILogAnalyticsWorkspace>(this.nouns, 'workspaces', name);
  }

  /** The Azure Monitor workspace of this name in the spec. */
  azureMonitorWorkspace(name: string): IAzureMonitorWorkspace {
    return findIn<IAzureMonitorWorkspace>(this.nouns, 'azureMonitorWorkspaces', name);
  }

  /** The data collection endpoint of this name in the spec. */
  endpoint(name: string): IDataCollectionEndpoint {
    return findIn<IDataCollectionEndpoint>(this.nouns, 'endpoints', name);
  }

  /** The data collection rule, or the custom log, of this name in the spec. */
  rule(name: string): IDataCollectionRule {
    const section = this.nouns.has(`customLogs/${name}`) ? 'customLogs' : 'rules';
    return findIn<IDataCollectionRule>(this.nouns, section, name);
  }
}

/** Whether nothing in it is left for Pulumi to open. */
function isPlain(value: unknown): boolean {
  if (Output.isInstance(value) || value instanceof Promise) return false;
  if (Array.isArray(value)) return value.every(isPlain);
  return isMap(value) ? Object.values(value).every(isPlain) : true;
}

/** What stands for the inputs of a spec: what the program gives, or the configuration of its project. */
function inputValues(declared: SpecInputs, given: { readonly [name: string]: unknown }) {
  const config = new Config();
  return (name: string): unknown => {
    if (Object.hasOwn(given, name)) return output(given[name]);
    const { type, default: usual, secure } = declared[name] ?? {};
    const plain = type === undefined || type === SpecInputType.STRING;
    if (secure === true) return plain ? config.requireSecret(name) : config.requireSecretObject(name);
    const value: unknown = plain ? config.get(name) : config.getObject(name);
    return output(value ?? usual ?? (plain ? config.require(name) : config.requireObject(name)));
  };
}

interface Maker {
  readonly made: new (name: string, args: never, options: ComponentResourceOptions) => object;
  readonly existing?: (id: string, location?: string) => object;
}

const makers: { readonly [section in Section]: Maker } = {
  resourceGroups: { made: ResourceGroup },
  workspaces: {
    made: LogAnalyticsWorkspace,
    existing: (id, location) => LogAnalyticsWorkspace.fromWorkspaceId(id, location),
  },
  azureMonitorWorkspaces: {
    made: AzureMonitorWorkspace,
    existing: (id) => AzureMonitorWorkspace.fromWorkspaceId(id),
  },
  endpoints: {
    made: DataCollectionEndpoint,
    existing: (id, location) => DataCollectionEndpoint.fromDataCollectionEndpointId(id, location),
  },
  identities: { made: UserAssignedIdentity, existing: (id) => UserAssignedIdentity.fromIdentityId(id) },
  tables: { made: LogAnalyticsTable },
  customLogs: { made: CustomLog },
  workspaceTransforms: { made: WorkspaceTransform },
  rules: { made: DataCollectionRule, existing: (id) => DataCollectionRule.fromDataCollectionRuleId(id) },
  associations: { made: DataCollectionRuleAssociation },
  agents: { made: AzureMonitorAgent },
  machines: { made: MonitoredMachines },
  windowsClients: { made: WindowsClientAgents },
  roleAssignments: { made: RoleAssignment },
  actionGroups: { made: ActionGroup, existing: (id) => ActionGroup.fromActionGroupId(id) },
  health: { made: MonitoringHealth },
};

function makeNoun(
  name: string,
  { section, props, existing: id }: Entry,
  options: ComponentResourceOptions,
  inputs: (name: string) => unknown,
): object {
  const { made: Noun, existing }: Maker = makers[section];
  const opened = (value: unknown) => {
    const input = inputAt(value);
    return (input === undefined ? value : inputs(input)) as string;
  };
  if (existing && id !== undefined) return existing(opened(id), opened(props['location']));
  // The spec has been checked: what is in it has the shape of the args, with names where programs have nouns.
  return new Noun(name, props as never, options);
}
