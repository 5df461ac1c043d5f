/** The ways in which a provider's arguments differ in form from what Azure has: each as it is taken, and what it leaves. */
import {
  type Arguments,
  type Shape,
  block,
  json,
  keyed,
  listOfOne,
  named,
  onlyOne,
  takeApart,
} from '../../lib/core/take-apart';
import { Deferred, Entries, Json, type Value } from '../../lib/core/value';

const later = new Deferred('later');

const taken = (shape: Shape, value: Value): Arguments => takeApart({ given: value }, shape).arguments;
const left = (shape: Shape, value: Value) => takeApart({ given: value }, shape).left;

describe('A map as a list of objects', () => {
  const plain = { given: keyed('filter', 'label', { value: 'value' }) };
  const apart = { given: keyed('stream', 'stream_name', { columns: 'column' }) };

  it('has each key beside its value, in the order of the keys', () => {
    expect(taken(plain, { team: 'shop', stage: later })).toEqual({
      filter: [
        { label: 'stage', value: later },
        { label: 'team', value: 'shop' },
      ],
    });
  });

  it('has each key beside the arguments of its value, also where keys are known later', () => {
    const entries = new Entries([
      ['orders', { columns: ['a'] }],
      [later, { columns: ['b'] }],
    ]);
    expect(taken(apart, entries)).toEqual({
      stream: [
        { stream_name: 'orders', column: ['a'] },
        { stream_name: later, column: ['b'] },
      ],
    });
    expect(left(apart, entries)).toEqual([]);
  });

  it.each<[string, Shape, Value, string[]]>([
    ['what a value has no argument for', apart, { orders: { columns: [], rows: 1 } }, ['given.orders.rows']],
    ['a value that is no object', apart, { orders: 'x' }, ['given.orders']],
    ['what stands below a key known later', apart, new Entries([[later, { rows: 1 }]]), ['given["…"].rows']],
    ['a list', plain, ['x'], ['given']],
    ['a map that is known only as a whole', plain, later, ['given']],
  ])('leaves over %s', (_, shape, value, paths) => {
    expect(left(shape, value)).toEqual(paths);
  });
});

describe('A map whose values are taken apart', () => {
  const shape = { given: named('streams', { columns: 'cols' }) };

  it('keeps its keys, known or not', () => {
    const entries: [Value, Value][] = [
      ['orders', { columns: 1 }],
      [later, { columns: 2 }],
    ];
    const { streams } = taken(shape, new Entries(entries));
    expect(streams).toEqual(
      new Entries([
        ['orders', { cols: 1 }],
        [later, { cols: 2 }],
      ]),
    );
    expect(taken(shape, { orders: { columns: 1 } })['streams']).toEqual(
      new Entries([['orders', { cols: 1 }]]),
    );
  });

  it.each<[string, Value, string[]]>([
    ['what a value has no argument for', { orders: { rows: 1 } }, ['given.orders.rows']],
    ['a value that is no object', { orders: ['x'] }, ['given.orders']],
    ['a list', [{ columns: 1 }], ['given']],
    ['a map that is known only as a whole', later, ['given']],
  ])('leaves over %s', (_, value, paths) => {
    expect(left(shape, value)).toEqual(paths);
  });
});

describe('A list of which there is room for one', () => {
  const shape = { given: onlyOne('hub', { id: 'hub_id' }) };

  it('is its first object', () => {
    expect(taken(shape, [{ id: 1 }])).toEqual({ hub: { hub_id: 1 } });
    expect(left(shape, [{ id: 1 }])).toEqual([]);
  });

  it('is nothing where it is empty', () => {
    expect([taken(shape, []), left(shape, [])]).toEqual([{}, []]);
  });

  it.each<[string, Value, string[]]>([
    ['each object behind the first', [{ id: 1 }, { id: 2 }, { id: 3 }], ['given[1]', 'given[2]']],
    ['what the first has no argument for', [{ id: 1, name: 'x' }], ['given[0].name']],
    ['an item that is no object', ['x'], ['given[0]']],
    ['an object', { id: 1 }, ['given']],
  ])('leaves over %s', (_, value, paths) => {
    expect(left(shape, value)).toEqual(paths);
  });
});

describe('An object as a list of one', () => {
  const shape = { given: block('import', { hub: listOfOne('hub_source', { stream: 'stream' }) }) };

  it('is the only object there', () => {
    expect(taken(shape, { hub: { stream: 's' } })).toEqual({ import: { hub_source: [{ stream: 's' }] } });
  });

  it.each<[string, Value, string[]]>([
    ['what it has no argument for, at its own path', { hub: { stream: 's', more: 1 } }, ['given.hub.more']],
    ['a list', { hub: [] }, ['given.hub']],
  ])('leaves over %s', (_, value, paths) => {
    expect(left(shape, value)).toEqual(paths);
  });
});

describe('A value as JSON text', () => {
  const shape = { given: json('settings_json') };

  it.each<[Value]>([[{ a: [1, later] }], [['x']], ['text'], [0], [false], [later]])(
    'is the whole of it: %j',
    (value) => {
      expect(taken(shape, value)).toEqual({ settings_json: new Json(value) });
      expect(left(shape, value)).toEqual([]);
    },
  );
});
