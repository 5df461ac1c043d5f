import { Join, type Value } from './value';

/** A name with a number behind it: `events`, `events-2`. What is known is cut where it would be too long. */
export function numbered(name: Value, number: number, most: number): Value {
  if (number === 1) return name;
  const suffix = `-${number}`;
  return typeof name === 'string' ? name.slice(0, most - suffix.length) + suffix : new Join([name, suffix]);
}
