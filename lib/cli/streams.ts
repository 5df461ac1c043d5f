/** What a command may touch of the world outside. */
import { readFileSync } from 'node:fs';

export interface Streams {
  readonly out: (text: string) => unknown;
  readonly err: (text: string) => unknown;
  readonly colour?: boolean;
}

/** The command cannot be carried out as it was written. */
export class Misuse extends Error {}

/** An engine has no way to make what was asked for; the spec itself is right. */
export class Refusal extends Error {}

export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Misuse(
      code === 'ENOENT'
        ? `There is no file "${file}".`
        : `"${file}" cannot be read (${code ?? 'unknown reason'}).`,
    );
  }
}
