/** A data collection rule: which data, from which sources, goes where. */
import type { DataSource } from '../sources/data-source';
import { dataSource } from '../sources/data-source';
import type { Destination } from '../destinations/destination';
import { destination } from '../destinations/destination';
import { nounOf, said } from '../noun';
import { location, resourceName } from '../fields';
import { type Fields, type Model, countedList, record, text, word } from '../schema';
import { ruleRules } from '../rules';
import type { ValueMap } from '../value';
import { inGroup, resourceFields, type ResourceProps } from './common';
import { type DataFlowProps, dataFlow } from './data-flow';
import type { ManagedIdentity } from './managed-identity';
import { identityBody, managedIdentity } from './managed-identity';
import { dataCollectionEndpointRef, type IDataCollectionEndpoint } from './references';
import { collect } from './collect';

/**
 * A data collection rule to be made.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-overview
 */
export interface DataCollectionRuleProps extends ResourceProps {
  /** Where data comes from. */
  readonly sources: DataSource[];
  /** Where data goes. */
  readonly destinations: Destination[];
  /**
   * Which streams go to which destinations, and what happens on the way.
   *
   * @default - every source's streams go to every destination that takes them
   */
  readonly flows?: DataFlowProps[];
  /**
   * The region.
   *
   * @default - that of the workspaces it sends data to, where Azure wants it to be
   */
  readonly location?: string;
  /**
   * The systems that the rule is for. Azure lets nobody change it later.
   *
   * @default - any system for which the sources find something
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
   * What the rule is for.
   *
   * @default - no description
   */
  readonly description?: string;
}

/** The systems that a data collection rule is for. */
export enum DataCollectionRuleKind {
  LINUX = 'Linux',
  WINDOWS = 'Windows',
}

const type = 'Microsoft.Insights/dataCollectionRules';

const schema = record({
  ...resourceFields,
  sources: countedList(dataSource, 'sources'),
  destinations: countedList(destination, 'destinations'),
  flows: countedList(dataFlow, 'flows').optional(),
  location: location.optional(),
  name: resourceName(type),
  kind: word(DataCollectionRuleKind, 'a kind of data collection rule').optional(),
  endpoint: dataCollectionEndpointRef.optional(),
  identity: managedIdentity.optional(),
  description: text('a description').optional(),
} satisfies Fields<DataCollectionRuleProps>).map((props) => ({ ...props, ...collect(props) }));

type DataCollectionRuleModel = Model<typeof schema>;

export const dataCollectionRule = nounOf<DataCollectionRuleModel>({
  noun: 'DataCollectionRule',
  type,
  schema,
  rules: ruleRules,
  draft: (model, naming) => ({
    resources: [
      inGroup(type, model, naming, {
        location: model.home,
        tags: model.tags,
        kind: model.kind,
        identity: identityBody(model.identity),
        properties: said({
          description: model.description,
          dataCollectionEndpointId: model.endpoint?.id,
          dataSources: dataSources(model),
          destinations: destinations(model),
          dataFlows: model.dataFlows,
        }),
      }),
    ],
  }),
});

function dataSources({ given }: DataCollectionRuleModel): ValueMap {
  const lists: { [property: string]: ValueMap[] } = {};
  for (const { kind, bodies } of given) (lists[kind.property] ??= []).push(...bodies);
  return lists;
}

function destinations({ targets }: DataCollectionRuleModel): ValueMap {
  const places: { [property: string]: ValueMap | ValueMap[] } = {};
  for (const { kind, name, body } of targets) {
    if (kind.single) places[kind.property] = { ...body, name };
    else
      places[kind.property] = [
        ...((places[kind.property] as ValueMap[] | undefined) ?? []),
        { ...body, name },
      ];
  }
  return places;
}
