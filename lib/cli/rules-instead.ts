/** Where a spec is due, and rules as Azure writes them came: one thing is to be said, and not that every word is wrong. */
import { hasWordsOfProperties } from '../core/import/candidate';
import { readImported } from '../core/import/document';
import { looksImportable } from '../core/import/search';
import { shapeProblems } from '../core/shape-problems';
import type { LocatedProblem } from '../core/spec/load';
import { sections } from '../core/spec/spec';
import { isMap } from '../core/value';

export function rulesInstead(file: string, text: string): readonly LocatedProblem[] | undefined {
  const { data } = readImported(text);
  // Azure says "endpoints" of a rule too.
  const isSpec =
    isMap(data) &&
    Object.keys(data).some((key) => Object.hasOwn(sections, key)) &&
    !hasWordsOfProperties(data);
  if (isSpec || !looksImportable(data)) return undefined;
  const problem = shapeProblems.wrongType.at(
    [],
    'This is no spec, but it holds data collection rules.',
    `See them as one: azmon import ${file}`,
  );
  return [{ problem, at: { line: 1, column: 1 } }];
}
