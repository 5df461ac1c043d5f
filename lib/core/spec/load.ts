/** A spec's text, read and checked, with every problem at its line and column. */
import { type Path, type Problem, formatPath } from '../problem';
import { type Position, readDocument } from './document';
import { shapeProblems } from '../shape-problems';
import { type Entry, type PlannedEntry, planSpec } from './spec';

export interface LocatedProblem {
  readonly problem: Problem;
  readonly at: Position;
}

export interface LoadedSpec {
  readonly entries: readonly Entry[];
  readonly planned: readonly PlannedEntry[];
  /** In the order of the text. */
  readonly problems: readonly LocatedProblem[];
}

export function loadSpec(text: string): LoadedSpec {
  const document = readDocument(text);
  if (document.problems.length) return { entries: [], planned: [], problems: document.problems };
  const { entries, planned, problems } = planSpec(document.data);
  const located = problems.map((problem) => ({
    problem,
    // A property that nothing has is wrong by its name.
    at: document.locate(problem.path, problem.kind === shapeProblems.unknownProperty ? 'key' : 'value'),
  }));
  located.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  return { entries, planned, problems: located };
}

/** `estate.yaml:9:31 AMC0107 rules.linux…: …`, on one line. */
export function located(file: string, { problem, at }: LocatedProblem): string {
  return `${file}:${at.line}:${at.column} ${problem.toString()}`;
}

/** The path for a person: the whole file where it is empty. */
export const shownPath = (path: Path) => formatPath(path) || '(the whole spec)';
