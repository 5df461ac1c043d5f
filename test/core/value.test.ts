/** The language of values, the way in, and what is told on paper. */
import { type Body, Existing, PlannedResource, onPaperText, printed } from '../../lib/core/plan';
import { seal } from '../../lib/core/seal';
import {
  Attribute,
  Deferred,
  type Engine,
  Entries,
  Join,
  Json,
  Secret,
  Segment,
  eachAttribute,
  identityOf,
  isMap,
  isSealed,
  labelOf,
  open,
} from '../../lib/core/value';

const workspace = (name = 'logs', body: Body = { location: 'westeurope' }) =>
  new PlannedResource({
    id: 'Resource',
    type: 'Microsoft.OperationalInsights/workspaces',
    home: { resourceGroup: 'rg' },
    name,
    body,
  });

const shout: Engine = {
  literal: (text) => text.toUpperCase(),
  deferred: ({ held }) => held,
  attribute: ({ path }) => `<${path}>`,
  join: (parts) => parts.join('+'),
  secret: (opened) => ({ hidden: opened }),
  entries: (opened) => ({ entries: opened }),
  json: (opened) => JSON.stringify(opened),
  segment: (opened, which) => `${which} of ${String(opened)}`,
  guid: (opened) => `guid of ${opened.join('|')}`,
};

describe('Opening', () => {
  it('asks the engine for every word, at every depth, and leaves numbers, flags and nothing as they are', () => {
    const value = {
      text: 'a',
      numbers: [1, true, null, undefined],
      later: new Deferred(7),
      inner: { join: new Join(['b', new Attribute(workspace(), 'id')]), secret: new Secret('c') },
      entries: new Entries([['d', 1]]),
      json: new Json({ e: 'f' }),
      segment: new Segment('g', 'name'),
    };
    expect(open(value, shout)).toEqual({
      text: 'A',
      numbers: [1, true, null, undefined],
      later: 7,
      inner: { join: 'B+<id>', secret: { hidden: 'C' } },
      entries: { entries: [['D', 1]] },
      json: '{"e":"F"}',
      segment: 'name of G',
    });
  });

  it('keeps a key called __proto__', () => {
    const opened = open(JSON.parse('{"__proto__": "a"}'), shout) as object;
    expect(Object.getOwnPropertyNames(opened)).toEqual(['__proto__']);
  });
});

describe('On paper', () => {
  it('shows references in angle brackets, and secrets never', () => {
    const existing = new Existing('Microsoft.OperationalInsights/workspaces', '/some/id', 'Old');
    expect(onPaperText(new Attribute(workspace(), 'properties.customerId'))).toBe(
      '<workspaces/logs.properties.customerId>',
    );
    expect(onPaperText(existing.attribute('location'))).toBe('</some/id.location>');
    expect(onPaperText(new Deferred('x'))).toBe('<known at deployment>');
    expect(onPaperText(new Join(['key: ', new Secret('hunter2')]))).toBe('key: (secret)');
    const resource = workspace('logs', { properties: { key: new Secret({ inner: 'hunter2' }) } });
    expect(JSON.stringify(printed(resource))).not.toContain('hunter2');
  });
});

describe('Labels', () => {
  it('stand for a value whatever its case, and only where all of it is known', () => {
    expect(labelOf('West Europe')).toBe('west europe');
    expect(labelOf(new Deferred('x', 'vm'))).toBe('vm');
    expect(labelOf(new Join(['a/', new Deferred('x', 'vm')]))).toBe('a/vm');
    expect(labelOf(new Join(['a/', new Deferred('x')]))).toBeUndefined();
    expect(labelOf(new Attribute(workspace(), 'id'))).toBe(
      'rg/microsoft.operationalinsights/workspaces/logs#id',
    );
  });

  it('are the same for what reads alike, and identities are not', () => {
    const [one, other] = [workspace(), workspace()].map((resource) => resource.attribute('id'));
    expect(labelOf(one)).toBe(labelOf(other));
    expect(identityOf(one)).not.toBe(identityOf(other));
    expect(identityOf(new Deferred('x', 'vm', 'one'))).not.toBe(identityOf(new Deferred('x', 'vm', 'two')));
    expect(identityOf(new Deferred('x'))).toBeUndefined();
    expect(identityOf('A')).toBe(identityOf('a'));
  });
});

it('finds every attribute in a value', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => workspace(name).attribute('id'));
  const found: Attribute[] = [];
  eachAttribute(
    { list: [a, 'x', { join: new Join(['y', b]) }], secret: new Secret(c), nothing: null },
    (one) => found.push(one),
  );
  expect(found).toEqual([a, b, c]);
});

it('tells maps from lists, instances and values known later', () => {
  class Thing {}
  expect([{}, Object.create(null), JSON.parse('{}')].map(isMap)).toEqual([true, true, true]);
  expect([[], new Thing(), new Date(), new Map(), null, 'x', new Deferred('x')].map(isMap)).toEqual(
    Array(7).fill(false),
  );
  expect([new Deferred('x'), new Secret('x'), new Join([]), {}, 'x'].map(isSealed)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

describe('Sealing', () => {
  const sealer = (value: unknown) => (value === 'later' ? new Deferred(value) : undefined);

  it('seals at every depth, opens value objects, and drops what is undefined', () => {
    class Form {
      readonly _form = { inner: ['later'] };
    }
    expect(seal({ a: 'later', b: [{ c: 'later' }], d: new Form(), e: undefined }, sealer)).toEqual({
      a: new Deferred('later'),
      b: [{ c: new Deferred('later') }],
      d: { inner: [new Deferred('later')] },
    });
  });

  it('keeps instances of other classes as they are', () => {
    const date = new Date(0);
    expect(seal({ date }, sealer)).toEqual({ date });
  });

  it('ends where an object stands within itself, and not where one stands twice', () => {
    const round: { [key: string]: unknown } = { again: 1 };
    round['again'] = round;
    expect(seal(round, sealer)).toEqual({ again: expect.any(Symbol) });
    const shared = { a: 1 };
    expect(seal([shared, shared], sealer)).toEqual([shared, shared]);
  });

  it('ends where nesting goes on and on', () => {
    let deep: unknown = 'end';
    for (let i = 0; i < 1000; i++) deep = [deep];
    const sealed = JSON.stringify(seal(deep, sealer));
    expect(sealed).not.toContain('end');
    expect(sealed.length).toBeLessThan(200);
  });
});
