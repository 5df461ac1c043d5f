import type { ComponentResourceOptions, Input, Output, Resource } from '@pulumi/pulumi';
import { dataCollectionRule, ownEndpoint } from '../core/collection/data-collection-rule';
import { type DataCollectionRuleProps } from '../core/collection/data-collection-rule-props';
import type { DataFlowProps } from '../core/model/data-flow';
import type { MachineExtension } from '../core/machine-extension';
import { ImportedResource, MonitorComponent } from './component';
import { associateBelow } from './data-collection-rule-association';
import type { IDataCollectionRule, Inputs } from './inputs';

/** A data collection rule to be made. */
export type DataCollectionRuleArgs = Inputs<DataCollectionRuleProps>;
/** Which streams go to which destinations, and what happens on the way. */
export type DataFlowArgs = Inputs<DataFlowProps>;

/**
 * A data collection rule: which data, from which sources, goes where.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-overview
 */
export class DataCollectionRule extends MonitorComponent implements IDataCollectionRule {
  /** A rule that exists. */
  static fromDataCollectionRuleId(ruleId: Input<string>): ExistingRule {
    return new ExistingRule('DataCollectionRule', dataCollectionRule, ruleId);
  }

  constructor(name: string, args: DataCollectionRuleArgs, options?: ComponentResourceOptions) {
    super('DataCollectionRule', name, dataCollectionRule, args, options);
  }

  /** The resource id of the rule; of one that is divided, that of the first part. */
  get ruleId(): Output<string> {
    return this.attribute('id');
  }

  /** The resource ids of all parts of a rule that is divided; of another, the one that it has. */
  get ruleIds(): readonly Output<string>[] {
    return this.ids;
  }

  /** The id by which senders of data call the rule: `dcr-…`; of one that is divided, that of the first part. */
  get immutableId(): Output<string> {
    return this.attribute('properties.immutableId');
  }

  /** The URL to which logs are sent, of a rule of the kind Direct. */
  get logsIngestionEndpoint(): Output<string> {
    return this.told((handle) => ownEndpoint(handle, 'logsIngestion'));
  }

  /** The URL to which metrics are sent, of a rule of the kind Direct. */
  get metricsIngestionEndpoint(): Output<string> {
    return this.told((handle) => ownEndpoint(handle, 'metricsIngestion'));
  }

  /** The extensions that the rule's machines need beside the agent, or its sources find nothing there. */
  get machineExtensions(): readonly MachineExtension[] {
    return this.companions;
  }

  /**
   * Makes a machine, or another resource, follow the rule.
   *
   * @param target the resource id of the machine
   * @param key stands for the machine in ids, where nobody can tell before deployment whose id it is
   */
  associateWith(target: Input<string>, key?: string): Resource {
    return associateBelow(this, { target, key, rule: this });
  }
}

/** A data collection rule that exists. */
class ExistingRule extends ImportedResource implements IDataCollectionRule {
  get ruleId(): Output<string> {
    return this.attribute('id');
  }

  get ruleIds(): readonly Output<string>[] {
    return [this.ruleId];
  }

  get immutableId(): Output<string> {
    return this.attribute('properties.immutableId');
  }
}
