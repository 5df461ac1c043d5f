/** What a command may touch of the world outside. */
import { readFileSync } from 'node:fs';

export interface Streams {
  readonly out: (text: string) => unknown;
  readonly err: (text: string) => unknown;
  /** All that comes in, read when it is asked for. */
  readonly in?: () => Promise<Uint8Array>;
  readonly colour?: boolean;
}

/** The command cannot be carried out as it was written. */
export class Misuse extends Error {}

/** An engine has no way to make what was asked for; the spec itself is right. */
export class Refusal extends Error {}

export function readText(file: string): string {
  try {
    return decoded(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Misuse(
      code === 'ENOENT'
        ? `There is no file "${file}".`
        : `"${file}" cannot be read (${code ?? 'unknown reason'}).`,
    );
  }
}

/** What a file is called that comes in through a pipe. */
export const piped = '-';

/** The text of a file, or of what comes in. */
export async function readAny(file: string, streams: Streams): Promise<string> {
  if (file !== piped) return readText(file);
  if (!streams.in) throw new Misuse('Nothing comes in here.');
  return decoded(await streams.in());
}

/** PowerShell writes what is redirected in UTF-16, and says so with the first two bytes. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
