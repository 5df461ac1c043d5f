import { readFileSync } from 'node:fs';
import { ComponentResource, type ComponentResourceOptions, log } from '@pulumi/pulumi';
import { handleOf } from '../core/handle';
import { loadSpecFile, located } from '../core/spec/load';
import type { MonitorSpecProps } from '../core/spec/props';
import { type Entry, SpecNames, findIn } from '../core/spec/spec';
import { AzureMonitorWorkspace } from './azure-monitor-workspace';
import { ProblemsRunError, nameNounsIn } from './component';
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
import { ResourceGroup } from './resource-group';

/** Where a spec is. */
export type MonitorSpecArgs = MonitorSpecProps;

/** Everything that a spec in YAML or JSON says, as components. */
export class MonitorSpec extends ComponentResource {
  private readonly nouns = new Map<string, object>();

  constructor(name: string, args: MonitorSpecArgs, options?: ComponentResourceOptions) {
    super('azure-monitor-constructs:index:MonitorSpec', name, {}, options);
    const { entries, problems } = loadSpecFile(args.file, (file) => readFileSync(file, 'utf8'));
    const errors = problems.filter(({ problem }) => problem.severity === 'error');
    if (errors.length)
      throw new ProblemsRunError(
        args.file,
        errors.map(({ problem }) => problem),
        errors.map((one) => located(args.file, one)),
      );
    for (const one of problems) void log.warn(located(args.file, one), this);
    const names = new SpecNames();
    nameNounsIn(this, names);
    for (const entry of entries) {
      const noun = makeNoun(`${name}-${entry.key}`, entry, { parent: this });
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

  /** The data collection rule of this name in the spec. */
  rule(name: string): IDataCollectionRule {
    return findIn<IDataCollectionRule>(this.nouns, 'rules', name);
  }
}

function makeNoun(
  name: string,
  { section, props, existing }: Entry,
  options: ComponentResourceOptions,
): object {
  const id = typeof existing === 'string' ? existing : undefined;
  const location = props['location'] as string | undefined;
  // The spec has been checked: what is in it has the shape of the args, with names where programs have nouns.
  const given = props as never;
  switch (section) {
    case 'resourceGroups':
      return new ResourceGroup(name, given, options);
    case 'workspaces':
      return id
        ? LogAnalyticsWorkspace.fromWorkspaceId(id, location)
        : new LogAnalyticsWorkspace(name, given, options);
    case 'azureMonitorWorkspaces':
      return id ? AzureMonitorWorkspace.fromWorkspaceId(id) : new AzureMonitorWorkspace(name, given, options);
    case 'endpoints':
      return id
        ? DataCollectionEndpoint.fromDataCollectionEndpointId(id, location)
        : new DataCollectionEndpoint(name, given, options);
    case 'rules':
      return id
        ? DataCollectionRule.fromDataCollectionRuleId(id)
        : new DataCollectionRule(name, given, options);
    case 'associations':
      return new DataCollectionRuleAssociation(name, given, options);
  }
}
