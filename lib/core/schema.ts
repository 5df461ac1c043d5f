/**
 * What a noun accepts: shapes, words, defaults. A thin layer over zod, which loads when the first schema is used,
 * shows none of its types, and turns zod's issues into problems that a user can act on.
 */
import type { z as Zod } from '../vendor/zod';
import type { Handle, NounName } from './handle';
import { issueOf, problemsOf, unknownProperty } from './issues';
import { mended, written } from './mend';
import { didYouMean } from './nearest';
import { type Path, type Problem, listed, quoted } from './problem';
import { type Sealer, seal } from './seal';
import { type Complaint, shapeProblems, wrongType } from './shape-problems';
import { type Entries, Unknown, type Value, type ValueMap, isMap, isSealed } from './value';

/** Text, or a value that the engine will know. */
export type Text = Exclude<
  Value,
  number | boolean | null | undefined | readonly Value[] | ValueMap | Entries
>;

/** Finds the noun that a spec calls by name; undefined where there is none. */
export interface Names {
  find(noun: NounName, name: string): Handle | undefined;
  all(noun: NounName): readonly string[];
}

/** What the engine and the place of a noun mean for its parsing. */
export interface Setting {
  readonly sealer: Sealer;
  /** Present in a spec, where nouns are called by name. */
  readonly names?: Names;
  /** Whether a text that is wrong is taken at its word: it was told, and stands as it is. */
  readonly lenient?: boolean;
}

export interface Parsed<T> {
  /** Absent where nothing can be made of the input. With problems, it has unknowns where they are. */
  readonly model?: T;
  readonly problems: readonly Problem[];
  /** The problem at the words that the user wrote: a lone word has no inside. */
  readonly asWritten: (problem: Problem) => Problem;
}

type Z = typeof Zod;
type ZodType = Zod.ZodType;

export class Schema<Out> {
  private built: unknown;
  declare readonly out: Out;

  constructor(private readonly build: () => unknown) {}

  get zod(): unknown {
    return (this.built ??= this.build());
  }

  optional(): Schema<Out | undefined> {
    return built((z) => z.optional(inner(this)));
  }

  default(value: Out & (string | number | boolean | readonly never[])): Schema<Out> {
    return built((z) => z._default(inner(this), value));
  }

  /** The value, if the check has no complaint. */
  check(complain: (value: Out) => Complaint | undefined): Schema<Out> {
    return built((z) =>
      inner(this).check(
        z.superRefine((value, context) => {
          const complaint = complain(value as Out);
          if (complaint) context.addIssue(issueOf(complaint));
        }),
      ),
    );
  }

  /** Something else may stand for the value: a name of the spec at hand. */
  orCalled(read: (given: unknown, names: Names) => unknown): Schema<Out> {
    return built((z) => {
      const made = z.pipe(
        z.transform((given) => (scope && read(given, scope)) ?? given),
        inner(this),
      );
      shownAs.set(made, (later) => {
        const { $schema: _, ...shape } = jsonSchema(this, later);
        return shape;
      });
      return made;
    });
  }

  map<Next>(change: (value: Out, names: Names | undefined) => Next): Schema<Next> {
    return built((z) =>
      z.pipe(
        inner(this),
        z.transform((value) => change(value as Out, scope)),
      ),
    );
  }
}

/** A schema of what zod builds; declared apart from the class, so that no type of zod shows. */
const built = <Out>(build: (z: Z) => ZodType): Schema<Out> => new Schema<Out>(() => build(zod()));

/** All that is wrong with the input, and the model. */
export function parse<T>(schema: Schema<T>, input: unknown, setting: Setting): Parsed<T> {
  const outer = scope;
  scope = setting.names;
  try {
    const sealed = seal(input, setting.sealer);
    const asWritten = (problem: Problem) => problem.at(written(sealed, problem.path));
    const zodType = schema.zod as ZodType;
    const result = zodType.safeParse(sealed, { reportInput: true });
    if (result.success) return { model: result.data as T, problems: [], asWritten };
    const found = result.error.issues.flatMap((issue) => problemsOf(issue, []));
    const problems = distinct(found.map(asWritten));
    // Where nothing but a known value will do, the property is left out: its default stands in.
    const ways = ['unknown', 'absent'] as const;
    for (const way of setting.lenient ? (['kept', ...ways] as const) : ways) {
      const again = zodType.safeParse(mended(sealed, found, way));
      if (again.success) return { model: again.data as T, problems, asWritten };
    }
    return { problems, asWritten };
  } finally {
    scope = outer;
  }
}

/** A number may fail two checks with the same words. */
const distinct = (problems: readonly Problem[]) => [
  ...new Map(problems.map((problem) => [problem.toString(), problem])).values(),
];

/** The names that the spec under the parser's hands has; parsing is synchronous and puts back what it found. */
let scope: Names | undefined;

export function text(what = 'text'): Schema<Text> {
  return built((z) => orSealed(z, z.string({ error: notBare(what) })));
}

/** Text of a form that a regular expression tells, with the sentence that explains it. */
export function textLike(what: string, pattern: RegExp, says: string): Schema<Text> {
  return text(what).check((value) =>
    typeof value === 'string' && !pattern.test(value)
      ? { kind: shapeProblems.wrongText, message: `${quoted(value)} is not ${what}: ${says}.` }
      : undefined,
  );
}

/** One of Azure's words; `what` is what they are: `a syslog facility`. */
export function word<E extends string>(words: { readonly [key: string]: E }, what: string): Schema<E> {
  return built((z) => orSealed(z, inner(knownWord(words, what))));
}

/** One of Azure's words, on which more hangs than its own place: it is known when the plan is made. */
export function knownWord<E extends string>(words: { readonly [key: string]: E }, what: string): Schema<E> {
  const known = Object.values(words);
  return built((z) =>
    z.enum(known as [E, ...E[]], {
      error: ({ input }) => {
        if (isSealed(input)) {
          return `What is planned hangs on ${what}, and this one is known only at deployment.\nGive one of ${listed(known, 'or', 40)}.`;
        }
        if (typeof input !== 'string') return wrongType(what)({ input });
        return `${quoted(input)} is not ${what}.\n${didYouMean(input, known) ?? `There are ${listed(known, 'and', mostShown(known))}.`}`;
      },
    }),
  );
}

/** The message for a value of another type; text that reads like the value is only written wrongly. */
const notQuoted =
  (what: string, like: RegExp) =>
  ({ input }: { readonly input?: unknown }): string =>
    `${wrongType(what)({ input })}${typeof input === 'string' && like.test(input) ? '\nLeave off the quotes.' : ''}`;

/** The message for a value that is no text; in YAML what reads like a number is one. */
const notBare =
  (what: string) =>
  ({ input }: { readonly input?: unknown }): string =>
    `${wrongType(what)({ input })}${['number', 'boolean'].includes(typeof input) ? '\nPut it in quotes.' : ''}`;

/** All of them where they are a few; of a catalogue, enough to see what it is. */
const mostShown = (words: readonly string[]) => (words.length > 40 ? 5 : 40);

export function wholeNumber(what: string, least: number, most: number): Schema<number> {
  const range = ({ input }: { input?: unknown }) =>
    `${String(input)} is not ${what}: it is ${least} to ${most}.`;
  return built((z) =>
    orSealed(
      z,
      z
        .number({ error: notQuoted(what, /^-?\d+(\.\d+)?$/) })
        .check(z.int({ error: range }), z.gte(least, { error: range }), z.lte(most, { error: range })),
    ),
  );
}

/** A number with a fraction, more than nothing. */
export function amount(what: string): Schema<number> {
  return built((z) =>
    orSealed(
      z,
      z
        .number({ error: notQuoted(what, /^-?\d+(\.\d+)?$/) })
        .check(z.gt(0, { error: ({ input }) => `${String(input)} is not ${what}: it is more than 0.` })),
    ),
  );
}

export function flag(what = 'true or false'): Schema<boolean> {
  return built((z) => orSealed(z, z.boolean({ error: notQuoted(what, /^(true|false)$/i) })));
}

/** True or false, on which more hangs than its own place: it is known when the plan is made. */
export function knownFlag(what = 'true or false'): Schema<boolean> {
  return built((z) => orUnknown(z, z.boolean({ error: notQuoted(what, /^(true|false)$/i) })));
}

/** A list whose items, or which as a whole, may be known only at deployment. */
export function list<T>(item: Schema<T>, what: string): Schema<readonly T[]> {
  return built((z) => orSealed(z, z.array(inner(item), { error: wrongType(`a list of ${what}`) })));
}

/** A list whose length decides how much is planned. */
export function countedList<T>(
  item: Schema<T>,
  what: string,
  wayOut = 'Give a list whose length is known; its items may be known later.',
): Schema<readonly T[]> {
  return built((z) =>
    z.array(inner(item), {
      error: ({ input }) =>
        isSealed(input)
          ? `How many ${what} there are is known only at deployment, and what is planned hangs on it.\n${wayOut}`
          : wrongType(`a list of ${what}`)({ input }),
    }),
  );
}

export type Fields<P> = { readonly [K in keyof P]-?: Schema<unknown> };
export type Model<S> = S extends Schema<infer Out> ? Out : never;
type RecordModel<F> = { readonly [K in keyof F]: Model<F[K]> };

/** An object, with its properties where they are a few. */
function objectWith(keys: readonly string[]): string {
  if (keys.length === 0) return 'an empty object';
  return keys.length > 3 ? 'an object' : `an object with ${listed(keys)}`;
}

/** An object with these properties and no others. */
export function record<F extends { readonly [key: string]: Schema<unknown> }>(
  fields: F,
  what = objectWith(Object.keys(fields)),
): Schema<RecordModel<F>> {
  return built((z) =>
    z.strictObject(Object.fromEntries(Object.entries(fields).map(([key, schema]) => [key, inner(schema)])), {
      error: (issue) =>
        issue.code === 'unrecognized_keys' ? JSON.stringify(Object.keys(fields)) : wrongType(what)(issue),
    }),
  );
}

/** Keys that the user chooses. */
export function mapOf<T>(item: Schema<T>, what: string): Schema<{ readonly [key: string]: T }> {
  return built((z) => orSealed(z, z.record(z.string(), inner(item), { error: wrongType(what) })));
}

/** Keys that the user chooses, and that are known when the plan is made. */
export function knownMap<T>(item: Schema<T>, what: string): Schema<{ readonly [key: string]: T }> {
  return built((z) => orUnknown(z, z.record(z.string(), inner(item), { error: wrongType(what) })));
}

/** Anything that JSON can say. */
export function anyMap(what: string): Schema<ValueMap> {
  return built((z) =>
    sayable(
      z,
      z.custom<ValueMap>((value) => isMap(value), { error: wrongType(what) }),
    ),
  );
}

/** Any value that JSON can say, or one that the engine will know. */
export function anything(what: string): Schema<Value> {
  return built((z) =>
    sayable(
      z,
      z.custom<Value>((value) => value !== undefined, { error: wrongType(what) }),
    ),
  );
}

type Choice<F> = {
  readonly [K in keyof F & string]: { readonly kind: K; readonly of: Model<F[K]> };
}[keyof F & string];

/** How a lone word is read where a choice is expected, and what editors say of it. */
interface Bare {
  readonly says: string;
  readonly read: (word: string, names: Names | undefined) => unknown;
}

/** Exactly one of these, as an object with one key: `{ syslog: … }`. */
export function choice<F extends { readonly [key: string]: Schema<unknown> }>(
  options: F,
  what: string,
  bare?: Bare,
): Schema<Choice<F>> {
  const keys = Object.keys(options);
  const optional = Object.fromEntries(
    Object.entries(options).map(([key, schema]) => [key, schema.optional()]),
  );
  const one = record(optional, what).map((given) => {
    const kind = Object.keys(given)[0] ?? '';
    return { kind, of: given[kind] } as Choice<F>;
  });
  const complaintsOf = (given: unknown): readonly Complaint[] => {
    if (given === null || typeof given !== 'object') return [];
    if (!isMap(given)) return [{ kind: shapeProblems.wrongType, message: wrongType(what)({ input: given }) }];
    const chosen = Object.keys(given);
    const strange = chosen.filter((key) => !keys.includes(key));
    if (strange.length) return strange.map((key) => unknownProperty(key, keys));
    if (chosen.length === 1) return [];
    const message = chosen.length ? `${listed(chosen)} stand together here.` : `This is not ${what} yet.`;
    const cure = `Give exactly one of ${listed(keys, 'or', 40)}.`;
    return [{ kind: shapeProblems.chooseOne, message, cure }];
  };
  return built((z) => {
    const made = z.pipe(
      z.transform((given, context) => {
        const read = withNothingMore(typeof given === 'string' && bare ? bare.read(given, scope) : given);
        const complaints = complaintsOf(read);
        if (complaints.length === 0) return read;
        context.issues.push(...complaints.map((complaint) => ({ ...issueOf(complaint), input: given })));
        return z.NEVER;
      }),
      inner(one),
    );
    shownAs.set(made, (later) => {
      const { $schema: _, ...shape } = jsonSchema(one, later);
      return bare ? { anyOf: [{ type: 'string', description: bare.says }, shape] } : shape;
    });
    return made;
  });
}

/** In YAML, a key of which nothing more is said has nothing. */
function withNothingMore(given: unknown): unknown {
  if (!isMap(given)) return given;
  const [key, other] = Object.keys(given);
  return key !== undefined && other === undefined && given[key] === null ? { [key]: {} } : given;
}

/**
 * What a value stands for, read with the names of the spec at hand; editors see text.
 *
 * @param inputs whether an input of the spec may stand in its place, or must
 */
export function reading<T>(
  description: string,
  read: (given: unknown, names: Names | undefined) => { readonly value: T } | Complaint,
  inputs: 'none' | 'some' | 'only' = 'none',
): Schema<T> {
  const text = { type: 'string', description };
  return built((z) => {
    const made = z.pipe(
      z.unknown(),
      z.transform((given, context) => {
        const result = read(given, scope);
        if ('value' in result) return result.value;
        context.issues.push({ ...issueOf(result), input: given });
        return undefined;
      }),
    );
    shownAs.set(made, (later) => {
      if (!later || inputs === 'none') return text;
      return inputs === 'only' ? later : { anyOf: [text, later] };
    });
    return made;
  });
}

/** Leads to another place in a JSON Schema. */
type Reference = { readonly $ref: string };

/** What users look for in a noun, and Azure has not: it is taken, so that a rule can say why; editors refuse it. */
export function lookedFor(description: string): Schema<unknown> {
  return built((z) => {
    const made = z.optional(z.unknown());
    shownAs.set(made, () => ({ not: {}, description }));
    return made;
  });
}

/** How a schema shows that zod itself cannot describe. */
const shownAs = new WeakMap<object, (later: Reference | undefined) => object>();

/**
 * The JSON Schema of what is accepted, with names where programs have nouns.
 *
 * @param later how a value is written that the engine will know; absent where there is no way to write one
 */
export function jsonSchema(schema: Schema<unknown>, later?: Reference): { [key: string]: unknown } {
  return zod().toJSONSchema(schema.zod as ZodType, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: made }) => {
      const shown = shownAs.get(zodSchema);
      if (shown) {
        for (const key of Object.keys(made)) Reflect.deleteProperty(made, key);
        Object.assign(made, shown(later));
      }
      // Of "a literal, or a value the engine will know" the second half says nothing to an editor by itself.
      const [first, second] = made.anyOf ?? [];
      if (made.anyOf?.length !== 2 || !first || !second || Object.keys(second).length > 0) return;
      if (later) made.anyOf = [first, later];
      else {
        delete made.anyOf;
        Object.assign(made, first);
      }
    },
  });
}

let loaded: Z | undefined;

const zod = (): Z => (loaded ??= (require('../vendor/zod') as { z: Z }).z);

const inner = (schema: Schema<unknown>) => schema.zod as ZodType;
const orSealed = (z: Z, known: ZodType): ZodType => z.union([known, z.custom(isSealed)]);
const orUnknown = (z: Z, known: ZodType): ZodType =>
  z.union([known, z.custom((value) => value instanceof Unknown)]);

/** Nothing in it that JSON has no way to say. */
const sayable = (z: Z, zodType: ZodType): ZodType =>
  zodType.check(
    z.superRefine((value, context) => {
      const odd = firstOdd(value, []);
      if (odd)
        context.addIssue({
          ...issueOf({ kind: shapeProblems.wrongType, message: 'This is nothing that JSON can say.' }),
          path: [...odd],
        });
    }),
  );

function firstOdd(value: unknown, path: Path): Path | undefined {
  if (
    value === null ||
    value === undefined ||
    ['string', 'number', 'boolean'].includes(typeof value) ||
    isSealed(value)
  )
    return undefined;
  if (Array.isArray(value)) return firstOf(value.entries(), path);
  return isMap(value) ? firstOf(Object.entries(value), path) : path;
}

function firstOf(entries: Iterable<[string | number, unknown]>, path: Path): Path | undefined {
  for (const [key, inside] of entries) {
    const odd = firstOdd(inside, [...path, key]);
    if (odd) return odd;
  }
  return undefined;
}
