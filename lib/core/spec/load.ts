/** A spec's text, read and checked, with every problem at its line and column. */
import { type Path, type Problem, ProblemKind, formatPath, quoted } from '../problem';
import { type Position, readDocument } from './document';
import { shapeProblems } from '../shape-problems';
import { type KnownInputs, type SpecInputs, withKnownInputs } from './inputs';
import { type Entry, type PlannedEntry, planSpec } from './spec';

export interface LocatedProblem {
  readonly problem: Problem;
  readonly at: Position;
}

export interface LoadedSpec {
  readonly entries: readonly Entry[];
  readonly inputs: SpecInputs;
  readonly planned: readonly PlannedEntry[];
  /** In the order of the text. */
  readonly problems: readonly LocatedProblem[];
}

export const noFile = new ProblemKind('AMC0002', 'The file of a spec is there and can be read.');

/** The spec in a file; the caller, who may touch the disk, reads it. */
export function loadSpecFile(
  file: string,
  read: (file: string) => string,
  known: KnownInputs = {},
): LoadedSpec {
  let text: string;
  try {
    text = read(file);
  } catch (error) {
    const { code } = error as { readonly code?: string };
    const message =
      code === 'ENOENT'
        ? `There is no file ${quoted(file)}.`
        : `${quoted(file)} cannot be read (${code ?? 'unknown reason'}).`;
    return {
      entries: [],
      inputs: {},
      planned: [],
      problems: [{ problem: noFile.at([], message), at: { line: 1, column: 1 } }],
    };
  }
  return loadSpec(text, known);
}

/** @param known the inputs whose values are known already: they are checked in their places */
export function loadSpec(text: string, known: KnownInputs = {}): LoadedSpec {
  const document = readDocument(text);
  if (document.problems.length) return { entries: [], inputs: {}, planned: [], problems: document.problems };
  const { entries, inputs, planned, problems } = planSpec(withKnownInputs(document.data, known));
  const located = problems.map((problem) => ({
    problem,
    // A property that nothing has is wrong by its name.
    at: document.locate(problem.path, problem.kind === shapeProblems.unknownProperty ? 'key' : 'value'),
  }));
  located.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  return { entries, inputs, planned, problems: located };
}

/** `estate.yaml:9:31 AMC0107 rules.linux…: …`, on one line. */
export function located(file: string, { problem, at }: LocatedProblem): string {
  return `${file}:${at.line}:${at.column} ${problem.toString()}`;
}

/** The path for a person: the whole file where it is empty. */
export const shownPath = (path: Path) => formatPath(path) || '(the whole spec)';
