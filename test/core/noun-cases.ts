/** Problems of whole nouns, and between them: workspaces, regions, agent settings, associations. */
import {
  type Case,
  associationOf,
  associations,
  inRegion,
  linux,
  manyRules,
  metricsOnly,
  of,
  settingsOf,
  tablesOf,
  withEndpoint,
  workspaceOf,
  workspacesWith,
} from './case';
import { machine, spec, specOf } from './specs';

export const nounCases: readonly Case[] = [
  of('AMC0201')(
    workspaceOf({ retentionInDays: 29 }),
    'workspaces.logs.retentionInDays',
    'It keeps 30 to 730 days.',
    workspaceOf({ retentionInDays: 30 }),
  ),
  of('AMC0201')(
    workspaceOf({ sku: 'Free', retentionInDays: 31 }),
    'workspaces.logs.retentionInDays',
    'It keeps 7 days.',
    workspaceOf({ sku: 'Free', retentionInDays: 7 }),
  ),
  of('AMC0208')(
    inRegion('northeurope'),
    linux('destinations[0]'),
    'is in "northeurope"; Azure wants them in one region',
    inRegion('West Europe'),
  ),
  of('AMC0208')(
    withEndpoint('northeurope'),
    linux('endpoint'),
    'its endpoint is in "northeurope"',
    withEndpoint('westeurope'),
  ),
  of('AMC0209')(metricsOnly({}), linux(''), 'Give "location".', metricsOnly({ location: 'westeurope' })),
  of('AMC0215')(
    workspaceOf({ sku: 'CapacityReservation' }),
    'workspaces.logs',
    'needs a "capacityReservationLevel"',
    workspaceOf({ sku: 'CapacityReservation', capacityReservationLevel: 100 }),
  ),
  of('AMC0215')(
    workspaceOf({ capacityReservationLevel: 100 }),
    'workspaces.logs.capacityReservationLevel',
    'has no capacity reservation',
    workspaceOf({}),
  ),
  of('AMC0218')(
    settingsOf(undefined),
    linux(''),
    'A rule of kind "AgentSettings" has "agentSettings". Give at least one',
    settingsOf({ maxDiskQuotaInMB: 4000 }),
  ),
  of('AMC0218')(settingsOf({}), linux(''), 'Give at least one', settingsOf({ tags: 'shop' })),
  of('AMC0218')(
    specOf({ agentSettings: { tags: 'shop' } }),
    linux('agentSettings'),
    'Give "kind" as "AgentSettings".',
    settingsOf({ tags: 'shop' }),
  ),
  of('AMC0218')(
    specOf({ kind: 'Linux', agentSettings: { tags: 'shop' } }),
    linux('agentSettings'),
    'Make a rule of that kind for them.',
    specOf({ kind: 'Linux' }),
  ),
  of('AMC0220')(
    associationOf({ rule: 'linux', endpoint: 'one' }),
    'associations.a.endpoint',
    'this names both',
    associationOf({ endpoint: 'one' }),
  ),
  of('AMC0220')(
    associationOf({}),
    'associations.a',
    'Give "rule" or "endpoint".',
    associationOf({ rule: 'linux' }),
  ),
  of('AMC0221')(
    associationOf({ endpoint: 'one', name: 'mine' }),
    'associations.a.name',
    'there is one possible name',
    associationOf({ endpoint: 'one', name: 'configurationAccessEndpoint' }),
  ),
  of('AMC0226')(
    tablesOf('Microsoft-Event'),
    linux('flows[0].streams'),
    '"Microsoft-Event" is no table of the workspace. A table is written as "Microsoft-Table-…": "Microsoft-Table-Event".',
    tablesOf('Microsoft-Table-Event'),
  ),
  of('AMC0226')(
    workspacesWith(
      {},
      {
        kind: 'WorkspaceTransforms',
        destinations: ['logs', 'audit'],
        flows: [{ streams: ['Microsoft-Table-Event'], transformKql: 'source' }],
      },
    ),
    linux('destinations'),
    'has one Log Analytics workspace and no other destination',
    tablesOf('Microsoft-Table-Event'),
  ),
  of('AMC0301')(
    associations({ a: { target: machine(), endpoint: 'one' }, b: { target: machine(), endpoint: 'two' } }),
    'associations.b.endpoint',
    'there is only one',
    associations({
      a: { target: machine(), endpoint: 'one' },
      b: { target: machine('web2'), endpoint: 'two' },
    }),
  ),
  of('AMC0302')(
    spec({ workspaces: { logs: { name: 'same' }, other: { name: 'Same' } } }),
    'workspaces.other.name',
    'Azure does not tell names apart by case',
    spec({ workspaces: { logs: { name: 'same' }, other: { name: 'Same', resourceGroup: 'other' } } }),
  ),
  of('AMC0303')(manyRules(31), 'associations.r9.rule', 'Azure takes 30', manyRules(30)),
];
