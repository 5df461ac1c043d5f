import { leadsTo, mended, written } from '../../lib/core/mend';
import { shapeProblems } from '../../lib/core/shape-problems';
import { Unknown } from '../../lib/core/value';

const wrong = (...path: (string | number)[]) => shapeProblems.wrongType.at(path, 'Wrong.');
const stray = (...path: (string | number)[]) => shapeProblems.unknownProperty.at(path, 'Unknown.');

it('puts unknowns where the problems are and takes away what nothing has, and touches nothing else', () => {
  const input = { a: [1, { b: 2 }], c: { d: 3, e: 4 }, f: 5 };
  const copy = structuredClone(input);
  const result = mended(input, [wrong('a', 1, 'b'), stray('c', 'd'), wrong('g', 'h')]);
  expect(result).toEqual({ a: [1, { b: new Unknown() }], c: { e: 4 }, f: 5, g: { h: new Unknown() } });
  expect(input).toEqual(copy);
});

it('replaces the whole where all of it is wrong', () => {
  expect(mended(5, [wrong()])).toBeInstanceOf(Unknown);
});

it('sets a key called __proto__ as any other', () => {
  const result = mended({}, [wrong('__proto__')]) as object;
  expect(Object.keys(result)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
});

it('ends a path where the user’s text ends', () => {
  expect(written({ a: ['logs'] }, ['a', 0, 'logAnalytics', 'workspace'])).toEqual(['a', 0]);
  expect(written({ a: {} }, ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
  expect(written({ a: 1 }, ['a'])).toEqual(['a']);
});

it('knows which path leads to which', () => {
  expect(leadsTo(['a'], ['a', 0])).toBe(true);
  expect(leadsTo(['a', 0], ['a', 0])).toBe(true);
  expect(leadsTo(['a', 0], ['a'])).toBe(false);
  expect(leadsTo(['a', 0], ['a', 1])).toBe(false);
});
