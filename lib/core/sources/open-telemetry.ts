/** Logs, traces and metrics in the form of OpenTelemetry: through the agent, or sent to the rule itself. */
import { streams as azure } from '../azure/streams';
import { said } from '../noun';
import { type Fields, type Model, countedList, flag, list, record, text } from '../schema';
import { type Value, isList } from '../value';
import { type SourceKind, sortedSet, sourceName, streamText } from './source';

/**
 * Metrics in the form of OpenTelemetry that are sent to the rule itself.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure
 */
export interface DirectOtelMetricsSourceProps {
  /** The streams that they are given to. */
  readonly streams: string[];
  /**
   * The attributes of the resource that are added to each record.
   *
   * @default - none
   */
  readonly enrichWithResourceAttributes?: string[];
  /**
   * The name of the reference – an Application Insights resource among the rule's `references` – that enriches each
   * record.
   *
   * @default - none
   */
  readonly enrichWithReference?: string;
  /**
   * The name of the source within its rule.
   *
   * @default - what it collects
   */
  readonly name?: string;
}

/** Logs or traces in the form of OpenTelemetry that are sent to the rule itself. */
export interface DirectOtelSourceProps {
  /**
   * The streams that they are given to.
   *
   * @default - every stream of their kind
   */
  readonly streams?: string[];
  /**
   * The attributes of the resource that are added to each record.
   *
   * @default - none
   */
  readonly enrichWithResourceAttributes?: string[];
  /**
   * The name of the reference – an Application Insights resource among the rule's `references` – that enriches each
   * record.
   *
   * @default - none
   */
  readonly enrichWithReference?: string;
  /**
   * Whether records name the resource of the reference instead of the one that sent them.
   *
   * @default - Azure's own choice
   */
  readonly replaceResourceIdWithReference?: boolean;
  /**
   * The name of the source within its rule.
   *
   * @default - what it collects
   */
  readonly name?: string;
}

/** Which telemetry of a machine a source takes: that with this attribute. */
export interface ResourceAttributeRouting {
  /** The attribute of the resource that sends. */
  readonly attributeName: string;
  /** The value that it has. */
  readonly attributeValue: string;
}

/** Metrics in the form of OpenTelemetry that the agent takes in. */
export interface OtelMetricsSourceProps extends DirectOtelMetricsSourceProps {
  /**
   * The telemetry that this source takes, by an attribute of its sender.
   *
   * @default - all of it
   */
  readonly resourceAttributeRouting?: ResourceAttributeRouting;
}

/** Logs or traces in the form of OpenTelemetry that the agent takes in. */
export interface OtelSourceProps extends DirectOtelSourceProps {
  /**
   * The telemetry that this source takes, by an attribute of its sender.
   *
   * @default - all of it
   */
  readonly resourceAttributeRouting?: ResourceAttributeRouting;
}

const directMetricsFields = {
  streams: countedList(streamText(), 'streams'),
  enrichWithResourceAttributes: list(text('the name of an attribute'), 'names of attributes').optional(),
  enrichWithReference: text('the name of a reference').optional(),
  name: sourceName,
};
const directFields = {
  ...directMetricsFields,
  streams: countedList(streamText(), 'streams').optional(),
  replaceResourceIdWithReference: flag().optional(),
};
const resourceAttributeRouting = record({
  attributeName: text('the name of an attribute'),
  attributeValue: text('the value of an attribute'),
} satisfies Fields<ResourceAttributeRouting>).optional();

const direct = record(directFields satisfies Fields<DirectOtelSourceProps>);
const directMetrics = record(directMetricsFields satisfies Fields<DirectOtelMetricsSourceProps>);
const agent = record({ ...directFields, resourceAttributeRouting } satisfies Fields<OtelSourceProps>);
const agentMetrics = record({
  ...directMetricsFields,
  resourceAttributeRouting,
} satisfies Fields<OtelMetricsSourceProps>);

type Otel = Model<typeof directMetrics> & Partial<Model<typeof agent>>;

const logStreams = [azure.otelLogs];
const traceStreams = [azure.otelTraceEvents, azure.otelTraceResources, azure.otelTraceSpans];

export const otelLogs = kindOf<Model<typeof agent>>(
  'OpenTelemetry logs',
  'dataSources',
  'otelLogs',
  agent,
  logStreams,
);
export const otelTraces = kindOf<Model<typeof agent>>(
  'OpenTelemetry traces',
  'dataSources',
  'otelTraces',
  agent,
  traceStreams,
);
export const otelMetrics = kindOf<Model<typeof agentMetrics>>(
  'OpenTelemetry metrics',
  'dataSources',
  'otelMetrics',
  agentMetrics,
  [],
);
export const directOtelLogs = kindOf<Model<typeof direct>>(
  'direct OpenTelemetry logs',
  'directDataSources',
  'otelLogs',
  direct,
  logStreams,
);
export const directOtelTraces = kindOf<Model<typeof direct>>(
  'direct OpenTelemetry traces',
  'directDataSources',
  'otelTraces',
  direct,
  traceStreams,
);
export const directOtelMetrics = kindOf<Model<typeof directMetrics>>(
  'direct OpenTelemetry metrics',
  'directDataSources',
  'otelMetrics',
  directMetrics,
  [],
);

function kindOf<M extends { readonly name?: Otel['name'] }>(
  title: string,
  list: 'dataSources' | 'directDataSources',
  property: string,
  schema: SourceKind<M>['schema'],
  usual: readonly string[],
): SourceKind<M> {
  const word = property.replace('otel', 'otel-').toLowerCase();
  return {
    title,
    place: [list, property],
    ...(list === 'dataSources' ? { systems: ['Linux', 'Windows'] as const } : {}),
    ...(property === 'otelMetrics' ? { reach: ['monitoringAccounts'] } : {}),
    schema,
    streams: (source) => (source as Partial<Otel>).streams ?? usual,
    ownName: () => (list === 'dataSources' ? word : `direct-${word}`),
    apart: (source) => ({ ...source, name: undefined }),
    bodies: (source, name, streams) => [otelBody(source as unknown as Otel, name, streams)],
    written: (body) => body,
  };
}

function otelBody(source: Otel, name: Value, streams: readonly Value[]) {
  const attributes: Value = source.enrichWithResourceAttributes;
  return said<Value>({
    name,
    streams,
    resourceAttributeRouting: source.resourceAttributeRouting,
    enrichWithResourceAttributes: isList(attributes) ? sortedSet(attributes) : attributes,
    enrichWithReference: source.enrichWithReference,
    replaceResourceIdWithReference: source.replaceResourceIdWithReference,
  });
}
