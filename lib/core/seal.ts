/** The way in: what a user passed, with everything that only an engine can open sealed as `Deferred`. */
import { type Attribute, type Deferred, type Secret, define, isMap } from './value';

/** Deeper than anything Azure has. */
const deepest = 60;
/** More than any noun has; what leads to the same object again and again ends here. */
const most = 100_000;

/** Something with named factories that is not a resource: its form is what a spec would say in its place. */
interface ValueObject {
  readonly _form: unknown;
}

/**
 * What only the engine can open, or reads as an attribute of one of our own resources, or as the id that somebody gave;
 * undefined for all else.
 */
export type Sealer = (value: unknown) => Deferred | Attribute | Secret | string | undefined;

export function seal(value: unknown, sealer: Sealer): unknown {
  return inside(value, { sealer, around: [], count: 0 });
}

interface Walk {
  readonly sealer: Sealer;
  /** The objects on the way here: one that stands within itself has no end. */
  readonly around: object[];
  count: number;
}

function inside(value: unknown, walk: Walk): unknown {
  const known = walk.sealer(value);
  if (known) return known;
  if (value === null || typeof value !== 'object') return value;
  const { around } = walk;
  if (around.length > deepest || around.includes(value) || ++walk.count > most) return tooDeep;
  around.push(value);
  const sealed = partsOf(value, walk);
  around.pop();
  return sealed;
}

function partsOf(value: object, walk: Walk): unknown {
  if (Array.isArray(value)) return value.map((item) => inside(item, walk));
  if (isValueObject(value)) return inside(value._form, walk);
  if (!isMap(value)) return value;
  const sealed: { [key: string]: unknown } = {};
  for (const key of Object.keys(value)) {
    const part = value[key] as unknown;
    if (part !== undefined) define(sealed, key, inside(part, walk));
  }
  return sealed;
}

/** Stands where nesting had no end; no schema accepts it. */
const tooDeep = Symbol('nested too deeply');

const isValueObject = (value: object): value is ValueObject => '_form' in value && !isMap(value);
