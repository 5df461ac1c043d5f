/** The specs that the tests share, and the engines that can carry them. */
import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');

export type Carrier = 'azurerm 4' | 'azurerm 5' | 'azure-native';

export const carriers: readonly Carrier[] = ['azurerm 4', 'azurerm 5', 'azure-native'];

type Lacks = { readonly [carrier in Carrier]?: readonly string[] };

const bothAzurerm = (...paths: string[]): Lacks => ({ 'azurerm 4': paths, 'azurerm 5': paths });
const everyCarrier = (...paths: string[]): Lacks => ({ ...bothAzurerm(...paths), 'azure-native': paths });

/** What of a spec a provider has no argument for; the others are carried by all. */
const lacking: { readonly [spec: string]: Lacks } = {
  // azurerm 4 has a flag where Azure has three words.
  'test/specs/perimeter.yaml': {
    'azurerm 4': ['properties.publicNetworkAccessForIngestion', 'properties.publicNetworkAccessForQuery'],
  },
  // azurerm knows neither the identity of an endpoint nor these features of a workspace, nor what a column holds, nor
  // what every extension has.
  'test/specs/azure-native-only.yaml': bothAzurerm(
    'identity',
    'properties.autoUpgradeMinorVersion',
    'properties.features.clusterResourceId',
    'properties.features.enableDataExport',
    'properties.forceUpdateTag',
    'properties.schema.columns[0].dataTypeHint',
  ),
  // azurerm makes alerts only of log search alert rules, and logs only what is enabled.
  'test/specs/health-azure-native-only.yaml': bothAzurerm(
    'kind',
    'properties.actions.actionProperties',
    'properties.criteria.allOf[0].metricName',
    'properties.logs[0].enabled',
    'properties.logs[0].retentionPolicy',
    'properties.metrics[0].enabled',
    'properties.metrics[0].retentionPolicy',
    'properties.metrics[0].timeGrain',
    'properties.resolveConfiguration',
    'properties.serviceBusRuleId',
  ),
  'test/specs/platform-telemetry.yaml': bothAzurerm('kind'),
  'test/specs/refused-second-event-hub.yaml': bothAzurerm('properties.destinations.eventHubsDirect[1]'),
  // azurerm takes names of at most 32 bytes, at most 1800 seconds, and no table without a name.
  'test/specs/refused-by-azurerm.yaml': bothAzurerm(
    'properties.dataSources.performanceCounters[0].name',
    'properties.dataSources.performanceCounters[0].samplingFrequencyInSeconds',
    'properties.dataSources.syslog[0].name',
    'properties.destinations.storageTablesDirect[0].tableName',
  ),
  // azure-native changes no part of a machine.
  'test/specs/machines-given-identities.yaml': { 'azure-native': ['assignIdentity'] },
  'test/specs/refused-plan.yaml': everyCarrier('properties.plan'),
  'test/specs/refused-direct.yaml': everyCarrier('kind'),
  'test/specs/refused-agent-settings.yaml': {
    ...bothAzurerm('kind', 'properties.agentSettings'),
    'azure-native': ['properties.agentSettings'],
  },
  'test/specs/refused-newest.yaml': everyCarrier(
    'properties.dataSources.etwProviders',
    'properties.dataSources.otelLogs',
    'properties.dataSources.otelMetrics',
    'properties.dataSources.otelTraces',
    'properties.dataSources.performanceCountersOTel',
    'properties.dataSources.prometheusForwarder[0].customVMScrapeConfig',
    'properties.dataSources.windowsFirewallLogs[0].profileFilter',
    'properties.destinations.azureDataExplorer',
    'properties.destinations.microsoftFabric',
    'properties.directDataSources',
    'properties.references',
  ),
};

const specsIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => relative(root, join(root, folder, file)).replaceAll('\\', '/'));

export const exampleSpecs = specsIn('examples/specs');
export const specs = [...exampleSpecs, ...specsIn('test/specs')];

/** What of a spec a carrier lacks, by Azure's path. */
export const lacks = (carrier: Carrier, spec: string): readonly string[] => lacking[spec]?.[carrier] ?? [];

export const carries = (carrier: Carrier, spec: string) => lacks(carrier, spec).length === 0;
