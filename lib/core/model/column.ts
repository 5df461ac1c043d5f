/** The columns of streams and tables, and the words that Azure has for their types. */
import { type Model, knownMap, word } from '../schema';
import type { Value } from '../value';

/** The type of a column. */
export enum ColumnType {
  STRING = 'string',
  /** A whole number of 32 bits. */
  INT = 'int',
  /** A whole number of 64 bits. */
  LONG = 'long',
  REAL = 'real',
  BOOLEAN = 'boolean',
  DATETIME = 'datetime',
  /** Anything that JSON can say. */
  DYNAMIC = 'dynamic',
  /** Of tables only: a stream carries it as text. */
  GUID = 'guid',
}

export const columns = knownMap(
  word(ColumnType, 'a type of a column'),
  'an object of columns and their types',
);

export type Columns = Model<typeof columns>;

/** The column that every record has. */
export const timeGenerated = { TimeGenerated: ColumnType.DATETIME };

/** The time first, the others by name: the order in which they were written means nothing. */
const names = (given: Columns): readonly string[] => {
  const time = Object.keys(timeGenerated);
  const others = Object.keys(given).filter((name) => !time.includes(name));
  return [...time.filter((name) => Object.hasOwn(given, name)), ...others.sort()];
};

/** Columns as a rule declares them. */
export const streamColumns = (given: Columns): Value =>
  names(given).map((name) => ({ name, type: given[name] }));

/** Columns as a table has them: there, Azure spells one type in another way. */
export const tableColumns = (given: Columns): Value =>
  names(given).map((name) => ({
    name,
    type: given[name] === ColumnType.DATETIME ? 'dateTime' : given[name],
  }));
