/** The expressions that our JSON holds, evaluated as far as Terraform could before anything is deployed. */
import { createHash } from 'node:crypto';
import { type Identified, azureTells, subscription } from './normal-form';
import { type Expression, templateIn } from './terraform-syntax';
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
    if (typeof value === 'string') return evaluated(templateIn(value));
    if (Array.isArray(value)) return value.map(opened);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [evaluated(templateIn(key)), opened(inner)]),
    );
  };

  function evaluated(expression: Expression): unknown {
    if ('literal' in expression) return expression.literal;
    if ('items' in expression) return expression.items.map(evaluated);
    if ('members' in expression)
      return Object.fromEntries(expression.members.map(([key, value]) => [evaluated(key), evaluated(value)]));
    if ('call' in expression) return called(expression.call, expression.args.map(evaluated));
    if ('reference' in expression) return referred(expression.reference);
    const [only, ...others] = expression.parts.map(evaluated);
    return others.length ? [only, ...others].map(String).join('') : (only ?? '');
  }

  function referred(reference: string): string {
    if (reference === 'data.azurerm_client_config.AzureMonitorClientConfig.subscription_id')
      return subscription;
    // An input of a spec is a variable of its name.
    if (reference.startsWith('var.')) return `<input.${reference.slice('var.'.length)}>`;
    const [address = '', attribute = ''] = split(reference);
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

function called(name: string, args: readonly unknown[]): unknown {
  const known = functions[name];
  if (!known) throw new Error(`${name}(…) is no function that the reader knows`);
  return known(...(args as never[]));
}

const functions: { readonly [name: string]: (...args: never[]) => unknown } = {
  element: (list: readonly string[], index: number) => list[index] ?? '',
  split: (separator: string, text: string) => text.split(separator),
  jsonencode: (value: unknown) => JSON.stringify(value),
  uuidv5,
};

/** As RFC 9562 makes a name into a UUID. */
function uuidv5(namespace: string, name: string): string {
  const digits = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest('hex');
  const variant = ((parseInt(digits.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `5${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}

function split(reference: string): readonly string[] {
  const parts = /^((?:data\.)?[a-z_]+\.[\w-]+)\.([\w.]+)$/.exec(reference);
  if (!parts) throw new Error(`\${${reference}} is no expression that the reader knows`);
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
  azurerm_user_assigned_identity: {
    client_id: 'properties.clientId',
    principal_id: 'properties.principalId',
  },
};
