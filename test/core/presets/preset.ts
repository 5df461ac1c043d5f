/** What a preset stands for, and what it finds wrong. */
import { presets } from '../../../lib/core/presets';
import type { Preset } from '../../../lib/core/presets/preset';
import { parse } from '../../../lib/core/schema';

export type Word = keyof typeof presets;

export const setting = { sealer: () => undefined };

const parsed = (word: Word, props: object) => parse((presets[word] as Preset<any>).schema, props, setting);

/** The sources that a preset stands for, as a spec has them. */
export function sourcesOf(word: Word, props: object = {}): any[] {
  const { model, problems } = parsed(word, props);
  expect(problems.map(({ text }) => text)).toEqual([]);
  return (presets[word] as Preset<any>).sources(model).map(({ kind, of }) => ({ [kind]: { ...of } }));
}

export const companionsOf = (word: Word, props: object = {}) =>
  (presets[word] as Preset<any>).companions?.(parsed(word, props).model);

export const problemsOf = (word: Word, props: object) =>
  parsed(word, props).problems.map(({ code, path, text }) => ({ code, path: path.join('.'), text }));

/** Each name behind each of the prefixes. */
export const under = (lists: { readonly [prefix: string]: readonly string[] }) =>
  Object.entries(lists).flatMap(([prefix, names]) => names.map((name) => `${prefix}\\${name}`));
