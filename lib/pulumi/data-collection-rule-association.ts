import type { ComponentResourceOptions, Output, Resource } from '@pulumi/pulumi';
import {
  type DataCollectionRuleAssociationProps,
  dataCollectionRuleAssociation,
  targetWord,
} from '../core/collection/data-collection-rule-association';
import type { Value } from '../core/value';
import { MonitorComponent, planBelow } from './component';
import type { Inputs } from './inputs';
import { sealed } from './outputs';

/** An association to be made: with a rule, or with an endpoint. */
export type DataCollectionRuleAssociationArgs = Inputs<DataCollectionRuleAssociationProps>;

/**
 * What binds a machine, or another resource, to a rule or to an endpoint.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-associations
 */
export class DataCollectionRuleAssociation extends MonitorComponent {
  constructor(name: string, args: DataCollectionRuleAssociationArgs, options?: ComponentResourceOptions) {
    super('DataCollectionRuleAssociation', name, dataCollectionRuleAssociation, args, options);
  }

  /** The resource id of the association. */
  get associationId(): Output<string> {
    return this.attribute('id');
  }
}

/** The association of a target with the rule or endpoint that it stands below. */
export function associateBelow(
  parent: MonitorComponent,
  args: DataCollectionRuleAssociationArgs & { readonly key?: string | undefined },
): Resource {
  const target = (sealed(args.target) ?? args.target) as Value;
  return planBelow(parent, targetWord(target, args.key), dataCollectionRuleAssociation, args);
}
