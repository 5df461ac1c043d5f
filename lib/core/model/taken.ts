/** What the sources of a rule collect, thing by thing, and the place to which each goes. */
import { tableOf } from '../azure/streams';
import { type Collected, Collects } from '../collected';
import { SyslogFacility, SyslogLevel } from '../sources/syslog';
import { rememberLast } from '../remember';
import { type Value, type ValueMap, isList } from '../value';
import type { Flow } from './flows';
import type { Given } from './given';

/** One thing that a source collects for one place. */
export interface Taken extends Collected {
  readonly source: Given;
}

type Thing = Omit<Collected, 'place' | 'alone'>;

interface Collecting {
  readonly kind?: string | undefined;
  readonly given: readonly Given[];
  readonly flows: readonly Flow[];
}

/** All that the sources of a rule collect, in the order in which they were written. */
export const takenIn = rememberLast(({ given, flows }: Collecting): readonly Taken[] =>
  [...given]
    .sort((a, b) => Number(a.path[1]) - Number(b.path[1]))
    .flatMap((source) => takenBy(source, flows)),
);

function takenBy(source: Given, flows: readonly Flow[]): readonly Taken[] {
  const property = source.kind.place.at(-1) ?? '';
  const read = Object.hasOwn(readers, property) ? readers[property] : undefined;
  if (!read) return [];
  const places = placesOf(source, flows, property);
  if (places.length === 0) return [];
  const things = source.bodies.flatMap(read);
  return places.flatMap((place) =>
    things.map(({ name, thing, parts, seconds }) => ({ name, thing, parts, seconds, source, place })),
  );
}

/** What a rule collects, as rules see it that meet it on a machine. */
export const collectsOf = (rule: Collecting): Collects =>
  new Collects(rule.kind === 'Linux' || rule.kind === 'Windows' ? rule.kind : undefined, () => [
    ...takenIn(rule),
    ...(rule.given.some(isChangeTracking) ? [changeTracking] : []),
  ]);

const changeTracking: Collected = { name: 'Change Tracking', place: '', thing: '', alone: true };

export const isChangeTracking = ({ of }: Given) =>
  typeof of['extensionName'] === 'string' && /^ChangeTracking-/i.test(of['extensionName']);

/** A table of a destination, and what is done on the way there. What is known only at deployment is no place. */
function placesOf({ streams }: Given, flows: readonly Flow[], property: string): readonly string[] {
  const places = new Set<string>();
  for (const flow of flows) {
    const { outputStream, transformKql, builtInTransform } = flow.of;
    for (const stream of flow.streams) {
      if (!streams.includes(stream)) continue;
      const said = [outputStream ?? stream, transformKql ?? 'source', builtInTransform ?? ''];
      const [output, ...way] = said.filter((text) => typeof text === 'string');
      if (output === undefined || way.length < 2) continue;
      for (const { kind, identity } of flow.targets)
        if (identity !== undefined)
          places.add([kind.property, identity, tableOf(output), ...way, property].join('\n'));
    }
  }
  return [...places];
}

const counters = ({ counterSpecifiers, samplingFrequencyInSeconds: seconds }: ValueMap): readonly Thing[] =>
  texts(counterSpecifiers).map((name) => ({
    name,
    thing: name.replace(/^\\/, '').toLowerCase(),
    seconds: typeof seconds === 'number' ? seconds : undefined,
  }));

const readers: { readonly [property: string]: (body: ValueMap) => readonly Thing[] } = {
  performanceCounters: counters,
  performanceCountersOTel: counters,
  windowsEventLogs: ({ xPathQueries }) =>
    texts(xPathQueries).map((name) => {
      const mark = name.indexOf('!');
      const query = name
        .slice(mark + 1)
        .trim()
        .replace(/\s+/g, ' ');
      return {
        name,
        thing: name.slice(0, mark).trim().toLowerCase(),
        parts: query === '*' ? undefined : [query],
      };
    }),
  syslog: ({ facilityNames, logLevels }) => {
    if (!isList(logLevels)) return [];
    const levels = texts(logLevels);
    const parts = levels.includes(SyslogLevel.ALL) ? undefined : levels;
    const named = texts(facilityNames);
    return (named.includes(SyslogFacility.ALL) ? facilities : named).map((name) => ({
      name,
      thing: name,
      parts,
    }));
  },
  logFiles: ({ filePatterns }) =>
    texts(filePatterns).map((name) => ({ name, thing: /^\//.test(name) ? name : name.toLowerCase() })),
  iisLogs: ({ logDirectories }) => some('IIS logs', logDirectories),
  windowsFirewallLogs: ({ profileFilter }) => some('Windows firewall logs', profileFilter),
};

const facilities = Object.values(SyslogFacility).filter((facility) => facility !== SyslogFacility.ALL);

/** All of it where nothing is chosen; nothing to be compared where that is known only at deployment. */
function some(name: string, chosen: Value): readonly Thing[] {
  if (chosen === undefined) return [{ name, thing: '' }];
  return isList(chosen) ? [{ name, thing: '', parts: texts(chosen).map((one) => one.toLowerCase()) }] : [];
}

const texts = (list: Value): readonly string[] =>
  isList(list) ? list.filter((item) => typeof item === 'string') : [];
