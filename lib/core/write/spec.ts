/** A spec as text. */
import { printDocument } from '../spec/print';
import { sections } from '../spec/spec';
import { isMap } from '../value';
import { inReadingOrder } from './outline';

/** In the order in which a reader wants to know it. */
const order = ['name', 'location', 'resourceGroup', 'tags', 'inputs', ...Object.keys(sections)];

/** YAML that says what the spec says; what is empty is left out. */
export function writeSpec(spec: { readonly [section: string]: unknown }): string {
  const keys = Object.keys(spec).filter((key) => !isNothing(spec[key]));
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  keys.sort((a, b) => rank(a) - rank(b));
  return printDocument(
    new Map(keys.map((key) => [key, Object.hasOwn(sections, key) ? arranged(spec[key]) : spec[key]])),
  );
}

/** A section with the properties of each noun in the order of reading. */
function arranged(section: unknown): unknown {
  if (!isMap(section)) return section;
  return new Map(Object.keys(section).map((key): [string, unknown] => [key, inOrder(section[key])]));
}

const inOrder = (props: unknown): unknown =>
  isMap(props)
    ? new Map(
        inReadingOrder(Object.keys(props)).map((property): [string, unknown] => [property, props[property]]),
      )
    : props;

const isNothing = (value: unknown) =>
  value === undefined || (isMap(value) && Object.keys(value).length === 0);
