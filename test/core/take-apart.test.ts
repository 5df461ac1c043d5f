import {
  type Arguments,
  block,
  blocks,
  converted,
  flat,
  json,
  keyed,
  listOfOne,
  named,
  onlyOne,
  putTogether,
  takeApart,
} from '../../lib/core/take-apart';
import { Deferred, Entries, Json } from '../../lib/core/value';

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

it('leaves over what an item lacks that the provider needs', () => {
  const needing = { items: blocks('item', { name: 'name', table: 'table' }, ['table']) };
  const items = [{ name: 'one' }, { name: 'two', table: 't' }, { name: 'three', table: null }];
  expect(takeApart({ items }, needing).left).toEqual(['items[0].table', 'items[2].table']);
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

describe('Read backwards', () => {
  const wide = {
    location: 'place',
    properties: flat({
      description: 'words',
      enabled: converted(
        'on',
        (value) => value === 'yes',
        (on) => (on === true ? 'yes' : 'no'),
      ),
      kind: converted('kind', (value) => value),
      inner: block('inside', { a: 'x', deeper: block('deep', { b: 'y' }) }),
      items: blocks('item', { name: 'name', one: listOfOne('only', { c: 'z' }) }),
      first: onlyOne('first', { name: 'name' }),
      labels: keyed('label', 'label', { value: 'value' }),
      streams: keyed('stream', 'stream_name', { columns: blocks('column', { name: 'name' }) }),
      named: named('named', { columns: 'columns' }),
      settings: json('settings_json'),
    }),
  };
  const body = {
    location: 'l',
    properties: {
      description: 'd',
      enabled: 'yes',
      kind: 'k',
      inner: { a: 1, deeper: { b: false } },
      items: [{ name: 'one', one: { c: 0 } }, { name: 'two' }],
      first: [{ name: 'f' }],
      labels: new Entries([['a', '1']]),
      streams: new Entries([[new Deferred('later'), { columns: [{ name: 'c' }] }]]),
      named: new Entries([['n', { columns: 'c' }]]),
      settings: { a: [1] },
    },
  };
  const text = JSON.stringify(body.properties.settings);
  const given: Arguments = { ...takeApart(body, wide).arguments, settings_json: text };

  it('makes the arguments of a body into that body', () => {
    expect(putTogether(given, wide)).toEqual({ body, left: [] });
  });

  it('takes a list of one for a block, and an engine’s word for nothing', () => {
    const listed = {
      ...given,
      inside: [given['inside']],
      first: [given['first']],
      others: null,
      more: [],
      text: '',
    };
    expect(putTogether(listed as Arguments, wide)).toEqual({ body, left: [] });
  });

  it('says which arguments are no property of Azure’s', () => {
    const inside = { x: 1, unheard_of: 2, deep: [{ y: 1, nor_this: 0 }] };
    expect(
      putTogether({ place: 'l', inside, item: [{ name: 'a' }, { other: 1 }], ['__proto__x']: 1 }, wide),
    ).toEqual({
      body: {
        location: 'l',
        properties: { inner: { a: 1, deeper: { b: 1 } }, items: [{ name: 'a' }, {}] },
      },
      left: ['__proto__x', 'inside.unheard_of', 'inside.deep[0].nor_this', 'item[1].other'],
    });
  });

  it('hands on what has no form that it knows', () => {
    const odd = { inside: 'x', item: 5, label: 'x', named: 'x', settings_json: '{', first: [{}, {}] };
    expect(putTogether(odd, wide).body['properties']).toEqual({
      inner: 'x',
      items: 5,
      labels: 'x',
      named: 'x',
      settings: '{',
      first: [{}, {}],
    });
    expect(putTogether({ inside: [{}, {}], settings_json: new Json(1) }, wide).body['properties']).toEqual({
      inner: [{}, {}],
      settings: new Json(1),
    });
  });
});
