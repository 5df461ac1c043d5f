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

/** As `each`, of a list that stands for a map: one argument of each object is its key there. */
export function mapped<T>(
  what: string,
  given: unknown,
  key: string,
  read: (take: Reading) => T,
): { readonly [key: string]: T } | undefined {
  const entries = each(what, given, (take) => [take(key) as string, read(take)] as const);
  if (entries && new Set(entries.map(([name]) => name)).size < entries.length)
    throw new Error(`${what} has a key twice: ${JSON.stringify(given)}`);
  return entries && Object.fromEntries(entries);
}

/** The object of a list that stands for one. */
export function only<T>(list: readonly T[] | undefined): T | undefined {
  if (list && list.length !== 1) throw new Error(`One object is expected: ${JSON.stringify(list)}`);
  return list?.[0];
}

/** An object that may be absent, as the list of which it is the only one. */
export const listed = <T>(one: T | undefined): readonly T[] | undefined => one && [one];

/** As `reading`, of every object of a map that may be absent. */
export const eachOf = <T>(
  what: string,
  given: unknown,
  read: (take: Reading) => T,
): { readonly [key: string]: T } | undefined =>
  given === undefined
    ? undefined
    : Object.fromEntries(
        Object.entries(given as object).map(([key, item]) => [key, reading(`${what}.${key}`, item, read)]),
      );
