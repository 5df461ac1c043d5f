import { readFileSync } from 'node:fs';
import { Annotations, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import type {
  IAzureMonitorWorkspace,
  IDataCollectionEndpoint,
  IDataCollectionRule,
  ILogAnalyticsWorkspace,
} from '../core/references';
import { handleOf } from '../core/handle';
import { type LoadedSpec, loadSpecFile, located } from '../core/spec/load';
import { type SpecInputs, SpecInputType, inputSealer, refuseStrangers } from '../core/spec/inputs';
import type { MonitorSpecProps } from '../core/spec/props';
import { isList, isMap } from '../core/value';
import { SpecNames, findIn } from '../core/spec/names';
import type { Entry, Section } from '../core/spec/spec';
import { ActionGroup } from './action-group';
import { AzureMonitorAgent } from './azure-monitor-agent';
import { AzureMonitorWorkspace } from './azure-monitor-workspace';
import { MonitoredMachines } from './monitored-machines';
import { MonitoringHealth } from './monitoring-health';
import { RoleAssignment } from './role-assignment';
import { UserAssignedIdentity } from './user-assigned-identity';
import { DataCollectionEndpoint } from './data-collection-endpoint';
import { DataCollectionRule } from './data-collection-rule';
import { DataCollectionRuleAssociation } from './data-collection-rule-association';
import { CustomLog } from './custom-log';
import { type InSpec, nameNounsIn } from './estate';
import { LogAnalyticsWorkspace } from './log-analytics-workspace';
import { LogAnalyticsTable } from './log-analytics-table';
import { ResourceGroup } from './resource-group';
import { WindowsClientAgents } from './windows-client-agents';
import { WorkspaceTransform } from './workspace-transform';
import { isPlain, withLiteralKeys } from './tokens';

/** Everything that a spec in YAML or JSON says, as constructs. */
export class MonitorSpec extends Construct {
  private readonly sections = new Map<Section, Construct>();
  private readonly nouns = new Map<string, object>();

  public constructor(scope: Construct, id: string, props: MonitorSpecProps) {
    super(scope, id);
    const given = props.inputs ?? {};
    const known = Object.fromEntries(Object.entries(given).filter(([, value]) => isPlain(value)));
    const { entries, inputs, problems } = loadSpecFile(
      props.file,
      (file) => readFileSync(file, 'utf8'),
      known,
    );
    refuseStrangers(inputs, given);
    const errors = problems.filter(({ problem }) => problem.severity === 'error');
    for (const one of problems)
      if (!errors.includes(one)) Annotations.of(this).addWarning(located(props.file, one));
    if (errors.length)
      this.node.addValidation({ validate: () => errors.map((one) => located(props.file, one)) });
    else this.make(entries, inputs, given);
  }

  private make(
    entries: LoadedSpec['entries'],
    declared: SpecInputs,
    given: { readonly [name: string]: unknown },
  ): void {
    const inputs = new Inputs(this, declared, given);
    const names = new SpecNames();
    const spec = { names, sealer: inputSealer(declared, (name) => inputs.value(name)) };
    for (const entry of entries) {
      const noun = makeNoun(this.section(entry.section, spec), entry);
      const handle = handleOf(noun);
      if (handle) names.add(entry.key, handle);
      this.nouns.set(`${entry.section}/${entry.key}`, noun);
    }
  }

  private section(name: Section, spec: InSpec): Construct {
    const there = this.sections.get(name);
    if (there) return there;
    const section = new Construct(this, name);
    nameNounsIn(section, spec);
    this.sections.set(name, section);
    return section;
  }

  /** The Log Analytics workspace of this name in the spec. */
  public workspace(name: string): ILogAnalyticsWorkspace {
    return findIn<ILogAnalyticsWorkspace>(this.nouns, 'workspaces', name);
  }

  /** The Azure Monitor workspace of this name in the spec. */
  public azureMonitorWorkspace(name: string): IAzureMonitorWorkspace {
    return findIn<IAzureMonitorWorkspace>(this.nouns, 'azureMonitorWorkspaces', name);
  }

  /** The data collection endpoint of this name in the spec. */
  public endpoint(name: string): IDataCollectionEndpoint {
    return findIn<IDataCollectionEndpoint>(this.nouns, 'endpoints', name);
  }

  /** The data collection rule, or the custom log, of this name in the spec. */
  public rule(name: string): IDataCollectionRule {
    const section = this.nouns.has(`customLogs/${name}`) ? 'customLogs' : 'rules';
    return findIn<IDataCollectionRule>(this.nouns, section, name);
  }
}

/** What stands for the inputs of a spec: what the program gives, or a variable. */
class Inputs {
  constructor(
    private readonly scope: Construct,
    private readonly declared: SpecInputs,
    private readonly given: { readonly [name: string]: unknown },
  ) {}

  value(name: string): unknown {
    if (Object.hasOwn(this.given, name)) return this.given[name];
    return variableValue(this.variable(name), this.declared[name]?.type);
  }

  private variable(name: string): TerraformVariable {
    const id = `input-${name}`;
    const there = this.scope.node.tryFindChild(id) as TerraformVariable | undefined;
    if (there) return there;
    const { type, description, default: value, secure } = this.declared[name] ?? {};
    const made = new TerraformVariable(this.scope, id, {
      type: variableTypes[type ?? SpecInputType.STRING],
      ...(typeof description === 'string' ? { description } : {}),
      ...(value === undefined || holdsKeys(value) ? {} : { default: value }),
      ...(secure === true ? { sensitive: true } : {}),
    });
    // CDKTF writes the keys of all that it is given in its own casing, but for those of an override.
    if (holdsKeys(value)) made.addOverride('default', value);
    made.overrideLogicalId(name);
    return made;
  }
}

const holdsKeys = (value: unknown): boolean => isMap(value) || (isList(value) && value.some(holdsKeys));

const variableTypes = {
  [SpecInputType.STRING]: 'string',
  [SpecInputType.NUMBER]: 'number',
  [SpecInputType.BOOLEAN]: 'bool',
  [SpecInputType.LIST]: 'list(string)',
  [SpecInputType.ANY]: 'any',
};

function variableValue(variable: TerraformVariable, type: SpecInputType | undefined): unknown {
  if (type === SpecInputType.NUMBER) return variable.numberValue;
  if (type === SpecInputType.LIST) return variable.listValue;
  return type === SpecInputType.BOOLEAN || type === SpecInputType.ANY ? variable.value : variable.stringValue;
}

interface Maker {
  readonly made: new (scope: Construct, key: string, props: never) => object;
  readonly existing?: (...of: [scope: Construct, key: string, id: string, location?: string]) => object;
}

const makers: { readonly [section in Section]: Maker } = {
  resourceGroups: { made: ResourceGroup },
  workspaces: {
    made: LogAnalyticsWorkspace,
    existing: (...of) => LogAnalyticsWorkspace.fromWorkspaceId(...of),
  },
  azureMonitorWorkspaces: {
    made: AzureMonitorWorkspace,
    existing: (scope, key, id) => AzureMonitorWorkspace.fromWorkspaceId(scope, key, id),
  },
  endpoints: {
    made: DataCollectionEndpoint,
    existing: (...of) => DataCollectionEndpoint.fromDataCollectionEndpointId(...of),
  },
  identities: {
    made: UserAssignedIdentity,
    existing: (scope, key, id) => UserAssignedIdentity.fromIdentityId(scope, key, id),
  },
  tables: { made: LogAnalyticsTable },
  customLogs: { made: CustomLog },
  workspaceTransforms: { made: WorkspaceTransform },
  rules: {
    made: DataCollectionRule,
    existing: (scope, key, id) => DataCollectionRule.fromDataCollectionRuleId(scope, key, id),
  },
  associations: { made: DataCollectionRuleAssociation },
  agents: { made: AzureMonitorAgent },
  machines: { made: MonitoredMachines },
  windowsClients: { made: WindowsClientAgents },
  roleAssignments: { made: RoleAssignment },
  actionGroups: {
    made: ActionGroup,
    existing: (scope, key, id) => ActionGroup.fromActionGroupId(scope, key, id),
  },
  health: { made: MonitoringHealth },
};

function makeNoun(scope: Construct, { section, key, props, existing: id }: Entry): object {
  const { made: Noun, existing }: Maker = makers[section];
  // An input is opened by those who seal what they are given.
  if (existing && id !== undefined)
    return existing(scope, key, id as string, props['location'] as string | undefined);
  // The spec has been checked: what is in it has the shape of the props, with names where programs have nouns.
  return new Noun(scope, key, withLiteralKeys(props) as never);
}
