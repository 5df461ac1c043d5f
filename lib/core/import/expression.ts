/**
 * Texts of which a template leaves the value to the deployment: expressions, and the placeholders of documentation.
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions
 */

/** A template within a template writes one more bracket, so that the outer one leaves the expression alone. */
const expression = /^\[+\s*(?:[A-Za-z_][\w.]*\s*\(|')/;
const placeholder = /^<[A-Za-z][^<>\r\n]{0,98}>$/;

/** The expression, as its own template would write it; undefined where the text says what it means. */
export function expressionIn(text: string): string | undefined {
  if (expression.test(text) && text.endsWith(']')) return text.replace(/^\[+/, '[');
  return placeholder.test(text) ? text : undefined;
}

/** The text that a template means: a second bracket keeps the first from beginning an expression. */
export const literalIn = (text: string) => (text.startsWith('[[') ? text.slice(1) : text);

const reference = /^\[\s*(parameters|variables)\s*\(\s*'([^']+)'\s*\)\s*\]$/i;

export interface Reference {
  readonly to: 'parameters' | 'variables';
  readonly name: string;
}

/** The parameter or variable that an expression is, and nothing beside it. */
export function referenceIn(text: string): Reference | undefined {
  const [, to, name] = reference.exec(text) ?? [];
  if (to === undefined || name === undefined) return undefined;
  return { to: to.toLowerCase() as Reference['to'], name };
}

/** The parameters and variables that an expression reads. */
export const referencesIn = (text: string): readonly Reference[] =>
  [...text.slice(0, longest).matchAll(/\b(parameters|variables)\s*\(\s*'([^']+)'\s*\)/gi)].map(
    ([, to = '', name = '']) => ({ to: to.toLowerCase() as Reference['to'], name }),
  );

/** Azure takes no longer expression. */
const longest = 25_000;

/** What stands between the brackets of a placeholder. */
export const placeholderIn = (text: string) => (placeholder.test(text) ? text.slice(1, -1) : undefined);
