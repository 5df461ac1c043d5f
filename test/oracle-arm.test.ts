/** What we plan is what Azure's own API definitions describe: the tables in arm/ are the judge of every body. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiVersions } from '../lib/core/azure/resource-types';
import { isError } from '../lib/core/noun';
import { printed } from '../lib/core/plan';
import { loadSpec } from '../lib/core/spec/load';
import { check, checkName, load } from './arm/check';
import { root, specs } from './support/specs';

/** Types without a table, and why. */
const withoutTable: { readonly [type: string]: string } = {
  'Microsoft.Resources/resourceGroups':
    'Resource Manager itself makes groups: its definitions are not among those of resource providers. A body is a location and tags.',
  'Microsoft.Compute/virtualMachines': 'Others make machines: what is put into one is its identity.',
  'Microsoft.Compute/virtualMachineScaleSets': 'Others make machines: what is put into one is its identity.',
};

const plans = specs.map((spec) => ({ spec, resources: plannedIn(spec) }));
const planned = plans.flatMap(({ resources }) => resources);

function plannedIn(spec: string) {
  const { planned: entries, problems } = loadSpec(readFileSync(join(root, spec), 'utf8'));
  expect(problems.filter(({ problem }) => isError(problem))).toEqual([]);
  return entries.flatMap(({ conceived }) => conceived.plan?.resources.map(printed) ?? []);
}

const tableOf = ({ type, apiVersion }: { readonly type: string; readonly apiVersion: string }) =>
  type in withoutTable ? undefined : load(type, apiVersion);

/** Whether it is put into a resource that others make. */
const isPart = (resource: object) => 'patches' in resource;

it.each(plans)('every body of $spec is one that Azure describes', ({ resources }) => {
  const findings = resources.flatMap((resource) => {
    const table = tableOf(resource);
    const found = table ? check(table, resource.body) : [];
    // What is put into a resource says of it what it adds.
    const wrong = isPart(resource) ? found.filter((finding) => !finding.endsWith('is required')) : found;
    return wrong.map((finding) => `${resource.name as string}: ${finding}`);
  });
  expect(findings).toEqual([]);
});

it.each(plans)('every name of $spec is one that Azure takes', ({ resources }) => {
  const findings = resources.flatMap((resource) => {
    const table = tableOf(resource);
    return table && !isPart(resource) ? checkName(table, resource.name as string) : [];
  });
  expect(findings).toEqual([]);
});

it('every type that is planned has a table of its own API version, or a reason to have none', () => {
  const types = Object.entries(apiVersions).filter(([type]) => !(type in withoutTable));
  for (const [type, apiVersion] of types) expect(load(type, apiVersion)).toMatchObject({ type, apiVersion });
});

it('every type that can be planned is planned by some spec', () => {
  expect([...new Set(planned.map(({ type }) => type))].sort()).toEqual(Object.keys(apiVersions).sort());
});

it.each([
  ['Microsoft.Resources/resourceGroups', ['location', 'tags']],
  ['Microsoft.Compute/virtualMachines', ['identity']],
  ['Microsoft.Compute/virtualMachineScaleSets', ['identity']],
])('%s, without a table, has nothing but %j', (type, expected) => {
  const properties = new Set(
    planned.filter((one) => one.type === type).flatMap(({ body }) => Object.keys(body)),
  );
  expect([...properties].sort()).toEqual(expected);
});

it('an identity that is put into a machine is of the form that Azure has for every resource', () => {
  const node = load('Microsoft.Insights/dataCollectionRules', '2024-03-11');
  const given = planned.filter(({ type }) => /virtualMachine(ScaleSet)?s$/.test(type));
  for (const { body } of given) expect(check(node, { location: '-', identity: body.identity })).toEqual([]);
});

describe('the judge', () => {
  const table = load('Microsoft.Insights/dataCollectionRules', '2024-03-11');
  const body = { location: 'westeurope', properties: { dataFlows: [{ streams: ['Microsoft-Syslog'] }] } };

  it('passes a body that is right', () => {
    expect(check(table, body)).toEqual([]);
  });

  it.each([
    ['lacks what is required', { properties: {} }, 'body.location: is required'],
    ['has a property that Azure does not know', { ...body, colour: 'red' }, 'body.colour: is unknown'],
    [
      'has a property in other letters',
      { location: 'westeurope', properties: { DataFlows: [] } },
      'body.properties.DataFlows: is unknown; it is spelt dataFlows',
    ],
    [
      'sets what Azure alone sets',
      { location: 'westeurope', properties: { immutableId: 'dcr-1' } },
      'body.properties.immutableId: is read-only',
    ],
    [
      'has text for a list, deep inside',
      { location: 'westeurope', properties: { dataFlows: [{ streams: 'Microsoft-Syslog' }] } },
      'body.properties.dataFlows[0].streams: should be of kind array, is string',
    ],
    [
      'lists identities that Azure wants as keys',
      { location: 'westeurope', identity: { type: 'UserAssigned', userAssignedIdentities: ['/a'] } },
      'body.identity.userAssignedIdentities: should be of kind object, is array',
    ],
  ])('fails a body that %s', (_, wrong, finding) => {
    expect(check(table, wrong)).toEqual([finding]);
  });

  it('fails a name that is too short, or has a letter that Azure does not take', () => {
    const workspaces = load('Microsoft.OperationalInsights/workspaces', '2025-07-01');
    expect(checkName(workspaces, 'abc')).toHaveLength(1);
    expect(checkName(workspaces, 'logs_1')).toHaveLength(1);
    expect(checkName(workspaces, 'logs-1')).toEqual([]);
  });
});
