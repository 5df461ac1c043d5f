/**
 * Programs as trees of expressions, and their layout: what fits stands on one line, and else each part on its own, as
 * prettier has it.
 */

/** An expression; text alone is an atom, which nothing divides. */
export type Code = string | Call | Items | Members | Either;

export interface Call {
  /** What is called, or made: `new DataCollectionRule`. */
  readonly call: string;
  readonly args: readonly Code[];
}

/** A list. */
export interface Items {
  readonly items: readonly Code[];
}

/** An object. */
export interface Members {
  readonly members: readonly Member[];
}

export interface Member {
  /** The key; or all of it, where there is no value: `...tags`. */
  readonly key: string;
  readonly value?: Code;
}

/** The second where there is no first. */
export interface Either {
  readonly either: Code;
  readonly or: Code;
}

const most = 100;
const step = 2;

/** `const logs = …;` */
export const declaration = (name: string, value: Code) => `${assigned(`const ${name} =`, value, 0, 1)};`;

/** `linux.associateWith(…);` */
export const statement = (code: Code) => `${printed(code, 0, 0, 1)};`;

export function importOf(names: readonly string[], from: string): string {
  const flat = `import { ${names.join(', ')} } from '${from}';`;
  return flat.length <= most || names.length === 1
    ? flat
    : `import {\n${names.map((name) => `  ${name},\n`).join('')}} from '${from}';`;
}

/** @param after how many characters stand behind it on its last line */
function printed(code: Code, indent: number, column: number, after: number): string {
  const flat = flatOf(code);
  if (flat !== undefined && column + widthOf(flat) + after <= most) return flat;
  if (typeof code === 'string') return code;
  if ('items' in code) return list(code, indent);
  if ('members' in code) return object(code, indent);
  return 'call' in code ? call(code, indent, column) : either(code, indent, column, after);
}

/** On one line; undefined of what never stands on one. */
function flatOf(code: Code): string | undefined {
  if (typeof code === 'string') return code;
  if ('items' in code) {
    const items = breaks(code) ? undefined : allOf(code.items.map(flatOf));
    return items && `[${items.join(', ')}]`;
  }
  if ('members' in code) {
    const members = allOf(code.members.map(flatMember));
    return members && (members.length ? `{ ${members.join(', ')} }` : '{}');
  }
  if ('call' in code) {
    const args = allOf(code.args.map(flatOf));
    return args && `${code.call}(${args.join(', ')})`;
  }
  const both = allOf([flatOf(code.either), flatOf(code.or)]);
  return both?.join(' ?? ');
}

function flatMember({ key, value }: Member): string | undefined {
  if (value === undefined) return key;
  const flat = flatOf(value);
  return flat === undefined ? undefined : `${key}: ${flat}`;
}

const allOf = (texts: readonly (string | undefined)[]): readonly string[] | undefined =>
  texts.includes(undefined) ? undefined : (texts as readonly string[]);

/** Of several objects, or lists, with several parts each stands on its own line. */
const breaks = ({ items }: Items) =>
  items.length > 1 &&
  (items.every((item) => typeof item !== 'string' && 'members' in item && item.members.length > 1) ||
    items.every((item) => typeof item !== 'string' && 'items' in item && item.items.length > 1));

function list({ items }: Items, indent: number): string {
  if (items.length && items.every(isNumber)) return `[\n${numbers(items, indent + step)}${end(indent, ']')}`;
  return `[${inside(items, indent)}${end(indent, ']')}`;
}

const inside = (parts: readonly Code[], indent: number) =>
  parts.map((part) => `${line(indent + step)}${printed(part, indent + step, indent + step, 1)},`).join('');

const line = (indent: number) => `\n${' '.repeat(indent)}`;
const end = (indent: number, bracket: string) => line(indent) + bracket;

const isNumber = (code: Code): code is string => typeof code === 'string' && /^-?\d/.test(code);

/** As many on a line as fit. */
function numbers(items: readonly string[], indent: number): string {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && indent + last.length + item.length + 2 <= most)
      lines[lines.length - 1] = `${last} ${item},`;
    else lines.push(`${item},`);
  }
  return lines.map((one) => ' '.repeat(indent) + one).join('\n');
}

const object = ({ members }: Members, indent: number) =>
  `{${members.map((member) => `${line(indent + step)}${memberOf(member, indent + step)},`).join('')}${end(indent, '}')}`;

function memberOf({ key, value }: Member, indent: number): string {
  if (value === undefined) return key;
  return assigned(`${key}:`, value, indent, 1, isShort(key));
}

/** A value is not put below such a key: next to nothing would be won. */
const isShort = (key: string) => !key.startsWith('[') && widthOf(key) < step + 3;

function assigned(to: string, value: Code, indent: number, after: number, short = false): string {
  const column = indent + widthOf(to) + 1;
  const flat = flatOf(value);
  if (flat !== undefined && column + widthOf(flat) + after <= most) return `${to} ${flat}`;
  const below = indent + step;
  return goesBelow(value, column, short)
    ? `${to}${line(below)}${printed(value, below, below, after)}`
    : `${to} ${printed(value, indent, column, after)}`;
}

/** Whether what is too long for its line begins on the next one. */
function goesBelow(value: Code, column: number, short: boolean): boolean {
  if (typeof value === 'string') return !short && !/^(\d|true$|false$)/.test(value);
  if ('either' in value) return !isDivisible(value.or);
  if (!('call' in value)) return !short && !isDivisible(value);
  return !short && (hasNothingToBreak(value) || column + value.call.length + 1 > most);
}

const isDivisible = (code: Code) =>
  typeof code !== 'string' &&
  (('items' in code && code.items.length > 0) || ('members' in code && code.members.length > 0));

/** A lone argument as short as that does not stand on a line of its own. */
function hasNothingToBreak({ call: callee, args }: Call): boolean {
  const [first] = args;
  if (callee.startsWith('new ') || args.length > 1) return false;
  return first === undefined || (typeof first === 'string' && isLiteral(first) && first.length <= most / 4);
}

const isLiteral = (atom: string) => /^(['"\d]|[\w$]+$)/.test(atom) && !/ as \w+(\[\])?$/.test(atom);

function call(code: Call, indent: number, column: number): string {
  const last = code.args.at(-1);
  const others = allOf(code.args.slice(0, -1).map(flatOf));
  if (last !== undefined && others && isDivisible(last)) {
    const head = `${code.call}(${others.map((other) => `${other}, `).join('')}`;
    if (column + widthOf(head) + 1 <= most) return `${head}${broken(last, indent)})`;
  }
  return `${code.call}(${inside(code.args, indent)}${end(indent, ')')}`;
}

const broken = (code: Code, indent: number) =>
  typeof code === 'string' ? code : 'items' in code ? list(code, indent) : object(code as Members, indent);

function either({ either: first, or }: Either, indent: number, column: number, after: number): string {
  if (!isDivisible(or))
    return `${printed(first, indent, column, 3)} ??${line(indent)}${printed(or, indent, indent, after)}`;
  const begun = `${printed(first, indent, column, 5)} ?? `;
  return begun + broken(or, indent);
}

/** How many columns a text takes: some characters take two, and some none. Far too many need no counting. */
function widthOf(text: string): number {
  if (text.length > 4 * most || !/[^ -~]/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += /\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
