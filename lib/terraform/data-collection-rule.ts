import type { Construct } from 'constructs';
import { dataCollectionRule, ownEndpoint } from '../core/collection/data-collection-rule';
import { type DataCollectionRuleProps } from '../core/collection/data-collection-rule-props';
import type { MachineExtension } from '../core/machine-extension';
import type { IDataCollectionRule } from '../core/references';
import { DataCollectionRuleAssociation } from './data-collection-rule-association';
import { ImportedConstruct, MonitorConstruct } from './monitor-construct';

/**
 * A data collection rule: which data, from which sources, goes where.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-overview
 */
export class DataCollectionRule extends MonitorConstruct implements IDataCollectionRule {
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

  /** The resource id of the rule; of one that is divided, that of the first part. */
  public get ruleId(): string {
    return this._attribute('id');
  }

  /** The resource ids of all parts of a rule that is divided; of another, the one that it has. */
  public get ruleIds(): string[] {
    return this._ids;
  }

  /** The id by which senders of data call the rule: `dcr-…`; of one that is divided, that of the first part. */
  public get immutableId(): string {
    return this._attribute('properties.immutableId');
  }

  /** The URL to which logs are sent, of a rule of the kind Direct. */
  public get logsIngestionEndpoint(): string {
    return this._told((handle) => ownEndpoint(handle, 'logsIngestion'));
  }

  /** The URL to which metrics are sent, of a rule of the kind Direct. */
  public get metricsIngestionEndpoint(): string {
    return this._told((handle) => ownEndpoint(handle, 'metricsIngestion'));
  }

  /** The extensions that the rule's machines need beside the agent, or its sources find nothing there. */
  public get machineExtensions(): MachineExtension[] {
    return this._companions;
  }

  /**
   * Makes a machine, or another resource, follow the rule.
   *
   * @param target the resource id of the machine
   * @param key stands for the machine in ids, where nobody can tell before deployment whose id it is
   */
  public associateWith(target: string, key?: string): DataCollectionRuleAssociation {
    return DataCollectionRuleAssociation._below(this, { target, key, rule: this });
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
