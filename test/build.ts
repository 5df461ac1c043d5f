/** Builds dist before the tests that need it, if a source is newer than the last build. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const inputs = [
  'lib',
  'package.json',
  'package-lock.json',
  'tsconfig.lib.json',
  'scripts/build.mjs',
  'README.md',
];
const lastWritten = 'dist/THIRD-PARTY-NOTICES';

export default function buildIfStale(): void {
  if (isStale()) build('inherit');
}

export function isStale(): boolean {
  const built = existsSync(join(root, lastWritten)) ? statSync(join(root, lastWritten)).mtimeMs : 0;
  return inputs.some((input) => newest(join(root, input)) > built);
}

export function build(stdio: 'inherit' | 'ignore'): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio });
}

/** When the file, or anything in the folder, last changed; a folder changes when a file of it is removed. */
function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}
