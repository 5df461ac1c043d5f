/** What schemas accept, what they say where they do not, and what is left of an input with mistakes. */
import { location, resourceId, resourceName, tags } from '../../lib/core/fields';
import { formatPath } from '../../lib/core/problem';
import {
  type Schema,
  amount,
  choice,
  countedList,
  flag,
  jsonSchema,
  knownFlag,
  knownWord,
  list,
  parse,
  record,
  text,
  wholeNumber,
  word,
} from '../../lib/core/schema';
import { Deferred, Unknown } from '../../lib/core/value';

const Word = { A: 'alpha', B: 'beta' } as const;
const setting = { sealer: (value: unknown) => (value instanceof Deferred ? value : undefined) };
const read = (schema: Schema<unknown>, input: unknown) => {
  const { model, problems } = parse(schema, input, setting);
  return problems.length
    ? problems.map(({ code, path, text: says }) => `${code} ${formatPath(path)}: ${says}`)
    : model;
};
const later = new Deferred('x', 'label');

describe('Values known only at deployment', () => {
  const takes: { readonly [what: string]: Schema<unknown> } = {
    text: text(),
    'a word': word(Word, 'a word'),
    'a whole number': wholeNumber('a number', 1, 5),
    'an amount': amount('an amount'),
    'a flag': flag(),
    'a list': list(text(), 'things'),
    'a region': location,
    'an id': resourceId('an id'),
    'a name': resourceName('Microsoft.Monitor/accounts'),
    tags,
  };

  it.each(Object.keys(takes))('are taken as %s', (what) => expect(read(takes[what]!, later)).toBe(later));

  it.each([
    ['a word on which more hangs', knownWord(Word, 'a word')],
    ['a flag on which more hangs', knownFlag()],
    ['a list that is counted', countedList(text(), 'things')],
  ])('fail as %s', (_, schema) => {
    expect(read(schema, later)).toEqual([expect.stringMatching(/^AMC0111 : .*known only at deployment/)]);
  });
});

describe('What is wrong is said once, and in words of the user', () => {
  const schema = record({
    name: text('a name'),
    size: wholeNumber('a size', 1, 5).default(3),
    kind: word(Word, 'a kind').optional(),
    inner: record({ items: list(text('an item'), 'items') }).optional(),
  });

  it.each([
    [{ name: 'x' }, { name: 'x', size: 3 }],
    [
      { name: 'x', size: 5, kind: 'beta' },
      { name: 'x', size: 5, kind: 'beta' },
    ],
    [{}, ['AMC0101 name: A name is needed here.']],
    [{ name: 5 }, ['AMC0102 name: A name is needed here, and 5 was given. Put it in quotes.']],
    [{ name: null }, ['AMC0102 name: A name is needed here, and nothing was given.']],
    [{ name: 'x', size: 0 }, ['AMC0108 size: 0 is not a size: it is 1 to 5.']],
    [{ name: 'x', size: 0.5 }, ['AMC0108 size: 0.5 is not a size: it is 1 to 5.']],
    [{ name: 'x', size: Number.NaN }, [expect.stringMatching(/^AMC010[28] size: /)]],
    [{ name: 'x', kind: 'betta' }, ['AMC0107 kind: "betta" is not a kind. Did you mean "beta"?']],
    [{ name: 'x', kind: 'zzz' }, ['AMC0107 kind: "zzz" is not a kind. There are "alpha" and "beta".']],
    [{ name: 'x', siez: 3 }, ['AMC0103 siez: There is no property "siez" here. Did you mean "size"?']],
    [
      { name: 'x', inner: { items: ['a', 1, 'b', null] } },
      [
        'AMC0102 inner.items[1]: An item is needed here, and 1 was given. Put it in quotes.',
        'AMC0102 inner.items[3]: An item is needed here, and nothing was given.',
      ],
    ],
    ['x', ['AMC0102 : An object is needed here, and "x" was given.']],
    [[], ['AMC0102 : An object is needed here, and a list was given.']],
  ])('%j', (input, expected) => expect(read(schema, input)).toEqual(expected));

  it('leaves a model with unknowns where the mistakes are', () => {
    const { model } = parse(schema, { name: 5, size: 4, inner: { items: ['a', 1] }, extra: 1 }, setting);
    expect(model).toEqual({
      name: expect.any(Unknown),
      size: 4,
      inner: { items: ['a', expect.any(Unknown)] },
    });
  });

  it('leaves none where the whole is wrong', () => expect(parse(schema, 5, setting).model).toBeUndefined());
});

describe('A choice', () => {
  const schema = choice({ one: record({ a: text() }), two: record({}) }, 'a thing');

  it.each([
    [{ one: { a: 'x' } }, { kind: 'one', of: { a: 'x' } }],
    [{ two: {} }, { kind: 'two', of: {} }],
    [{}, ['AMC0110 : This is not a thing yet. Give exactly one of "one" or "two".']],
    [
      { one: { a: 'x' }, two: {} },
      ['AMC0110 : "one" and "two" stand together here. Give exactly one of "one" or "two".'],
    ],
    [{ one: 'x' }, ['AMC0102 one: An object with "a" is needed here, and "x" was given.']],
    [{ two: true }, ['AMC0102 two: An empty object is needed here, and true was given.']],
    [
      { two: { a: 'x' } },
      ['AMC0103 two.a: There is no property "a" here. Nothing is said of it: leave it out.'],
    ],
    [{ too: {} }, ['AMC0103 too: There is no property "too" here. Did you mean "two"?']],
    [5, [expect.stringContaining('AMC0102 : A thing is needed here, and 5 was given.')]],
  ])('%j', (input, expected) => expect(read(schema, input)).toEqual(expected));
});

it('describes what it accepts, without what engines add', () => {
  const schema = record({
    name: text(),
    size: wholeNumber('a size', 1, 5).default(3),
    kind: word(Word, 'a kind').optional(),
  });
  const { properties, required, additionalProperties } = jsonSchema(schema);
  expect(properties).toEqual({
    name: { type: 'string' },
    size: expect.objectContaining({ minimum: 1, maximum: 5, default: 3 }),
    kind: { type: 'string', enum: ['alpha', 'beta'] },
  });
  expect([required, additionalProperties]).toEqual([['name'], false]);
});
