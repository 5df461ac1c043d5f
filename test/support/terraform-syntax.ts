/** The part of Terraform's expression language that our JSON holds, read into a tree. */
export type Expression =
  | { readonly literal: string | number | boolean | null }
  | { readonly parts: readonly Expression[] }
  | { readonly items: readonly Expression[] }
  | { readonly members: readonly (readonly [key: Expression, value: Expression])[] }
  | { readonly call: string; readonly args: readonly Expression[] }
  | { readonly reference: string };

/** Text as it stands in JSON: `$${` and `%%{` are text, `${…}` is an expression. */
export function templateIn(text: string): Expression {
  const reader = new Reader(text);
  const template = reader.template(undefined);
  reader.ends();
  return template;
}

const words: { readonly [word: string]: boolean | null } = { true: true, false: false, null: null };
const escapes: { readonly [letter: string]: string } = { n: '\n', r: '\r', t: '\t' };

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  ends(): void {
    if (this.at < this.text.length) this.fail('an end');
  }

  /** Text with expressions in it, up to the quote that closes it, if one opened it. */
  template(quote: '"' | undefined): Expression {
    const parts: Expression[] = [];
    let text = '';
    while (this.at < this.text.length && this.text[this.at] !== quote) {
      if (!this.has('${')) text += this.letter(quote);
      else {
        if (text) parts.push({ literal: text });
        text = '';
        parts.push(this.expression());
        this.need('}');
      }
    }
    if (text || parts.length === 0) parts.push({ literal: text });
    return { parts };
  }

  private letter(quote: '"' | undefined): string {
    for (const mark of ['${', '%{']) if (this.has(`${mark.charAt(0)}${mark}`)) return mark;
    if (this.has('%{')) this.fail('no directive');
    const letter = this.text.charAt(this.at++);
    if (!quote || letter !== '\\') return letter;
    const escaped = this.text.charAt(this.at++);
    if (escaped !== 'u') return escapes[escaped] ?? escaped;
    this.at += 4;
    return String.fromCharCode(parseInt(this.text.slice(this.at - 4, this.at), 16));
  }

  private expression(): Expression {
    this.spaces();
    if (this.has('"')) {
      const template = this.template('"');
      this.need('"');
      return template;
    }
    if (this.has('[')) return { items: this.listed(']', () => this.expression()) };
    if (this.has('{')) return { members: this.listed('}', () => this.member()) };
    const word = this.match(/-?\d+(?:\.\d+)?(?![\w.-])|[A-Za-z_][\w.-]*/y);
    if (/^[-\d]/.test(word)) return { literal: Number(word) };
    if (Object.hasOwn(words, word)) return { literal: words[word]! };
    return this.has('(')
      ? { call: word, args: this.listed(')', () => this.expression()) }
      : { reference: word };
  }

  private member(): readonly [Expression, Expression] {
    const key = this.expression();
    this.spaces();
    this.need('=');
    return [key, this.expression()];
  }

  private listed<T>(end: string, read: () => T): readonly T[] {
    const found: T[] = [];
    while (!this.ended(end)) {
      if (found.length) this.need(',');
      found.push(read());
    }
    return found;
  }

  private ended(end: string): boolean {
    this.spaces();
    return this.has(end);
  }

  private spaces(): void {
    this.match(/\s*/y);
  }

  private has(text: string): boolean {
    const found = this.text.startsWith(text, this.at);
    if (found) this.at += text.length;
    return found;
  }

  private need(text: string): void {
    this.spaces();
    if (!this.has(text)) this.fail(`"${text}"`);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) this.fail('an expression that the reader knows');
    this.at += found.length;
    return found;
  }

  private fail(needed: string): never {
    throw new Error(`"${this.text}" has, and needs ${needed}, at ${this.at}`);
  }
}
