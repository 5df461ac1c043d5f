import { asCustomTable, isCustomStream, isCustomTableStream } from '../azure/streams';
import { ColumnType } from '../model/column';
import type { CollectedRule } from '../model/collect';
import { didYouMean } from '../nearest';
import { onPaperText } from '../plan';
import { type Path, ProblemKind, quoted } from '../problem';
import type { Text } from '../schema';
import { sameText } from '../sources/source';

const see =
  'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure#stream-declarations';
export const undeclared = new ProblemKind('AMC0219', 'A stream of your own is declared with its columns.', {
  see,
});
export const badColumns = new ProblemKind('AMC0223', 'A declared stream has columns that Azure takes.', {
  see,
});
export const noOutput = new ProblemKind(
  'AMC0224',
  'What flows in a stream of your own is put into a table that can hold it.',
  { see: 'https://learn.microsoft.com/azure/azure-monitor/logs/create-custom-table' },
);

/** Azure takes a log file whose stream is declared nowhere, and nothing ever arrives. */
export function* customStreamsAreDeclared({ given, flows, streamDeclarations }: CollectedRule) {
  const declared = streamDeclarations.map(({ name }) => name);
  const seen = new Set<string>();
  const uses: readonly (readonly [Text, Path])[] = [
    ...given.flatMap(({ streams, path }) => streams.map((stream) => [stream, [...path, 'stream']] as const)),
    ...flows.flatMap(({ streams, path }) => streams.map((stream) => [stream, [...path, 'streams']] as const)),
  ];
  for (const [stream, path] of uses) {
    if (typeof stream !== 'string' || !isCustomStream(stream) || seen.has(stream)) continue;
    seen.add(stream);
    if (declared.some((name) => typeof name !== 'string' || name === stream)) continue;
    yield undeclared.at(
      path,
      `The stream ${quoted(stream)} is not declared.`,
      didYouMean(stream, declared.map(onPaperText)) ??
        `Give its columns in "streamDeclarations": { name: ${quoted(stream)}, columns: { … } }.`,
    );
  }
}

/** A stream carries no GUIDs; the files of machines are given the time at which they are read. */
export function* declaredColumnsHold({ given, streamDeclarations }: CollectedRule) {
  for (const [i, { name, columns }] of streamDeclarations.entries()) {
    if (Object.keys(columns).length === 0)
      yield badColumns.at(['streamDeclarations', i, 'columns'], 'A stream has at least one column.');
    for (const column of Object.keys(columns)) {
      if (columns[column] === ColumnType.GUID)
        yield badColumns.at(
          ['streamDeclarations', i, 'columns', column],
          'A stream carries no GUIDs.',
          'Give "string" here, and make a GUID of it with toguid() in a transformation.',
        );
    }
    const twin = streamDeclarations.findIndex((other) => sameText(other.name, name));
    if (twin < i) yield badColumns.at(['streamDeclarations', i, 'name'], `The stream is declared twice.`);
    const fromFiles = given.some(
      ({ kind, streams }) => kind.place.at(-1) === 'logFiles' && streams.some((one) => sameText(one, name)),
    );
    const time = columns['TimeGenerated'];
    if (fromFiles && (time === undefined || (typeof time === 'string' && time !== ColumnType.DATETIME)))
      yield badColumns.at(
        ['streamDeclarations', i, 'columns'],
        'A stream of log files has a column "TimeGenerated" of the type "datetime".',
        'The agent fills it with the time at which it reads a record.',
      );
  }
}

/** A workspace puts a stream of your own where its flow says, which is a custom table or one of Azure's that take it. */
export function* customStreamsHaveATable({ flows }: CollectedRule) {
  for (const { streams, targets, of, path } of flows) {
    const toWorkspace = targets.some(({ kind }) => kind.property === 'logAnalytics');
    const custom = streams.find((stream) => typeof stream === 'string' && isCustomStream(stream));
    const output = of.outputStream;
    if (toWorkspace && custom !== undefined && output === undefined)
      yield noOutput.at(
        path[0] === 'flows' ? path : ['flows'],
        `Which table ${quoted(onPaperText(custom))} fills is not said.`,
        'Give a flow with "outputStream", as "Custom-Orders_CL" for the table "Orders_CL".',
      );
    if (typeof output === 'string' && isCustomStream(output) && !isCustomTableStream(output))
      yield noOutput.at(
        [...path, 'outputStream'],
        `${quoted(output)} names no custom table.`,
        `The name of a custom table ends in "_CL": ${quoted(asCustomTable(output))}.`,
      );
  }
}
