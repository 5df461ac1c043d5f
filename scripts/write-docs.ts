/** Writes the pages that are made from the code. */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { type ProblemKind, problemKinds } from '../lib/core';
import { casesPage } from './cases';
import { coveragePage } from './coverage';

const groups: readonly (readonly [RegExp, string])[] = [
  [/^AMC00/, 'Specs, references and overrides'],
  [/^AMC01/, 'Shapes and words'],
  [/^AMC02/, 'Between the parts of a noun'],
  [/^AMC03/, 'Between nouns'],
  [/^AMC04/, 'Importing'],
  [/^AMC05/, 'Engines and providers'],
  [/^AMC06[0-2]/, 'Machines and their agents'],
  [/^AMC063/, 'The health of collection'],
];

function row({ code, severity, sentence, see }: ProblemKind): string {
  return `| ${code} | ${severity} | ${sentence.replaceAll('|', '\\|')} | ${see ? `[page](${see})` : ''} |`;
}

function section([codes, title]: readonly [RegExp, string]): string {
  const kinds = problemKinds.filter(({ code }) => codes.test(code));
  return [
    `## ${title}`,
    '',
    '| code | severity | what must hold | more |',
    '| --- | --- | --- | --- |',
    ...kinds.map(row),
    '',
  ].join('\n');
}

async function main(): Promise<void> {
  const page = [
    '# Problems',
    '',
    'Everything that is checked, by code. An error keeps the noun from being made; a warning does not. This page is made from the code.',
    '',
    ...groups.map(section),
  ].join('\n');
  writeFileSync('docs/problems.md', await format(page, { parser: 'markdown', printWidth: 110 }));
  const cases = casesPage();
  if (cases !== undefined)
    writeFileSync('docs/cases.md', await format(cases, { parser: 'markdown', printWidth: 110 }));
  writeFileSync('docs/coverage.md', await format(coveragePage(), { parser: 'markdown', printWidth: 110 }));
}

void main();
