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
import { type Entry, type Section, SpecNames, findIn } from '../core/spec/spec';
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

function makeNoun(scope: Construct, { section, key, props, existing }: Entry): object {
  // An input is opened by those who seal what they are given.
  const id = existing as string | undefined;
  const location = props['location'] as string | undefined;
  // The spec has been checked: what is in it has the shape of the props, with names where programs have nouns.
  const given = withLiteralKeys(props) as never;
  switch (section) {
    case 'resourceGroups':
      return new ResourceGroup(scope, key, given);
    case 'workspaces':
      return id
        ? LogAnalyticsWorkspace.fromWorkspaceId(scope, key, id, location)
        : new LogAnalyticsWorkspace(scope, key, given);
    case 'azureMonitorWorkspaces':
      return id
        ? AzureMonitorWorkspace.fromWorkspaceId(scope, key, id)
        : new AzureMonitorWorkspace(scope, key, given);
    case 'endpoints':
      return id
        ? DataCollectionEndpoint.fromDataCollectionEndpointId(scope, key, id, location)
        : new DataCollectionEndpoint(scope, key, given);
    case 'tables':
      return new LogAnalyticsTable(scope, key, given);
    case 'customLogs':
      return new CustomLog(scope, key, given);
    case 'workspaceTransforms':
      return new WorkspaceTransform(scope, key, given);
    case 'rules':
      return id
        ? DataCollectionRule.fromDataCollectionRuleId(scope, key, id)
        : new DataCollectionRule(scope, key, given);
    case 'identities':
      return id
        ? UserAssignedIdentity.fromIdentityId(scope, key, id)
        : new UserAssignedIdentity(scope, key, given);
    case 'agents':
      return new AzureMonitorAgent(scope, key, given);
    case 'machines':
      return new MonitoredMachines(scope, key, given);
    case 'windowsClients':
      return new WindowsClientAgents(scope, key, given);
    case 'roleAssignments':
      return new RoleAssignment(scope, key, given);
    case 'associations':
      return new DataCollectionRuleAssociation(scope, key, given);
    case 'actionGroups':
      return id ? ActionGroup.fromActionGroupId(scope, key, id) : new ActionGroup(scope, key, given);
    case 'health':
      return new MonitoringHealth(scope, key, given);
  }
}
