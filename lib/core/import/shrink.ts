/** What is written of a rule, without what says nothing that a default would not say. */
import { inOrder } from '../order';
import type { Path } from '../problem';
import { type Value, type ValueMap, define, isList, isMap } from '../value';
import { type Trial, lacking } from './trial';

/** A rule is planned anew for each thing that may be left out; more characters than these are not planned for that. */
const mostPlanned = 1_000_000;

/** Without what can be left out: the body stays the same, and so does what is wrong. */
export function shrunk(
  props: ValueMap,
  wanted: ValueMap,
  trial: Trial,
  attempt: (props: ValueMap) => Trial,
): readonly [ValueMap, Trial] {
  const paths = [...optional(props)];
  if (inOrder(props).length * paths.length > mostPlanned) return [props, trial];
  const told = trial.problems.map(String);
  let least = props;
  let last = trial;
  for (const path of paths) {
    if (!isThere(least, path)) continue;
    const tried = without(least, path) as ValueMap;
    const next = attempt(tried);
    if (
      lacking(wanted, next).length === 0 &&
      next.problems.length === told.length &&
      next.problems.every((problem) => told.includes(String(problem)))
    )
      [least, last] = [tried, next];
  }
  return [least, last];
}

/** What may be left out, the largest first; parts that are left out of a list do not move the others. */
function* optional(props: ValueMap): Iterable<Path> {
  for (const key of ['flows', 'name', 'location']) if (key in props) yield [key];
  for (const list of ['sources', 'destinations', 'flows']) {
    const items = props[list];
    if (!isList(items)) continue;
    for (const [i, item] of items.entries()) {
      const [word] = isMap(item) ? Object.keys(item) : [];
      const form = isMap(item) && word !== undefined ? item[word] : undefined;
      if (list === 'flows') yield [list, i, 'destinations'];
      else if (isMap(form) && word !== undefined)
        for (const key of Object.keys(form)) yield [list, i, word, key];
    }
  }
}

function isThere(value: Value, [step, ...rest]: Path): boolean {
  if (step === undefined) return true;
  if (isList(value)) return isThere(value[Number(step)], rest);
  return isMap(value) && Object.hasOwn(value, step) && isThere(value[String(step)], rest);
}

function without(value: Value, path: Path): Value {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (isList(value)) return value.map((item, i) => (i === step ? without(item, rest) : item));
  if (!isMap(value)) return value;
  const copy: { [key: string]: Value } = { ...value };
  if (rest.length === 0) Reflect.deleteProperty(copy, step);
  else if (step in copy) define(copy, String(step), without(copy[step], rest));
  return copy;
}
