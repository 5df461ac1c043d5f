import type { ComponentResourceOptions, Input, Output } from '@pulumi/pulumi';
import { dataCollectionRule, ownEndpoint } from '../core/collection/data-collection-rule';
import { type DataCollectionRuleProps } from '../core/collection/data-collection-rule-props';
import type { DataFlowProps } from '../core/model/data-flow';
import type { MachineExtension } from '../core/machine-extension';
import { ImportedResource } from './component';
import type { IDataCollectionRule, Inputs } from './inputs';
import { RuleComponent } from './rule-component';

/** A data collection rule to be made. */
export type DataCollectionRuleArgs = Inputs<DataCollectionRuleProps>;
/** Which streams go to which destinations, and what happens on the way. */
export type DataFlowArgs = Inputs<DataFlowProps>;

/**
 * A data collection rule: which data, from which sources, goes where.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-overview
 */
export class DataCollectionRule extends RuleComponent {
  /** A rule that exists. */
  static fromDataCollectionRuleId(ruleId: Input<string>): ExistingRule {
    return new ExistingRule('DataCollectionRule', dataCollectionRule, ruleId);
  }

  constructor(name: string, args: DataCollectionRuleArgs, options?: ComponentResourceOptions) {
    super('DataCollectionRule', name, dataCollectionRule, args, options);
  }

  /** The URL to which metrics are sent, of a rule of the kind Direct. */
  get metricsIngestionEndpoint(): Output<string> {
    return this.told((handle) => ownEndpoint(handle, 'metricsIngestion'));
  }

  /** The extensions that the rule's machines need beside the agent, or its sources find nothing there. */
  get machineExtensions(): readonly MachineExtension[] {
    return this.companions;
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
