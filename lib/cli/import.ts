/** `azmon import`: rules that exist, wherever they are written, as a spec or a program that plans the same. */
import {
  type Imported,
  type ImportedFrom,
  type Place,
  importDocuments,
} from '../core/import/import-documents';
import { didYouMean } from '../core/nearest';
import { isError } from '../core/noun';
import { formatPath, listed } from '../core/problem';
import { type Note, asJson, blocks, counted, many, noteOf } from './report';
import { Misuse, type Streams, piped, readAny } from './streams';
import { carriedBy, shapes, targets } from './targets';

interface Options {
  readonly to?: unknown;
  readonly adopt?: unknown;
  readonly json?: unknown;
}

export async function importFiles(
  given: readonly string[],
  { to = 'spec', adopt, json }: Options,
  streams: Streams,
): Promise<number> {
  const target = targetCalled(to);
  if (given.length === 0) throw new Misuse('Name the files to import.');
  const twice = given.find((file, i) => given.indexOf(file) < i);
  if (twice !== undefined) throw new Misuse(`"${twice}" is named twice.`);
  const texts: string[] = [];
  for (const file of given) texts.push(await readAny(file, streams));
  const all = await shapes();
  const imported = importDocuments(texts, {
    terraform: all.azurerm,
    carries: carriedBy(target.shapes(all)),
    ...(adopt ? { adopt: true } : {}),
  });
  const files = given.map((file) => (file === piped ? '(stdin)' : file));
  const code = imported.spec && (await target.write(imported.spec));
  if (json) streams.out(`${JSON.stringify(inJson(imported, files, code), undefined, 2)}\n`);
  else {
    if (code !== undefined) streams.out(code);
    for (const [i, file] of files.entries())
      streams.err(reportOf(file, within(imported, i), streams.colour ?? false));
    streams.err(summary(imported));
  }
  return isWhole(imported) ? 0 : 1;
}

function targetCalled(to: unknown) {
  const name = String(to);
  const target = Object.hasOwn(targets, name) ? targets[name] : undefined;
  if (target) return target;
  const known = Object.keys(targets);
  throw new Misuse(
    `There is nothing called "${name}" to import to. ${didYouMean(name, known) ?? `There are ${known.join(', ')}.`}`,
  );
}

/** Everything was read, and is planned as it was found. */
const isWhole = ({ rules, problems }: Imported) =>
  rules.length > 0 && !problems.some(({ problem }) => isError(problem)) && rules.every(isEqual);

const isEqual = ({ lost }: ImportedFrom) => lost.length === 0;

const within = ({ spec, rules, problems }: Imported, document: number): Imported => ({
  spec,
  rules: rules.filter((one) => one.document === document),
  problems: problems.filter((one) => one.document === document),
});

/** What is to be said of a file, in the order of its text. */
function reportOf(file: string, { rules, problems }: Imported, colour: boolean): string {
  const wrong = [...problems, ...rules.flatMap((rule) => rule.problems)];
  const dropped = rules.flatMap((rule) => rule.dropped);
  const head = [
    rules.length ? many(rules.length, 'rule') : 'no rules',
    counted(wrong.map(({ problem }) => problem)),
    dropped.length ? `${dropped.length} dropped` : '',
    rules.every(isEqual) ? '' : `${rules.flatMap(({ lost }) => lost).length} lost`,
  ];
  const notes: readonly Note[] = [
    ...wrong.map(({ problem, ...place }) => noteOf(problem, positionOf(place), where(place))),
    ...dropped.map(({ inBody, reason, ...place }) => ({
      where: where(place),
      at: positionOf(place),
      mark: 'dropped',
      // What was put together from other words stands nowhere by the name that Azure has for it.
      text: formatPath(place.path).endsWith(lastOf(inBody)) ? reason : `${inBody}: ${reason}`,
    })),
    ...rules.flatMap(({ lost, key, ...place }) =>
      lost.map((path) => ({
        where: where(place),
        at: positionOf(place),
        mark: 'lost',
        text: path
          ? `Planned back, "${key}" has something else at ${path} than what was found.`
          : `Nothing can be planned of "${key}" until what is wrong with it is right.`,
      })),
    ),
  ];
  const sorted = [...notes].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  const said = sorted.length ? `\n${blocks(file, sorted, colour)}\n\n` : '';
  return `${file}: ${head.filter(Boolean).join(', ')}\n${said}`;
}

const positionOf = ({ position }: Place) => position ?? { line: 1, column: 1 };
const where = ({ path }: Place) => formatPath(path) || '(the whole file)';
const lastOf = (path: string) => /[^.[]*$/.exec(path)?.[0] ?? path;

function summary({ rules, problems }: Imported): string {
  if (rules.length === 0) return 'Nothing was imported.\n';
  const different = rules.filter((rule) => !isEqual(rule)).map(({ key }) => key);
  const unread = problems.filter(({ problem }) => isError(problem)).length;
  const dropped = rules.flatMap((rule) => rule.dropped).length;
  const wrong = rules.flatMap((rule) => rule.problems).filter(({ problem }) => isError(problem)).length;
  const equal = different.length
    ? `not equal when planned back: ${listed(different)}`
    : `equal when planned back${dropped ? ' but for what was dropped' : ''}`;
  const parts = [
    `${many(rules.length, 'rule')} imported, ${equal}`,
    unread ? `${many(unread, 'part')} could not be imported` : '',
    wrong ? `${many(wrong, 'problem')} imported with ${rules.length === 1 ? 'it' : 'them'}` : '',
  ];
  return `${parts.filter(Boolean).join('; ')}.\n`;
}

function inJson({ rules, problems }: Imported, files: readonly string[], code: string | undefined) {
  const at = (place: Place) => ({
    file: files[place.document] ?? '',
    ...positionOf(place),
    path: place.path,
  });
  const problemsIn = (some: Imported['problems']) =>
    some.map(({ problem, ...place }) => asJson(files[place.document] ?? '', problem, positionOf(place)));
  return {
    code,
    rules: rules.map((rule) => ({
      key: rule.key,
      ...at(rule),
      equal: isEqual(rule),
      lost: rule.lost,
      dropped: rule.dropped.map((one) => ({ ...at(one), inBody: one.inBody, reason: one.reason })),
      problems: problemsIn(rule.problems),
    })),
    problems: problemsIn(problems),
  };
}
