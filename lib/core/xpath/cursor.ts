/** Where the reader of a query is: the token that comes, the one before it, and how deep in brackets they stand. */
import { didYouMean } from '../nearest';
import { quoted } from '../problem';
import { Fault, character } from './fault';
import { type Token, tokenAt } from './tokens';

/** So deep that no query needs it, and no stack ends. */
const deepest = 100;

export const condition = 'a condition';
const missingCures: ReadonlyMap<string, string> = new Map([
  [condition, 'A condition is one such as "Level=2"; "*" alone is every event.'],
  ['a value', 'A value is a number, or text in quotes.'],
  ['a number', 'Text stands in quotes.'],
  ['a name', 'An element has a name, an attribute "@" and a name; "*" is any.'],
]);

export class Cursor {
  token: Token;
  last: Token;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly from: number,
  ) {
    this.token = tokenAt(text, from);
    this.last = this.token;
  }

  next(): Token {
    this.last = this.token;
    this.token = tokenAt(this.text, this.token.end);
    return this.last;
  }

  isSign(sign: string): boolean {
    return this.token.kind === 'sign' && this.token.text === sign;
  }

  /** Microsoft writes `OR` and `or`. */
  isWord(word: string): boolean {
    const { kind, text } = this.token;
    return kind === 'name' && text.length === word.length && text.toLowerCase() === word;
  }

  /** What is read behind a bracket. */
  deeper<T>(open: Token, read: () => T): T {
    if (++this.depth > deepest) {
      throw new Fault(open.start, `brackets stand in more than ${deepest} others.`, 'Write it flatter.');
    }
    const found = read();
    this.depth--;
    return found;
  }

  close(open: Token, sign: ')' | ']'): void {
    if (!this.isSign(sign)) throw this.stillOpen(open, sign);
    this.next();
  }

  /** Nothing stands behind what is complete. */
  end(): void {
    const { kind, start, text } = this.token;
    if (this.isSign(')') || this.isSign(']')) {
      throw new Fault(start, `${quoted(text)} closes nothing.`, 'Leave it out.');
    }
    if (kind !== 'end') throw this.unjoined();
  }

  missing(what: string): Fault {
    const { kind, start, text } = this.token;
    if (this.isSign('[') && !this.text.slice(this.from, start).trim()) {
      return new Fault(
        start,
        'a path to events begins with "*".',
        `Write ${quoted(`${this.text.slice(0, start)}*${this.text.slice(start)}`)}.`,
      );
    }
    const before = kind === 'end' ? '' : ` before ${quoted(text)}`;
    return new Fault(start, `${what} is missing${before}.`, missingCures.get(what));
  }

  private stillOpen(open: Token, sign: ')' | ']'): Fault {
    const { kind, start, text } = this.token;
    const still = `the ${quoted(open.text)} at ${character(open.start)} is still open`;
    if (kind === 'end') return new Fault(start, `${still}.`, `Close it with ${quoted(sign)}.`);
    if (!this.isSign(')') && !this.isSign(']')) return this.unjoined();
    return new Fault(
      start,
      `${quoted(text)} closes nothing: ${still}.`,
      `Close that first, with ${quoted(sign)}.`,
    );
  }

  private unjoined(): Fault {
    const { kind, start, text } = this.token;
    const meant = kind === 'name' ? didYouMean(text, ['and', 'or']) : undefined;
    return new Fault(
      start,
      `${quoted(text)} follows on a condition that is complete.`,
      meant ?? 'Conditions are joined with "and" or "or".',
    );
  }
}
