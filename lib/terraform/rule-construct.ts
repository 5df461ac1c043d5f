/** What every noun is able to do that is a rule which machines follow. */
import { ownEndpoint } from '../core/collection/data-collection-rule';
import type { IDataCollectionRule } from '../core/references';
import { DataCollectionRuleAssociation } from './data-collection-rule-association';
import { type GrantOptions, MonitoringRole } from '../core/collection/role-assignment';
import { RoleAssignment } from './role-assignment';
import { MonitorConstruct } from './monitor-construct';

/**
 * A rule: the construct of one, or of what is one with more around it.
 *
 * @internal
 */
export abstract class RuleConstruct extends MonitorConstruct implements IDataCollectionRule {
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

  /** The URL to which logs are sent, of a rule that has an endpoint itself. */
  public get logsIngestionEndpoint(): string {
    return this._told((handle) => ownEndpoint(handle, 'logsIngestion'));
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

  /**
   * Lets somebody send data to the rule, with the narrowest role for it: Monitoring Metrics Publisher.
   *
   * @param principalId the object id of who is let
   */
  public grantIngestion(principalId: string, options?: GrantOptions): RoleAssignment {
    return RoleAssignment._below(
      this,
      this.ruleId,
      MonitoringRole.MONITORING_METRICS_PUBLISHER,
      principalId,
      options,
    );
  }
}
