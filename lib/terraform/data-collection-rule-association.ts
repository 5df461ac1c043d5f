import type { Construct } from 'constructs';
import {
  type DataCollectionRuleAssociationProps,
  dataCollectionRuleAssociation,
  targetWord,
} from '../core/collection/data-collection-rule-association';
import { MonitorConstruct } from './monitor-construct';
import { sealer } from './tokens';

/**
 * What binds a machine, or another resource, to a rule or to an endpoint.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-associations
 */
export class DataCollectionRuleAssociation extends MonitorConstruct {
  /**
   * The association of a target below its rule or endpoint, made where it is not there yet.
   *
   * @internal
   */
  public static _below(
    scope: Construct,
    props: DataCollectionRuleAssociationProps,
  ): DataCollectionRuleAssociation {
    const id = targetWord(sealer(scope)(props.target) ?? props.target, props.key);
    const there = scope.node.tryFindChild(id) as DataCollectionRuleAssociation | undefined;
    return there ?? new DataCollectionRuleAssociation(scope, id, props);
  }

  public constructor(scope: Construct, id: string, props: DataCollectionRuleAssociationProps) {
    super(scope, id, dataCollectionRuleAssociation, props);
  }

  /** The resource id of the association. */
  public get associationId(): string {
    return this._attribute('id');
  }
}
