/** What a provider lacks of a body: named, with the way round, never lost. */
import type { PlannedResource } from './plan';
import { type Problem, ProblemKind, listed, quoted } from './problem';
import { type Value, isList, isMap } from './value';

export const gap = new ProblemKind(
  'AMC0501',
  "What a provider cannot carry goes through Azure's own API, or is left out.",
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure',
  },
);

/** @param carrier the provider's resource that has no place for what is left */
export function gapsOf(
  planned: PlannedResource,
  left: readonly string[],
  carrier: string,
): readonly Problem[] {
  const missing = missingIn(planned.body, left);
  const tooMuch = left.filter((path) => !missing.includes(path));
  const paths = (some: readonly string[]) => listed(some, 'and', 40);
  return [
    ...(tooMuch.length
      ? [
          gap.at(
            [],
            `${carrier} cannot carry ${paths(tooMuch)}${wordAt(planned.body, tooMuch)}.`,
            way(planned, 'leave it out'),
          ),
        ]
      : []),
    ...(missing.length ? [gap.at([], `${carrier} needs ${paths(missing)}.`, way(planned, 'give it'))] : []),
  ];
}

/** Of what is left, the paths at which the body says nothing: the provider asks for what Azure does not. */
export function missingIn(body: Value, left: readonly string[]): readonly string[] {
  return left.filter((path) => {
    const steps = stepsIn(path);
    return isMap(valueAt(body, steps.slice(0, -1))) && (valueAt(body, steps) ?? undefined) === undefined;
  });
}

function way({ home, throughAzureApi }: PlannedResource, other: string): string {
  // What extends another resource, or is part of one that others make, has no such way.
  return !('extends' in home) && !('partOf' in home) && !throughAzureApi
    ? `Set "throughAzureApi: true" to make this resource through Azure's own API – if it exists, that replaces it –, or ${other}.`
    : `${other.charAt(0).toUpperCase()}${other.slice(1)}.`;
}

/** Of one property, the word or number that is too much; it says more than the property does. */
function wordAt(body: Value, [path = '', ...others]: readonly string[]): string {
  const value = others.length ? undefined : valueAt(body, stepsIn(path));
  if (typeof value === 'number') return ` as ${value}`;
  return typeof value === 'string' && value.length <= 64 ? ` as ${quoted(value)}` : '';
}

const valueAt = (body: Value, steps: readonly (string | number)[]): Value =>
  steps.reduce<Value>((at, step) => {
    if (typeof step === 'number') return isList(at) ? at[step] : undefined;
    return isMap(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }, body);

/** The steps of a path as it is written in messages. */
const stepsIn = (path: string): readonly (string | number)[] =>
  [...path.matchAll(/\[(\d+|"(?:[^"\\]|\\.)*")\]|[^.[\]]+/g)].map(([step, index]) =>
    index === undefined ? step : (JSON.parse(index) as string | number),
  );
