/** What every noun is able to do that is a rule which machines follow. */
import type { Input, Output, Resource } from '@pulumi/pulumi';
import { ownEndpoint } from '../core/collection/data-collection-rule';
import { MonitoringRole } from '../core/collection/role-assignment';
import { type GrantArgs, grantBelow } from './role-assignment';
import { MonitorComponent } from './component';
import { associateBelow } from './data-collection-rule-association';
import type { IDataCollectionRule } from './inputs';

/** A rule: the component of one, or of what is one with more around it. */
export abstract class RuleComponent extends MonitorComponent implements IDataCollectionRule {
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

  /** The URL to which logs are sent, of a rule that has an endpoint itself. */
  get logsIngestionEndpoint(): Output<string> {
    return this.told((handle) => ownEndpoint(handle, 'logsIngestion'));
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

  /**
   * Lets somebody send data to the rule, with the narrowest role for it: Monitoring Metrics Publisher.
   *
   * @param principalId the object id of who is let
   */
  grantIngestion(principalId: Input<string>, options?: GrantArgs): Resource {
    return grantBelow(this, this.ruleId, MonitoringRole.MONITORING_METRICS_PUBLISHER, principalId, options);
  }
}
