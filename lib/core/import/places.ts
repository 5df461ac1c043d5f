/** Where everything in a JSON text stands, found in one walk over it. */
import type { Path } from '../problem';
import type { Position, SpecDocument } from '../spec/document';

/** A value: where it begins, and where the key does by which it is called. */
interface Node {
  readonly at: number;
  readonly key: number | undefined;
  readonly inside: Map<string, Node> | undefined;
}

/** A value stands where it begins; an object or a list, which may begin a line later, stands where its key does. */
export function placesIn(text: string): SpecDocument['locate'] {
  const root = nodesIn(text);
  const lines = lineStarts(text);
  return (path, what = 'value') => positionIn(lines, offsetOf(root, path, what));
}

function offsetOf(root: Node, path: Path, what: 'value' | 'key'): number {
  let node = root;
  for (const [i, step] of path.entries()) {
    const next = node.inside?.get(String(step));
    if (!next) return node.key ?? node.at;
    node = next;
    if (i === path.length - 1 && what === 'key') return node.key ?? node.at;
  }
  return node.inside ? (node.key ?? node.at) : node.at;
}

/** The text is JSON, but for line breaks in its texts. */
function nodesIn(text: string): Node {
  const around: Node[] = [];
  let root: Node | undefined;
  let key: { readonly at: number; readonly name: string } | undefined;
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s,:{}[\]"]+/gsu;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [piece] = found;
    const at = found.index;
    if (piece === '}' || piece === ']') {
      around.pop();
      key = undefined;
      continue;
    }
    const holder = around.at(-1);
    const isObject = holder !== undefined && text[holder.at] === '{';
    if (isObject && !key) {
      key = { at, name: nameIn(piece) };
      continue;
    }
    const opens = piece === '{' || piece === '[';
    const node: Node = { at, key: key?.at, inside: opens ? new Map<string, Node>() : undefined };
    if (holder?.inside) holder.inside.set(key ? key.name : String(holder.inside.size), node);
    root ??= node;
    key = undefined;
    if (opens) around.push(node);
  }
  return root ?? { at: 0, key: undefined, inside: undefined };
}

function nameIn(piece: string): string {
  try {
    return JSON.parse(piece) as string;
  } catch {
    return piece;
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function positionIn(lines: readonly number[], offset: number): Position {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}
