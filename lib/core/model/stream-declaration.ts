/** The columns of a stream of one's own. */
import { type Fields, type Model, record } from '../schema';
import { customStream } from '../sources/source';
import { Entries, type Value, labelOf } from '../value';
import { type ColumnType, columns, streamColumns } from './column';
import { compare } from '../order';

/**
 * A stream of your own: what is sent to the rule, or what a log file holds.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure#stream-declarations
 */
export interface StreamDeclaration {
  /** The name of the stream: `Custom-Orders_CL`. */
  readonly name: string;
  /** Its columns: `{ TimeGenerated: ColumnType.DATETIME, Amount: ColumnType.REAL }`. */
  readonly columns: { [column: string]: ColumnType };
}

export const streamDeclaration = record({
  name: customStream,
  columns,
} satisfies Fields<StreamDeclaration>);

export type StreamDeclarationModel = Model<typeof streamDeclaration>;

/** As a body says them; the names may be known only at deployment. */
export function declarationsBody(declarations: readonly StreamDeclarationModel[]): Value {
  if (declarations.length === 0) return undefined;
  const named = new Map(declarations.map((one) => [labelOf(one.name) ?? one, one]));
  return new Entries(
    [...named.values()]
      .sort((a, b) => compare(labelOf(a.name) ?? '', labelOf(b.name) ?? ''))
      .map(({ name, columns: given }) => [name, { columns: streamColumns(given) }]),
  );
}
