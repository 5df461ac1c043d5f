/**
 * The pages of docs/rules, docs/machines.md, docs/health.md and the README, taken apart into what can be run.
 *
 * - Below `## Terraform` and `## Pulumi` stands a block of `ts`, below `## Spec` one of `yaml`. The three say the same.
 * - Those of docs/rules/README.md are the stage: the others go on from there, with every word of the library at hand.
 * - Below `## What arrives where` stands a table whose first column has the streams.
 * - Below `## What the checks say` stand pairs: a block of `yaml`, and one of `text` with what `azmon check` says of it.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../lib/core/spec/document';
import { root } from '../support/specs';

export interface Page {
  readonly file: string;
  readonly text: string;
  readonly terraform: string | undefined;
  readonly pulumi: string | undefined;
  readonly spec: Spec | undefined;
  readonly checks: readonly Check[];
}

/** What is wrong, and what is said about it. */
export interface Check {
  readonly spec: Spec;
  readonly says: string;
}

export interface Spec {
  readonly [section: string]: unknown;
}

export interface Example extends Page {
  readonly terraform: string;
  readonly pulumi: string;
  readonly spec: Spec;
}

const folder = 'docs/rules';

export const stage = pageIn(`${folder}/README.md`) as Example;
export const readme = pageIn('README.md') as Example;
export const pages: readonly Page[] = [
  ...readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map((file) => pageIn(`${folder}/${file}`)),
  pageIn('docs/machines.md'),
  pageIn('docs/windows-clients.md'),
  pageIn('docs/health.md'),
];

export const examples = pages.filter(isExample);

function isExample(page: Page): page is Example {
  return page.terraform !== undefined && page.pulumi !== undefined && page.spec !== undefined;
}

function pageIn(file: string): Page {
  const text = readFileSync(join(root, file), 'utf8');
  const blockOf = (heading: string, language: string) => blocksBelow(text, heading, language)[0];
  const spec = blockOf('A spec', 'yaml') ?? blockOf('Spec', 'yaml');
  const wrong = blocksBelow(text, 'What the checks say', 'yaml');
  const said = blocksBelow(text, 'What the checks say', 'text');
  if (wrong.length !== said.length)
    throw new Error(`${file} does not say of everything what is wrong with it.`);
  return {
    file,
    text,
    terraform: blockOf('Terraform', 'ts') ?? blockOf('Terraform (CDKTF)', 'ts'),
    pulumi: blockOf('Pulumi', 'ts'),
    spec: spec === undefined ? undefined : dataOf(spec),
    checks: wrong.map((one, i) => ({ spec: dataOf(one), says: said[i] ?? '' })),
  };
}

export function below(text: string, heading: string): string {
  const [, ...sections] = text.split(/^## /m);
  const section = sections.find((one) => one.startsWith(`${heading}\n`)) ?? '';
  return section.slice(heading.length + 1);
}

function blocksBelow(text: string, heading: string, language: string): readonly string[] {
  return [...below(text, heading).matchAll(/^```(\w*)\n([^]*?)^```$/gm)].flatMap(([, found, block = '']) =>
    found === language ? [block] : [],
  );
}

/** The rows of the first table below a heading, without its head, cell by cell. */
export function rowsBelow(text: string, heading: string): readonly (readonly string[])[] {
  const [head, , ...rows] = below(text, heading)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  return head ? [head, ...rows] : [];
}

function dataOf(yaml: string): Spec {
  const { data, problems } = readDocument(yaml);
  if (problems.length) throw new Error(problems.map(({ problem }) => String(problem)).join('\n'));
  return data as Spec;
}

/** A spec on the stage: what both say stands in one. */
export function onStage(spec: Spec): Spec {
  const isObject = (value: unknown): value is object => value !== null && typeof value === 'object';
  return Object.fromEntries(
    [...new Set([...Object.keys(stage.spec), ...Object.keys(spec)])].map((section) => {
      const [here, there] = [spec[section], stage.spec[section]];
      return [section, isObject(here) && isObject(there) ? { ...there, ...here } : (here ?? there)];
    }),
  );
}
