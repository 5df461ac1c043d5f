/** One order for everything whose order means nothing. */
import { onPaperText } from './plan';
import { Deferred, Secret, type Value, isList, isMap, isSealed } from './value';

export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The value as text, its keys in order: equal for values that say the same. */
export function inOrder(value: Value): string {
  if (isList(value)) return `[${value.map(inOrder).join()}]`;
  // Secrets read alike on paper, and are not.
  if (value instanceof Secret && value.value instanceof Deferred) return `(${inOrder(value.value)})`;
  if (isSealed(value) || !isMap(value)) return onPaperText(value ?? null);
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${inOrder(value[key])}`);
  return `{${entries.join()}}`;
}
