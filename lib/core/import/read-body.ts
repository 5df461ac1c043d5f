/**
 * A body as somebody wrote it, read along the tree of what a body may hold: expressions become inputs, what Azure alone
 * writes vanishes, and what nothing knows is dropped by name.
 */
import { didYouMean } from '../nearest';
import { listed, quoted } from '../problem';
import { wrongType } from '../shape-problems';
import { Entries, type Value, type ValueMap, define, isList, isMap, isSealed } from '../value';
import { expressionIn as expressionOf, literalIn, referenceIn } from './expression';
import {
  type Known,
  type KnownMap,
  required,
  streamDeclarations,
  userAssignedIdentities,
} from './known-properties';
import { importProblems } from './problems';
import { AfterApply, type Place, type Reading, below, computed, takesDefault } from './reading';
import { structureIn } from './scope';

/** Deeper than any body; what is deeper leads round in a circle, or wants us to run out of stack. */
const deepest = 60;

export function readKnown(given: unknown, known: Known, place: Place, to: Reading): Value {
  if (given === null || given === undefined || known === 'read-only') return undefined;
  if (to.isTooMuch(place)) return undefined;
  if (place.path.length > deepest)
    return to.refuse(importProblems.tooDeep, place, 'This is nested too deeply.');
  if (given instanceof AfterApply) return readAfterApply(given, known, place, to);
  const expression = expressionIn(given, to);
  if (expression !== undefined)
    return readExpression(expression, typeof given === 'string' ? given : expression, known, place, to);
  const value: unknown = typeof given === 'string' && to.template ? literalIn(given) : given;
  if (known === 'any') return readAny(value, place, to);
  if (typeof known === 'string') return readScalar(value, known, place, to);
  if (isOneOf(known)) return readList(value, known[0], place, to);
  return readMap(value, known, place, to);
}

const expressionIn = (given: unknown, { template }: Reading) =>
  template && typeof given === 'string' ? expressionOf(given) : undefined;

function readExpression(expression: string, written: string, known: Known, place: Place, to: Reading): Value {
  const reference = referenceIn(expression);
  const held = reference && structureIn(place.scopes, reference);
  // What a variable holds is said once and for all; an argument may be another, and stays open where it can.
  if (held && (reference.to === 'variables' || isStructure(known))) {
    if (held.isDefault) to.drop(place, takesDefault);
    return readKnown(held.value, known, { ...place, at: held.at, scopes: held.scopes }, to);
  }
  return isRefused(known, place, to) ? undefined : to.inputs.of(expression, written, known, place);
}

function readAfterApply({ label = '', hidden }: AfterApply, known: Known, place: Place, to: Reading): Value {
  return isRefused(known, place, to) ? undefined : to.inputs.of(label, label, known, { ...place, hidden });
}

/** Whether what stands here cannot be left open, which is said. */
function isRefused(known: Known, place: Place, to: Reading): boolean {
  if (isStructure(known)) to.refuse(importProblems.computed, place, computed.says, computed.cure);
  else if (known === 'source-transform') oldTransform(place, to);
  else return false;
  return true;
}

/** Whether the thing decides how many parts a rule has, and which. */
const isStructure = (known: Known): boolean =>
  isOneOf(known)
    ? typeof known[0] === 'object'
    : typeof known === 'object' &&
      (known['*'] === undefined || known === streamDeclarations || known === userAssignedIdentities);

function readScalar(
  given: unknown,
  known: Exclude<Known, 'any' | 'read-only' | object>,
  place: Place,
  to: Reading,
): Value {
  if (known === 'source-transform') {
    const idle = typeof given === 'string' && /^(source)?$/.test(given.trim());
    return idle ? to.drop(place, 'It changes nothing.') : oldTransform(place, to);
  }
  if (typeof given === 'object' || !fits[known](given)) {
    const other = inWords[known](given);
    const message = wrongType(titles[known])({ input: given });
    if (other === undefined) return to.refuse(importProblems.wrongShape, place, message);
    to.report(importProblems.writtenOtherwise, place, message, `It is taken as ${JSON.stringify(other)}.`);
    return other;
  }
  return given as string | number | boolean;
}

const titles = { string: 'text', integer: 'a whole number', boolean: 'true or false' } as const;

const fits = {
  string: (given: unknown) => typeof given === 'string',
  integer: (given: unknown) => Number.isSafeInteger(given),
  boolean: (given: unknown) => typeof given === 'boolean',
} as const;

/** What a value of another type plainly means. */
const inWords = {
  string: (given: unknown) =>
    typeof given === 'number' || typeof given === 'boolean' ? String(given) : undefined,
  integer: (given: unknown) =>
    typeof given === 'string' && /^-?\d{1,9}$/.test(given) ? Number(given) : undefined,
  boolean: (given: unknown) =>
    typeof given === 'string' && /^(true|false)$/i.test(given) ? given.toLowerCase() === 'true' : undefined,
} as const;

const oldTransform = (place: Place, to: Reading) =>
  to.refuse(
    importProblems.sourceTransform,
    place,
    'A source no longer transforms what it collects, and Azure’s API keeps this property for old rules only.',
    'Move the transformation into a data flow of this stream.',
  );

function readAny(given: unknown, place: Place, to: Reading): Value {
  if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') return given;
  if (Array.isArray(given))
    return given.map((item, i) => readKnown(item, 'any', below(place, i), to) ?? null);
  if (!isMap(given)) return to.refuse(importProblems.wrongShape, place, wrongType('JSON')({ input: given }));
  return readEntries(given, 'any', place, to);
}

function readList(given: unknown, known: Known, place: Place, to: Reading): Value {
  if (!Array.isArray(given))
    return to.refuse(importProblems.wrongShape, place, wrongType('a list')({ input: given }));
  return given.flatMap((item: unknown, i) => {
    const at = below(place, i);
    if (item === null || item === undefined) {
      to.refuse(importProblems.wrongShape, at, 'There is nothing here, in a list.');
      return [];
    }
    const value = readKnown(item, known, at, to);
    return value === undefined ? [] : [value];
  });
}

function readMap(given: unknown, known: KnownMap, place: Place, to: Reading): Value {
  // Read from the arguments of an engine, it has no keys that could be known too late.
  if (known === userAssignedIdentities && place.turned && Array.isArray(given))
    return readList(given, 'string', place, to);
  if (!isMap(given) && !(given instanceof Entries))
    return to.refuse(importProblems.wrongShape, place, wrongType('an object')({ input: given }));
  if (known === streamDeclarations) return readDeclarations(given, place, to);
  if (known === userAssignedIdentities)
    return entriesOf(given).map(([id], i) =>
      readKnown(id, 'string', { ...below(place, wordFor(id)), path: [...place.path, i] }, to),
    );
  const any = known['*'];
  if (any !== undefined) return readEntries(given, any, place, to);
  return readProperties(given instanceof Entries ? {} : given, known, place, to);
}

/** The properties that are known, whichever way their names are spelt: Azure's API does not mind. */
export function readProperties(given: ValueMap, known: KnownMap, place: Place, to: Reading): ValueMap {
  const read: { [property: string]: Value } = {};
  for (const key of Object.keys(given)) {
    const at = below(place, key);
    const property = Object.hasOwn(known, key)
      ? key
      : Object.keys(known).find((other) => other.toLowerCase() === key.toLowerCase());
    const of = property === undefined ? undefined : known[property];
    if (property === undefined || of === undefined) unknown(given[key], known, at, to);
    else if (property !== key && Object.hasOwn(given, property))
      to.refuse(importProblems.saidTwice, at, `This is said already, as ${quoted(property)}.`);
    else {
      const value = readKnown(given[key], of, at, to);
      if (value !== undefined) read[property] ??= value;
    }
  }
  reportLacks(read, place, to);
  return read;
}

function reportLacks(read: ValueMap, place: Place, to: Reading): void {
  const [around, last] = ['', '', ...place.path].slice(-2);
  const lacks = missingIn(read, String(typeof last === 'number' ? around : last));
  if (lacks.length)
    to.report(
      importProblems.lacksPart,
      place,
      `There is no ${listed(lacks, 'or')} here, which Azure requires.`,
      'What is imported is not this part as it stands.',
    );
}

/** What Azure requires of the part that a property holds, and is not there. */
export const missingIn = (part: ValueMap, property: string): readonly string[] =>
  (Object.hasOwn(required, property) ? (required[property] ?? []) : []).filter((name) => {
    const value = part[name];
    return value === undefined || (isList(value) && value.length === 0);
  });

/** What published templates write, and no version of the API has known. */
const strays: { readonly [property: string]: string } = {
  scheduledTransferPeriod:
    'No version of Azure’s API knows it: the agent sends when it has something to send.',
  samplingFrequencyInSeconds:
    'No version of Azure’s API knows it here: only performance counters are sampled.',
};
const strayOnColumns = 'No version of Azure’s API knows it: a column of a stream has a name and a type.';

function unknown(given: Value, known: KnownMap, place: Place, to: Reading): void {
  if (given === null || given === undefined) return;
  const key = String(place.path.at(-1));
  if (to.template && key === 'copy' && Array.isArray(given)) {
    to.refuse(
      importProblems.computed,
      place,
      'A loop of the template makes a part of this rule, and what it makes is known only at deployment.',
      'Write out what it makes.',
    );
    return;
  }
  const inColumn = place.path.at(-3) === 'columns';
  const stray = Object.hasOwn(strays, key) ? strays[key] : inColumn ? strayOnColumns : undefined;
  const meant = stray === undefined ? didYouMean(key, Object.keys(known)) : undefined;
  to.drop(place, stray ?? ['No version of Azure’s API knows it.', meant].filter(Boolean).join(' '));
}

/** An object with keys of the user's own choice. */
function readEntries(given: ValueMap | Entries, known: Known, place: Place, to: Reading): ValueMap {
  const read: { [key: string]: Value } = {};
  for (const [key, inner] of entriesOf(given)) {
    const at = below(place, wordFor(key));
    if (typeof key !== 'string' || expressionIn(key, to) !== undefined) {
      const says = key === undefined ? 'This has no name.' : 'This key is known only at deployment.';
      to.refuse(importProblems.computed, at, says, 'Write it out.');
      continue;
    }
    const value = readKnown(inner, known, at, to);
    if (value !== undefined) define(read, to.template ? literalIn(key) : key, value);
  }
  return read;
}

const entriesOf = (map: ValueMap | Entries): readonly (readonly [Value, Value])[] =>
  map instanceof Entries ? map.entries : Object.keys(map).map((key) => [key, map[key]]);

const wordFor = (key: Value) => (typeof key === 'string' ? key : '*');

/** Declared streams as a list, because the key of one may be known only at deployment; their columns by name. */
function readDeclarations(given: ValueMap | Entries, place: Place, to: Reading): Value {
  return entriesOf(given).flatMap(([key, inner]) => {
    const at = below(place, wordFor(key));
    const read = readKnown(inner, streamDeclarations['*'], at, to);
    if (read === undefined) return [];
    // The key has no word before it that would name an input.
    const name = readKnown(key, 'string', { ...at, path: [...place.path, 'stream'] }, to);
    if (name === undefined) {
      to.refuse(importProblems.wrongShape, at, 'A stream has a name.');
      return [];
    }
    const columns = isMap(read) ? (read['columns'] ?? {}) : read;
    return [{ name, columns: isList(columns) ? byName(columns, at, to) : columns }];
  });
}

function byName(columns: readonly Value[], place: Place, to: Reading): ValueMap {
  const types: { [column: string]: Value } = {};
  for (const [i, column] of columns.entries()) {
    const at = below(below(place, 'columns'), i);
    const { name, type } = isMap(column) ? column : {};
    if (isSealed(column) || isSealed(name))
      to.refuse(importProblems.computed, at, 'The name of this column is known only at deployment.');
    else if (typeof name !== 'string' || type === undefined)
      to.refuse(importProblems.wrongShape, at, 'A column has a name and a type.');
    else if (Object.hasOwn(types, name))
      to.refuse(importProblems.saidTwice, at, `The column ${quoted(name)} is there already.`);
    else define(types, name, type);
  }
  return types;
}

const isOneOf = (known: Known): known is readonly [Known] => Array.isArray(known);
