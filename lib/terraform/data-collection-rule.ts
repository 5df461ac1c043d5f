import type { Construct } from 'constructs';
import { dataCollectionRule, ownEndpoint } from '../core/collection/data-collection-rule';
import { type DataCollectionRuleProps } from '../core/collection/data-collection-rule-props';
import type { MachineExtension } from '../core/machine-extension';
import type { IDataCollectionRule } from '../core/references';
import { ImportedConstruct } from './monitor-construct';
import { RuleConstruct } from './rule-construct';

/**
 * A data collection rule: which data, from which sources, goes where.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-overview
 */
export class DataCollectionRule extends RuleConstruct implements IDataCollectionRule {
  /**
   * A rule that exists.
   *
   * @param ruleId its resource id
   */
  public static fromDataCollectionRuleId(scope: Construct, id: string, ruleId: string): IDataCollectionRule {
    return new ImportedRule(scope, id, ruleId);
  }

  public constructor(scope: Construct, id: string, props: DataCollectionRuleProps) {
    super(scope, id, dataCollectionRule, props);
  }

  /** The URL to which metrics are sent, of a rule of the kind Direct. */
  public get metricsIngestionEndpoint(): string {
    return this._told((handle) => ownEndpoint(handle, 'metricsIngestion'));
  }

  /** The extensions that the rule's machines need beside the agent, or its sources find nothing there. */
  public get machineExtensions(): MachineExtension[] {
    return this._companions;
  }
}

class ImportedRule extends ImportedConstruct implements IDataCollectionRule {
  public constructor(scope: Construct, id: string, ruleId: string) {
    super(scope, id, dataCollectionRule, ruleId);
  }

  public get ruleId(): string {
    return this.attribute('id');
  }

  public get ruleIds(): string[] {
    return [this.ruleId];
  }

  public get immutableId(): string {
    return this.attribute('properties.immutableId');
  }
}
