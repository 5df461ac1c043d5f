/** What a provider lacks of a body: named, with the way round, never lost. */
import type { PlannedResource } from './plan';
import { type Problem, ProblemKind, listed, quoted } from './problem';
import { type Value, isMap } from './value';

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
  if (left.length === 0) return [];
  // What extends another resource has no such way.
  const way =
    !('extends' in planned.home) && !planned.throughAzureApi
      ? 'Set "throughAzureApi: true" to make this resource through Azure\'s own API – if it exists, that replaces it –, or leave it out.'
      : 'Leave it out.';
  return [gap.at([], `${carrier} cannot carry ${listed(left, 'and', 40)}${wordAt(planned, left)}.`, way)];
}

/** Of one property, the word that is too much; it says more than the property does. */
function wordAt({ body }: PlannedResource, [path = '', ...others]: readonly string[]): string {
  const value = path.split('.').reduce<Value>((at, step) => (isMap(at) ? at[step] : undefined), body);
  return others.length === 0 && typeof value === 'string' && value.length < 40 ? ` as ${quoted(value)}` : '';
}
