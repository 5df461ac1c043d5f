/**
 * The inputs of a spec: values that are not in it, because they are known only where it is deployed. A spec says
 * `{ input: workspaceId }` in the place of one; the core carries it unread.
 */
import { didYouMean } from '../nearest';
import { listed, quoted } from '../problem';
import type { Sealer } from '../seal';
import { type Fields, type Model, anything, knownFlag, knownMap, knownWord, record, text } from '../schema';
import { shapeProblems } from '../shape-problems';
import { Deferred, Secret, isMap } from '../value';

/** The types of inputs. */
export enum SpecInputType {
  STRING = 'string',
  NUMBER = 'number',
  BOOLEAN = 'boolean',
  LIST = 'list',
  /** Anything that JSON can say. */
  ANY = 'any',
}

/** An input as a spec declares it. */
interface SpecInput {
  readonly type?: SpecInputType;
  readonly description?: string;
  readonly default?: unknown;
  readonly secure?: boolean;
}

const specInput = record({
  type: knownWord(SpecInputType, 'a type of an input').default(SpecInputType.STRING),
  description: text('a description').optional(),
  default: anything('a value').optional(),
  secure: knownFlag().default(false),
} satisfies Fields<SpecInput>).check(({ secure, default: usual }) =>
  secure && usual !== undefined
    ? {
        kind: shapeProblems.chooseOne,
        message:
          '"secure" and "default" stand together here, and whoever may read the spec reads the default.',
        cure: 'Leave out the default.',
      }
    : undefined,
);

export const specInputs = knownMap(specInput.optional(), 'an object of inputs');

export type SpecInputs = Model<typeof specInputs>;

/** The name of the input that stands here. */
export function inputAt(value: unknown): string | undefined {
  const name = isMap(value) && Object.keys(value).length === 1 ? value['input'] : undefined;
  return typeof name === 'string' ? name : undefined;
}

/**
 * Seals the inputs that a spec has.
 *
 * @param held the engine's own value of an input
 */
export const inputSealer =
  (inputs: SpecInputs, held: (name: string) => unknown): Sealer =>
  (value) => {
    const name = inputAt(value);
    if (name === undefined || !Object.hasOwn(inputs, name)) return undefined;
    const sealed = new Deferred(held(name), `input.${name}`);
    return inputs[name]?.secure === true ? new Secret(sealed) : sealed;
  };

const saysSecure = (input: unknown) => isMap(input) && input['secure'] === true;

/** Values of inputs, by name. */
export interface KnownInputs {
  readonly [name: string]: unknown;
}

/** A spec with the inputs that are known in their places; a secret stays where it is. */
export function withKnownInputs(spec: unknown, known: KnownInputs): unknown {
  if (!isMap(spec) || Object.keys(known).length === 0) return spec;
  const isSecure = (name: string) => isMap(spec['inputs']) && saysSecure(spec['inputs'][name]);
  const put = (part: unknown): unknown => {
    const name = inputAt(part);
    if (name !== undefined && Object.hasOwn(known, name) && !isSecure(name)) return known[name];
    if (Array.isArray(part)) return part.map(put);
    return isMap(part) ? Object.fromEntries(Object.keys(part).map((key) => [key, put(part[key])])) : part;
  };
  const { inputs, ...sections } = spec;
  return { ...(put(sections) as object), ...(inputs === undefined ? {} : { inputs }) };
}

/** A program that gives what its spec does not ask for has written another name. */
export function refuseStrangers(declared: SpecInputs, given: KnownInputs): void {
  const names = Object.keys(declared);
  for (const name of Object.keys(given)) {
    if (names.includes(name)) continue;
    const have = names.length ? `It has ${listed(names)}.` : 'It has none.';
    throw new Error(`The spec has no input ${quoted(name)}. ${didYouMean(name, names) ?? have}`);
  }
}
