/** What of a resource Azure lets one write, property by property, out of the table of its type. */
import type { Table } from '../test/arm/check';

type Node = Table['body'];

export interface Writable {
  /** As in `properties.dataFlows[].streams`; a star stands for a key that the user chooses. */
  readonly path: string;
  readonly steps: readonly string[];
  /** Values to try: every word that Azure lists, or one that is as Azure wants it. */
  readonly values: readonly unknown[];
}

const each = '[]';
const anyKey = '*';

export const writables = (table: Table): readonly Writable[] => [...below(table.body, [])];

function* below(node: Node, steps: readonly string[]): Iterable<Writable> {
  if (node.readOnly) return;
  const found = inside(node).flatMap(([step, inner]) => [...below(inner, [...steps, step])]);
  if (found.length) yield* found;
  else if (!isFixed(node)) yield { path: shown(steps), steps, values: valuesOf(node) };
}

/** The parts of a node that are properties of their own: what holds no object is one as a whole. */
function inside({ properties = {}, additionalProperties: any, items }: Node): readonly [string, Node][] {
  if (items) return items.kind === 'object' ? [[each, items]] : [];
  return [
    ...Object.entries(properties),
    ...(isMapOfObjects(any) ? ([[anyKey, any]] as [string, Node][]) : []),
  ];
}

/** Whether there is an object whose properties are given, none of which is ours: it has no place for anything. */
const isFixed = ({ properties, additionalProperties: any }: Node) =>
  properties !== undefined && any === undefined;

const isMapOfObjects = (any: Node['additionalProperties']): any is Node =>
  typeof any === 'object' && any.kind === 'object';

const shown = (steps: readonly string[]) => steps.join('.').replaceAll(`.${each}`, each);

function valuesOf(node: Node): readonly unknown[] {
  if (node.enum) return node.enum;
  switch (node.kind) {
    case 'string':
      return ['text'];
    case 'integer':
    case 'number':
      return [node.min ?? 1];
    case 'boolean':
      return [true, false];
    case 'array':
      return node.items ? valuesOf(node.items).map((value) => [value]) : [['text']];
    case 'object':
      return [{ key: isMapOfObjects(node.additionalProperties) ? {} : 'text' }];
    case 'any':
      return [{ key: [{ inner: 1 }] }];
  }
}

/** A body that holds nothing but these values, each in an object of its own where there is a list of objects. */
export function bodyWith(
  { steps }: Writable,
  values: readonly unknown[],
): { readonly [key: string]: unknown } {
  return place(steps, values) as { readonly [key: string]: unknown };
}

function place([step, ...rest]: readonly string[], values: readonly unknown[]): unknown {
  if (step === undefined) return values[0];
  if (step === each) return values.map((value) => place(rest, [value]));
  return { [step === anyKey ? 'Key' : step]: place(rest, values) };
}

/** Whether there can be several of it. */
export const isRepeated = ({ steps }: Writable) => steps.includes(each);

/** What a body says at the property, wherever it does, under which keys of the user's. */
export function valuesAt(body: unknown, [step, ...rest]: readonly string[]): readonly unknown[] {
  if (body === undefined || body === null) return [];
  if (step === undefined) return [body];
  if (step === each) return (body as readonly unknown[]).flatMap((item) => valuesAt(item, rest));
  if (step === anyKey)
    return Object.entries(body).flatMap(([key, inner]) => valuesAt(inner, rest).map((value) => [key, value]));
  return valuesAt((body as { readonly [key: string]: unknown })[step], rest);
}
