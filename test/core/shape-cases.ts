/** Problems of shapes: what is not there, of another type, or another word. */
import {
  type Case,
  endpoint,
  workspaceOf,
  sourceOf,
  counters,
  events,
  associationOf,
  of,
  linux,
} from './case';
import { spec, specOf } from './specs';

/** That many values of which an event may have several. */
const dataOf = (count: number) => Array.from({ length: count }, (_, i) => `Data='${i}'`).join(' or ');

export const shapeCases: readonly Case[] = [
  of('AMC0031')(
    specOf({ destinations: ['log'] }),
    linux('destinations[0]'),
    'There is no Log Analytics workspace "log". Did you mean "logs"?',
    specOf({}),
  ),
  of('AMC0031')(
    associationOf({ rule: 'windows' }),
    'associations.a.rule',
    'This spec has the rules "linux".',
    associationOf({ rule: 'linux' }),
  ),
  of('AMC0032')(
    workspaceOf({ overrides: { Resorce: {} } }),
    'workspaces.logs.overrides.Resorce',
    'Did you mean "Resource"?',
    workspaceOf({ overrides: { Resource: {} } }),
  ),
  of('AMC0101')(
    { resourceGroup: 'rg', workspaces: { logs: {} } },
    'workspaces.logs.location',
    'A region is needed here.',
    spec(),
  ),
  of('AMC0101')(
    specOf({ sources: [{ syslog: {} }] }),
    linux('sources[0].syslog.facilities'),
    'A list of syslog facilities is needed here.',
    specOf({}),
  ),
  of('AMC0102')(
    workspaceOf({ retentionInDays: '30' }),
    'workspaces.logs.retentionInDays',
    'and "30" was given',
    workspaceOf({ retentionInDays: 30 }),
  ),
  of('AMC0102')(
    workspaceOf({ tags: { a: 1 } }),
    'workspaces.logs.tags.a',
    'Text is needed here, and 1 was given',
    workspaceOf({ tags: { a: '1' } }),
  ),
  of('AMC0102')({ ...spec(), rules: [] }, 'rules', 'A section is an object', { ...spec(), rules: {} }),
  of('AMC0102')('text', '', 'A spec is an object of sections.', spec()),
  of('AMC0103')(
    workspaceOf({ locaton: 'x' }),
    'workspaces.logs.locaton',
    'Did you mean "location"?',
    workspaceOf({ location: 'uksouth' }),
  ),
  of('AMC0103')({ ...spec(), rule: {} }, 'rule', 'Did you mean "rules"?', { ...spec(), rules: {} }),
  of('AMC0103')(
    sourceOf({ sysslog: { facilities: ['auth'] } }),
    linux('sources[0].sysslog'),
    'Did you mean "syslog"?',
    sourceOf({ syslog: { facilities: ['auth'] } }),
  ),
  of('AMC0104')(
    associationOf({ target: 'web1', rule: 'linux' }),
    'associations.a.target',
    '"web1" is not a resource id.',
    associationOf({ rule: 'linux' }),
  ),
  of('AMC0104')(
    workspaceOf({ existing: endpoint }),
    'workspaces.logs.existing',
    'and the id of a Log Analytics workspace is needed here',
    spec({ endpoints: { e: { existing: endpoint } } }),
  ),
  of('AMC0105')(
    workspaceOf({ location: 'West Europa' }),
    'workspaces.logs.location',
    'Did you mean "westeurope"?',
    workspaceOf({ location: 'West Europe' }),
  ),
  of('AMC0106')(
    workspaceOf({ name: 'logs_1' }),
    'workspaces.logs.name',
    '"logs-1" would do.',
    workspaceOf({ name: 'logs-1' }),
  ),
  of('AMC0106')(
    sourceOf({ syslog: { facilities: ['auth'], name: 'n'.repeat(33) } }),
    linux('sources[0].syslog.name'),
    'cannot name a source, which has 1 to 32 characters.',
    sourceOf({ syslog: { facilities: ['auth'], name: 'n'.repeat(32) } }),
  ),
  of('AMC0107')(
    sourceOf({ syslog: { facilities: ['auth', 'deamon'] } }),
    linux('sources[0].syslog.facilities[1]'),
    '"deamon" is not a syslog facility. Did you mean "daemon"?',
    sourceOf({ syslog: { facilities: ['auth', 'daemon'] } }),
  ),
  of('AMC0107')(
    workspaceOf({ sku: 'PerGB2019' }),
    'workspaces.logs.sku',
    'Did you mean "PerGB2018"?',
    workspaceOf({ sku: 'PerGB2018' }),
  ),
  of('AMC0108')(
    workspaceOf({ retentionInDays: 731 }),
    'workspaces.logs.retentionInDays',
    '731 is not a number of days: it is 7 to 730.',
    workspaceOf({ retentionInDays: 730 }),
  ),
  of('AMC0108')(
    workspaceOf({ retentionInDays: 30.5 }),
    'workspaces.logs.retentionInDays',
    '30.5 is not',
    workspaceOf({ retentionInDays: 31 }),
  ),
  of('AMC0108')(
    workspaceOf({ dailyQuotaGb: 0 }),
    'workspaces.logs.dailyQuotaGb',
    'it is more than 0',
    workspaceOf({ dailyQuotaGb: 0.5 }),
  ),
  of('AMC0108')(
    events(`Application!*[EventData[${dataOf(21)}]]`),
    linux('sources[0].windowsEvents.xPathQueries[0]'),
    'This query has 21 expressions, and Windows takes 20 in one.',
    events(`Application!*[EventData[${dataOf(20)}]]`),
  ),
  of('AMC0109')(
    sourceOf(counters({ counterSpecifiers: ['Memory'] })),
    linux('sources[0].performanceCounters.counterSpecifiers[0]'),
    'is not a performance counter',
    sourceOf(counters({ counterSpecifiers: ['\\Memory\\Free'] })),
  ),
  of('AMC0110')(
    sourceOf({ syslog: { facilities: ['auth'] }, ...counters() }),
    linux('sources[0]'),
    'Give exactly one of',
    specOf({ sources: [{ syslog: { facilities: ['auth'] } }, counters()] }),
  ),
  of('AMC0110')(sourceOf({}), linux('sources[0]'), 'This is not a source yet.', sourceOf(counters())),
  of('AMC0112')(
    events('Application'),
    linux('sources[0].windowsEvents.xPathQueries[0]'),
    'it is written as "Channel!query"',
    events('Application!*'),
  ),
  of('AMC0112')(
    events("System!*[EventData[contains(Data,'x')]]"),
    linux('sources[0].windowsEvents.xPathQueries[0]'),
    'cannot be read at character 20, near "contains(Data,\'x\')]]": Windows has no function "contains"',
    events("System!*[EventData[Data='x']]"),
  ),
  of('AMC0112')(
    events('Application!*[System[Level=9]]'),
    linux('sources[0].windowsEvents.xPathQueries[0]'),
    'there is no level "9"',
    events('Application!*[System[Level=5]]'),
  ),
];
