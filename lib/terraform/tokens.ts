/** The door between cdktf's tokens and the core: sealed on the way in, opened on the way out. */
import { DefaultTokenResolver, Fn, StringConcat, TerraformStack, Token, Tokenization } from 'cdktf';
import type { IConstruct } from 'constructs';
import { guidNamespace, guidText } from '../core/azure/hash';
import { parseResourceId } from '../core/azure/resource-id';
import type { Sealer } from '../core/seal';
import { Deferred, Secret, type Segment, isMap } from '../core/value';
import { literal } from '../core/write/terraform-text';
import { AppEstate, specOf } from './estate';
import { asArgument } from './template';

/**
 * Seals what only Terraform can open: tokens, and text in which Terraform would find an expression. In a spec text is
 * text, and only inputs are sealed.
 */
export function sealer(scope: IConstruct): Sealer {
  const spec = specOf(scope);
  if (spec) return spec.sealer;
  const stack = TerraformStack.of(scope);
  const { tokens } = AppEstate.of(scope);
  return (value) => {
    if (!mayBeToken(value)) return undefined;
    const ours = typeof value === 'string' ? tokens.get(value) : undefined;
    if (ours) return ours;
    if (typeof value === 'string' && !Token.isUnresolved(value))
      return new Deferred(value, value, stack.node.path);
    if (!Token.isUnresolved(value)) return undefined;
    const expression = expressionOf(value, stack);
    const sealed = new Deferred(value, expression, realmOf(value, stack));
    return isSensitive(expression, stack) ? new Secret(sealed) : sealed;
  };
}

/** A variable that is marked so; Terraform prints its value nowhere, and a body that holds it would. */
function isSensitive(expression: string | undefined, stack: TerraformStack): boolean {
  const [, name] = /^\$\{var\.([\w-]+)\}$/.exec(expression ?? '') ?? [];
  if (name === undefined) return false;
  const variable = stack.node.tryFindChild(name) as { readonly sensitive?: unknown } | undefined;
  return variable?.sensitive === true;
}

/** A cheap look first: most values are plain. */
function mayBeToken(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('${') || value.includes('%{');
  if (typeof value === 'number') return value < -1e298;
  return typeof value === 'object' && value !== null;
}

/** Whether nothing in it is left for Terraform to open. */
export function isPlain(value: unknown): boolean {
  if (Token.isUnresolved(value)) return false;
  if (Array.isArray(value)) return value.every(isPlain);
  return isMap(value) ? Object.values(value).every(isPlain) : !mayBeToken(value);
}

/** The token as Terraform would read it; undefined where its maker cannot tell yet. */
function expressionOf(token: unknown, scope: TerraformStack): string | undefined {
  try {
    const resolved: unknown = Tokenization.resolve(token, { scope, resolver, preparing: false });
    return typeof resolved === 'string' ? resolved : JSON.stringify(resolved);
  } catch {
    return undefined;
  }
}

const resolver = new DefaultTokenResolver(new StringConcat());

/** Two stacks may have resources of one address; a reference knows whose it is. */
function realmOf(token: unknown, stack: TerraformStack): string {
  const parts = typeof token === 'string' ? Tokenization.reverseString(token).tokens : [token];
  const origin = (parts[0] as { readonly originStack?: TerraformStack } | undefined)?.originStack;
  return (origin ?? stack).node.path;
}

/** The keys of maps as Terraform reads them. */
export function withLiteralKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLiteralKeys);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [literal(key), withLiteralKeys(inner)]),
  );
}

/** A part of an opened resource id, which may be known only at deployment. */
export function segment(id: unknown, which: Segment['which']): unknown {
  const known = typeof id === 'string' && !Token.isUnresolved(id) ? parseResourceId(id) : undefined;
  if (known) return (which === 'name' ? known.names[0] : known[which]) ?? '';
  return Fn.element(Fn.split('/', Token.asString(asArgument(id))), places[which]);
}

/** Where the parts of an id stand between its slashes. */
const places = { subscription: 2, resourceGroup: 4, name: 8 };

/** Terraform makes the same GUID as we do of texts that are known. */
export const guid = (of: readonly unknown[]): string =>
  Fn.uuidv5(guidNamespace, Token.asString(asArgument(guidText(of.map((part) => Token.asString(part))))));

/** JSON of what was opened; Terraform writes it where a part of it is known only at deployment. */
export function jsonText(opened: unknown): unknown {
  return mentionsToken(opened) ? Fn.jsonencode(asArgument(opened)) : JSON.stringify(opened);
}

/** Plain text has been made literal by then, so that an expression still is one. */
function mentionsToken(value: unknown): boolean {
  if (typeof value === 'string') return Token.isUnresolved(value) || /(?<![$%])[$%]\{/.test(value);
  if (Array.isArray(value)) return value.some(mentionsToken);
  if (Token.isUnresolved(value)) return true;
  return isMap(value) && Object.values(value).some(mentionsToken);
}
