/** What holds across nouns, and what it costs. */
import { Estate } from '../../lib/core/estate';
import { type Claim, type Plan, PlannedResource } from '../../lib/core/plan';

const resource = (name: string, group = 'rg') =>
  new PlannedResource({
    id: 'Resource',
    type: 'Microsoft.OperationalInsights/workspaces',
    home: { resourceGroup: group },
    name,
    body: {},
  });

const planOf = (name: string, claim?: Partial<Claim>, group?: string): Plan => {
  const main = resource(name, group);
  const said = { what: 'The thing', key: 'thing', value: 'v', shown: '"v"', path: ['endpoint'] };
  const full = { ...said, resource: main, ...claim };
  return { main, resources: [main], claims: claim ? [full] : [] };
};

const owner = (address: string, realm = '') => ({ address, realm });
const codes = (estate: Estate, address: string, plan: Plan, realm?: string) =>
  estate.admit(owner(address, realm), plan).problems.map(({ code, path }) => [code, path.join('.')]);

describe('Claims', () => {
  it('that are the same are one: the second is the first’s', () => {
    const estate = new Estate();
    const [first, second] = [planOf('a', {}), planOf('b', {})];
    expect(codes(estate, 'one', first)).toEqual([]);
    const { problems, shared } = estate.admit(owner('two'), second);
    expect(problems).toEqual([]);
    expect(shared.get(second.main)).toBe(first.main);
  });

  it('fail where they contradict, and name who came first', () => {
    const estate = new Estate();
    estate.admit(owner('one'), planOf('a', { shown: '"first"' }));
    const { problems } = estate.admit(owner('two'), planOf('b', { value: 'w', shown: '"second"' }));
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['AMC0301', 'The thing is "second" here and "first" in "one", and there is only one.'],
    ]);
  });

  it('fail where they say other things of the same', () => {
    const estate = new Estate();
    estate.admit(owner('one'), planOf('a', {}));
    expect(codes(estate, 'two', planOf('b', { more: '{"description":"x"}' }))).toEqual([['AMC0301', '']]);
  });

  it('of different things have nothing to do with each other', () => {
    const estate = new Estate();
    estate.admit(owner('one'), planOf('a', { key: 'one' }));
    expect(codes(estate, 'two', planOf('b', { key: 'two', value: 'w' }))).toEqual([]);
  });
});

describe('Names', () => {
  it('fail where they differ in nothing but case, in one group of one realm', () => {
    const estate = new Estate();
    estate.admit(owner('one'), planOf('logs'));
    expect(codes(estate, 'two', planOf('LOGS', undefined, 'RG'))).toEqual([['AMC0302', 'name']]);
    expect(codes(estate, 'three', planOf('logs', undefined, 'other'))).toEqual([]);
    expect(codes(estate, 'four', planOf('logs'), 'another stack')).toEqual([]);
  });
});

it('takes the twenty-thousandth noun as quickly as the first', () => {
  const estate = new Estate();
  const time = (from: number, to: number) => {
    const before = performance.now();
    for (let i = from; i < to; i++) estate.admit(owner(`n${i}`), planOf(`name-${i}`, { key: `k${i}` }));
    return performance.now() - before;
  };
  time(0, 5_000);
  const first = time(5_000, 10_000);
  time(10_000, 40_000);
  expect(time(40_000, 45_000)).toBeLessThan(first * 10 + 50);
});
