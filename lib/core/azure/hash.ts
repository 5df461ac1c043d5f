/** Short names for long things, the same on every machine and in every release. */
import { createHash } from 'node:crypto';

export function shortHash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
