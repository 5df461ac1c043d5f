/** Short names for long things, the same on every machine and in every release. */
import { createHash } from 'node:crypto';

/** Tells our GUIDs from those that others make of the same texts. */
export const guidNamespace = '6f1d4c1e-5c0a-5d0b-9a39-6d3a6f2b8c11';

/** Joins what a GUID is made of. */
export const guidText = (of: readonly string[]): string => of.join('|');

/** A GUID of version 5, as every engine makes it of the same texts. */
export function guidOf(of: readonly string[]): string {
  const namespace = Buffer.from(guidNamespace.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(namespace).update(guidText(of)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function shortHash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
