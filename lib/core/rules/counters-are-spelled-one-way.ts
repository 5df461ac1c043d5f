import type { CollectedRule } from '../collection/collect';
import { type Taken, takenBy } from '../collection/taken';
import { ProblemKind, quoted } from '../problem';

export const spelledTwoWays = new ProblemKind(
  'AMC0234',
  'A rule for any system has no counter in the spellings of two.',
  {
    severity: 'warning',
    see: 'https://learn.microsoft.com/azure/azure-monitor/vm/data-collection-performance',
  },
);

/** Agents know some counters in the spelling of the other system too, and sample such a counter under both names. */
export function* countersAreSpelledOneWay({ kind, given, flows }: CollectedRule) {
  if (kind !== undefined) return;
  const seen = new Map<string, Taken>();
  const told = new Set<string>();
  for (const source of given) {
    if (source.kind.place.at(-1) !== 'performanceCounters') continue;
    for (const one of takenBy(source, flows)) {
      const key = `${one.place}${loosely(one.name)}`;
      const other = seen.get(key);
      if (!other) seen.set(key, one);
      if (!other || spellingOf(other.name) === spellingOf(one.name) || told.has(loosely(one.name))) continue;
      told.add(loosely(one.name));
      yield spelledTwoWays.at(
        source.path,
        `${quoted(other.name)} and ${quoted(one.name)} are one counter in the spellings of two systems, and a machine may give both.`,
        'Make a rule of kind "Linux" and one of kind "Windows".',
      );
    }
  }
}

/** `\LogicalDisk(_Total)\Free Megabytes` and `Logical Disk(*)\Free Megabytes` are the same. */
const loosely = (name: string) => objectOf(name, '').replaceAll(' ', '') + counterOf(name);
const spellingOf = (name: string) => objectOf(name, '()');

const objectOf = (name: string, instance: string) =>
  name.replace(/^\\/, '').split('\\', 1).join().toLowerCase().replace(/\(.*$/, instance).trim();
const counterOf = (name: string) => name.slice(name.lastIndexOf('\\')).toLowerCase();
