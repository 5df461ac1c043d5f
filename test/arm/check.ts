/** Holds a request body against the facts that Azure's API definition states about it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Node {
  readonly kind: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'any';
  readonly properties?: { readonly [name: string]: Node };
  readonly additionalProperties?: Node | true;
  readonly items?: Node;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly enum?: readonly (string | number)[];
  readonly open?: boolean;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
}

export interface Table {
  readonly type: string;
  readonly apiVersion: string;
  readonly name: Partial<Node>;
  readonly body: Node;
}

/** The table of a type at a version. */
export const load = (type: string, apiVersion: string) =>
  JSON.parse(
    readFileSync(join(__dirname, `${type.replaceAll('/', '.')}@${apiVersion}.json`), 'utf8'),
  ) as Table;

/** Everything in the body that contradicts the table, as `path: what is wrong`. */
export const check = (table: Table, body: unknown): string[] => [...visit(table.body, body, 'body')];

/** What is wrong with a resource's name. */
export const checkName = (table: Table, name: string): string[] => [...text(table.name, name)];

function* visit(node: Node, value: unknown, path: string): Iterable<string> {
  if (node.kind === 'any') return;
  const is = kindOf(value);
  const fits = is === node.kind || (node.kind === 'number' && is === 'integer');
  if (!fits) yield `${path}: should be of kind ${node.kind}, is ${is}`;
  else if (node.kind === 'object') yield* object(node, value as { readonly [name: string]: unknown }, path);
  else if (node.kind === 'array') yield* array(node, value as readonly unknown[], path);
  else if (node.kind === 'string') for (const found of text(node, value as string)) yield `${path}: ${found}`;
  else if (node.kind !== 'boolean')
    for (const found of number(node, value as number)) yield `${path}: ${found}`;
}

function* object(node: Node, value: { readonly [name: string]: unknown }, path: string): Iterable<string> {
  const known = node.properties ?? {};
  for (const [name, { required }] of Object.entries(known))
    if (required && (value[name] ?? null) === null) yield `${path}.${name}: is required`;
  for (const [name, inner] of Object.entries(value)) {
    const at = `${path}.${name}`;
    const child = Object.hasOwn(known, name) ? known[name] : node.additionalProperties;
    if (child === undefined) yield `${at}: ${unknown(name, Object.keys(known))}`;
    else if (child === true || inner === null || inner === undefined) continue;
    else if (child.readOnly) yield `${at}: is read-only`;
    else yield* visit(child, inner, at);
  }
}

function* array({ items }: Node, values: readonly unknown[], path: string): Iterable<string> {
  for (const [i, value] of values.entries()) if (items) yield* visit(items, value, `${path}[${i}]`);
}

function* number(
  { min = -Infinity, max = Infinity, enum: words, open }: Node,
  value: number,
): Iterable<string> {
  if (value < min || value > max) yield `${value} is outside ${min}..${max}`;
  if (words && !open && !words.includes(value)) yield `${value} is not one of ${words.join(', ')}`;
}

function* text(node: Partial<Node>, value: string): Iterable<string> {
  const { enum: words, open, pattern, minLength = 0, maxLength = Infinity } = node;
  if (words && !open && !words.includes(value)) yield `"${value}" is not one of ${words.join(', ')}`;
  if (pattern && !new RegExp(pattern).test(value)) yield `"${value}" does not match ${pattern}`;
  if (value.length < minLength) yield `has ${value.length} characters, needs at least ${minLength}`;
  if (value.length > maxLength) yield `has ${value.length} characters, may have at most ${maxLength}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function unknown(name: string, known: readonly string[]): string {
  const twin = known.find((other) => other.toLowerCase() === name.toLowerCase());
  return twin ? `is unknown; it is spelt ${twin}` : 'is unknown';
}
