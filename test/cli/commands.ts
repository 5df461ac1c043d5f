/** The command line in the test's own process: what it prints, and its exit code. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../lib/cli/run';

export async function azmon(argv: readonly string[], colour = false) {
  let out = '';
  let err = '';
  const code = await run(argv, {
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    colour,
  });
  return { code, out, err };
}

const folder = mkdtempSync(join(tmpdir(), 'azmon-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file with this text; `shown` takes its folder out of what is printed. */
export function fileWith(text: string | Buffer, name = 'estate.yaml'): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

export const shown = (text: string) => text.replaceAll(`${folder}/`, '');
