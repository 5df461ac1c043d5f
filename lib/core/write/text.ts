/** Text of others in a program: in quotes, in keys, in comments. Nothing in it ends what it stands in. */

/** A string literal with the quotes of which the text has fewer. */
export function quotedText(text: string): string {
  const quote = count(text, "'") > count(text, '"') ? '"' : "'";
  const inside = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('</', '\\x3c/')
    .replaceAll(hidden, escaped);
  return quote + inside + quote;
}

/** What an editor does not show, or shows elsewhere: controls, halves of characters, marks of direction, odd spaces. */
const hidden = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

const short: { readonly [character: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code > 0xffff) return `\\u{${hex}}`;
  return short[character] ?? (code > 0xff ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`);
}

const count = (text: string, character: string) => text.split(character).length - 1;

/** A key of an object literal; computed where it would be no key, or where an editor would not show what it is. */
export function keyText(key: string): string {
  if (key === '__proto__' || key.search(hidden) >= 0) return `[${quotedText(key)}]`;
  return identifier.test(key) ? key : quotedText(key);
}

/** Of the characters that every reader of programs knows. */
const identifier = /^(?!.*[\u{10000}-\u{10ffff}])[$_\p{ID_Start}][$\p{ID_Continue}]*$/u;

/** A comment of one line, which nothing that reads programs takes for an order; nothing where there is nothing to say. */
export function commentText(text: string): readonly string[] {
  const line = text
    .replaceAll(hidden, ' ')
    .replaceAll('*/', '* /')
    .replace(/^[^\p{L}\p{N}['"(<]+/u, '')
    .trim();
  return line ? [`// ${line}`] : [];
}
