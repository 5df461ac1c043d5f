import type { CollectedRule } from '../model/collect';
import type { Given } from '../model/given';
import { didYouMean } from '../nearest';
import { ProblemKind, listed, quoted } from '../problem';
import { isList } from '../value';

export const badInput = new ProblemKind(
  'AMC0231',
  'An extension takes its data from sources of its rule that have one stream.',
  {
    see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure#data-sources',
  },
);

/** Names of sources known only at deployment may be the ones that are meant. */
export function* inputsOfExtensionsHold({ given }: CollectedRule) {
  const sources = given.flatMap((source) => source.bodies.map(({ name }) => ({ name, source })));
  const names = sources.map(({ name }) => name).filter((name) => typeof name === 'string');
  const open = names.length < sources.length;
  const fit = sources.filter(({ source }) => gives.includes(source.kind.place.at(-1) ?? ''));
  for (const { of, path } of given) {
    const inputs = of['inputDataSources'];
    for (const [i, input] of isList(inputs) ? inputs.entries() : []) {
      const named =
        typeof input === 'string' ? sources.find(({ name }) => sameName(name, input))?.source : undefined;
      if (typeof input !== 'string' || (!named && open)) continue;
      const wrong = named ? unfit(named) : 'is no source of this rule';
      if (wrong === undefined) continue;
      const possible = fit.map(({ name }) => name).filter((name) => typeof name === 'string');
      yield badInput.at(
        [...path, 'inputDataSources', i],
        `${quoted(input)} ${wrong}.`,
        (named ? undefined : didYouMean(input, possible)) ??
          (possible.length ? `It may be ${listed(possible, 'or')}.` : undefined),
      );
    }
  }
}

/** Azure does not tell names apart by case. */
const sameName = (name: unknown, other: string) =>
  typeof name === 'string' && name.toLowerCase() === other.toLowerCase();

const gives = ['performanceCounters', 'windowsEventLogs', 'syslog'];

function unfit({ kind, streams }: Given): string | undefined {
  if (!gives.includes(kind.place.at(-1) ?? ''))
    return `collects ${kind.title}, and extensions take in performance counters, Windows events and syslog`;
  return streams.length === 1 ? undefined : `has ${streams.length} streams, and an extension wants one`;
}
