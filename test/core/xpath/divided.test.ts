/** What becomes of queries that are too long for Windows: the same events, in several. */
import fc from 'fast-check';
import { divided } from '../../../lib/core/xpath/divide';
import { type Step, type Tree, expressionsOf } from '../../../lib/core/xpath/tree';
import { events, sourceOf } from '../case';
import { problemsIn, ruleOf } from '../specs';
import { queryOf } from './queries';

const partsOf = (text: string, most = 20) => divided(queryOf(text), most);

const ids = (count: number, first = 1000) =>
  Array.from({ length: count }, (_, i) => `EventID=${first + i}`).join(' or ');

/** An event as XML would have it: each name with its values, which are texts or have names in them. */
interface Node {
  readonly [name: string]: readonly (Node | string | number)[];
}

/** XPath as the standard has it, for what the queries of these tests are made of. */
function holds(tree: Tree, node: Node): boolean {
  switch (tree.kind) {
    case 'or':
      return tree.operands.some((operand) => holds(operand, node));
    case 'and':
      return tree.operands.every((operand) => holds(operand, node));
    case 'group':
      return holds(tree.inside, node);
    case 'path':
      return reached(tree.steps, node).length > 0;
    case 'call':
    case 'text':
    case 'number':
      throw new Error('not in these tests');
    case 'comparison': {
      const { left, operator, right } = tree;
      if (left.kind !== 'path' || right.kind === 'path' || !('value' in right))
        throw new Error('not in these tests');
      return reached(left.steps, node).some((found) => compares(found, operator, right.value));
    }
  }
}

const reached = (steps: readonly Step[], node: Node) =>
  steps.reduce<readonly (Node | string | number)[]>(
    (from, { name, predicates }) =>
      from
        .flatMap((one) => (typeof one === 'object' ? (one[name] ?? []) : []))
        .filter((one) => predicates.every((predicate) => typeof one === 'object' && holds(predicate, one))),
    [node],
  );

const compares = (found: Node | string | number, operator: string, value: string) => {
  if (typeof found !== 'number') return operator === '=' && found === value;
  const other = Number(value);
  return { '=': found === other, '<=': found <= other, '>=': found >= other }[operator] ?? false;
};

const eventOf = (id: number, level: number, provider: string): Node => ({
  '*': [{ System: [{ EventID: [id], Level: [level], Provider: [{ '@Name': [provider] }] }] }],
});

describe('A query with more expressions than Windows takes', () => {
  it('becomes several that choose the same events, and none of them twice', () => {
    const one = fc.tuple(fc.boolean(), fc.nat(9)).map(
      ([alone, width]) =>
        (id: number) =>
          alone ? `EventID=${id * 10}` : `(EventID >= ${id * 10} and EventID <= ${id * 10 + width})`,
    );
    const nested = (items: readonly string[], some: number) =>
      items.length > some + 1
        ? [...items.slice(0, -some - 1), `(${items.slice(-some - 1).join(' or ')})`].join(' or ')
        : items.join(' or ');
    const input = fc.record({
      list: fc.uniqueArray(fc.tuple(fc.nat(30), one), {
        minLength: 1,
        maxLength: 31,
        selector: ([id]) => id,
      }),
      some: fc.nat(5),
      shape: fc.constantFrom<readonly [item: (text: string) => string, around: (list: string) => string]>(
        [(item) => item, (list) => `*[System[${list}]]`],
        [(item) => item, (list) => `*[System[(${list}) and (Level=1 or Level=2)]]`],
        [(item) => item, (list) => `*[System[Provider[@Name='A']][((${list}))]]`],
        [(item) => item.replaceAll('EventID', '*/System/EventID'), (list) => list],
        [(item) => `(*[System[${item}]] and *[System[Level=2]])`, (list) => list],
      ),
      most: fc.integer({ min: 4, max: 9 }),
    });
    fc.assert(
      fc.property(input, ({ list, some, shape: [item, around], most }) => {
        const items = list.map(([id, write]) => item(write(id)));
        const whole = queryOf(`Security!${around(nested(items, some))}`);
        const parts = divided(whole, most);
        if (!parts) throw new Error(whole.text);
        const trees = parts.map((part) => queryOf(part).tree);
        for (const tree of trees) expect(expressionsOf(tree)).toBeLessThanOrEqual(most);
        for (let id = 0; id < 320; id++) {
          for (const level of [1, 2, 3]) {
            for (const provider of ['A', 'B']) {
              const event = eventOf(id, level, provider);
              const chosen = trees.filter((tree) => holds(tree, event)).length;
              if (chosen !== (holds(whole.tree, event) ? 1 : 0))
                throw new Error(`${id}: ${parts.join('\n')}`);
            }
          }
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it.each([
    [`Security!*[System[${ids(20)}]]`, 1],
    [`Security!*[System[${ids(21)}]]`, 2],
    [`Security!*[System[(${ids(40)}) and Level=2]]`, 3],
    [`Security!*[System[${ids(20)} or (EventID=1000)]]`, 1],
    [
      `Security!*[System[Provider[${Array.from({ length: 30 }, (_, i) => `@Name='P${i}'`).join(' or ')}]]]`,
      2,
    ],
    [`Security!*[EventData[Data='x']] and *[System[${ids(30)}]]`, 2],
  ])('%s becomes %d', (text, count) => expect(partsOf(text)).toHaveLength(count));

  it('is left as it is where it is short enough', () => {
    const text = 'Security!*[ System[ (EventID = 1) ] ]';
    expect(partsOf(text)).toEqual([text]);
  });

  const data = Array.from({ length: 21 }, (_, i) => `Data='${i}'`);
  it.each([
    ['an event may fit two parts of it', `Security!*[EventData[${data.join(' or ')}]]`],
    ['its ranges overlap', `Security!*[System[${ids(20)} or (EventID >= 1 and EventID <= 1005)]]`],
    ['one of its parts has another subject', `Security!*[System[${ids(20)} or Level=2]]`],
    ['one of its parts is open', `Security!*[System[${ids(20)} or EventID!=5]]`],
    ['all of it has to hold', `Security!*[System[${data.map((_, i) => `EventID!=${i}`).join(' and ')}]]`],
    [
      'one of its parts is too long',
      `Security!*[System[EventID=1 or (EventID=2 and ${data.join(' and ')})]]`,
    ],
    ['positions count', `Security!*[System[${ids(21)}]][1]`],
    [
      'no rule has room for its parts',
      `Security!*[System[(${ids(1001)}) and ${Array.from({ length: 19 }, () => 'Level!=1').join(' and ')}]]`,
    ],
  ])('is not divided where %s', (_, text) => expect(partsOf(text)).toBeUndefined());

  it('fails where it cannot be divided', () => {
    expect(problemsIn(events(`Security!*[EventData[${data.join(' or ')}]]`))).toEqual([
      expect.objectContaining({
        code: 'AMC0108',
        text: expect.stringContaining('This query has 21 expressions, and Windows takes 20 in one.'),
      }),
    ]);
  });

  it('is planned in parts', () => {
    const xPathQueries = [`Security!*[System[${ids(45)}]]`, 'System!*'];
    const [source] = ruleOf({ sources: [{ windowsEvents: { xPathQueries } }] }).dataSources.windowsEventLogs;
    expect(source.xPathQueries).toEqual([
      `Security!*[System[${ids(20)}]]`,
      `Security!*[System[${ids(20, 1020)}]]`,
      `Security!*[System[${ids(5, 1040)}]]`,
      'System!*',
    ]);
    expect(problemsIn(sourceOf({ windowsEvents: { xPathQueries } }))).toEqual([]);
  });
});
