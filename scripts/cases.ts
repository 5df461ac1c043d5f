/**
 * The page of what becomes of rules that people published. It is made where their files stand beside the checkout;
 * elsewhere there is nothing to make it of.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Imported, importDocument } from '../lib/core/import/import-documents';
import { carriedBy } from '../lib/cli/targets';
import { dataCollectionRuleShape } from '../lib/pulumi/render/data-collection-rule-shape';
import { dataCollectionRule } from '../lib/terraform/render/data-collection-rule';

const folder = join(__dirname, '..', '..', 'shared', 'cases');

/** The page; undefined where no published rules are at hand. */
export function casesPage(): string | undefined {
  if (!existsSync(join(folder, 'dcr'))) return undefined;
  const files = readdirSync(join(folder, 'dcr')).filter((file) => file.endsWith('.json'));
  const origins = originsIn(readFileSync(join(folder, 'INDEX.md'), 'utf8'));
  return [
    '# Published rules',
    '',
    'Data collection rules that people published, imported, planned back and held against their files; both engines are',
    'asked for the same bodies by the programs that `azmon import` writes of them, or refuse them for what was wrong before.',
    '',
    '| rule | from | verdict | what was wrong with it | what was dropped |',
    '| --- | --- | --- | --- | --- |',
    ...files.map((file) => row(file, readFileSync(join(folder, 'dcr', file), 'utf8'), origins)),
    '',
  ].join('\n');
}

/** Repository and path, by the file that a rule was taken from. */
function originsIn(index: string): ReadonlyMap<string, string> {
  const rows = index.matchAll(/^\| (\S+\.json) \| (\S+) \| `(.+?)` \| (\w+) \|$/gm);
  return new Map(
    [...rows].map(([, file = '', repository = '', path = '']) => [file, `${repository}: ${path}`]),
  );
}

function row(file: string, text: string, origins: ReadonlyMap<string, string>): string {
  const shapes = [dataCollectionRule.shape(4), dataCollectionRuleShape];
  const imported = importDocument(text, { carries: carriedBy(shapes) });
  const { sourceFile = '' } = JSON.parse(text) as { readonly sourceFile?: string };
  const cells = [
    file.replace(/\.json$/, ''),
    origins.get(sourceFile) ?? '',
    verdict(imported),
    wrong(imported).join('<br>'),
    dropped(imported).join('<br>'),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function verdict({ rules, problems, spec }: Imported): string {
  if (rules.length === 0 || problems.some(({ problem }) => problem.severity === 'error'))
    return 'not imported';
  const equal = rules.every(({ lost }) => lost.length === 0) ? 'equal' : 'not equal';
  return JSON.stringify(spec).includes('"throughAzureApi":true')
    ? `${equal}, through Azure’s own API`
    : equal;
}

/** What is said of a rule, without what it quotes. */
const wrong = ({ rules, problems }: Imported): readonly string[] => [
  ...new Set(
    [...problems, ...rules.flatMap((rule) => rule.problems)].map(
      ({ problem }) => `[${problem.code}](problems.md) ${problem.kind.sentence}`,
    ),
  ),
];

const dropped = ({ rules }: Imported): readonly string[] => [
  ...new Set(
    rules.flatMap((rule) => rule.dropped.map(({ inBody }) => `\`${inBody.replaceAll(/\[\d+\]/g, '')}\``)),
  ),
];
