/** What a spec is made of, and what is said of it, where documents are odd. */
import { importDocument } from '../../../lib/core/import/import-documents';
import { formatPath } from '../../../lib/core/problem';
import { properties } from './imported';

const said = (given: unknown, options?: Parameters<typeof importDocument>[1]) => {
  const { rules, problems, spec } = importDocument(given, options);
  return {
    spec: spec as any,
    lost: rules.flatMap(({ lost }) => lost),
    problems: [...problems, ...rules.flatMap((rule) => rule.problems)].map(
      ({ problem, path }) => `${problem.code} ${formatPath(path)}`,
    ),
    texts: [...problems, ...rules.flatMap((rule) => rule.problems)].map(({ problem }) => problem.text),
  };
};

const body = (more: object = {}) => ({ location: 'westeurope', properties: properties(more) });

it.each([
  [{ dataSources: {} }],
  [{ destinations: { logAnalytics: [] }, dataFlows: [] }],
  [{ dataSources: { syslog: [] }, destinations: {} }],
])('says of a rule in which there is nothing what it lacks, with a name and without one: %j', (nothing) => {
  const unnamed = said({ properties: nothing });
  expect(unnamed.lost).toEqual([]);
  expect(unnamed.problems).toEqual(expect.arrayContaining([expect.stringContaining('AMC0213')]));
  expect(said({ name: 'linux', properties: nothing }).problems).toEqual(unnamed.problems);
});
