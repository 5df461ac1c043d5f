import type { CollectedRule } from '../model/collect';
import { didYouMean } from '../nearest';
import { ProblemKind, listed, quoted } from '../problem';

export const unknownReference = new ProblemKind(
  'AMC0232',
  'A source is enriched with a reference of its rule.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure',
  },
);

/** Azure does not tell names apart by case. */
export function* referencesAreThere({ given, references }: CollectedRule) {
  const names = [...(references?.applicationInsights ?? []), ...(references?.storageBlobs ?? [])].map(
    ({ name }) => name,
  );
  const known = names.filter((name) => typeof name === 'string');
  for (const { of, path } of given) {
    const reference = of['enrichWithReference'];
    if (typeof reference !== 'string' || known.length < names.length) continue;
    if (known.some((name) => name.toLowerCase() === reference.toLowerCase())) continue;
    yield unknownReference.at(
      [...path, 'enrichWithReference'],
      `The rule has no reference ${quoted(reference)}.`,
      didYouMean(reference, known) ??
        (known.length
          ? `It has ${listed(known)}.`
          : 'Give it in "references", with the Application Insights resource that it stands for.'),
    );
  }
}
