/**
 * What of KQL an ingestion-time transformation takes, by Microsoft's list – which has gaps: its own examples use `iff`,
 * `replace` and `not`. So what is not on it is doubted, and refused only where it cannot be: where it needs more than the
 * one record that a transformation sees.
 * Source: https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-transformations-kql
 */

const words = (...lines: string[]): Set<string> => new Set(lines.flatMap((line) => line.split(' ')));

/** The tabular operators, by the parser's names, and as they are written. */
export const operators: { readonly [node: string]: string } = {
  ExtendOperator: 'extend',
  FilterOperator: 'where',
  ParseOperator: 'parse',
  PrintOperator: 'print',
  ProjectAwayOperator: 'project-away',
  ProjectOperator: 'project',
  ProjectRenameOperator: 'project-rename',
};

/** Operators that no single record gives anything to do: they count, order, combine or multiply records. */
export const operatorsOnSeveral: ReadonlySet<string> = words(
  'CountOperator DistinctOperator EvaluateOperator ExecuteAndCacheOperator FacetOperator FindOperator ForkOperator',
  'GetSchemaOperator GraphMarkComponentsOperator GraphMatchOperator GraphShortestPathsOperator',
  'GraphToTableOperator GraphWhereEdgesOperator GraphWhereNodesOperator JoinOperator LookupOperator',
  'MacroExpandOperator MakeGraphOperator MakeSeriesOperator MvApplyOperator MvExpandOperator PartitionByOperator',
  'PartitionOperator RangeOperator ReduceByOperator RenderOperator SampleDistinctOperator SampleOperator',
  'ScanOperator SearchOperator SortOperator SummarizeOperator TopHittersOperator TopNestedOperator TopOperator',
  'UnionOperator',
);

/** Functions that look at the records before or after. */
export const functionsOnSeveral: ReadonlySet<string> = words(
  'next prev row_cumsum row_number row_rank_dense row_rank_min row_window_session',
);

/** What has records of its own, or reads them elsewhere. */
export const otherRecords: ReadonlySet<string> = words(
  'DataTableExpression ExternalDataExpression InlineExternalTableExpression MaterializedViewCombineExpression',
);

export const statements: ReadonlySet<string> = words('ExpressionStatement LetStatement');

export const scalarOperators: ReadonlySet<string> = words(
  '+ - * / % < > <= >= == != <> and or between !between =~ !~ contains !contains contains_cs !contains_cs has !has',
  'has_cs !has_cs startswith !startswith startswith_cs !startswith_cs endswith !endswith endswith_cs !endswith_cs',
  'in !in',
).add('matches regex');

export const functions: ReadonlySet<string> = words(
  'binary_and binary_or binary_not binary_shift_left binary_shift_right binary_xor',
  'tobool toboolean todatetime todouble toreal toguid toint tolong tostring totimespan',
  'ago datetime_add datetime_diff datetime_part dayofmonth dayofweek dayofyear endofday endofmonth endofweek',
  'endofyear getmonth getyear hourofday make_datetime make_timespan now startofday startofmonth startofweek',
  'startofyear weekofyear',
  'array_concat array_length pack_array pack parse_json todynamic parse_xml zip',
  'abs bin floor ceiling exp exp10 exp2 isfinite isinf isnan log log10 log2 pow round sign',
  'case iif iff max_of min_of not',
  'base64_encodestring base64_decodestring countof extract extract_all indexof isempty isnotempty split strcat',
  'strcat_delim strlen substring replace tolower toupper hash_sha256',
  'gettype isnotnull isnull',
  'columnifexists parse_cef_dictionary geo_location',
);

/** What to write for what is not on the list. */
export const instead: { readonly [word: string]: string } = {
  base64_decode_tostring: 'base64_decodestring',
  base64_encode_tostring: 'base64_encodestring',
  bag_pack: 'pack',
  column_ifexists: 'columnifexists',
  dynamic: 'parse_json',
  filter: 'where',
  notempty: 'isnotempty',
  notnull: 'isnotnull',
};

/** One `parse` fills as many columns. */
export const parsedColumns = 10;
