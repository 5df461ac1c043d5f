/** The way in: what a user passed, with everything that only an engine can open sealed as `Deferred`. */
import { type Attribute, type Deferred, define, isMap } from './value';

/** Deeper than anything Azure has; a program's own loops end here. */
const deepest = 60;

/** Something with named factories that is not a resource: its form is what a spec would say in its place. */
interface ValueObject {
  readonly _form: unknown;
}

/** What only the engine can open, or reads as an attribute of one of our own resources; undefined for all else. */
export type Sealer = (value: unknown) => Deferred | Attribute | undefined;

export function seal(value: unknown, sealer: Sealer, depth = 0): unknown {
  const known = sealer(value);
  if (known) return known;
  if (value === null || typeof value !== 'object') return value;
  if (depth > deepest) return tooDeep;
  if (Array.isArray(value)) return value.map((item) => seal(item, sealer, depth + 1));
  if (isValueObject(value)) return seal(value._form, sealer, depth + 1);
  if (!isMap(value)) return value;
  const sealed: { [key: string]: unknown } = {};
  for (const key of Object.keys(value)) {
    const inner = value[key] as unknown;
    if (inner !== undefined) define(sealed, key, seal(inner, sealer, depth + 1));
  }
  return sealed;
}

/** Stands where nesting had no end; no schema accepts it. */
export const tooDeep = Symbol('nested too deeply');

const isValueObject = (value: object): value is ValueObject => '_form' in value && !isMap(value);
