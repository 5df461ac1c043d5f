/** A data collection rule: which data, from which sources, goes where. */
import type { DataSource } from '../sources/data-source';
import { dataSource } from '../sources/data-source';
import type { Destination } from '../destinations/destination';
import { destination } from '../destinations/destination';
import type { Handle } from '../handle';
import { tableOf } from '../azure/streams';
import { type Made, type Naming, nounOf, said } from '../noun';
import { PlannedResource } from '../plan';
import { location, resourceName } from '../fields';
import { type Fields, type Model, countedList, knownFlag, record, text, word } from '../schema';
import { ruleRules } from '../rules';
import type { Value } from '../value';
import { inGroup, resourceFields, type ResourceProps } from './common';
import { type DataFlowProps, dataFlow } from './data-flow';
import type { ManagedIdentity } from './managed-identity';
import { identityBody, managedIdentity } from './managed-identity';
import { dataCollectionEndpointRef, type IDataCollectionEndpoint } from './references';
import { type CollectedRule, collect, destinationBodies, placed } from './collect';
import { collectsOf } from './taken';
import { type AgentSettings, agentSettings, agentSettingsBody } from './agent-settings';
import { type RuleReferences, referencesBody, ruleReferences } from './rule-references';
import { type StreamDeclaration, declarationsBody, streamDeclaration } from './stream-declaration';

/**
 * A data collection rule to be made.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-overview
 */
export interface DataCollectionRuleProps extends ResourceProps {
  /**
   * Where data comes from.
   *
   * @default - none: data is sent to the rule, as `streamDeclarations` and `flows` say
   */
  readonly sources?: DataSource[];
  /**
   * Where data goes.
   *
   * @default - nowhere, which only rules of the kind AgentSettings may do
   */
  readonly destinations?: Destination[];
  /**
   * Which streams go to which destinations, and what happens on the way.
   *
   * @default - every source's streams go to every destination that takes them
   */
  readonly flows?: DataFlowProps[];
  /**
   * The streams of your own, and their columns.
   *
   * @default - none
   */
  readonly streamDeclarations?: StreamDeclaration[];
  /**
   * The region.
   *
   * @default - that of the workspaces it sends data to, where Azure wants it to be
   */
  readonly location?: string;
  /**
   * What the rule is for. Azure lets nobody change it later.
   *
   * @default - machines of any system for which the sources find something
   */
  readonly kind?: DataCollectionRuleKind;
  /**
   * The endpoint to which agents send data for this rule.
   *
   * @default - data goes to the public endpoints of its destinations
   */
  readonly endpoint?: IDataCollectionEndpoint;
  /**
   * The identity with which the rule signs in to its destinations.
   *
   * @default - none
   */
  readonly identity?: ManagedIdentity;
  /**
   * Settings of the agent itself, in a rule of the kind AgentSettings.
   *
   * @default - none
   */
  readonly agentSettings?: AgentSettings;
  /**
   * What the rule reads to enrich the data that it takes in.
   *
   * @default - nothing
   */
  readonly references?: RuleReferences;
  /**
   * Whether transformations are read, before anything is deployed, as Azure would read them.
   *
   * @default true
   */
  readonly checkTransforms?: boolean;
  /**
   * What the rule is for.
   *
   * @default - no description
   */
  readonly description?: string;
}

/** What a data collection rule is for. */
export enum DataCollectionRuleKind {
  /** Linux machines. */
  LINUX = 'Linux',
  /** Windows machines. */
  WINDOWS = 'Windows',
  /** Data that is sent to the rule itself through the Logs Ingestion API, at an endpoint of its own. */
  DIRECT = 'Direct',
  /** Settings of the agent. */
  AGENT_SETTINGS = 'AgentSettings',
  /** What agents send directly to event hubs and storage. */
  AGENT_DIRECT_TO_STORE = 'AgentDirectToStore',
  /** What arrives in the tables of a workspace in other ways: see `WorkspaceTransform`. */
  WORKSPACE_TRANSFORMS = 'WorkspaceTransforms',
  /** Metrics of Azure services. */
  PLATFORM_TELEMETRY = 'PlatformTelemetry',
}

const type = 'Microsoft.Insights/dataCollectionRules';
const tableType = 'Microsoft.OperationalInsights/workspaces/tables';

const schema = record({
  ...resourceFields,
  sources: countedList(dataSource, 'sources').default([]),
  destinations: countedList(destination, 'destinations').default([]),
  flows: countedList(dataFlow, 'flows').optional(),
  streamDeclarations: countedList(streamDeclaration, 'streams').default([]),
  location: location.optional(),
  name: resourceName(type),
  kind: word(DataCollectionRuleKind, 'a kind of data collection rule').optional(),
  endpoint: dataCollectionEndpointRef.optional(),
  identity: managedIdentity.optional(),
  agentSettings: agentSettings.optional(),
  references: ruleReferences.optional(),
  checkTransforms: knownFlag().default(true),
  description: text('a description').optional(),
} satisfies Fields<DataCollectionRuleProps>);

const whole = schema.map((props) => ({ ...collectedRule(props), overrides: props.overrides }));

type DataCollectionRuleModel = Model<typeof whole>;

interface RuleProps extends Omit<Model<typeof schema>, 'overrides'> {
  readonly outputColumns?: CollectedRule['outputColumns'];
}

/** A rule of which it is known what its parts come to. */
export const collectedRule = (props: RuleProps) => ({ ...props, ...collect(props) });

export const dataCollectionRule = nounOf<DataCollectionRuleModel>({
  noun: 'DataCollectionRule',
  type,
  schema: whole,
  rules: ruleRules,
  draft: (model, naming, made) => ({
    resources: [ruleResource(model, naming, tablesOf(model, made))],
    collects: collectsOf(model),
  }),
});

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
  return inGroup(type, model, naming, body, dependsOn);
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
