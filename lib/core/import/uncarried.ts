/** What of a rule goes into its overrides, part by part, at the places that the parts have in the body. */
import { inOrder } from '../order';
import { type Path, type Problem, formatPath, listed, quoted } from '../problem';
import { onPaperText } from '../plan';
import { type Value, type ValueMap, isList, isMap } from '../value';
import { importProblems } from './problems';
import { comparable, differences } from './same-body';

/**
 * @param found the body as it was found, in the order of the document
 * @param planned the comparable body that the words alone plan
 * @param misses the paths at which the two differ
 */
export function uncarried(
  found: ValueMap,
  planned: ValueMap,
  misses: readonly (readonly string[])[],
): readonly Problem[] {
  const paths = misses.flatMap((miss) => {
    const [mine, its] = [found, planned].map((body) => at(body, miss));
    return isList(mine) && isList(its) ? parts(mine, its, miss) : [miss];
  });
  const once = new Map(paths.map((path) => [formatPath(path), path]));
  return [...once.values()].map((path) =>
    importProblems.uncarried.at(inDocument(found, path), says(found, planned, path)),
  );
}

/** Documents call streams by name. */
function inDocument(found: ValueMap, path: Path): Path {
  const [, part, index, ...rest] = path;
  if (part !== 'streamDeclarations' || index === undefined) return path;
  const stream = at(found, path.slice(0, 3));
  const name = isMap(stream) ? stream['name'] : undefined;
  return typeof name === 'string' ? ['properties', part, name, ...rest] : path.slice(0, 2);
}

const at = (value: Value, path: Path): Value =>
  path.reduce<Value>(
    (inside, step) =>
      isList(inside) ? inside[Number(step)] : isMap(inside) ? inside[String(step)] : undefined,
    value,
  );

/** The items that nothing planned is equal to, and within each what is unlike the one of its name. */
function parts(mine: readonly Value[], its: readonly Value[], path: Path): readonly Path[] {
  const key = String(path.at(-1));
  const same = (item: Value) => inOrder(comparable(item, key) ?? null);
  const planned = its.map((item) => [same(item), item] as const);
  const unlike = mine.flatMap((item, i) =>
    planned.some(([one]) => one === same(item)) ? [] : [{ item, i }],
  );
  const left = planned.filter(([one]) => !mine.some((item) => same(item) === one)).map(([, item]) => item);
  if (unlike.length === 0) return [path];
  return unlike.flatMap(({ item, i }): readonly Path[] => {
    const twin = left.find((one) => unlike.length === 1 || nameOf(one) === nameOf(item));
    const inside =
      isMap(item) && isMap(twin) ? differences(comparable(item, key), comparable(twin, key)) : [];
    const word = isMap(item)
      ? Object.keys(item).find((property) => isUnheardOf(property, item[property]))
      : undefined;
    const steps = inside.length ? inside : [word === undefined ? [] : [word]];
    return steps.map((more) => [...path, i, ...more]);
  });
}

const nameOf = (item: Value) => inOrder(isMap(item) ? (item['name'] ?? null) : null);

/** The words that Azure's definition has, of the properties for which a spec has none. */
const known: { readonly [property: string]: readonly string[] } = { format: ['text', 'json'] };

const isUnheardOf = (property: string, value: Value) =>
  typeof value === 'string' && Object.hasOwn(known, property) && !known[property]?.includes(value);

function says(found: ValueMap, planned: ValueMap, path: Path): string {
  const value = at(found, path);
  const property = String(path.at(-1));
  if (value === undefined || value === null)
    return isList(at(planned, path)) || property === 'streams'
      ? 'There is nothing here, where Azure’s definition has a list; `overrides` take away what a spec would say.'
      : 'There is nothing here, and `overrides` take away what a spec would say.';
  const shown = onPaperText(value);
  return isUnheardOf(property, value)
    ? `Azure’s definition has ${listed(known[property] ?? [], 'or')} here, and not ${quoted(shown)}; it stays in \`overrides\`, which nothing checks.`
    : `The words of a spec do not carry ${isMap(value) || isList(value) ? 'this' : quoted(shown)}; it stays in \`overrides\`, which nothing checks.`;
}
