/** The queries of alerts, and those that are ready for people: all names in them are there, and nothing breaks out of them. */
import fc from 'fast-check';
import { columnsOf } from '../../../lib/core/azure/columns';
import { alertKinds } from '../../../lib/core/health/alerts';
import { AlertPeriod, minutesOf } from '../../../lib/core/health/alert-period';
import { MonitoringQueries } from '../../../lib/core/health/queries';
import { bound } from './bound';

const ruleId =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Insights/dataCollectionRules/linux';

const names = Object.getOwnPropertyNames(MonitoringQueries).filter(
  (name) => !['length', 'name', 'prototype'].includes(name),
);
const ready = MonitoringQueries as unknown as { readonly [name: string]: (props?: object) => string };

describe.each(Object.entries(alertKinds))('The query of the alert %s', (_, facts) => {
  const { complaints, columns } = bound(facts.query);

  it('names nothing that is not there', () => expect(complaints).toEqual([]));

  it('makes the columns by which alerts are split, as text', () => {
    for (const dimension of facts.dimensions)
      expect([dimension, columns[dimension]]).toEqual([dimension, 'string']);
    // Azure takes six.
    expect(facts.dimensions.length).toBeLessThanOrEqual(6);
  });

  it('makes a number to be compared, or rows with the time to be counted', () => {
    const { measured } = facts;
    if (measured === undefined) expect(columns['TimeGenerated']).toBe('datetime');
    else {
      expect(columns[measured]).toBe('long');
      // A time among the columns would have Azure look at each of its windows alone.
      expect(Object.values(columns)).not.toContain('datetime');
    }
  });

  it('looks back as far as it waits, and says who has its numbers', () => {
    expect(minutesOf(facts.windowSize)).toBeGreaterThanOrEqual(minutesOf(facts.evaluationFrequency));
    expect(facts.source).toMatch(/^https:\/\/(learn\.microsoft\.com|azure\.github\.io)\//);
  });

  it('uses no word that Azure keeps for itself, and nothing that an alert cannot do', () => {
    expect(facts.query).not.toMatch(/AggregatedValue|bag_unpack|pivot|narrow|\bsearch\b|\btake\b|\blimit\b/);
  });
});

it('a table that is not there yet is declared with columns that it has', () => {
  const declared = Object.values(alertKinds).flatMap(({ query }) => [
    ...query.matchAll(/datatable\(([^)]*)\)\[\]\), \((\w+)\)/g),
  ]);
  expect(declared).toHaveLength(2);
  for (const [, columns = '', table = ''] of declared) {
    const known = columnsOf(`Microsoft-${table}`)!;
    for (const column of columns.split(', ')) {
      const [name = '', type] = column.split(': ');
      expect([table, name, type]).toEqual([table, name, known[name]]);
    }
  }
});

describe('A ready query', () => {
  it.each(names)('%s names nothing that is not there', (name) => {
    expect(bound(ready[name]!()).complaints).toEqual([]);
    expect(
      bound(ready[name]!({ hours: 1, minutes: 5, samplingFrequencyInSeconds: 15, ruleId })).complaints,
    ).toEqual([]);
  });

  it.each(names)('%s fails where a column of it is misspelt', (name) => {
    const misspelt = ready[name]!()
      .replaceAll('Computer', 'Compter')
      .replaceAll('DataType', 'DataTipe')
      .replaceAll('Message', 'Mesage')
      .replaceAll('TimeGenerated', 'TimeGenerted');
    expect(bound(misspelt).complaints.join()).toMatch(/Compter|DataTipe|Mesage|TimeGenerted/);
  });

  it('looks at the time that it is asked for, and at a day by itself', () => {
    for (const name of names) {
      expect(ready[name]!()).toContain('TimeGenerated > ago(24h)');
      expect(ready[name]!({ hours: 3 })).toContain('TimeGenerated > ago(3h)');
    }
  });

  it.each([0, -1, 1.5, NaN, Infinity, '1h) | union (Usage' as unknown as number])(
    'fails for a time of %p',
    (hours) => {
      for (const name of names) expect(() => ready[name]!({ hours })).toThrow('whole number of hours');
    },
  );

  it('fails for an id that is none', () => {
    expect(() => MonitoringQueries.ruleErrors({ ruleId: 'linux' })).toThrow('"linux" is not the resource id');
  });

  it('is one query of one table, whatever stands in an id', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let query = '';
        try {
          query = MonitoringQueries.ruleErrors({ ruleId: `${ruleId}${text}` });
        } catch {
          return;
        }
        expect(bound(query).complaints).toEqual([]);
        expect(Object.keys(bound(query).columns)).toEqual(
          Object.keys(bound(MonitoringQueries.ruleErrors()).columns),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('takes the id of a rule that is known only at deployment', () => {
    expect(MonitoringQueries.ruleErrors({ ruleId: '${TfToken[TOKEN.7]}' })).toContain(
      '=~ "${TfToken[TOKEN.7]}"',
    );
  });

  it('tells machines with both agents from those with one', () => {
    expect(Object.keys(bound(MonitoringQueries.coverage()).columns)).toEqual([
      'Computer',
      '_ResourceId',
      'State',
      'Agents',
      'LastHeartbeat',
    ]);
  });
});

it('every time that Azure has a word for is a number of minutes, in order', () => {
  const minutes = Object.values(AlertPeriod).map(minutesOf);
  expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
  expect(minutes[0]).toBe(1);
  expect(minutes.at(-1)).toBe(2880);
});
