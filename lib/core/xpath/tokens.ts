/** The words and signs of a query, one at a time. */
import { quoted } from '../problem';
import { Fault } from './fault';

export interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'sign' | 'end';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Names may have a prefix and a hyphen; a sign of comparison is as long as it gets, so that `==` is one slip. */
const pattern =
  /\s*(?:((?:[A-Za-z_]|(?![\0-~])\p{L})(?:[\w.-]|(?![\0-~])[\p{L}\p{M}\p{N}])*(?::(?=[\p{L}_])[\p{L}\p{M}\p{N}_.-]+)?)|(0[xX][\da-fA-F]+|\d+(?:\.\d*)?|\.\d+)|("[^"]*"|'[^']*')|([=<>!]+|::|\/\/|\.\.|[()[\]@*/,.-]))?/uy;

/** Those that begin no longer sign, and so need no pattern. */
const plainSigns: ReadonlySet<string> = new Set(['(', ')', '[', ']', '@', '*', ',']);

export function tokenAt(text: string, from: number): Token {
  const first = text.charAt(from);
  if (plainSigns.has(first)) return token('sign', first, from + 1);
  pattern.lastIndex = from;
  const [all = '', name, number, literal, sign] = pattern.exec(text) ?? [];
  const end = from + all.length;
  if (name !== undefined) return token('name', name, end);
  if (number !== undefined) {
    if (/[\p{L}\p{N}_:.-]/u.test(text.charAt(end))) throw unquoted(text, end - number.length);
    return token('number', number, end);
  }
  if (literal !== undefined) return token('text', literal, end);
  if (sign === undefined) {
    if (end < text.length) throw strange(text, end);
    return token('end', '', end);
  }
  const meant = comparisonSlips.get(sign);
  if (meant !== undefined) throw slip(end - sign.length, sign, meant);
  return token('sign', sign, end);
}

const token = (kind: Token['kind'], text: string, end: number): Token => ({
  kind,
  text,
  start: end - text.length,
  end,
});

const comparisonSlips: ReadonlyMap<string, string> = new Map([
  ['==', '='],
  ['<>', '!='],
  ['=<', '<='],
  ['=>', '>='],
  ['=!', '!='],
  ['!==', '!='],
  ['===', '='],
]);

const otherSlips: readonly (readonly [RegExp, string])[] = [
  [/^&&/, 'and'],
  [/^\|\|?/, 'or'],
  [/^[‘’‚′]/, "'"],
  [/^[“”„″]/, '"'],
  [/^\\["']/, '"'],
  [/^≠/, '!='],
  [/^≤/, '<='],
  [/^≥/, '>='],
];

const slip = (at: number, written: string, meant: string) =>
  new Fault(
    at,
    `${quoted(written)} is nothing that Windows reads.`,
    `Write ${meant === '"' ? `'"'` : quoted(meant)}.`,
  );

/** What no token begins with. */
function strange(text: string, at: number): Fault {
  const rest = text.slice(at, at + 12);
  if (/^["']/.test(rest)) {
    const other = rest.startsWith('"') ? "'" : '"';
    return new Fault(
      at,
      'this quote is never closed.',
      `Close it; a value that has ${rest.charAt(0)} in it stands between ${other} and ${other}.`,
    );
  }
  if (entity.test(rest)) {
    return new Fault(
      at,
      'it is escaped as in XML, and a query stands as it is.',
      `Write ${quoted(unescaped(text))}.`,
    );
  }
  for (const [written, meant] of otherSlips) {
    const [found] = written.exec(rest) ?? [];
    if (found !== undefined) return slip(at, found, meant);
  }
  return unquoted(text, at);
}

function unquoted(text: string, at: number): Fault {
  const [value = ''] = /^[^\s'"[\]()=<>!,]*/.exec(text.slice(at, at + 60)) ?? [];
  return new Fault(
    at,
    `${quoted(value || text.charAt(at))} is neither a name nor a number.`,
    value.length > 1 ? `As text it stands in quotes: '${value}'.` : 'Text stands in quotes.',
  );
}

const entity = /^&(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[\da-f]{1,6});/i;
const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const unescaped = (text: string) =>
  text.replaceAll(/&(lt|gt|amp|quot|apos);/gi, (all, name: string) => named.get(name.toLowerCase()) ?? all);
