/** What every preset says of itself. It stands among the sources of a rule, and for plain sources which Azure knows. */
import { type Schema, knownWord } from '../schema';
import type { PlainSource } from '../sources/kinds';
import type { Value } from '../value';
import type { MachineExtension } from '../machine-extension';

export interface Preset<M> {
  /** How a problem calls it. */
  readonly title: string;
  readonly schema: Schema<M>;
  /** What it stands for. */
  readonly sources: (props: M) => readonly PlainSource[];
  /** What a machine needs beside the agent, or nothing is found there. */
  readonly companions?: (props: M) => readonly MachineExtension[];
}

/** One of the items that a preset has: leaving out what is not there is a mistake that is told. */
export const itemOf = (items: readonly string[], what: string) =>
  knownWord(Object.fromEntries(items.map((item) => [item, item])), what);

/** The items without those left out, and with those added. */
export const adjusted = <T extends Value>(
  items: readonly string[],
  excluded: readonly string[] = [],
  additional: readonly T[] = [],
) => [...items.filter((item) => !excluded.includes(item)), ...additional];
