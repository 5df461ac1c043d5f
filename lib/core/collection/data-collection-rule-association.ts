/** What binds a machine, or another resource, to a rule or to an endpoint. */
import { endpointAssociationName, kebab, nameRules } from '../azure/names';
import { machineLimits } from '../azure/limits';
import { shortHash } from '../azure/hash';
import { type Handle, shownHandle } from '../handle';
import { nounOf, said } from '../noun';
import { numbered } from '../numbered';
import { type Claim, PlannedResource, onPaperText } from '../plan';
import type { Path } from '../problem';
import { isMonitoredObject, monitoredObjectVersion } from '../machines/clients';
import { rememberLast } from '../remember';
import { resourceId, resourceName } from '../fields';
import { type Fields, type Model, record, text } from '../schema';
import { overrides } from '../overrides';
import { labelOf, identityOf, type Value } from '../value';
import { associationRules } from '../rules';
import {
  dataCollectionEndpointRef,
  dataCollectionRuleRef,
  type IDataCollectionEndpoint,
  type IDataCollectionRule,
} from '../references';

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
    const [main, ...more] = associated(model);
    return {
      resources: [main.resource, ...more.map(({ resource }) => resource)],
      claims: [main, ...more].flatMap(({ claim }) => claim ?? []),
    };
  },
});

interface Association {
  readonly resource: PlannedResource;
  readonly claim: Claim | undefined;
}

/**
 * A target bound to a rule, in all its parts, or to an endpoint.
 *
 * @param among where it stands among those of other targets
 */
export function associated(model: Associating, among?: Among): readonly [Association, ...Association[]] {
  const association = (binding: Binding): Association => {
    const resource = resourceOf(model, binding, among);
    return { resource, claim: claimOf(model, binding, resource, among) };
  };
  const [first, ...others] = bindingsOf(model);
  return [association(first), ...others.map(association)];
}

type Associating = Pick<AssociationModel, 'target' | 'rule' | 'endpoint'> & Partial<AssociationModel>;

interface Among {
  /** A word for the target. */
  readonly word: string;
  /** Where the user wrote the rule or the endpoint. */
  readonly path: Path;
  /** What is made before. */
  readonly dependsOn?: readonly PlannedResource[];
}

/** What one association binds its target to, and the association's name. */
interface Binding {
  readonly id: string;
  readonly to: Value;
  readonly name: Value;
}

type Bindings = readonly [Binding, ...Binding[]];

/** A target is bound to each part of a rule that is divided. */
function bindingsOf({ rule, endpoint, name }: Associating): Bindings {
  if (endpoint) return [{ id: 'Resource', to: endpoint.id, name: endpointAssociationName }];
  const [first, ...others] = bindingsWith(rule);
  if (name === undefined) return [first, ...others];
  const more = others.map((one, i) => ({ ...one, name: numbered(name, i + 2, nameRules[type].most) }));
  return [{ ...first, name }, ...more];
}

const bindingsWith = rememberLast((rule: Handle | undefined): Bindings => {
  const others = (rule?.others ?? []).map((part) => {
    const to = part.attribute('id');
    return { id: part.id, to, name: nameOfRuleAssociation(to, part.name) };
  });
  return [{ id: 'Resource', to: rule?.id, name: nameOfRuleAssociation(rule?.id, rule?.name) }, ...others];
});

function nameOfRuleAssociation(ruleId: Value, name: Value): string {
  const hash = shortHash(labelOf(ruleId) ?? '', 8);
  const readable = typeof name === 'string' ? kebab(name).slice(0, 50) : 'rule';
  return `${readable || 'rule'}-${hash}`;
}

const resourceOf = (model: Associating, { id, to, name }: Binding, among: Among | undefined) =>
  new PlannedResource({
    id: among ? `${onPaperText(name)}-${among.word}` : id,
    type,
    home: { extends: model.target },
    apiVersion: isMonitoredObject(model.target) ? monitoredObjectVersion : undefined,
    dependsOn: among?.dependsOn ?? [],
    name,
    sharedAs: model.endpoint
      ? `${endpointAssociationName}-${among?.word ?? targetWord(model.target, model.key)}`
      : undefined,
    body: {
      properties: said({
        dataCollectionRuleId: model.endpoint ? undefined : to,
        dataCollectionEndpointId: model.endpoint?.id,
        description: model.description,
      }),
    },
  });

/** An association is its target and its name: two that are the same are one. */
function claimOf(
  model: Associating,
  binding: Binding,
  resource: PlannedResource,
  among: Among | undefined,
): Claim | undefined {
  const target = identityOf(model.target) ?? model.key;
  const to = model.endpoint ?? model.rule;
  const value = identityOf(binding.to);
  const label = labelOf(binding.name);
  if (target === undefined || label === undefined || !to || value === undefined) return undefined;
  const shownTarget = typeof model.target === 'string' ? model.target : 'this target';
  return {
    what: model.endpoint
      ? `The configuration endpoint of ${shownTarget}`
      : `The association "${label}" of ${shownTarget}`,
    resource,
    key: `${onPaperText(target)}/${label}`,
    value,
    shown: `"${shownHandle(to)}"`,
    path: among?.path ?? [model.endpoint ? 'endpoint' : 'rule'],
    among: model.rule
      ? { key: onPaperText(target), what: `rules that ${shownTarget} follows`, most: machineLimits.rules }
      : undefined,
    follows: model.rule?.follows && { collects: model.rule.follows.collects, shown: shownHandle(model.rule) },
    more: model.description === undefined && !model.overrides ? undefined : saidOf(model),
  };
}

const saidOf = ({ description, overrides: patches }: Associating) =>
  onPaperText(said<Value>({ description, overrides: patches }));

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
