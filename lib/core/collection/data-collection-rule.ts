/** A data collection rule: which data, from which sources, goes where. */
import { ruleType, tableType } from '../azure/our-types';
import { dataSource } from '../model/data-source';
import { destination } from '../model/destination';
import type { Handle } from '../handle';
import { nameRules } from '../azure/names';
import { tableOf } from '../azure/streams';
import { type Made, type Naming, nounOf, said } from '../noun';
import { numbered } from '../numbered';
import { PlannedResource } from '../plan';
import { location, resourceName } from '../fields';
import { type Fields, type Model, countedList, knownFlag, record, text, word } from '../schema';
import { ruleRules } from '../rules';
import type { Value } from '../value';
import { inGroup, resourceFields } from './common';
import { dataFlow } from '../model/data-flow';
import { DataCollectionRuleKind, type DataCollectionRuleProps } from './data-collection-rule-props';
import { identityBody, managedIdentity } from './managed-identity';
import { dataCollectionEndpointRef } from '../references';
import { type CollectedRule, collect, destinationBodies, placed } from '../model/collect';
import { divided } from '../model/divide';
import { followedOf } from '../model/followed';
import { agentSettings, agentSettingsBody } from '../model/agent-settings';
import { referencesBody, ruleReferences } from '../model/rule-references';
import { declarationsBody, streamDeclaration } from '../model/stream-declaration';

const schema = record({
  ...resourceFields(ruleType),
  sources: countedList(dataSource, 'sources').default([]),
  destinations: countedList(destination, 'destinations').default([]),
  flows: countedList(dataFlow, 'flows').optional(),
  streamDeclarations: countedList(streamDeclaration, 'streams').default([]),
  location: location.optional(),
  name: resourceName(ruleType),
  kind: word(DataCollectionRuleKind, 'a kind of data collection rule').optional(),
  endpoint: dataCollectionEndpointRef.optional(),
  identity: managedIdentity.optional(),
  agentSettings: agentSettings.optional(),
  references: ruleReferences.optional(),
  divide: knownFlag().default(false),
  checkTransforms: knownFlag().default(true),
  description: text('a description').optional(),
} satisfies Fields<DataCollectionRuleProps>);

const whole = schema.map((props) => ({ ...collectedRule(props), overrides: props.overrides }));

type DataCollectionRuleModel = Model<typeof whole>;

interface RuleProps extends Omit<Model<typeof schema>, 'overrides' | 'divide'> {
  readonly divide?: boolean;
  readonly outputColumns?: CollectedRule['outputColumns'];
}

/** A rule of which it is known what its parts come to. */
export const collectedRule = (props: RuleProps) => ({ ...props, ...collect(props) });

export const dataCollectionRule = nounOf<DataCollectionRuleModel>({
  noun: 'DataCollectionRule',
  type: ruleType,
  schema: whole,
  rules: ruleRules,
  draft: (model, naming, made) => {
    const [first, ...others] = model.divide ? divided(model) : [model];
    const resourceOf = (part: DataCollectionRuleModel) => ruleResource(part, naming, tablesOf(part, made));
    return {
      resources: [resourceOf(first), ...others.map((part, i) => furtherResource(resourceOf(part), i + 2))],
      follows: followedOf(model),
    };
  },
});

/** The first resource of what is divided has its name, and may be there already. */
function furtherResource({ home, name, throughAzureApi, dependsOn, body }: PlannedResource, number: number) {
  const ownName = numbered(name, number, nameRules[ruleType].most);
  return new PlannedResource({
    id: `Part${number}`,
    type: ruleType,
    home,
    name: ownName,
    throughAzureApi,
    dependsOn,
    body,
  });
}

/** Azure refuses a rule whose output table is not there yet. */
function tablesOf({ flows }: DataCollectionRuleModel, made: Made): readonly PlannedResource[] {
  const tables = flows.flatMap(({ of, targets }) => {
    const { outputStream } = of;
    if (typeof outputStream !== 'string') return [];
    return targets.flatMap(({ of: { workspace } }) =>
      isHandle(workspace) ? (made(tableType, workspace, tableOf(outputStream)) ?? []) : [],
    );
  });
  return [...new Set(tables)];
}

const isHandle = (value: unknown): value is Handle =>
  value !== null && typeof value === 'object' && 'resource' in value;

/** @param dependsOn what is there before Azure takes the rule */
export function ruleResource(
  model: ReturnType<typeof collectedRule>,
  naming: Naming,
  dependsOn: readonly PlannedResource[] = [],
): PlannedResource {
  const body = {
    location: model.home,
    tags: model.tags,
    kind: model.kind,
    identity: identityBody(model.identity),
    properties: said<Value>({
      description: model.description,
      dataCollectionEndpointId: model.endpoint?.id,
      ...placed(model.given),
      references: referencesBody(model.references),
      agentSettings: agentSettingsBody(model.agentSettings),
      streamDeclarations: declarationsBody(model.streamDeclarations),
      destinations: model.targets.length ? destinationBodies(model.targets) : undefined,
      dataFlows: unlessEmpty(model.dataFlows),
    }),
  };
  return inGroup(ruleType, model, naming, body, dependsOn);
}

const unlessEmpty = <T>(list: readonly T[]) => (list.length ? list : undefined);

/** The address at which a rule takes data in by itself. */
export function ownEndpoint({ resource }: Handle, what: 'logsIngestion' | 'metricsIngestion'): Value {
  const kind = resource instanceof PlannedResource ? resource.body['kind'] : undefined;
  if (kind !== DataCollectionRuleKind.DIRECT)
    throw new Error(
      'Only a rule of kind "Direct" has an endpoint of its own; others have that of their "endpoint".',
    );
  return resource.attribute(`properties.endpoints.${what}`);
}
