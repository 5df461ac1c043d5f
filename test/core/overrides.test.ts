import fc from 'fast-check';
import { merge } from '../../lib/core/overrides';
import { Deferred } from '../../lib/core/value';

const json = fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text));

it('merges objects, replaces lists and values, and takes away what is null', () => {
  const target = { a: 1, b: { c: [1, 2], d: 'kept' }, e: 'gone' };
  const patch = { a: { now: 'an object' }, b: { c: [3] }, e: null, f: 'new' };
  expect(merge(target, patch)).toEqual({ a: { now: 'an object' }, b: { c: [3], d: 'kept' }, f: 'new' });
  expect(target).toEqual({ a: 1, b: { c: [1, 2], d: 'kept' }, e: 'gone' });
});

it('says the same the second time', () => {
  fc.assert(
    fc.property(json, json, (target, patch) => {
      const once = merge(target as never, patch as never);
      expect(merge(once, patch as never)).toEqual(once);
    }),
    { seed: 1, numRuns: 500 },
  );
});

it('reaches no prototype', () => {
  const patched = merge(
    {},
    JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'),
  );
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.keys(patched as object)).toEqual(['__proto__', 'constructor']);
});

it('replaces by a value known only at deployment, and never looks into one', () => {
  const later = new Deferred('x', 'label');
  expect(merge({ a: { b: 1 } }, { a: later })).toEqual({ a: later });
  expect(merge({ a: later }, { a: { b: 1 } })).toEqual({ a: { b: 1 } });
});
