/** What an import finds, as plain data: an input reads `{ input: name }`. */
import { type FoundRules, Input, foundRules } from '../../../lib/core/import/found-rules';
import { Secret } from '../../../lib/core/value';
import { formatPath } from '../../../lib/core/problem';
import type { Shape } from '../../../lib/core/take-apart';

export function imported(document: unknown, terraform?: Shape) {
  const found = foundRules(document, terraform);
  return {
    rules: found.rules.map(({ propertiesAt: _, ...rule }) => shown(rule) as any),
    inputs: found.inputs.map(({ name, type, expression, default: usual, description, secure }) => ({
      name,
      type,
      expression,
      ...(usual === undefined ? {} : { default: usual }),
      ...(description === undefined ? {} : { description }),
      ...(secure ? { secure } : {}),
    })),
    problems: problemsOf(found),
  };
}

export const problemsOf = ({ problems }: FoundRules) =>
  problems.map(({ code, path }) => `${code} ${formatPath(path)}`.trim());

function shown(value: unknown): unknown {
  if (value instanceof Input) return { input: value.name };
  if (value instanceof Secret) return { secret: shown(value.value) };
  if (Array.isArray(value)) return value.map(shown);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shown(inner)]));
}

export const ruleType = 'Microsoft.Insights/dataCollectionRules';

/** The properties of the smallest rule, with others in their place or beside them. */
export const properties = (more: object = {}) => ({
  dataSources: {
    syslog: [
      { name: 'syslog', streams: ['Microsoft-Syslog'], facilityNames: ['auth'], logLevels: ['Error'] },
    ],
  },
  destinations: { logAnalytics: [{ name: 'logs', workspaceResourceId: workspace }] },
  dataFlows: [{ streams: ['Microsoft-Syslog'], destinations: ['logs'] }],
  ...more,
});

export const workspace =
  '/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/logs';
export const ruleId = `/subscriptions/s/resourceGroups/rg/providers/${ruleType}/linux`;

/** A rule as a template makes it. */
export const resource = (more: object = {}) => ({
  type: ruleType,
  apiVersion: '2023-03-11',
  name: 'linux',
  location: 'westeurope',
  properties: properties(),
  ...more,
});

export const template = (resources: unknown, more: object = {}) => ({
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  resources,
  ...more,
});
