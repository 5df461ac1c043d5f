/** The columns of streams and tables, and the words that Azure has for their types. */
import { type Model, knownMap, word } from '../schema';

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
