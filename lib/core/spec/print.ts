/** Data as the text of a spec: a line for each thing, short lists and objects on one. */
import type * as Yaml from '../../vendor/yaml';

/** As wide as the examples are. */
const most = 100;

export function printDocument(data: ReadonlyMap<string, unknown>): string {
  // Readers of YAML 1.1 take "yes" and "1:30" for other things than text.
  const document = new (yaml().Document)(data, { aliasDuplicateObjects: false, compat: 'yaml-1.1' });
  arrange(document.contents, 0);
  return document
    .toString({ lineWidth: 0, blockQuote: 'literal', singleQuote: true })
    .replaceAll(hidden, escaped);
}

/** Puts on one line what fits there; of what stands at the top, sections have a line for each noun. */
function arrange(node: unknown, depth: number): void {
  const { isMap, isScalar, isSeq } = yaml();
  if (isScalar(node)) {
    if (typeof node.value === 'string' && node.value.search(hidden) >= 0) node.type = 'QUOTE_DOUBLE';
  } else if (isSeq(node)) {
    for (const item of node.items) lay(item, depth + 1, 2);
  } else if (isMap(node)) {
    for (const [i, { key, value }] of node.items.entries()) {
      arrange(key, depth);
      if (depth > 0 || !holdsObjects(value)) lay(value, depth + 1, (widthOf(key) ?? most) + 2);
      else arrange(value, depth + 1);
      if (depth === 0 && i > 0 && isBlock(value)) (key as Yaml.Scalar).spaceBefore = true;
    }
  }
}

/** @param before how many characters stand before it on its line */
function lay(node: unknown, depth: number, before: number): void {
  const { isCollection, isSeq } = yaml();
  if (isCollection(node)) {
    const width = widthOf(node);
    node.flow = width !== undefined && 2 * (depth - 1) + before + width <= most;
    if (isSeq(node) && node.flow) withoutPadding(node);
  }
  arrange(node, depth);
}

/** `[auth, cron]` beside `{ name: logs }`, as people write them. */
function withoutPadding(list: Yaml.YAMLSeq): void {
  const print = list.toString.bind(list);
  list.toString = (context, ...others) =>
    print(context && { ...context, flowCollectionPadding: '' }, ...others);
}

const isBlock = (node: unknown) => yaml().isCollection(node) && !node.flow && node.items.length > 0;

function holdsObjects(node: unknown): boolean {
  const { isMap } = yaml();
  return isMap(node) && node.items.some(({ value }) => isMap(value));
}

/** About how wide it is on one line; undefined of text with lines, and of objects within others. */
function widthOf(node: unknown): number | undefined {
  const { isMap, isScalar, isSeq } = yaml();
  if (isScalar(node)) {
    const text = String(node.value);
    return text.includes('\n') ? undefined : text.length + 2;
  }
  if (isSeq(node)) return sum(node.items.map((item) => (isScalar(item) ? widthOf(item) : undefined)));
  if (!isMap(node)) return undefined;
  return sum(
    node.items.flatMap(({ key, value }) => [
      widthOf(key),
      isMap(value) && value.items.length ? undefined : widthOf(value),
    ]),
  );
}

function sum(widths: readonly (number | undefined)[]): number | undefined {
  return widths.reduce((all, one) => (all === undefined || one === undefined ? undefined : all + one + 2), 2);
}

/** What an editor does not show, or shows elsewhere. */
const hidden = /(?![\n\r\t])[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** Such text stands in double quotes, where this is read. */
function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

let loaded: typeof Yaml | undefined;
/** Loaded when the first spec is written. */
const yaml = (): typeof Yaml => (loaded ??= require('../../vendor/yaml') as typeof Yaml);
