/** What rules collect, and what of it two rules, or two sources of one, collect for the same place. */

/** One thing that is collected: a counter, a channel of events, a facility, a file. */
export interface Collected {
  readonly name: string;
  /** Where it goes; what has the same place and is the same thing arrives there twice. */
  readonly place: string;
  readonly thing: string;
  /** Which parts of it: levels, queries; absent where it is all of it. */
  readonly parts?: readonly string[] | undefined;
  /** Of what is sampled, the seconds from one sample to the next. */
  readonly seconds?: number | undefined;
  /** Whether Azure heeds only one rule on a machine that has it, wherever it goes. */
  readonly alone?: true;
}

/** One thing, and another in which there is the same. */
export type Twice<One extends Collected = Collected> = readonly [one: One, other: One];

interface Held<One> {
  readonly first: One;
  whole: One | undefined;
  parts: Map<string, One> | undefined;
}

/** Things, by what they have in common with others. */
export class Things<One extends Collected> {
  /** By place, then by thing: places are long, and few. */
  private readonly places = new Map<string, Map<string, Held<One>>>();

  add(one: One): void {
    const things = this.places.get(one.place) ?? new Map<string, Held<One>>();
    if (things.size === 0) this.places.set(one.place, things);
    const held = things.get(one.thing) ?? { first: one, whole: undefined, parts: undefined };
    if (held.first === one) things.set(one.thing, held);
    if (!one.parts) held.whole ??= one;
    for (const part of one.parts ?? []) {
      held.parts ??= new Map();
      if (!held.parts.has(part)) held.parts.set(part, one);
    }
  }

  /** The first in which there is something that is in this one too. */
  likeIn({ place, thing, parts }: Collected): One | undefined {
    const held = this.places.get(place)?.get(thing);
    if (!held || !parts) return held?.first;
    if (held.whole) return held.whole;
    const part = parts.find((one) => held.parts?.has(one));
    return part === undefined ? undefined : held.parts?.get(part);
  }
}

/** What one rule collects, looked at when first the rule meets another. */
export class Collects {
  private all: readonly Collected[] | undefined;
  private things: Things<Collected> | undefined;

  constructor(
    /** The system that the rule is for; undefined where it may be any. */
    private readonly system: string | undefined,
    private readonly find: () => readonly Collected[],
  ) {}

  /** What is collected twice where both rules are followed. */
  alsoIn(other: Collects): readonly Twice[] {
    if (this.system && other.system && this.system !== other.system) return [];
    const things = other.indexed();
    return (this.all ??= this.find()).flatMap((one) => {
      const like = things.likeIn(one);
      return like ? [[one, like] as const] : [];
    });
  }

  private indexed(): Things<Collected> {
    if (this.things) return this.things;
    this.things = new Things();
    for (const one of (this.all ??= this.find())) this.things.add(one);
    return this.things;
  }
}

/** What it costs to collect them twice. */
export function costOf(twice: readonly Twice[]): string {
  const once = [...new Map(twice.map((both) => [both[0].name.toLowerCase(), both])).values()];
  const samples = once.map(([one, other]) =>
    one.seconds && other.seconds ? 86_400 / Math.max(one.seconds, other.seconds) : undefined,
  );
  const sum = samples.reduce<number | undefined>(
    (all, some) => (all === undefined || some === undefined ? undefined : all + some),
    0,
  );
  return sum === undefined || sum < 1
    ? 'each record arrives twice'
    : `${Math.round(sum)} samples a day are kept twice for each machine`;
}

/** The names of things, each once. */
export const namesOf = (twice: readonly Twice[]): readonly string[] => [
  ...new Map(twice.map(([{ name }]) => [name.toLowerCase(), name])).values(),
];
