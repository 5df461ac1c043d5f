/**
 * Which prop says which property, found out by planning: every noun of a spec is planned again and again with one of
 * its props taken away or replaced, and what changes in the plan is what the prop says.
 */
import { isDeepStrictEqual } from 'node:util';
import type { ResourceType } from '../lib/core/azure/resource-types';
import { MonitoringRole } from '../lib/core/collection/role-assignment';
import { Estate } from '../lib/core/estate';
import { OperatingSystem } from '../lib/core/machines/machine';
import { conceiveEvenSo, isError } from '../lib/core/noun';
import { printed } from '../lib/core/plan';
import { inputAt } from '../lib/core/spec/inputs';
import { SpecNames } from '../lib/core/spec/names';
import { type Entry, type Section, planSpec, sections } from '../lib/core/spec/spec';
import { Deferred } from '../lib/core/value';
import { everyProp } from './every-prop';
import { type Writable, valuesAt } from './writable';

type Properties = { readonly [type in ResourceType]?: readonly Writable[] };
/** What a plan says, by type and path. */
type Said = ReadonlyMap<string, readonly unknown[]>;
type Steps = readonly (string | number)[];

/** A prop, how many properties it says, and whether its section is the one that is there for their type. */
interface Saying {
  readonly prop: string;
  readonly says: number;
  readonly foreign: boolean;
  /** Whether nothing is planned without it: then its noun says the property, and it does not. */
  readonly whole: boolean;
}

export const propertyOf = (type: string, path: string) => `${type} ${path}`;

/** The props that say a property and the least beside it. */
export function propsOf(properties: Properties): ReadonlyMap<string, readonly string[]> {
  const { planned, problems } = planSpec(everyProp);
  const wrong = problems.filter(isError);
  if (wrong.length) throw new Error(wrong.map(String).join('\n'));
  const names = new SpecNames();
  for (const { entry, conceived } of planned) if (conceived.handle) names.add(entry.key, conceived.handle);
  const sayings = new Map<string, Saying[]>();
  for (const { entry } of planned) {
    const saidWith = (props: unknown) => said(entry, props, names, properties);
    const before = saidWith(entry.props);
    for (const { at, props } of changed(entry.props)) {
      const after = saidWith(props);
      const differing = [...before.keys()].filter(
        (property) => !isDeepStrictEqual(before.get(property), after.get(property)),
      );
      for (const property of differing) {
        const foreign = sectionOf(property) !== entry.section;
        const whole = after.size === 0;
        const prop = foreign || whole ? entry.section : at;
        const saying = { prop, says: differing.length, foreign, whole };
        sayings.set(property, [...(sayings.get(property) ?? []), saying]);
      }
    }
  }
  return new Map([...sayings].map(([property, all]) => [property, closest(all)]));
}

function said(entry: Entry, props: unknown, names: SpecNames, properties: Properties): Said {
  return new Map(
    resourcesOf(entry, props, names).flatMap(({ type, body }) =>
      (properties[type] ?? []).flatMap(({ path, steps }) => {
        const values = valuesAt(body, steps);
        return values.length ? [[propertyOf(type, path), values] as const] : [];
      }),
    ),
  );
}

/** What a noun plans even so; without a machine it does not know what to plan. */
function resourcesOf({ section, key }: Entry, props: unknown, names: SpecNames) {
  try {
    const { plan } = conceiveEvenSo(sections[section].noun, props, {
      names,
      address: [key],
      owner: { address: key, realm: '' },
      estate: new Estate(),
      sealer: (value) => {
        const label = value === later ? 'later' : inputAt(value);
        return label === undefined ? undefined : new Deferred(value, label);
      },
    });
    return plan?.resources.map(printed) ?? [];
  } catch {
    return [];
  }
}

/** A value that is known only at deployment, whatever it is. */
const later = { later: true };

/** The props without one of them, and with one that is another. */
function* changed(
  props: unknown,
  at: Steps = [],
): Iterable<{ readonly at: string; readonly props: unknown }> {
  if (props === null || typeof props !== 'object') return;
  for (const [key, inner] of Object.entries(props) as [string, unknown][]) {
    const here = [...at, Array.isArray(props) ? Number(key) : key];
    const instead = (other: readonly unknown[]) =>
      Array.isArray(props)
        ? props.flatMap((item: unknown, i) => (String(i) === key ? other : [item]))
        : Object.fromEntries(
            Object.entries(props).flatMap(([name, item]) =>
              name === key ? other.map((one) => [name, one]) : [[name, item]],
            ),
          );
    for (const other of [[], ...othersFor(inner)]) yield { at: shown(here, inner), props: instead(other) };
    for (const { at: inside, props: other } of changed(inner, here))
      yield { at: inside, props: instead([other]) };
  }
}

/** What may stand in the place of a value: one known later, and another noun or word. */
function othersFor(value: unknown): readonly (readonly unknown[])[] {
  if (value !== null && typeof value === 'object') return [];
  const other = others.find(([one]) => one === value)?.[1];
  return other === undefined ? [[later]] : [[later], [other]];
}

/** The words are those that cannot be known later. */
const others: readonly (readonly [one: string, other: string])[] = [
  ['one', 'other'],
  [OperatingSystem.LINUX, OperatingSystem.WINDOWS],
  [OperatingSystem.WINDOWS, OperatingSystem.LINUX],
  [MonitoringRole.EVENT_HUBS_DATA_SENDER, MonitoringRole.MONITORING_READER],
];

/** The words of a prop; an item of a list is called by the word with which it begins. */
function shown(at: Steps, value: unknown): string {
  const given = at.filter((step) => typeof step === 'string');
  // Names of columns, which the user chooses, begin with a capital letter there; no word of ours does.
  const chosen = given.findIndex((word) => /^[A-Z]/.test(word));
  const words = chosen === -1 ? given : given.slice(0, chosen);
  const [first, ...others] = value !== null && typeof value === 'object' ? Object.keys(value) : [];
  return [...words, ...(typeof at.at(-1) === 'number' && first && !others.length ? [first] : [])].join('.');
}

/** The section that is there for resources of a type: the last one, which can say the most of them. */
function sectionOf(property: string): Section | undefined {
  const [type] = property.split(' ');
  if (type && onMachines.includes(type)) return 'machines';
  return (Object.keys(sections) as Section[])
    .filter((section) => sections[section].noun.type === type)
    .at(-1);
}

/** What is made of one noun, by what the machine is. */
const onMachines: readonly string[] = [
  'Microsoft.Compute/virtualMachines/extensions',
  'Microsoft.Compute/virtualMachineScaleSets/extensions',
  'Microsoft.HybridCompute/machines/extensions',
];

function closest(all: readonly Saying[]): readonly string[] {
  const own = theseOrAll(
    theseOrAll(all, ({ foreign }) => !foreign),
    ({ whole }) => !whole,
  );
  const least = Math.min(...own.map(({ says }) => says));
  const props = [...new Set(own.filter(({ says }) => says === least).map(({ prop }) => prop))].sort();
  return props.filter((prop) => !props.some((outer) => prop.startsWith(`${outer}.`)));
}

function theseOrAll(all: readonly Saying[], wanted: (saying: Saying) => boolean): readonly Saying[] {
  const these = all.filter(wanted);
  return these.length ? these : all;
}
