/** Inputs: what an imported rule leaves to the deployment, each under one name. */
import type { Path } from '../problem';
import { Deferred, Secret, type Value } from '../value';
import { placeholderIn, referenceIn } from './expression';
import type { Known } from './known-properties';
import { type Declared, type InputType, type Scope, declaredIn, isHidden } from './scope';

/** A value known only at deployment. It stands where the expression stood. */
export class Input extends Deferred {
  readonly description: string | undefined;
  /** Present where the template has a literal one, and does not hide it. */
  readonly default: Value;

  constructor(
    /** Unlike that of any other input of the document, in any casing; another, where its spec has data of this form. */
    public name: string,
    /** As it was written. */
    readonly expression: string,
    /** From its declaration; else from the places where it stands, and so known only when all are read. */
    public type: InputType,
    declared: Declared | undefined,
    /** Whether its value is a secret. */
    readonly secure: boolean = false,
  ) {
    super(expression, name);
    this.description = declared?.description;
    this.default = secure ? undefined : declared?.default;
  }
}

interface InputPlace {
  readonly path: Path;
  readonly scopes: readonly Scope[];
  /** Set where the document says itself that the value is a secret. */
  readonly hidden?: boolean | undefined;
}

/** All inputs of a document. */
export class Inputs {
  private readonly made = new Map<string, Input>();
  private readonly numbers = new Map<string, number>();

  /** @param taken the names that others have, to which its own are added */
  constructor(private readonly taken: Set<string> = new Set()) {}

  get all(): readonly Input[] {
    return [...this.made.values()];
  }

  /** What stands in the place of an expression: its input, as a secret where it is one. */
  of(expression: string, written: string, known: Known, place: InputPlace): Input | Secret {
    const secure = place.hidden ?? isHidden(place.scopes, expression);
    const input = this.inputOf(expression, written, known, place, secure);
    return secure ? new Secret(input) : input;
  }

  /** The same one wherever it means the same. */
  private inputOf(
    expression: string,
    written: string,
    known: Known,
    { path, scopes }: InputPlace,
    secure: boolean,
  ): Input {
    const reference = referenceIn(expression);
    const declared = reference && declaredIn(scopes, reference);
    const key = JSON.stringify([expression, declared, secure]);
    const type = typeHere(known);
    const there = this.made.get(key);
    if (there) {
      if (there.type === 'unknown') there.type = type;
      return there;
    }
    const name = this.free(namesFor(reference?.name ?? placeholderIn(expression), path));
    const declaredType = declared?.type ?? 'unknown';
    const input = new Input(
      name,
      written,
      declaredType === 'unknown' ? type : declaredType,
      declared,
      secure,
    );
    this.made.set(key, input);
    return input;
  }

  private free(wanted: readonly string[]): string {
    const [first = 'input'] = wanted;
    let name = wanted.find((one) => !this.taken.has(plain(one)));
    let number = this.numbers.get(first) ?? 2;
    for (; name === undefined; number++) {
      const numbered = `${first}${number}`;
      if (!this.taken.has(plain(numbered))) name = numbered;
    }
    this.numbers.set(first, number);
    this.taken.add(plain(name));
    return name;
  }
}

/** Engines write names in their own casing: what differs by that alone would be one. */
export const plain = (name: string) => name.toLowerCase().replaceAll('_', '');

function typeHere(known: Known): InputType {
  if (known === 'string' || known === 'source-transform') return 'string';
  if (known === 'integer') return 'int';
  if (known === 'boolean') return 'bool';
  if (Array.isArray(known)) return 'array';
  return typeof known === 'object' ? 'object' : 'unknown';
}

/** What the template calls it, else the last words on the way to it, first one and then two. */
function namesFor(called: string | undefined, path: Path): readonly string[] {
  if (called !== undefined && /^[A-Za-z]\w{0,63}$/.test(called)) return [called];
  const words = camel(called ?? '');
  if (words) return [words];
  const steps = path.flatMap((step, i) =>
    typeof step === 'number' ? [] : [typeof path[i + 1] === 'number' ? oneOf(step) : step],
  );
  const [last, two] = [-1, -2].map((from) => camel(['rule', ...steps].slice(from).join(' ')));
  return [last || 'input', two || 'input'];
}

/** `xPathQueries` → `xPathQuery` */
const oneOf = (many: string) => many.replace(/ies$/, 'y').replace(/s$/, '');

/** `la-workspace-region` → `laWorkspaceRegion` */
function camel(text: string): string {
  const [first = '', ...others] = text
    .slice(0, 200)
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  const words = [first.charAt(0).toLowerCase() + first.slice(1), ...others.map(capital)]
    .join('')
    .slice(0, 60);
  return /^\d/.test(words) ? `input${words}` : words;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
