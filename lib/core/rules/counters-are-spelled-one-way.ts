import type { CollectedRule } from '../model/collect';
import { type Taken, takenIn } from '../model/taken';
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
export function* countersAreSpelledOneWay(rule: CollectedRule) {
  if (rule.kind !== undefined) return;
  const counters = takenIn(rule).filter(({ source }) => source.kind.place.at(-1) === 'performanceCounters');
  const seen = new Map<string, Taken>();
  const told = new Set<string>();
  for (const one of inTwoSpellings(counters)) {
    const counter = loosely(objectOf(one)) + one.thing.slice(one.thing.lastIndexOf('\\'));
    const key = `${counter}\n${one.place}`;
    const other = seen.get(key);
    if (!other) seen.set(key, one);
    if (!other || spellingOf(objectOf(other)) === spellingOf(objectOf(one)) || told.has(counter)) continue;
    told.add(counter);
    yield spelledTwoWays.at(
      one.source.path,
      `${quoted(other.name)} and ${quoted(one.name)} are one counter in the spellings of two systems, and a machine may give both.`,
      'Make a rule of kind "Linux" and one of kind "Windows".',
    );
  }
}

/** Those whose objects are spelled in more than one way, which hardly any are. */
function inTwoSpellings(counters: readonly Taken[]): readonly Taken[] {
  const spellings = new Map<string, Set<string>>();
  for (const object of new Set(counters.map(objectOf)))
    spellings.set(loosely(object), (spellings.get(loosely(object)) ?? new Set()).add(spellingOf(object)));
  if ([...spellings.values()].every(({ size }) => size === 1)) return [];
  return counters.filter((one) => (spellings.get(loosely(objectOf(one)))?.size ?? 0) > 1);
}

/** `logicaldisk(_total)` and `logical disk(*)` are the same object. */
const loosely = (object: string) => object.replace(/\(.*$/s, '').replaceAll(' ', '');
const spellingOf = (object: string) => object.replace(/\(.*$/s, '()').trim();
const objectOf = ({ thing }: Taken) => thing.slice(0, thing.indexOf('\\'));
