import { type Path, type Problem, ProblemKind } from '../problem';
import type { CollectedRule } from '../model/collect';
import { isSecretUnder, mayHoldSecret, secretIn } from '../secrets';
import { Join, Secret, isList, isMap } from '../value';

export const secretInRule = new ProblemKind('AMC0230', 'A rule holds no secret.', {
  see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure',
});

interface Telling extends CollectedRule {
  readonly description?: unknown;
  readonly tags?: unknown;
  readonly overrides?: unknown;
}

/** Whoever may read the rule reads what is in it, and so does every machine that follows it. */
export function* secretsStayOut(rule: Telling) {
  const { description, tags, overrides, references, agentSettings, sources, destinations } = rule;
  const parts = { description, tags, overrides, references, agentSettings, sources, destinations };
  const found: Problem[] = [];
  for (const [property, value] of Object.entries(parts)) look(value, [property], found);
  for (const { of, path } of rule.flows) if (path[0] === 'flows') look(of, [...path], found);
  yield* found;
}

/** @param path grows and shrinks on the way: most texts are no secret, and need none of their own */
function look(value: unknown, path: (string | number)[], found: Problem[]): void {
  const below = (step: string | number, inner: unknown) => {
    path.push(step);
    look(inner, path, found);
    path.pop();
  };
  if (typeof value === 'string') {
    const says = secretOf(value, path);
    if (says) found.push(at([...path], says));
  } else if (value instanceof Secret) found.push(at([...path], 'is a secret'));
  else if (value instanceof Join) for (const part of value.parts) look(part, path, found);
  else if (isList(value)) for (let i = 0; i < value.length; i++) below(i, value[i]);
  else if (isMap(value)) {
    const { kind, of } = value;
    // What a choice is of stands below its word.
    if (typeof kind === 'string' && isMap(of) && Object.keys(value).length === 2) below(kind, of);
    else for (const key of Object.keys(value)) below(key, value[key]);
  }
}

function secretOf(text: string, path: Path): string | undefined {
  const what = mayHoldSecret(text) ? secretIn(text, path.some(isQuery)) : undefined;
  if (what) return `holds what looks like ${what}`;
  // What stands in a list is what the list is called.
  const key = path.filter((step) => typeof step === 'string').at(-1);
  return typeof key === 'string' && isSecretUnder(key, text) && !path.includes('tags')
    ? 'looks like a secret, by what it is called'
    : undefined;
}

const isQuery = (step: string | number) => step === 'transformKql' || step === 'xPathQueries';

const at = (path: Path, what: string) =>
  secretInRule.at(
    path,
    `This ${what}, and everybody who may read the rule reads it.`,
    'Leave it out; what signs in does so with an identity.',
  );
