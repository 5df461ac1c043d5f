/** Reads an object of which nothing may stay unread. */
export type Reading = (argument: string) => unknown;

/** @param what is read, for the complaint about what nobody asked for */
export function reading<T>(what: string, given: unknown, read: (take: Reading) => T): T {
  if (given === null || typeof given !== 'object' || Array.isArray(given))
    throw new Error(`${what} is not an object: ${JSON.stringify(given)}`);
  const left = new Set(Object.keys(given));
  const result = read((argument) => {
    left.delete(argument);
    return (given as { readonly [argument: string]: unknown })[argument];
  });
  if (left.size)
    throw new Error(`${what} has arguments that Azure knows nothing of: ${[...left].join(', ')}`);
  return result;
}

/** As `reading`, of an object that may be absent. */
export const perhaps = <T>(what: string, given: unknown, read: (take: Reading) => T): T | undefined =>
  given === undefined ? undefined : reading(what, given, read);

/** As `reading`, of every object of a list that may be absent. */
export function each<T>(what: string, given: unknown, read: (take: Reading) => T): T[] | undefined {
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) throw new Error(`${what} is not a list: ${JSON.stringify(given)}`);
  return given.map((item) => reading(what, item, read));
}
