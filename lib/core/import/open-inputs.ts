/** The names of inputs: each is one, and none is called as data that only looks like an input. */
import { Input, plain } from './input';

export class OpenInputs {
  private readonly named = new Map<string, Input>();
  private readonly shared = new Map<string, Input>();

  /**
   * @param found the inputs that the document has
   * @param taken names that stand in the document as data
   */
  constructor(
    found: readonly Input[],
    private readonly taken: ReadonlySet<string>,
  ) {
    for (const input of found) {
      input.name = this.free(input.name);
      this.named.set(input.name, input);
    }
  }

  get all(): readonly Input[] {
    return [...this.named.values()];
  }

  /** The one input for something that rules share. */
  readonly one = (name: string): Input => {
    const input = this.shared.get(name) ?? this.called(name) ?? this.another(name);
    this.shared.set(name, input);
    return input;
  };

  /** An input of its own. */
  readonly another = (name: string): Input => {
    const free = this.free(name);
    const input = new Input(free, free, 'string', undefined);
    this.named.set(free, input);
    return input;
  };

  private called(name: string): Input | undefined {
    return this.all.find((input) => plain(input.name) === plain(name));
  }

  private free(name: string): string {
    let one = name;
    for (let number = 2; this.called(one) || this.taken.has(one); number++) one = `${name}${number}`;
    return one;
  }
}
