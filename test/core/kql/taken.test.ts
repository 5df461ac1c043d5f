/** Transformations that Azure takes. */
import { columnsOf } from '../../../lib/core/azure/columns';
import { problemsOf } from '../../../lib/core/kql/check';
import { taken } from './field';
import { stored } from './transformations';

describe('What Azure takes', () => {
  it.each(taken.map((one) => [one.title, one] as const))('is never refused: %s', (_, one) => {
    const { text, stream, columns, output = stream, doubts = [] } = one;
    const table = columnsOf(output);
    const problems = problemsOf({
      ...stored,
      text,
      stream,
      columns: columns
        ? Object.fromEntries(Object.entries(columns).map(([c, t]) => [c, t === 'boolean' ? 'bool' : t]))
        : columnsOf(stream),
      declared: columns !== undefined,
      table: table && { name: output, columns: table, ours: false },
    });
    expect(problems.map((problem) => [problem.severity, problem.code, problem.text])).toEqual(
      doubts.map(([code, part]) => ['warning', code, expect.stringContaining(part)]),
    );
  });
});
