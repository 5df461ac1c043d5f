/** Data that would read as inputs where a spec says it: `{ input: name }` within values that are their owner's. */
import { inputAt } from '../spec/inputs';
import { type Value, isList, isMap } from '../value';
import type { FoundRule } from './found-rules';

/** The names that an input of the spec must not have. */
export function literalInputs(rules: readonly FoundRule[]): ReadonlySet<string> {
  return new Set(rules.flatMap(({ properties, tags }) => [...namesIn([properties, tags])]));
}

function* namesIn(value: Value): Iterable<string> {
  const name = inputAt(value);
  if (name !== undefined) yield name;
  if (isList(value)) for (const item of value) yield* namesIn(item);
  else if (isMap(value)) for (const key of Object.keys(value)) yield* namesIn(value[key]);
}

/** The names of all inputs in data of a spec. */
export const inputsIn = (spec: Value): ReadonlySet<string> => new Set(namesIn(spec));
