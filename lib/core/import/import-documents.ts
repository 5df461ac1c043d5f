/** Documents, as text or data → one spec with every rule that is in them, and what is to be said of each, at its place. */
import type { Path, Problem } from '../problem';
import type { Position, SpecDocument } from '../spec/document';
import type { Shape } from '../take-apart';
import type { ValueMap } from '../value';
import { readImported } from './document';
import { type FoundRule, type FoundRules, foundRules } from './found-rules';
import { type ImportOptions, importRules } from './import-rules';

export interface DocumentOptions extends ImportOptions {
  /** The arguments of `azurerm_monitor_data_collection_rule`, which it takes to read plans and states of Terraform. */
  readonly terraform?: Shape;
}

/** Where something is said. */
export interface Place {
  /** The number of the document, from 0. */
  readonly document: number;
  readonly path: Path;
  /** Absent where the document was given as data. */
  readonly position: Position | undefined;
}

export interface PlacedProblem extends Place {
  readonly problem: Problem;
}

/** A part of a document that its spec does not have. */
export interface PlacedDrop extends Place {
  /** Where it stood in the rule's body. */
  readonly inBody: string;
  readonly reason: string;
}

export interface ImportedFrom extends Place {
  /** What the rule is called in the spec. */
  readonly key: string;
  /** What is wrong with it, and was before. */
  readonly problems: readonly PlacedProblem[];
  readonly dropped: readonly PlacedDrop[];
  /** The paths of its body at which a rule planned from the spec says something else; none, where both are equal. */
  readonly lost: readonly string[];
}

export interface Imported {
  /** A spec, as data; absent where there is no rule. */
  readonly spec: ValueMap | undefined;
  readonly rules: readonly ImportedFrom[];
  /** What keeps documents, or parts of them, from being imported – and warnings, of what does not. */
  readonly problems: readonly PlacedProblem[];
}

/** The rules of one document. */
export const importDocument = (given: unknown, options?: DocumentOptions): Imported =>
  importDocuments([given], options);

/** The rules of several documents, under keys and with inputs of their own. */
export function importDocuments(
  given: readonly unknown[],
  { terraform, ...options }: DocumentOptions = {},
): Imported {
  const taken = { keys: new Set<string>(), inputs: new Set<string>() };
  const documents = given.map((one, number) => {
    const document = documentOf(one);
    const found = document.problems.length ? nothing : foundRules(document.data, terraform, taken);
    return { number, document, found, text: typeof one === 'string' };
  });
  const rules = documents.flatMap((from) => from.found.rules.map((rule) => ({ from, rule })));
  const inputs = documents.flatMap(({ found }) => found.inputs);
  const imported = importRules({ rules: rules.map(({ rule }) => rule), inputs, problems: [] }, options);
  return {
    spec: rules.length ? imported.spec : undefined,
    rules: imported.rules.flatMap(({ problems, found, ...rule }, i) => {
      const { from } = rules[i] ?? {};
      return from ? [{ ...rule, ...placedRule(from, found, problems) }] : [];
    }),
    problems: documents.flatMap((from) => [
      ...from.document.problems.map(({ problem, at }) => ({
        document: from.number,
        path: problem.path,
        position: at,
        problem,
      })),
      ...from.found.problems.map((problem) => placedProblem(from, problem)),
    ]),
  };
}

const nothing: FoundRules = { rules: [], inputs: [], problems: [] };

const documentOf = (given: unknown): Pick<SpecDocument, 'data' | 'problems' | 'locate'> =>
  typeof given === 'string'
    ? readImported(given)
    : { data: given, problems: [], locate: () => ({ line: 1, column: 1 }) };

interface From {
  readonly number: number;
  readonly document: Pick<SpecDocument, 'locate'>;
  readonly text: boolean;
}

const placed = ({ number, document, text }: From, path: Path, what: 'value' | 'key' = 'value'): Place => ({
  document: number,
  path,
  position: text ? document.locate(path, what) : undefined,
});

const placedProblem = (from: From, problem: Problem): PlacedProblem => ({
  ...placed(from, problem.path),
  problem,
});

const placedRule = (from: From, { at, dropped }: FoundRule, problems: readonly Problem[]) => ({
  ...placed(from, at),
  problems: problems.map((problem) => placedProblem(from, problem)),
  dropped: dropped
    // Those have a problem of their own.
    .filter(({ refused }) => !refused)
    .map((one) => ({ ...placed(from, one.at, 'key'), inBody: one.path, reason: one.reason })),
});
