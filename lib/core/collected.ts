/** What rules collect, and what of it two rules, or two sources of one, collect for the same place. */

/** One thing that is collected: a counter, a channel of events, a facility, a file. */
export interface Collected {
  readonly name: string;
  /** The thing and the place to which it goes. */
  readonly key: string;
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
  whole?: One;
  readonly parts: Map<string, One>;
}

/** Things, by what they have in common with others. */
export class Things<One extends Collected> {
  private readonly held = new Map<string, Held<One>>();

  add(one: One): void {
    const held = this.held.get(one.key) ?? { first: one, parts: new Map<string, One>() };
    this.held.set(one.key, held);
    if (!one.parts) held.whole ??= one;
    for (const part of one.parts ?? []) if (!held.parts.has(part)) held.parts.set(part, one);
  }

  /** The first in which there is something that is in this one too. */
  likeIn({ key, parts }: Collected): One | undefined {
    const held = this.held.get(key);
    if (!held || !parts) return held?.first;
    if (held.whole) return held.whole;
    const part = parts.find((one) => held.parts.has(one));
    return part === undefined ? undefined : held.parts.get(part);
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
