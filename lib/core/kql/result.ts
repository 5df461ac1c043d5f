/** What comes out of a transformation, against the table that it goes to. */
import type { Columns } from '../azure/columns';
import { didYouMean } from '../nearest';
import { type Problem, listed, quoted } from '../problem';
import { misfit, noTime, otherType } from './kinds';
import { unknownType } from './parser';

/** The table that a flow fills. */
export interface Table {
  readonly name: string;
  readonly columns: Columns;
  /** Whether it is ours, so that there is no doubt about its columns. */
  readonly ours: boolean;
}

const time = 'TimeGenerated';

/** A workspace stores nothing without a time. */
export function* checkTime(result: Columns): Generator<Problem> {
  const type = result[time];
  if (type === undefined) {
    const near = Object.keys(result).find((column) => column.toLowerCase() === time.toLowerCase());
    yield noTime.at(
      [],
      'The result has no TimeGenerated, without which a workspace stores nothing.',
      near === undefined
        ? 'Keep the column, or add "| extend TimeGenerated = now()".'
        : `Names of columns are told apart by case: write TimeGenerated for ${quoted(near)}.`,
    );
  } else if (type !== 'datetime' && type !== unknownType) {
    yield noTime.at(
      [],
      `The TimeGenerated of the result is of type ${type}, and has to be a datetime.`,
      'Convert it with todatetime().',
    );
  }
}

/** Azure refuses another type, even an int for a long, and drops what the table has no column for. */
export function* checkFit(result: Columns, table: Table, keepsRest: boolean): Generator<Problem> {
  const wrong = Object.keys(result).filter((column) => differs(result, table.columns, column));
  for (const column of wrong) {
    const kind = table.ours ? otherType : misfit;
    const [made = '', wanted = ''] = [result[column], table.columns[column]];
    yield kind.at(
      [],
      `The column ${quoted(column)} of the result is of type ${made}, and that of ${quoted(table.name)} of type ${wanted}.`,
      conversions[wanted] && `Convert it with ${conversions[wanted]}().`,
    );
  }
  // Columns that a workspace adds to a standard table end so.
  const extra = Object.keys(result).filter(
    (column) => !has(table.columns, column) && !column.endsWith('_CF'),
  );
  if (extra.length === 0 || keepsRest) return;
  const [first = ''] = extra;
  yield misfit.at(
    [],
    table.ours
      ? `${quoted(table.name)} has no column for ${listed(extra)}, so that Azure drops what is in there.`
      : `${quoted(table.name)} is not known to have a column for ${listed(extra)}: what is in there would be dropped.`,
    (extra.length === 1 ? didYouMean(first, Object.keys(table.columns)) : undefined) ??
      'Take out with "project-away" what is not to be stored.',
  );
}

const differs = (result: Columns, table: Columns, column: string) =>
  column !== time &&
  has(table, column) &&
  result[column] !== unknownType &&
  table[column] !== unknownType &&
  result[column] !== table[column];

const has = (columns: Columns, column: string) => Object.hasOwn(columns, column);

const conversions: { readonly [type: string]: string } = {
  bool: 'tobool',
  datetime: 'todatetime',
  dynamic: 'parse_json',
  guid: 'toguid',
  int: 'toint',
  long: 'tolong',
  real: 'toreal',
  string: 'tostring',
};
