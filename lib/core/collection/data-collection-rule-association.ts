/** What binds a machine, or another resource, to a rule or to an endpoint. */
import { endpointAssociationName, kebab } from '../azure/names';
import { machineLimits } from '../azure/limits';
import { shortHash } from '../azure/hash';
import type { Handle } from '../handle';
import { nounOf, said } from '../noun';
import { type Claim, PlannedResource, onPaperText } from '../plan';
import { rememberLast } from '../remember';
import { resourceId, resourceName } from '../fields';
import { type Fields, type Model, record, text } from '../schema';
import { overrides } from '../overrides';
import { shownHandle } from '../handle';
import { labelOf, identityOf, type Value } from '../value';
import { associationRules } from '../rules';
import {
  dataCollectionEndpointRef,
  dataCollectionRuleRef,
  type IDataCollectionEndpoint,
  type IDataCollectionRule,
} from './references';

/**
 * An association to be made: with a rule, or with an endpoint.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-associations
 */
export interface DataCollectionRuleAssociationProps {
  /** The resource id of the machine, or of what else sends the data. */
  readonly target: string;
  /**
   * The rule that the target follows.
   *
   * @default - none: then `endpoint` is given
   */
  readonly rule?: IDataCollectionRule;
  /**
   * The endpoint from which the target's agent fetches its configuration. A target has one only.
   *
   * @default - none: then `rule` is given
   */
  readonly endpoint?: IDataCollectionEndpoint;
  /**
   * What the association is for.
   *
   * @default - no description
   */
  readonly description?: string;
  /**
   * The name of the association in Azure. That of an endpoint has one possible name.
   *
   * @default - made from the rule
   */
  readonly name?: string;
  /**
   * Stands for the target in ids, where the target is known only at deployment and the engine cannot say whose id it
   * is.
   *
   * @default - the target itself
   */
  readonly key?: string;
  /**
   * Patches for planned resource bodies, by the id of the resource.
   *
   * @default - no patches
   */
  readonly overrides?: { [id: string]: any };
}

const type = 'Microsoft.Insights/dataCollectionRuleAssociations';

const schema = record({
  target: resourceId('the id of a resource'),
  rule: dataCollectionRuleRef.optional(),
  endpoint: dataCollectionEndpointRef.optional(),
  description: text('a description').optional(),
  name: resourceName(type),
  key: text('a key').optional(),
  overrides,
} satisfies Fields<DataCollectionRuleAssociationProps>);

type AssociationModel = Model<typeof schema>;

export const dataCollectionRuleAssociation = nounOf<AssociationModel>({
  type,
  schema,
  rules: associationRules,
  draft: (model) => {
    const name = model.endpoint ? endpointAssociationName : (model.name ?? nameOfRuleAssociation(model.rule));
    const claim = claimOf(model, name);
    return {
      resources: [
        new PlannedResource({
          id: 'Resource',
          type,
          home: { extends: model.target },
          name,
          sharedAs: model.endpoint
            ? `${endpointAssociationName}-${targetWord(model.target, model.key)}`
            : undefined,
          body: {
            properties: said({
              dataCollectionRuleId: model.rule?.id,
              dataCollectionEndpointId: model.endpoint?.id,
              description: model.description,
            }),
          },
        }),
      ],
      claims: claim ? [claim] : [],
    };
  },
});

/** An association is its target and its name: two that are the same are one. */
function claimOf(model: AssociationModel, name: Value): Claim | undefined {
  const target = identityOf(model.target) ?? model.key;
  const to = model.endpoint ?? model.rule;
  const value = to && identityOf(to.id);
  const label = labelOf(name);
  if (target === undefined || label === undefined || !to || value === undefined) return undefined;
  const shownTarget = typeof model.target === 'string' ? model.target : 'this target';
  return {
    what: model.endpoint
      ? `The configuration endpoint of ${shownTarget}`
      : `The association "${label}" of ${shownTarget}`,
    key: `${onPaperText(target)}/${label}`,
    value,
    shown: `"${shownHandle(to)}"`,
    path: [model.endpoint ? 'endpoint' : 'rule'],
    among: model.rule
      ? { key: onPaperText(target), what: `rules that ${shownTarget} follows`, most: machineLimits.rules }
      : undefined,
    follows: model.rule?.collects && { collects: model.rule.collects, shown: shownHandle(model.rule) },
    more: model.description === undefined && !model.overrides ? undefined : saidOf(model),
  };
}

const saidOf = ({ description, overrides: patches }: AssociationModel) =>
  onPaperText(said<Value>({ description, overrides: patches }));

const nameOfRuleAssociation = rememberLast((rule: Handle | undefined): string => {
  const hash = shortHash((rule && labelOf(rule.id)) ?? '', 8);
  const readable = rule?.name === undefined ? 'rule' : kebab(rule.name).slice(0, 50);
  return `${readable || 'rule'}-${hash}`;
});

/** A word for the target in ids: its name to read, a hash of its whole id to tell it from its namesakes. */
export function targetWord(target: Value, key?: Value): string {
  return wordFor((typeof key === 'string' ? key : undefined) ?? labelOf(target) ?? '');
}

const wordFor = rememberLast((label: string): string => {
  const readable = kebab(
    label
      .split('/')
      .pop()
      ?.replaceAll(/[${}<>]/g, '') ?? '',
  )
    .slice(-40)
    .replace(/^-+/, '');
  return `${readable || 'target'}-${shortHash(label, 8)}`;
});
