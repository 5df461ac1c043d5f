import { block, blocks, converted, flat, takeApart } from '../../lib/core/take-apart';
import { Deferred } from '../../lib/core/value';

const shape = {
  location: 'place',
  properties: flat({
    description: 'words',
    enabled: converted('on', (value) => (value === 'yes' ? true : undefined)),
    inner: block('inside', { a: 'x' }),
    items: blocks('item', { name: 'name' }),
  }),
};

it('gives every property to its argument, and leaves nothing over', () => {
  const properties = {
    description: 'd',
    enabled: 'yes',
    inner: { a: 1 },
    items: [{ name: 'one' }, { name: 'two' }],
  };
  expect(takeApart({ location: 'l', properties }, shape)).toEqual({
    arguments: {
      place: 'l',
      words: 'd',
      on: true,
      inside: { x: 1 },
      item: [{ name: 'one' }, { name: 'two' }],
    },
    left: [],
  });
});

it.each([
  ['a property that no argument carries', { kind: 'x' }, ['kind']],
  ['one deep inside', { properties: { inner: { b: 1 } } }, ['properties.inner.b']],
  [
    'one in a list',
    { properties: { items: [{ name: 'a' }, { name: 'b', extra: 1 }] } },
    ['properties.items[1].extra'],
  ],
  ['a value that has no other words', { properties: { enabled: 'perhaps' } }, ['properties.enabled']],
  ['a list where an object is taken', { properties: { inner: [] } }, ['properties.inner']],
  ['an object where a list is taken', { properties: { items: {} } }, ['properties.items']],
  ['an item that is no object', { properties: { items: ['x'] } }, ['properties.items[0]']],
  ['an object that is known only as a whole', { properties: new Deferred('x') }, ['properties']],
  ['a property called as one of JavaScript’s own', { constructor: 'x', ['__proto__']: 'y' }, ['constructor']],
])('leaves over %s', (_, body, left) => {
  expect(takeApart(body as never, shape).left).toEqual(expect.arrayContaining(left));
});

it('leaves nothing over where nothing is said', () => {
  expect(takeApart({ kind: undefined, other: null, empty: {} }, shape).left).toEqual([]);
});
