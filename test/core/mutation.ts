/** Random changes of JSON: what nobody should write, and somebody will. */
import fc from 'fast-check';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

// What nobody should write, and somebody will.
const nonsense: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    '',
    ' ',
    0,
    -1,
    1.5,
    1e308,
    true,
    [],
    {},
    [[]],
    [null],
    { '': null },
    '\u0000',
    '\uD800',
    '🤖'.repeat(40),
  ),
  fc.constantFrom<Json>(
    '${var.x}',
    '%{ if x }',
    '../../etc',
    'null',
    'deamon',
    'syslog',
    'azureMonitorMetrics',
    'logs',
    'linux',
    '*',
    '<<',
  ),
  fc.constantFrom<Json>('/subscriptions/s', '/subscriptions/s/resourceGroups/g/providers/a/b/c', '//', '/'),
  fc.constantFrom<Json>(
    JSON.parse('{"__proto__": {"x": 1}, "constructor": {"prototype": 5}, "toString": null}'),
  ),
  fc.constant<Json>('x'.repeat(20_000)),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double({ noNaN: true }),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
  fc.integer({ min: 1, max: 200 }).map((depth) => {
    let nested: Json = 'deep';
    for (let i = 0; i < depth; i++) nested = i % 2 ? [nested] : { sources: nested };
    return nested;
  }),
);

const key = fc.constantFrom(
  '__proto__',
  'constructor',
  'existing',
  'name',
  'Sources',
  'overrides',
  'flows',
  '',
  'logs',
  'throughAzureApi',
  'tags',
  '日本',
);

export interface Mutation {
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'add' | 'double' | 'rename';
  readonly key: string;
  readonly value: Json;
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'add', 'double', 'rename'),
  key,
  value: nonsense,
});

/** Every place in a value: the thing that holds it, and its key there. */
function placesIn(value: Json): { readonly of: any; readonly key: string | number }[] {
  if (value === null || typeof value !== 'object') return [];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [...keys].flatMap((at) => [{ of: value, key: at }, ...placesIn((value as any)[at])]);
}

export function mutate(spec: Json, { at, how, key: other, value: given }: Mutation): Json {
  // What stands in two places, or within itself, is no JSON.
  const value = structuredClone(given);
  const places = placesIn(spec);
  const place = places[at % (places.length || 1)];
  if (!place) return value;
  const { of } = place;
  const set = (name: string | number, given: Json) =>
    Object.defineProperty(of, name, { value: given, enumerable: true, configurable: true, writable: true });
  if (how === 'replace') set(place.key, value);
  else if (Array.isArray(of)) {
    if (how === 'remove') of.splice(Number(place.key), 1);
    else of.push(how === 'double' ? structuredClone(of[Number(place.key)]) : value);
  } else {
    const there = of[place.key];
    if (how === 'add') set(other, value);
    if (how === 'double') set(`${String(place.key)}2`, structuredClone(there));
    if (how === 'rename') set(other, there);
    if (how === 'remove' || how === 'rename') Reflect.deleteProperty(of, place.key);
  }
  return spec;
}
