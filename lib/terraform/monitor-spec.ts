import { readFileSync } from 'node:fs';
import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import type {
  IAzureMonitorWorkspace,
  IDataCollectionEndpoint,
  IDataCollectionRule,
  ILogAnalyticsWorkspace,
} from '../core/collection/references';
import { handleOf } from '../core/handle';
import { type LoadedSpec, loadSpecFile, located } from '../core/spec/load';
import type { MonitorSpecProps } from '../core/spec/props';
import { type Entry, type Section, SpecNames, findIn } from '../core/spec/spec';
import { AzureMonitorWorkspace } from './azure-monitor-workspace';
import { DataCollectionEndpoint } from './data-collection-endpoint';
import { DataCollectionRule } from './data-collection-rule';
import { DataCollectionRuleAssociation } from './data-collection-rule-association';
import { nameNounsIn } from './estate';
import { LogAnalyticsWorkspace } from './log-analytics-workspace';
import { ResourceGroup } from './resource-group';
import { withLiteralKeys } from './tokens';

/** Everything that a spec in YAML or JSON says, as constructs. */
export class MonitorSpec extends Construct {
  private readonly sections = new Map<Section, Construct>();
  private readonly nouns = new Map<string, object>();

  public constructor(scope: Construct, id: string, props: MonitorSpecProps) {
    super(scope, id);
    const { entries, problems } = loadSpecFile(props.file, (file) => readFileSync(file, 'utf8'));
    const errors = problems.filter(({ problem }) => problem.severity === 'error');
    for (const one of problems)
      if (!errors.includes(one)) Annotations.of(this).addWarning(located(props.file, one));
    if (errors.length)
      this.node.addValidation({ validate: () => errors.map((one) => located(props.file, one)) });
    else this.make(entries);
  }

  private make(entries: LoadedSpec['entries']): void {
    const names = new SpecNames();
    for (const entry of entries) {
      const noun = makeNoun(this.section(entry.section, names), entry);
      const handle = handleOf(noun);
      if (handle) names.add(entry.key, handle);
      this.nouns.set(`${entry.section}/${entry.key}`, noun);
    }
  }

  private section(name: Section, names: SpecNames): Construct {
    const there = this.sections.get(name);
    if (there) return there;
    const section = new Construct(this, name);
    nameNounsIn(section, names);
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

  /** The data collection rule of this name in the spec. */
  public rule(name: string): IDataCollectionRule {
    return findIn<IDataCollectionRule>(this.nouns, 'rules', name);
  }
}

function makeNoun(scope: Construct, { section, key, props, existing }: Entry): object {
  const id = typeof existing === 'string' ? existing : undefined;
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
    case 'rules':
      return id
        ? DataCollectionRule.fromDataCollectionRuleId(scope, key, id)
        : new DataCollectionRule(scope, key, given);
    case 'associations':
      return new DataCollectionRuleAssociation(scope, key, given);
  }
}
