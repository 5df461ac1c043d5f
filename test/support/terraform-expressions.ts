/** The expressions that our JSON holds, evaluated as far as Terraform could before anything is deployed. */
import { type Identified, azureTells, subscription } from './normal-form';
import type { Arguments, TerraformJson } from './terraform';

export interface Expressions {
  /** The value with every expression in it evaluated. */
  readonly opened: (value: unknown) => unknown;
  /** The resource at an address. */
  readonly waited: (address: string) => Identified;
}

type Identify = (type: string, block: Arguments) => Identified;

export function expressionsIn(json: TerraformJson, identify: Identify): Expressions {
  const opened = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(opened);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [text(key), opened(inner)]));
  };

  /** `$${` and `%%{` are text, `${…}` is an expression. */
  const text = (given: string) =>
    given
      .replaceAll(/\$\$\{|\$\{([^}]*)\}/g, (_, expression?: string) =>
        expression === undefined ? '${' : evaluated(expression),
      )
      .replaceAll('%%{', '%{');

  function evaluated(expression: string): string {
    const element = /^element\(split\("\/", (.*)\), (\d+)\)$/.exec(expression);
    if (element) return evaluated(element[1] ?? '').split('/')[Number(element[2])] ?? '';
    if (expression === 'data.azurerm_client_config.AzureMonitorClientConfig.subscription_id')
      return subscription;
    const [address = '', attribute = ''] = split(expression);
    return told(address, attribute);
  }

  function told(address: string, attribute: string): string {
    const of = at(address);
    if (!attribute.startsWith('output.')) return azureTells(of.resource, pathOf(of.type, attribute));
    const path = attribute.slice('output.'.length);
    const exports = of.block['response_export_values'] as readonly string[] | undefined;
    if (!exports?.includes(path)) throw new Error(`${address} does not export ${path}`);
    return azureTells(of.resource, path);
  }

  function at(address: string) {
    const [type = '', id = ''] = address.replace(/^data\./, '').split('.');
    const blocks = address.startsWith('data.') ? json.data : json.resource;
    const found = blocks?.[type]?.[id];
    // What Terraform checks once it has read is no argument.
    const { lifecycle: _, ...block } = found ?? {};
    if (!found) throw new Error(`There is no ${address}`);
    return { type, block, resource: identify(type, opened(block) as Arguments) };
  }

  return { opened, waited: (address) => at(address).resource };
}

function split(expression: string): readonly string[] {
  const parts = /^((?:data\.)?[a-z_]+\.[\w-]+)\.([\w.]+)$/.exec(expression);
  if (!parts) throw new Error(`\${${expression}} is no expression that the reader knows`);
  return parts.slice(1);
}

/** Azure's path of an attribute of azurerm or azapi. */
function pathOf(type: string, attribute: string): string {
  if (['id', 'name', 'location'].includes(attribute)) return attribute;
  const path = azureAttributes[type]?.[attribute];
  if (!path) throw new Error(`${type} has no attribute "${attribute}" that the reader knows`);
  return path;
}

const azureAttributes: { readonly [type: string]: { readonly [attribute: string]: string } } = {
  azurerm_log_analytics_workspace: { workspace_id: 'properties.customerId' },
  azurerm_monitor_workspace: {
    query_endpoint: 'properties.metrics.prometheusQueryEndpoint',
    default_data_collection_rule_id: 'properties.defaultIngestionSettings.dataCollectionRuleResourceId',
    default_data_collection_endpoint_id:
      'properties.defaultIngestionSettings.dataCollectionEndpointResourceId',
  },
  azurerm_monitor_data_collection_endpoint: {
    configuration_access_endpoint: 'properties.configurationAccess.endpoint',
    logs_ingestion_endpoint: 'properties.logsIngestion.endpoint',
    metrics_ingestion_endpoint: 'properties.metricsIngestion.endpoint',
  },
  azurerm_monitor_data_collection_rule: { immutable_id: 'properties.immutableId' },
};
