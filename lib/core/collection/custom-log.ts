/**
 * A log of your own: from one list of columns the table, the stream, where it comes from, the flow and the
 * transformation, each after the one that it needs.
 */
import { ruleType, tableType } from '../azure/our-types';
import { nameOf } from '../fields';
import type { Handle } from '../handle';
import { nounOf } from '../noun';
import { PlannedResource } from '../plan';
import type { Path, Problem } from '../problem';
import { customLogRules, tableRules } from '../rules';
import { noOutput } from '../rules/custom-streams-are-declared';
import { type Fields, type Model, type Text, knownFlag, record, text } from '../schema';
import type { PlainSource } from '../sources/kinds';
import { Entries, Join, type Value, isMap } from '../value';
import { ColumnType, type Columns, columns, timeGenerated } from '../model/column';
import { type CustomLogSource, customLogSource } from './custom-log-source';
import { collectedRule, ruleResource } from './data-collection-rule';
import { DataCollectionRuleKind } from './data-collection-rule-props';
import { TablePlan, type TableSettings, tableResource, tableSettings } from './log-analytics-table';
import { type IDataCollectionEndpoint, dataCollectionEndpointRef } from '../references';
import { type RuleOfWorkspaceProps, groupOf, ruleOfWorkspaceFields, rulesOf } from './rule-of-workspace';
import { followedOf } from '../model/followed';

/**
 * A log of your own, and the table that keeps it.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/create-custom-table
 */
export interface CustomLogProps extends TableSettings, RuleOfWorkspaceProps {
  /** The name of the table: `Orders_CL`. */
  readonly table: string;
  /**
   * The columns of the table: `{ Order: ColumnType.STRING, Amount: ColumnType.REAL }`. `TimeGenerated` is added where it
   * is not among them: the time at which a record was read or received.
   */
  readonly columns: { [column: string]: ColumnType };
  /** Where the records come from. */
  readonly source: CustomLogSource;
  /**
   * A query that makes of a record as it comes one as the table has it.
   *
   * @default - the columns are taken as they come
   */
  readonly transformKql?: string;
  /**
   * The endpoint through which data is taken in.
   *
   * @default - none: agents need none, and the Logs Ingestion API has one that the rule has itself
   */
  readonly endpoint?: IDataCollectionEndpoint;
  /**
   * Makes the rule – and a table in the plan Auxiliary – through Azure's own API, which carries every property. Changing
   * it later replaces the rule.
   *
   * @default false
   */
  readonly throughAzureApi?: boolean;
}

const schema = record({
  ...tableSettings,
  ...ruleOfWorkspaceFields,
  table: nameOf(tableType, 'the name of a table'),
  columns,
  source: customLogSource,
  transformKql: text('a query').optional(),
  endpoint: dataCollectionEndpointRef.optional(),
  throughAzureApi: knownFlag().default(false),
} satisfies Fields<CustomLogProps>);

type Props = Model<typeof schema>;

const whole = schema.map((props) => ({ ...props, rule: ruleOf(props), unmade: unmadeColumns(props) }));

type CustomLogModel = Model<typeof whole>;

export const customLog = nounOf<CustomLogModel>({
  noun: 'DataCollectionRule',
  type: ruleType,
  schema: whole,
  rules: [...tableRules, ...customLogRules, ...rulesOf<CustomLogModel>(asWritten)],
  draft: (model, naming) => {
    const throughAzureApi = model.throughAzureApi && model.plan === TablePlan.AUXILIARY;
    const table = tableResource('Table', { ...model, throughAzureApi });
    return {
      resources: [ruleResource(model.rule, naming, [table]), table],
      follows: followedOf(model.rule),
    };
  },
});

function ruleOf(props: Props) {
  const { table, workspace, endpoint, source } = props;
  const stream: Text = typeof table === 'string' ? `Custom-${table}` : new Join(['Custom-', table]);
  const direct = source.kind === 'logsIngestionApi' && !endpoint;
  const flow = {
    streams: [stream],
    destinations: undefined,
    transformKql: props.transformKql ?? usualTransform(props),
    outputStream: stream,
    builtInTransform: undefined,
    captureOverflow: undefined,
  };
  return collectedRule({
    ...props,
    // What is made here needs no reading.
    checkTransforms: props.checkTransforms && props.transformKql !== undefined,
    resourceGroup: groupOf(workspace, props.resourceGroup),
    sources: sourcesOf(props, stream),
    destinations: [{ kind: 'logAnalytics', of: { workspace, name: undefined } }],
    flows: [flow],
    streamDeclarations: [{ name: stream, columns: incomingColumns(props) }],
    kind: direct ? DataCollectionRuleKind.DIRECT : undefined,
    identity: undefined,
    agentSettings: undefined,
    adopt: undefined,
    references: undefined,
    outputColumns:
      typeof stream === 'string' ? { [stream]: { ...timeGenerated, ...props.columns } } : undefined,
  });
}

function sourcesOf({ source }: Props, stream: Text): readonly PlainSource[] {
  switch (source.kind) {
    case 'textLogs':
      return [{ kind: 'textLogs', of: { ...source.of, stream, name: undefined } }];
    case 'jsonLogs':
      return [{ kind: 'jsonLogs', of: { ...source.of, stream, name: undefined } }];
    case 'logsIngestionApi':
      return [];
  }
}

/**
 * What the agent gives of a text file; of these, FilePath and Computer only where they are asked for.
 * Source: https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-log-text
 */
const textColumns: Columns = { ...timeGenerated, RawData: ColumnType.STRING };
const textColumnsOnDemand: Columns = { FilePath: ColumnType.STRING, Computer: ColumnType.STRING };

/** The columns of a record as it comes. */
function incomingColumns({ source, columns: given }: Props): Columns {
  if (source.kind === 'textLogs') {
    const asked = Object.entries(textColumnsOnDemand).filter(([name]) => Object.hasOwn(given, name));
    return { ...textColumns, ...Object.fromEntries(asked) };
  }
  const carried = Object.fromEntries(
    Object.entries(given).map(([name, of]) => [name, of === ColumnType.GUID ? ColumnType.STRING : of]),
  );
  return source.kind === 'jsonLogs' ? { ...timeGenerated, ...carried } : carried;
}

/** Gives a record the time that it lacks, and makes GUIDs of those that came as text. */
function usualTransform({ source, columns: given }: Props): string | undefined {
  const guids = Object.keys(given)
    .filter((name) => given[name] === ColumnType.GUID)
    .sort();
  const timeless = source.kind === 'logsIngestionApi' && !Object.hasOwn(given, 'TimeGenerated');
  const made = [
    ...(timeless ? ['TimeGenerated = now()'] : []),
    ...(source.kind === 'textLogs' ? [] : guids.map(inKql).map((name) => `${name} = toguid(${name})`)),
  ];
  return made.length ? `source | extend ${made.join(', ')}` : undefined;
}

/** The words of KQL are in lower case, and so may be the name of a column. */
const inKql = (name: string) => (/^[A-Z]\w*$/.test(name) ? name : `['${name}']`);

/** Columns that nothing makes of the text that comes. */
const unmadeColumns = ({ source, columns: given, transformKql }: Props): readonly string[] =>
  source.kind === 'textLogs' && transformKql === undefined
    ? Object.keys(given).filter((name) => !(name in textColumns) && !(name in textColumnsOnDemand))
    : [];

/** Where the user wrote what a rule says of the parts that are made of it. */
function asWritten({ path, kind }: Problem): Path | undefined {
  // The name of the table says it.
  if (kind === noOutput) return undefined;
  const [part, index, ...rest] = path;
  if (typeof index !== 'number') return path;
  if (part === 'sources') return ['source', ...rest];
  if (part === 'destinations') return ['workspace'];
  return rest[0] === 'transformKql' || rest[0] === 'columns' ? rest : [];
}

/** The stream of a custom log: its name, as those say it who send records. */
export function streamOf({ resource }: Handle): Value {
  const properties = resource instanceof PlannedResource ? resource.body['properties'] : undefined;
  const declared = isMap(properties) ? properties['streamDeclarations'] : undefined;
  return declared instanceof Entries ? declared.entries[0]?.[0] : undefined;
}
