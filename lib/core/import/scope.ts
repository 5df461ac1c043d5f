/** What the templates around a place declare: parameters, variables, and what is passed from one to the next. */
import type { Path } from '../problem';
import { type Value, type ValueMap, define, isList, isMap } from '../value';
import { type Reference, expressionIn, literalIn, referenceIn, referencesIn } from './expression';

/** An object with parameters or variables of its own, around the place that is read; the innermost comes last. */
export interface Scope {
  readonly at: Path;
  readonly parameters: ValueMap | undefined;
  readonly variables: ValueMap | undefined;
}

const inputTypes = ['string', 'int', 'bool', 'array', 'object'] as const;
export type InputType = (typeof inputTypes)[number] | 'unknown';

export interface Declared {
  readonly type: InputType;
  readonly description?: string;
  /** Present where it is a literal. */
  readonly default?: Value;
}

export function scopeOf(map: ValueMap, at: Path): Scope | undefined {
  const { parameters, variables } = map;
  if (!isMap(parameters) && !isMap(variables)) return undefined;
  return {
    at,
    parameters: isMap(parameters) ? parameters : undefined,
    variables: isMap(variables) ? variables : undefined,
  };
}

/** What the templates say of a parameter or variable. */
export function declaredIn(scopes: readonly Scope[], { to, name }: Reference): Declared | undefined {
  if (to === 'variables') {
    const value = literal(variableIn(scopes, name)?.value);
    return value === undefined ? undefined : { type: typeOf(value), default: value };
  }
  const found = parameterIn(scopes, name);
  if (!found) return undefined;
  const { declaration, passed } = found;
  const value = literal(passed?.value) ?? literal(declaration['defaultValue']);
  const described = isMap(declaration['metadata']) ? declaration['metadata']['description'] : undefined;
  return {
    type: typeNamed(declaration['type']),
    ...(typeof described === 'string' ? { description: described } : {}),
    ...(value === undefined ? {} : { default: value }),
  };
}

/** Whether a template hides what the expression comes to: it is made of a parameter that is hidden, directly or not. */
export function isHidden(scopes: readonly Scope[], expression: string, seen = new Set<string>()): boolean {
  return referencesIn(expression).some(({ to, name }) => {
    const reference = `${scopes.length}/${to}/${name}`;
    if (seen.has(reference)) return false;
    seen.add(reference);
    const parameter = to === 'parameters' ? parameterIn(scopes, name) : undefined;
    if (parameter && isSecure(parameter.declaration)) return true;
    const held = parameter ? parameter.passed : to === 'variables' ? variableIn(scopes, name) : undefined;
    if (typeof held?.value !== 'string') return false;
    const next = expressionIn(held.value);
    return next !== undefined && isHidden(held.scopes, next, seen);
  });
}

/** A value that a template holds elsewhere: where it stands, and what it sees itself. */
export interface Held {
  readonly value: Value;
  readonly at: Path;
  readonly scopes: readonly Scope[];
  /** Set where a deployment may well pass another. */
  readonly isDefault?: boolean;
}

/** The object or list that an expression is the name of, if the templates say what is in it. */
export function structureIn(scopes: readonly Scope[], reference: Reference): Held | undefined {
  const held =
    reference.to === 'variables' ? variableIn(scopes, reference.name) : argumentIn(scopes, reference.name);
  if (!held) return undefined;
  if (held.value !== null && typeof held.value === 'object') return held;
  const expression = typeof held.value === 'string' ? expressionIn(held.value) : undefined;
  const next = expression === undefined ? undefined : referenceIn(expression);
  // A template passes its own parameters on to those within it; one that names itself leads nowhere.
  return next && held.scopes.length < scopes.length ? structureIn(held.scopes, next) : undefined;
}

function variableIn(scopes: readonly Scope[], name: string): Held | undefined {
  for (const [i, { variables, at }] of [...scopes.entries()].reverse()) {
    const found = variables && ofName(variables, name);
    if (found)
      return { value: found.value, at: [...at, 'variables', found.key], scopes: scopes.slice(0, i + 1) };
  }
  return undefined;
}

/** What a deployment passes for a parameter, or its default. */
function argumentIn(scopes: readonly Scope[], name: string): Held | undefined {
  const found = parameterIn(scopes, name);
  if (!found) return undefined;
  const { declaration, passed, at, inner } = found;
  if (isSecure(declaration)) return undefined;
  if (passed) return passed;
  return { value: declaration['defaultValue'], at: [...at, 'defaultValue'], scopes: inner, isDefault: true };
}

function parameterIn(scopes: readonly Scope[], name: string) {
  for (const [i, { parameters, at }] of [...scopes.entries()].reverse()) {
    const found = parameters && ofName(parameters, name);
    if (!found || !isMap(found.value) || Object.hasOwn(found.value, 'value')) continue;
    return {
      declaration: found.value,
      at: [...at, 'parameters', found.key],
      inner: scopes.slice(0, i + 1),
      passed: passedIn(scopes.slice(0, i), name),
    };
  }
  return undefined;
}

/** What the deployment right around a template passes to it. */
function passedIn(outer: readonly Scope[], name: string): Held | undefined {
  const { parameters, at } = outer.at(-1) ?? {};
  const found = parameters && ofName(parameters, name);
  if (!found || !at || !isMap(found.value) || !Object.hasOwn(found.value, 'value')) return undefined;
  return {
    value: found.value['value'],
    at: [...at, 'parameters', found.key, 'value'],
    scopes: outer.slice(0, -1),
  };
}

/** Templates do not tell names apart by case. */
function ofName(map: ValueMap, name: string) {
  const key = Object.hasOwn(map, name)
    ? name
    : Object.keys(map).find((other) => other.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : { key, value: map[key] };
}

const isSecure = ({ type }: ValueMap) => typeof type === 'string' && /^secure/i.test(type);

function typeNamed(given: Value): InputType {
  const plain = typeof given === 'string' ? given.toLowerCase().replace(/^secure/, '') : '';
  // Policies write their types out.
  const short = { boolean: 'bool', integer: 'int' }[plain] ?? plain;
  return inputTypes.find((type) => type === short) ?? 'unknown';
}

function typeOf(value: Value): InputType {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'unknown';
  return isList(value) ? 'array' : 'object';
}

/** Deeper than any default that a person would write. */
const deepest = 20;

/** The value as it will be at deployment; undefined where it says nothing, or that is decided only there. */
function literal(value: unknown, depth = 0): Value {
  if (typeof value === 'string') return expressionIn(value) === undefined ? literalIn(value) : undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (depth > deepest) return undefined;
  if (isList(value)) {
    const items = value.map((item) => literal(item, depth + 1));
    return items.includes(undefined) ? undefined : items;
  }
  if (!isMap(value)) return undefined;
  const map: { [key: string]: Value } = {};
  for (const key of Object.keys(value)) {
    const inner = literal(value[key], depth + 1);
    if (inner === undefined || expressionIn(key) !== undefined) return undefined;
    define(map, key, inner);
  }
  return map;
}
