/** An Azure Monitor workspace, where Prometheus metrics are kept. */
import { endpointType, ruleType } from '../azure/our-types';
import { streams } from '../azure/streams';
import type { Handle } from '../handle';
import { nounOf } from '../noun';
import { Existing } from '../plan';
import { location, resourceName } from '../fields';
import { type Fields, type Model, record, word } from '../schema';
import { Join, type Value } from '../value';
import { PublicNetworkAccess, type ResourceProps, inGroup, resourceFields } from './common';

/**
 * An Azure Monitor workspace to be made.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/metrics/azure-monitor-workspace-overview
 */
export interface AzureMonitorWorkspaceProps extends ResourceProps {
  /** The region: `westeurope`. */
  readonly location: string;
  /**
   * Whether queries are answered on public networks.
   *
   * @default PublicNetworkAccess.ENABLED
   */
  readonly publicNetworkAccess?: PublicNetworkAccess;
}

const type = 'Microsoft.Monitor/accounts';

const schema = record({
  ...resourceFields(type),
  location,
  name: resourceName(type),
  publicNetworkAccess: word(PublicNetworkAccess, 'a public network access').default(
    PublicNetworkAccess.ENABLED,
  ),
} satisfies Fields<AzureMonitorWorkspaceProps>);

export const azureMonitorWorkspace = nounOf<Model<typeof schema>>({
  noun: 'AzureMonitorWorkspace',
  type,
  schema,
  rules: [],
  draft: (model, naming) => ({
    resources: [
      inGroup(type, model, naming, {
        location: model.location,
        tags: model.tags,
        properties: { publicNetworkAccess: model.publicNetworkAccess },
      }),
    ],
  }),
});

/** The API version in the ingestion URL, which the portal shows too. */
const remoteWriteApiVersion = '2023-04-24';

/**
 * Where Prometheus writes: Azure makes a rule and an endpoint with the workspace, and tells their ids only; host and
 * immutable id are read from those two.
 */
export function remoteWriteUrl(workspace: Handle): Value {
  const ingestion = 'properties.defaultIngestionSettings';
  const idOf = (part: string) => workspace.resource.attribute(`${ingestion}.${part}`);
  const rule = new Existing(ruleType, idOf('dataCollectionRuleResourceId'), 'DefaultRule');
  const endpoint = new Existing(endpointType, idOf('dataCollectionEndpointResourceId'), 'DefaultEndpoint');
  return new Join([
    endpoint.attribute('properties.metricsIngestion.endpoint'),
    '/dataCollectionRules/',
    rule.attribute('properties.immutableId'),
    `/streams/${streams.prometheusMetrics}/api/v1/write?api-version=${remoteWriteApiVersion}`,
  ]);
}
