/** What a spec has to write: its nouns in the order in which they can refer to each other, its inputs, what it says once. */
import { ProblemsError } from '../problem';
import { shapeProblems } from '../shape-problems';
import { SpecInputType, inputAt } from '../spec/inputs';
import { type Entry, readSpec } from '../spec/spec';
import { isMap } from '../value';

export interface Input {
  readonly name: string;
  readonly type: SpecInputType;
  readonly description: string | undefined;
  readonly default: unknown;
  readonly secure: boolean;
}

/** What the top of a spec says for its nouns. */
export type Common = 'location' | 'tags' | 'resourceGroup';

interface Props {
  readonly [property: string]: unknown;
}

export class Outline {
  readonly entries: readonly Entry[];
  readonly inputs: readonly Input[];
  /** What several nouns have from the top. */
  readonly shared: ReadonlySet<string>;
  private readonly data: Props;

  constructor(data: unknown) {
    const { entries, inputs, problems } = readSpec(data);
    const lost = problems.filter(({ path, kind }) => kind !== shapeProblems.noSuchNoun && !isAside(path[0]));
    if (lost.length) throw new ProblemsError('The spec', lost);
    this.data = data as Props;
    this.entries = entries;
    this.inputs = Object.keys(inputs).map((name) => {
      const { type = SpecInputType.STRING, description, default: usual, secure } = inputs[name] ?? {};
      return {
        name,
        type,
        description: typeof description === 'string' ? description : undefined,
        default: usual,
        secure: secure === true,
      };
    });
    const commons: readonly Common[] = ['location', 'tags', 'resourceGroup'];
    this.shared = new Set(commons.filter((name) => this.isWorthAConstant(name)));
  }

  get title(): string | undefined {
    const { name } = this.data;
    return typeof name === 'string' ? name : undefined;
  }

  /** The properties of a noun as they stand in the spec. */
  own({ section, key }: Entry): Props {
    return ((this.data[section] as Props)[key] ?? {}) as Props;
  }

  common(name: Common): unknown {
    return this.data[name];
  }

  /** Whether a noun has it from the top, alone or together with what it says itself. */
  isInherited(entry: Entry, name: string): name is Common {
    if (!Object.hasOwn(entry.props, name)) return false;
    const own = this.own(entry);
    if (name === 'tags') return isMap(this.data['tags']) && (own['tags'] === undefined || isMap(own['tags']));
    return (name === 'location' || name === 'resourceGroup') && !Object.hasOwn(own, name);
  }

  input(value: unknown): Input | undefined {
    const name = inputAt(value);
    return name === undefined ? undefined : this.inputs.find((input) => input.name === name);
  }

  private isWorthAConstant(name: Common): boolean {
    const value = this.data[name];
    if (value === undefined || value === null || this.input(value)) return false;
    return this.entries.filter((entry) => this.isInherited(entry, name)).length > 1;
  }
}

/** What stands beside the nouns may be wrong, and is written as it is. */
const isAside = (step: unknown) =>
  typeof step === 'string' && ['name', 'location', 'resourceGroup', 'tags', 'inputs'].includes(step);

const first = ['existing', 'resourceGroup', 'location', 'name', 'tags', 'kind', 'description'];

/** The properties of a noun, those first by which a reader knows it. */
export const inReadingOrder = (properties: readonly string[]): readonly string[] => [
  ...first.filter((property) => properties.includes(property)),
  ...properties.filter((property) => !first.includes(property)),
];
