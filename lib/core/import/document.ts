/** An exported file as text: JSON, with what templates may have besides – comments, line breaks in texts – or YAML. */
import { type SpecDocument, readDocument, unreadable } from '../spec/document';
import { placesIn } from './places';

export function readImported(given: string): SpecDocument {
  const text = given.replace(/^\uFEFF/, '');
  if (!/^\s*(?:[[{"]|\/[/*])/.test(text)) return readDocument(text);
  try {
    return read(text, text);
  } catch {
    // Most files are JSON to the letter, and read in a tenth of the time.
    const { plain, json } = strict(text);
    try {
      return read(plain, json);
    } catch {
      return unread(plain);
    }
  }
}

function read(plain: string, json: string): SpecDocument {
  const data: unknown = JSON.parse(json);
  let places: SpecDocument['locate'] | undefined;
  return { data, problems: [], locate: (path, what) => (places ??= placesIn(plain))(path, what) };
}

function unread(plain: string): SpecDocument {
  const offset = firstWrong(plain);
  const before = plain.slice(0, offset).split('\n');
  const at = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  const says =
    offset < plain.length ? 'This is not JSON from here on.' : 'This ends before it is complete JSON.';
  return { data: undefined, problems: [{ problem: unreadable.at([], says), at }], locate: () => at };
}

/** What may follow, by what came before; JavaScript’s own parser does not always tell where it stopped. */
function firstWrong(text: string): number {
  const around: string[] = [];
  let due: 'value' | 'key' | 'colon' | 'end' = 'value';
  let mayClose = false;
  const token = /\s*(?:("(?:[^"\\]|\\.)*")|([{}[\]:,])|([^\s,:{}[\]"]+))/suy;
  for (let at = 0; ; at = token.lastIndex) {
    token.lastIndex = at;
    const [all, quoted, sign, word] = token.exec(text) ?? [];
    if (all === undefined) return at + (/^\s*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0);
    const start = token.lastIndex - (quoted ?? sign ?? word ?? '').length;
    const closes = sign === '}' || sign === ']';
    if (closes) {
      if (around.pop() !== sign || !(due === 'end' || mayClose)) return start;
      due = 'end';
    } else if (due === 'colon' || due === 'end') {
      if (sign !== (due === 'colon' ? ':' : ',') || around.length === 0) return start;
      due = due === 'end' && around.at(-1) === '}' ? 'key' : 'value';
    } else if (due === 'key') {
      if (!isJson(quoted)) return start;
      due = 'colon';
    } else if (sign === '{' || sign === '[') {
      around.push(sign === '{' ? '}' : ']');
      due = sign === '{' ? 'key' : 'value';
    } else {
      if (!isJson(quoted ?? word)) return start;
      due = 'end';
    }
    mayClose = sign === '{' || sign === '[';
  }
}

function isJson(piece: string | undefined): boolean {
  if (piece === undefined) return false;
  try {
    JSON.parse(piece.replaceAll(/[\n\r]/g, ' '));
    return true;
  } catch {
    return false;
  }
}

/** The text with blanks for comments and last commas, and the same with the line breaks in its texts escaped. */
function strict(text: string): { readonly plain: string; readonly json: string } {
  const plain: string[] = [];
  const json: string[] = [];
  let comma: number | undefined;
  for (let at = 0; at < text.length;) {
    const end = endOf(text, at);
    const piece = text.slice(at, end);
    const isText = piece.startsWith('"');
    const isComment = piece.length > 1 && piece.startsWith('/');
    if (comma !== undefined && (piece === ']' || piece === '}')) plain[comma] = json[comma] = ' ';
    if (!isComment && piece.trim()) comma = piece === ',' ? plain.length : undefined;
    const kept = isComment ? piece.replaceAll(/[^\n\r]/g, ' ') : piece;
    plain.push(kept);
    json.push(isText ? kept.replaceAll('\r', '').replaceAll('\n', '\\n') : kept);
    at = end;
  }
  return { plain: plain.join(''), json: json.join('') };
}

/** Where the text, the comment, the blanks, the word or the sign that begins here ends. */
function endOf(text: string, at: number): number {
  if (text[at] === '"') return endOfText(text, at);
  if (text.startsWith('//', at)) return endAt(text, text.indexOf('\n', at));
  if (text.startsWith('/*', at)) return endAt(text, text.indexOf('*/', at + 2), 2);
  const run = /\s+|[^\s"/,[\]{}:]+|./suy;
  run.lastIndex = at;
  return run.test(text) ? run.lastIndex : at + 1;
}

const endAt = (text: string, found: number, more = 0) => (found < 0 ? text.length : found + more);

function endOfText(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}
