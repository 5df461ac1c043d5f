import type { CollectedRule } from '../model/collect';
import { onPaperText } from '../plan';
import { ProblemKind, listed, quoted } from '../problem';
import { sameText } from '../sources/source';

export const emptyColumns = new ProblemKind(
  'AMC0235',
  'A stream of text files has the columns that the agent fills.',
  {
    severity: 'warning',
    see: 'https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-log-text#incoming-stream',
  },
);

const filled = ['TimeGenerated', 'RawData', 'FilePath', 'Computer'];

/** A text file comes as it is; columns of other names are made of it in a transformation, and stand in the table. */
export function* textStreamsHoldText({ given, streamDeclarations }: CollectedRule) {
  const text = given.filter(({ bodies }) => bodies.some(({ format }) => format === 'text'));
  for (const [i, { name, columns }] of streamDeclarations.entries()) {
    const others = given.filter((source) => source.streams.some((stream) => sameText(stream, name)));
    if (others.length === 0 || !others.every((source) => text.includes(source))) continue;
    const path = ['streamDeclarations', i, 'columns'];
    const empty = Object.keys(columns).filter((column) => !filled.includes(column));
    if (empty.length)
      yield emptyColumns.at(
        path,
        `Agents fill ${listed(filled)} of a stream of text; ${listed(empty)} would stay empty.`,
        'Declare "RawData", and make the others of it in a transformation.',
      );
    else if (columns['RawData'] === undefined)
      yield emptyColumns.at(
        path,
        `The text of each record is in "RawData", which ${quoted(onPaperText(name))} has not.`,
        'Declare it, as "string".',
      );
  }
}
