import { ruleLimits } from '../azure/limits';
import type { CollectedRule } from '../collection/collect';
import { ProblemKind } from '../problem';
import { isSealed } from '../value';

export const tooMany = new ProblemKind('AMC0207', 'A rule holds no more than Azure lets it.', {
  see: 'https://learn.microsoft.com/azure/azure-monitor/fundamentals/service-limits#data-collection-rules',
});

/** Counted after sources that are too long have been split. */
export function* limitsHold({ given, targets, flows, dataFlows }: CollectedRule) {
  const bodies = given.flatMap((source) => source.bodies);
  const streams = new Set(flows.flatMap((flow) => flow.streams));
  const kinds = [...new Set(targets.map(({ kind }) => kind))];
  const singles = [...new Set(given.flatMap(({ kind }) => (kind.single ? [kind] : [])))];
  const counts = [
    {
      property: 'sources',
      what: 'sources, once long ones are split',
      count: bodies.length,
      most: ruleLimits.sources,
    },
    {
      property: 'sources',
      what: 'extensions',
      count: given.filter(({ kind }) => kind.place.at(-1) === 'extensions').length,
      most: ruleLimits.extensions,
    },
    ...singles.map((kind) => ({
      property: 'sources',
      what: `sources of the kind "${kind.title}"`,
      count: given.filter((source) => source.kind === kind).length,
      most: 1,
    })),
    { property: 'flows', what: 'flows', count: dataFlows.length, most: ruleLimits.flows },
    { property: 'sources', what: 'streams', count: streams.size, most: ruleLimits.streams },
    ...kinds.map((kind) => ({
      property: 'destinations',
      what: `destinations of the kind "${kind.title}"`,
      count: targets.filter((target) => target.kind === kind).length,
      most: kind.most ?? Infinity,
    })),
  ];
  for (const { property, what, count, most } of counts) {
    if (count > most) {
      yield tooMany.at(
        [property],
        `The rule has ${count} ${what}, and Azure takes ${most} in one rule.`,
        'Divide them among several rules; a machine can follow 30.',
      );
    }
  }
  for (const { of, path } of given) {
    const bytes = sizeOf(of['extensionSettings']);
    if (bytes > ruleLimits.extensionSettingsBytes)
      yield tooMany.at(
        [...path, 'extensionSettings'],
        `These settings are ${bytes} bytes of JSON, and Azure takes ${ruleLimits.extensionSettingsBytes}.`,
      );
  }
  for (const flow of flows) {
    const query = flow.of.transformKql;
    if (typeof query === 'string' && query.length > ruleLimits.transformCharacters) {
      yield tooMany.at(
        [...flow.path, 'transformKql'],
        `This query has ${query.length} characters, and Azure takes ${ruleLimits.transformCharacters}.`,
      );
    }
  }
}

/** What is known only at deployment counts for nothing. */
const sizeOf = (settings: unknown) =>
  settings === undefined
    ? 0
    : new TextEncoder().encode(
        JSON.stringify(settings, (_, value: unknown) => (isSealed(value) ? '' : value)),
      ).length;
