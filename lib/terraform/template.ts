/** Text between the quotes of an expression of Terraform's, which cdktf leaves as it is but for its line breaks. */
import { type IResolvable, type IResolveContext, Token } from 'cdktf';
import { isMap } from '../core/value';

/** The value with each text, and each key, such that it may stand in a function of cdktf's. */
export function asArgument(value: unknown): unknown {
  if (typeof value === 'string') return isSimple(value) ? value : new Template(value);
  if (Array.isArray(value)) return value.map(asArgument);
  if (Token.isUnresolved(value) || !isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [escaped(key), asArgument(inner)]));
}

/** What cdktf writes rightly: tokens, and text without signs. */
const isSimple = (text: string) => !/["\\\p{Cc}]|[$%]\{/u.test(text.replaceAll(token, ''));

const token = /\$\{TfToken\[[^\]]*\]\}/g;

/** Text that may hold expressions and tokens, with the quotes around it. */
class Template implements IResolvable {
  readonly creationStack: string[] = [];

  constructor(private readonly text: string) {}

  resolve(context: IResolveContext): string {
    return `"${partsOf(this.text)
      .map((part, at) => (at % 2 === 0 ? escaped(part) : opened(part, context)))
      .join('')}"`;
  }

  toString(): string {
    return Token.asString(this);
  }
}

/** A token of cdktf's is resolved to what stands between the braces. */
const opened = (expression: string, context: IResolveContext): string =>
  Token.isUnresolved(expression) ? `\${${String(context.resolve(expression))}}` : expression;

const signs: { readonly [sign: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (text: string): string =>
  text.replaceAll(
    /["\\\p{Cc}]/gu,
    (sign) => signs[sign] ?? (/\p{Cc}/u.test(sign) ? unicode(sign) : `\\${sign}`),
  );

const unicode = (sign: string) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** Text and expressions in turn, text first. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/(?<![$%])[$%]\{/g)) {
    if (index < from) continue;
    const end = endOf(text, index + 2, '}');
    parts.push(text.slice(from, index), text.slice(index, end));
    from = end;
  }
  return [...parts, text.slice(from)];
}

/** Behind the sign that closes what is open: a brace between quotes closes nothing, an expression between them does. */
function endOf(text: string, from: number, close: '}' | '"'): number {
  let at = from;
  while (at < text.length) {
    if (text[at] === close) return at + 1;
    if (close === '"' && text[at] === '\\') at += 2;
    else if (text[at] === '{' && (close === '}' || /[$%]/.test(text[at - 1] ?? '')))
      at = endOf(text, at + 1, '}');
    else if (text[at] === '"') at = endOf(text, at + 1, '"');
    else at += 1;
  }
  return at;
}
