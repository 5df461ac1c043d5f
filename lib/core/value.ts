/**
 * The only language that an engine must understand: literals, and four words for what is known later or hidden.
 * They are classes, because a body may hold any key – a data collection rule has a `kind` of its own.
 */

/** A value that only the engine can open: a Terraform token, a Pulumi output. Carried unread. */
export class Deferred {
  /**
   * @param held the engine's own value
   * @param label stands for the value in names and ids; undefined where the engine cannot tell
   * @param realm tells equal labels apart that mean different things: the stack whose token it is, the output itself
   */
  constructor(
    readonly held: unknown,
    readonly label?: string,
    readonly realm: string = '',
  ) {}
}

/** Stands where the user was wrong, so that what hangs on it is not found wrong too. */
export class Unknown extends Deferred {
  constructor() {
    super(undefined);
  }
}

/** What an attribute is of: a planned resource, or one that exists. */
export interface Referent {
  /** What it is, in words that no engine changes. */
  readonly label: string | undefined;
  /** Set where labels do not tell one from another. */
  readonly serial?: number;
  readonly name?: Value;
}

/** An attribute of a resource, known once that resource exists. The path is Azure's: `properties.immutableId`. */
export class Attribute {
  constructor(
    readonly of: Referent,
    readonly path: string,
  ) {}
}

/** Text made of parts of which some are known later. */
export class Join {
  constructor(readonly parts: readonly Value[]) {}
}

/** A value that is never printed. */
export class Secret {
  constructor(readonly value: Value) {}
}

/** A map whose keys may be known later. */
export class Entries {
  constructor(readonly entries: readonly (readonly [key: Value, value: Value])[]) {}
}

/** The value as JSON text. */
export class Json {
  constructor(readonly value: Value) {}
}

/** The name, the resource group or the subscription in a resource id that is known later. */
export class Segment {
  constructor(
    readonly id: Value,
    readonly which: 'name' | 'resourceGroup' | 'subscription',
  ) {}
}

/** A GUID that is always the same for the same texts, of which some are known later. */
export class Guid {
  constructor(readonly of: readonly Value[]) {}
}

export type Value =
  | string
  | number
  | boolean
  | null
  | undefined
  | Deferred
  | Attribute
  | Join
  | Secret
  | Entries
  | Json
  | Segment
  | Guid
  | readonly Value[]
  | ValueMap;

export interface ValueMap {
  readonly [key: string]: Value;
}

/** What an engine answers, so that any value can be opened. */
export interface Engine {
  literal(text: string): unknown;
  deferred(value: Deferred): unknown;
  attribute(value: Attribute): unknown;
  join(parts: readonly unknown[]): unknown;
  secret(opened: unknown): unknown;
  entries(opened: readonly (readonly [key: unknown, value: unknown])[]): unknown;
  json(opened: unknown): unknown;
  segment(opened: unknown, which: Segment['which']): unknown;
  guid(opened: readonly unknown[]): unknown;
}

/** The value in the engine's own terms. */
export function open(value: Value, engine: Engine): unknown {
  if (typeof value === 'string') return engine.literal(value);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Deferred) return engine.deferred(value);
  if (value instanceof Attribute) return engine.attribute(value);
  if (value instanceof Join) return engine.join(value.parts.map((part) => open(part, engine)));
  if (value instanceof Secret) return engine.secret(open(value.value, engine));
  if (value instanceof Entries)
    return engine.entries(value.entries.map(([key, inner]) => [open(key, engine), open(inner, engine)]));
  if (value instanceof Json) return engine.json(open(value.value, engine));
  if (value instanceof Segment) return engine.segment(open(value.id, engine), value.which);
  if (value instanceof Guid) return engine.guid(value.of.map((part) => open(part, engine)));
  if (isList(value)) return value.map((item) => open(item, engine));
  return mapValues(value, (inner) => open(inner, engine));
}

type Sealed = Deferred | Attribute | Join | Secret | Json | Segment | Guid;

/** Whether a value is decided only at deployment, as a whole. */
export function isSealed(value: unknown): value is Sealed {
  return (
    value instanceof Deferred ||
    value instanceof Attribute ||
    value instanceof Join ||
    value instanceof Secret ||
    value instanceof Json ||
    value instanceof Segment ||
    value instanceof Guid
  );
}

export const isList = (value: unknown): value is readonly Value[] => Array.isArray(value);

/** A map of the value language or of a user: neither a list nor an instance of a class. */
export function isMap(value: unknown): value is ValueMap {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function mapValues<T, U>(map: { readonly [key: string]: T }, change: (value: T, key: string) => U) {
  const changed: { [key: string]: U } = {};
  for (const key of Object.keys(map)) define(changed, key, change(map[key] as T, key));
  return changed;
}

/** Sets a key that a user chose: `__proto__` is a key like any other. */
export function define<T>(map: { [key: string]: T }, key: string, value: T): void {
  if (key === '__proto__')
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
}

/** What stands for the value in names, ids and claims; undefined where nothing can. */
export function labelOf(value: Value): string | undefined {
  if (typeof value === 'string') return value.toLowerCase();
  if (value instanceof Deferred) return value.label;
  if (value instanceof Attribute) {
    const known = knownName(value);
    if (known !== undefined) return known;
    const owner = value.of.label;
    return owner === undefined ? undefined : `${owner}#${value.path}`;
  }
  // What the engine calls a secret is none.
  if (value instanceof Secret) return value.value instanceof Deferred ? value.value.label : undefined;
  if (value instanceof Segment) {
    const label = labelOf(value.id);
    return label === undefined ? undefined : `${label}#${value.which}`;
  }
  if (value instanceof Join) return labelsOf(value.parts)?.join('');
  if (value instanceof Guid) return labelsOf(value.of)?.join('|');
  return undefined;
}

function labelsOf(values: readonly Value[]): readonly string[] | undefined {
  const labels = values.map(labelOf);
  return labels.includes(undefined) ? undefined : (labels as readonly string[]);
}

/** The name of a resource that is planned under one: whether it is made here or called by name, it is that one. */
function knownName({ of, path }: Attribute): string | undefined {
  return path === 'name' && typeof of.name === 'string' ? of.name.toLowerCase() : undefined;
}

/** As `labelOf`, but equal only for values that are the same: two stacks may have tokens that read alike. */
export function identityOf(value: Value, casing: 'any case' | 'as written' = 'any case'): string | undefined {
  if (typeof value === 'string' && casing === 'as written') return value;
  if (value instanceof Attribute && value.of.serial !== undefined && knownName(value) === undefined)
    return `${value.of.serial}#${value.path}`;
  if (value instanceof Secret && value.value instanceof Deferred) return identityOf(value.value, casing);
  const label = labelOf(value);
  if (!(value instanceof Deferred) || (label === undefined && !value.realm)) return label;
  return `${value.realm}|${label ?? ''}`;
}

/** Visits every attribute that a value refers to. */
export function eachAttribute(value: Value, visit: (attribute: Attribute) => void): void {
  if (value === null || typeof value !== 'object') return;
  if (value instanceof Attribute) visit(value);
  else if (value instanceof Join) eachAttribute(value.parts, visit);
  else if (value instanceof Secret || value instanceof Json) eachAttribute(value.value, visit);
  else if (value instanceof Segment) eachAttribute(value.id, visit);
  else if (value instanceof Guid) eachAttribute(value.of, visit);
  else if (value instanceof Entries) eachAttribute(value.entries.flat(), visit);
  else if (isList(value)) for (const item of value) eachAttribute(item, visit);
  else if (isMap(value)) for (const key of Object.keys(value)) eachAttribute(value[key], visit);
}
