/** What is wrong with a transformation, and what is doubtful. It is found once for each. */
import type { Columns } from '../azure/columns';
import { ruleLimits } from '../azure/limits';
import { didYouMean } from '../nearest';
import { type Problem, listed, quoted } from '../problem';
import { badSyntax, doubtful, noColumn, noSource, notListed, severalRecords, strangeColumn } from './kinds';
import { type Analysis, type Complaint, type Use, analyse, namedCondition, recordsAsValue } from './parser';
import { type Table, checkFit, checkTime } from './result';
import {
  functions,
  functionsOnSeveral,
  instead,
  operators,
  operatorsOnSeveral,
  otherRecords,
  parsedColumns,
  scalarOperators,
  statements,
} from './supported';

export interface Transformation {
  readonly text: string;
  /** The stream that comes in, as far as it is known. */
  readonly stream?: string | undefined;
  /** Its columns, with the types that KQL knows; undefined where nobody knows them. */
  readonly columns?: Columns | undefined;
  /** Whether the stream is declared in the rule, so that it has these columns and no others. */
  readonly declared: boolean;
  /** Whether the result is stored in a workspace. */
  readonly stored: boolean;
  /** The table that it fills, where its columns are known. */
  readonly table?: Table | undefined;
  /** Whether what the table has no column for is kept elsewhere. */
  readonly keepsRest: boolean;
}

/** The problems of a transformation, in order of their place in it. */
export function problemsOf(transformation: Transformation): readonly Problem[] {
  const key = JSON.stringify(transformation);
  const known = found.get(key);
  if (known) return known;
  const problems = [...find(transformation)].slice(0, mostProblems);
  if (found.size >= mostFound) found.delete(found.keys().next().value ?? '');
  found.set(key, problems);
  return problems;
}

/** Whether records go through unchanged, so that there is nothing to parse. */
export const isIdentity = (text: string) => /^\s*(source)?\s*$/.test(text);

const found = new Map<string, readonly Problem[]>();
const mostFound = 500;

/** After as many, a reader has lost the thread. */
const mostProblems = 10;

/** More columns are better looked up. */
const mostShown = 20;

/** Brackets within brackets beyond what people write, over which the parser would sit for minutes. */
const deepest = 100;

function* find(given: Transformation): Generator<Problem> {
  const { text, columns, stored, table, keepsRest } = given;
  if (text.length > ruleLimits.transformCharacters) return;
  if (isIdentity(text)) {
    if (columns && table && stored) yield* checkFit(columns, table, keepsRest);
    return;
  }
  if (/^\s*\./.test(text)) {
    yield badSyntax.at([], 'This is a command that manages a cluster, and no query.', 'Begin with "source".');
    return;
  }
  const analysis = depthOf(text) > deepest ? undefined : analyse(text, columns);
  if (!analysis) {
    yield doubtful.at([], 'This transformation could not be checked: it is nested too deeply, or too long.');
    return;
  }
  const mistake = analysis.complaints.find(isSyntax);
  const problems = problemsWithin(given, analysis, mistake);
  yield* problems;
  if (mistake) {
    yield syntaxProblem(text, mistake);
  } else if (!analysis.uses.some(isQuery)) {
    yield badSyntax.at([], 'The transformation has no query.', 'End with "source".');
  } else if (analysis.result && stored && problems.every(({ severity }) => severity === 'warning')) {
    yield* checkTime(analysis.result);
    if (table) yield* checkFit(analysis.result, table, keepsRest);
  }
}

/** What stands before a mistake in the grammar; what is not listed, only before an operator that cannot be. */
function problemsWithin(
  given: Transformation,
  analysis: Analysis,
  mistake: Complaint | undefined,
): readonly Problem[] {
  const end = mistake ? Math.min(mistake.start, slipAt(given.text, mistake)?.start ?? Infinity) : Infinity;
  const before = [...checkComplaints(given, analysis), ...checkUses(given.text, analysis)]
    .filter(({ start }) => start < end)
    .sort((a, b) => a.start - b.start);
  // Where something is wrong, what the parser says beside it is mostly an echo.
  const isWrong = mistake !== undefined || before.some(({ problem }) => problem.kind === badSyntax);
  const all = isWrong ? before.filter(({ problem }) => problem.kind !== doubtful) : before;
  const first = all.find(({ problem }) => problem.kind === severalRecords)?.start ?? Infinity;
  return all
    .filter(({ start, problem }) => start <= first || problem.severity === 'error')
    .map(({ problem }) => problem);
}

interface Found {
  readonly start: number;
  readonly problem: Problem;
}

/** What follows a mistake in the grammar is its echo. */
const isSyntax = ({ code }: Complaint) => /^KS(00\d|17[4-6]|198|300)$/.test(code);

function syntaxProblem(text: string, { code, message, start, length }: Complaint): Problem {
  const written = text.slice(start, start + length);
  const slip = slipAt(text, { code, start });
  if (slip) {
    return badSyntax.at(
      [],
      `${placeOf(text, slip.start)}: ${quoted(slip.written)} is nothing that KQL reads here.`,
      slip.cure,
    );
  }
  return code === 'KS176' && /^[\w-]+$/.test(written)
    ? badSyntax.at(
        [],
        `${placeOf(text, start)}: ${quoted(written)} is not an operator.`,
        didYouMean(written, Object.values(operators)) ?? `There are ${listed(Object.values(operators))}.`,
      )
    : badSyntax.at(
        [],
        `${placeOf(text, start)}: this is not KQL. Microsoft's parser says ${quoted(message)}`,
      );
}

/** The sign or word of another language that stands there. */
function slipAt(text: string, { code, start: at }: Pick<Complaint, 'code' | 'start'>) {
  const [before = ''] = /[=!<>&|]*$/.exec(text.slice(0, at)) ?? [];
  const [after = ''] = /^(?:[=!<>&|]+|\w+(?=\s))/.exec(text.slice(at)) ?? [];
  const isWord = /^\w/.test(after);
  const sign = isWord ? after : before + after;
  const meant = after && slips.get(sign.toLowerCase());
  if (!meant || meant === sign || (isWord && code === 'KS176')) return undefined;
  return { start: at + after.length - sign.length, written: sign, cure: `Write ${quoted(meant)}.` };
}

const slips: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['===', '=='],
  ['====', '=='],
  ['eq', '=='],
  ['is', '=='],
  ['ne', '!='],
  ['=!', '!='],
  ['!==', '!='],
  ['=<', '<='],
  ['=>', '>='],
  ['&', 'and'],
  ['&&', 'and'],
  ['and', 'and'],
  ['||', 'or'],
  ['or', 'or'],
  ['!', 'not(…)'],
]);

function* checkComplaints(given: Transformation, analysis: Analysis): Generator<Found> {
  for (const complaint of analysis.complaints) {
    // Functions are looked at where they are used.
    if (isSyntax(complaint) || complaint.code === 'KS211') continue;
    const problem = problemOf(complaint, given, analysis.names);
    if (problem) yield { start: complaint.start, problem };
  }
}

/** What the parser complains of, in our words. */
function problemOf(
  { code, start, length, message }: Complaint,
  given: Transformation,
  names: readonly string[],
): Problem | undefined {
  const name = given.text.slice(start, start + length).replace(/^\[["'](.*)["']\]$/, '$1');
  const place = placeOf(given.text, start);
  const says = `Microsoft's parser says ${quoted(message)}`;
  // The parser does not find a column that is called as something that every object of JavaScript has.
  if (code === 'KS142')
    return Object.hasOwn(given.columns ?? {}, name) ? undefined : columnProblem(given, name, place, names);
  if (code === 'KS204')
    return noSource.at(
      [],
      `${place}: ${quoted(name)} is not there; a transformation reads "source".`,
      didYouMean(name, ['source']) ?? 'Begin with "source".',
    );
  if (code === 'KS144') return ofSeveral(place, name);
  // Of functions that are not on the list, Azure's own may be others.
  return code === 'KS119' && functions.has(name) && !names.includes(name)
    ? badSyntax.at([], `${place}: ${quoted(name)} takes another number of values than stand here.`, says)
    : doubtful.at([], `${place}: ${says}`);
}

function columnProblem(
  given: Transformation,
  name: string,
  place: string,
  names: readonly string[],
): Problem {
  const columns = Object.keys(given.columns ?? {});
  const stream = quoted(given.stream ?? '');
  const own = columns.filter((column) => !column.startsWith('_'));
  const cure =
    didYouMean(name, [...columns, ...names]) ??
    (own.length <= mostShown ? `It has ${listed(own, 'and', mostShown)}.` : undefined);
  // Azure adds some of its own.
  return given.declared && !name.startsWith('_')
    ? noColumn.at(
        [],
        `${place}: there is no column ${quoted(name)}, and ${stream} is declared without.`,
        cure,
      )
    : strangeColumn.at([], `${place}: ${stream} is not known to have a column ${quoted(name)}.`, cure);
}

const isQuery = ({ node }: Use) => node === 'ExpressionStatement';

const ofSeveral = (place: string, word: string) =>
  severalRecords.at(
    [],
    `${place}: ${quoted(word)} works on several records, or makes several of one.`,
    `A transformation may ${listed(Object.values(operators), 'or')}; the rest is for queries of what is stored.`,
  );

function* checkUses(text: string, { uses, names, complaints }: Analysis): Generator<Found> {
  const refused = new Set(complaints.filter(({ code }) => code === 'KS144').map(({ start }) => start));
  const [query] = uses.filter(isQuery);
  for (const use of uses) {
    const { start } = use;
    if (refused.has(start)) continue;
    const place = placeOf(text, start);
    const second = isQuery(use) && use !== query ? secondQuery(place) : undefined;
    const problem = second ?? misuse(use, place) ?? unlisted(use, place, names);
    if (problem) yield { start, problem };
  }
}

const secondQuery = (place: string) =>
  badSyntax.at(
    [],
    `${place}: a second query begins here, and a transformation is one.`,
    'Make one of both, with "|", or name the first with "let".',
  );

/** What means something else in a transformation than it says. */
function misuse({ node, word }: Use, place: string): Problem | undefined {
  if (node === namedCondition)
    return badSyntax.at(
      [],
      `${place}: "=" gives a name to what follows, and compares nothing.`,
      'Write "==".',
    );
  if (node === recordsAsValue)
    return severalRecords.at(
      [],
      `${place}: ${quoted(word)} stands for records here, where there is only the one that comes in.`,
      'Compare with values, as in \'in ("a", "b")\'.',
    );
  if (!otherRecords.has(node)) return undefined;
  return noSource.at(
    [],
    `${place}: ${quoted(word)} brings records of its own; a transformation reads "source".`,
    'A list of values stands in the brackets of "in".',
  );
}

/** What Microsoft lets no transformation use, or not so much of. */
function unlisted(use: Use, place: string, names: readonly string[]): Problem | undefined {
  if (operatorsOnSeveral.has(use.node) || isOnSeveral(use, names)) return ofSeveral(place, use.word);
  if (use.names > parsedColumns)
    return notListed.at(
      [],
      `${place}: this "parse" fills ${use.names} columns, and Microsoft allows ${parsedColumns} in one.`,
      'Divide it into several.',
    );
  if (isListed(use, names)) return undefined;
  return notListed.at(
    [],
    `${place}: ${quoted(use.word)} is not on Microsoft's list of what transformations may use.`,
    cureFor(use),
  );
}

const isOnSeveral = ({ node, word }: Use, names: readonly string[]) =>
  node === 'FunctionCallExpression' && functionsOnSeveral.has(word) && !names.includes(word);

function isListed({ node, word }: Use, names: readonly string[]): boolean {
  if (node === 'BadQueryOperator') return true;
  if (node === 'FunctionCallExpression') return functions.has(word) || names.includes(word);
  if (node.endsWith('Operator')) return Object.hasOwn(operators, node) && operators[node] === word;
  if (node.endsWith('Statement')) return statements.has(node);
  return scalarOperators.has(word);
}

function cureFor({ node, word }: Use): string | undefined {
  if (Object.hasOwn(instead, word)) return `Write ${quoted(instead[word] ?? '')}.`;
  return node === 'FunctionCallExpression' ? didYouMean(word, functions) : undefined;
}

/** `Line 2, column 7` */
function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function depthOf(text: string): number {
  let depth = 0;
  let deepestSeen = 0;
  for (const character of text) {
    if ('([{'.includes(character)) deepestSeen = Math.max(deepestSeen, ++depth);
    else if (')]}'.includes(character)) depth--;
  }
  return deepestSeen;
}
