/** What a rule means for the machines that follow it. */
import type { BuiltInRole } from '../azure/roles';
import type { Followed, Store } from '../followed';
import type { CollectedRule } from './collect';
import type { DataSourceModel } from './data-source';
import { companionsOf } from './data-source';
import type { Given } from './given';
import { collectsOf } from './taken';
import type { Target } from './targets';
import { isList } from '../value';

export const followedOf = (
  rule: CollectedRule & { readonly sources: readonly DataSourceModel[] },
): Followed => ({
  collects: collectsOf(rule),
  companions: companionsOf(rule.sources),
  kind: rule.kind,
  systems: systemsOf(rule),
  stores: rule.targets.flatMap(storeOf),
  metrics: rule.targets.some(({ kind }) => kind.property === 'azureMonitorMetrics'),
});

const bothSystems = ['Linux', 'Windows'];

/** Sources that are at home on one system say for which one a rule is; others go along. */
function systemsOf({ kind, given }: CollectedRule): readonly string[] {
  if (kind === 'Linux' || kind === 'Windows') return [kind];
  const particular = given.map(systemsOfSource).filter((systems) => systems.length === 1);
  const named = new Set(particular.flat());
  return named.size ? bothSystems.filter((system) => named.has(system)) : bothSystems;
}

/** Files are read on the system in whose form their paths are written. */
function systemsOfSource({ of, systems = [] }: Given): readonly string[] {
  const patterns = of['filePatterns'];
  const paths = isList(patterns) ? patterns.filter((pattern) => typeof pattern === 'string') : [];
  if (paths.length === 0) return systems;
  const onLinux = paths.map((path) => path.startsWith('/'));
  return bothSystems.filter((system) => onLinux.includes(system === 'Linux'));
}

/** Source: https://learn.microsoft.com/azure/azure-monitor/vm/send-event-hubs-storage#permissions */
const rolesOfStores: { readonly [property: string]: BuiltInRole } = {
  eventHubsDirect: 'Azure Event Hubs Data Sender',
  storageBlobsDirect: 'Storage Blob Data Contributor',
  storageTablesDirect: 'Storage Table Data Contributor',
};

/** Of storage, the account: a container or table that the agent makes cannot be granted before it is there. */
function storeOf({ kind, body }: Target): readonly Store[] {
  const role = Object.hasOwn(rolesOfStores, kind.property) ? rolesOfStores[kind.property] : undefined;
  const id = body['eventHubResourceId'] ?? body['storageAccountResourceId'];
  return role ? [{ id, role, title: kind.title }] : [];
}
