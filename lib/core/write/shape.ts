/** The forms that values take in a program, where they are not written as data. */
import type { NounName } from '../handle';
import { isMap } from '../value';
import type { Code, Member } from './code';
import { keyText } from './text';

/** What a program has for the parts of its values. */
export interface Writing {
  /** Data as it is: text, numbers, lists, objects – and inputs among them. */
  data(value: unknown): Code;
  /** An input, if one stands here; cast to the type of its place, where that is named. */
  input(value: unknown, type?: string): string | undefined;
  word(name: string, words: Words, value: string): Code;
  /** The constant of a noun; undefined where the spec has no such noun. */
  noun(name: NounName, key: string): string | undefined;
  /** What is imported under this name. */
  use(name: string): string;
}

/** Azure's words by the names that programs have for them. */
export interface Words {
  readonly [member: string]: string;
}

export type Shape = (value: unknown, writing: Writing) => Code;

export const data: Shape = (value, writing) => writing.data(value);

/** @param words an enum under the name by which it is imported */
export function word(words: { readonly [name: string]: Words }): Shape {
  const [name = '', members = {}] = Object.entries(words)[0] ?? [];
  return (value, writing) =>
    writing.input(value, name) ??
    (typeof value === 'string' ? writing.word(name, members, value) : writing.data(value));
}

export function words(of: { readonly [name: string]: Words }): Shape {
  const [name = ''] = Object.keys(of);
  const each = list(word(of));
  return (value, writing) => writing.input(value, `${name}[]`) ?? each(value, writing);
}

export const list =
  (item: Shape): Shape =>
  (value, writing) =>
    Array.isArray(value) ? { items: value.map((one) => item(one, writing)) } : writing.data(value);

export interface Fields {
  readonly [property: string]: Shape;
}

/** An object with properties that we know; those that are not named here are data. */
export const fields =
  (shapes: Fields): Shape =>
  (value, writing) =>
    isMap(value) ? { members: membersOf(value, shapes, writing) } : writing.data(value);

export const membersOf = (
  props: { readonly [property: string]: unknown },
  shapes: Fields,
  writing: Writing,
): readonly Member[] =>
  Object.keys(props)
    .filter((property) => props[property] !== undefined)
    .map((property) => {
      const shape = Object.hasOwn(shapes, property) ? shapes[property] : undefined;
      return memberOf(keyText(property), (shape ?? data)(props[property], writing));
    });

/** A property whose value is a constant of its name needs no value. */
export const memberOf = (key: string, value: Code): Member =>
  value === key && !['null', 'true', 'false'].includes(key) ? { key } : { key, value };

/** An object whose keys the user chooses and we read: they are text in plans. */
export const named =
  (item: Shape): Shape =>
  (value, writing) =>
    (isMap(value) ? writing.input(value) : undefined) ??
    (isMap(value)
      ? {
          members: Object.keys(value).map((key) => ({ key: keyText(key), value: item(value[key], writing) })),
        }
      : writing.data(value));

export const noun =
  (name: NounName): Shape =>
  (value, writing) =>
    (typeof value === 'string' ? writing.noun(name, value) : undefined) ?? writing.data(value);

export type Args = (of: unknown, writing: Writing) => readonly Code[];

/** One of several things, each made by a factory of its name. */
export const choice =
  (factories: string, options: { readonly [word: string]: Args }, bare?: (word: string) => object): Shape =>
  (value, writing) => {
    const chosen = typeof value === 'string' ? bare?.(value) : value;
    const [kind = '', ...others] = isMap(chosen) ? Object.keys(chosen) : [];
    const args = Object.hasOwn(options, kind) && others.length === 0 ? options[kind] : undefined;
    if (!args) return writing.data(value);
    const given = (chosen as { readonly [kind: string]: unknown })[kind];
    return { call: `${writing.use(factories)}.${kind}`, args: args(given, writing) };
  };

/** The properties, if there are any. */
export const props =
  (shapes: Fields): Args =>
  (of, writing) => {
    const code = fields(shapes)(of, writing);
    return typeof code !== 'string' && 'members' in code && code.members.length === 0 ? [] : [code];
  };
