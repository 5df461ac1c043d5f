import { ProblemKind, type Path } from '../problem';
import type { CollectedRule } from '../collection/collect';
import { isSecretKey, secretIn } from '../secrets';
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
  for (const [property, value] of Object.entries(parts)) yield* within(value, [property]);
  for (const { of, path } of rule.flows) if (path[0] === 'flows') yield* within(of, path);
}

function* within(value: unknown, path: Path): Generator<ReturnType<typeof at>> {
  if (value instanceof Secret) yield at(path, 'is a secret');
  else if (typeof value === 'string') {
    const what = secretIn(value, path.some(isQuery));
    if (what) yield at(path, `holds what looks like ${what}`);
    else if (value && isSecretKey(String(path.at(-1))) && !path.includes('tags'))
      yield at(path, 'looks like a secret, by what it is called');
  } else if (value instanceof Join) yield* within(value.parts, path);
  else if (isList(value)) for (const [i, item] of value.entries()) yield* within(item, [...path, i]);
  else if (isMap(value)) for (const [key, item] of insideOf(value)) yield* within(item, [...path, ...key]);
}

/** What a choice is of stands below its word. */
const insideOf = (map: { readonly [key: string]: unknown }): readonly (readonly [Path, unknown])[] =>
  typeof map['kind'] === 'string' && isMap(map['of']) && Object.keys(map).length === 2
    ? [[[map['kind']], map['of']]]
    : Object.keys(map).map((key) => [[key], map[key]]);

const isQuery = (step: string | number) => step === 'transformKql' || step === 'xPathQueries';

const at = (path: Path, what: string) =>
  secretInRule.at(
    path,
    `This ${what}, and everybody who may read the rule reads it.`,
    'Leave it out; what signs in does so with an identity.',
  );
