/**
 * What Azure lets a resource be called, by type, and the one way in which we make a name from an address.
 * Sources: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules, and the
 * patterns of Azure's API definitions.
 */
import { shortHash } from './hash';
import type { ResourceType } from './resource-types';

export interface NameRule {
  readonly least: number;
  readonly most: number;
  readonly pattern: RegExp;
  /** The rule as a sentence. */
  readonly says: string;
}

const insights: NameRule = {
  least: 1,
  most: 64,
  pattern: /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9_-])?$/,
  says: '1 to 64 letters, digits, dots, dashes and underscores, beginning with a letter or digit and not ending in a dot',
};

const alerting: NameRule = {
  least: 1,
  most: 260,
  pattern: /^[^\p{Cc}*#&+:<>?@%{}\\/]*[^\p{Cc}*#&+:<>?@%{}\\/ .]$/u,
  says: '1 to 260 characters without any of *#&+:<>?@%{}\\/, not ending in a space or dot',
};

const machine: NameRule = {
  least: 1,
  most: 80,
  pattern: /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9_])?$/,
  says: '1 to 80 letters, digits, dots, dashes and underscores, beginning with a letter or digit and not ending in a dot or dash',
};

const guid: NameRule = {
  least: 36,
  most: 36,
  pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  says: 'the form of a GUID',
};

export const nameRules: { readonly [type in ResourceType]: NameRule } = {
  'Microsoft.Resources/resourceGroups': {
    least: 1,
    most: 90,
    pattern: /^[\p{L}\p{N}_().-]*[\p{L}\p{N}_()-]$/u,
    says: '1 to 90 letters, digits, dots, dashes, underscores and parentheses, not ending in a dot',
  },
  'Microsoft.OperationalInsights/workspaces': {
    least: 4,
    most: 63,
    pattern: /^[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9]$/,
    says: '4 to 63 letters, digits and dashes, beginning and ending with a letter or digit',
  },
  'Microsoft.OperationalInsights/workspaces/tables': {
    least: 4,
    most: 63,
    pattern: /^[A-Za-z][A-Za-z0-9_-]*$/,
    says: '4 to 63 letters, digits, dashes and underscores, beginning with a letter',
  },
  'Microsoft.Monitor/accounts': {
    least: 3,
    most: 63,
    pattern: /^[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9]$/,
    says: '3 to 63 letters, digits and dashes, beginning and ending with a letter or digit',
  },
  'Microsoft.Insights/dataCollectionEndpoints': {
    least: 3,
    most: 44,
    pattern: /^[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9]$/,
    says: '3 to 44 letters, digits and dashes, beginning and ending with a letter or digit',
  },
  'Microsoft.Insights/dataCollectionRules': insights,
  'Microsoft.Insights/dataCollectionRuleAssociations': insights,
  'Microsoft.Insights/actionGroups': alerting,
  'Microsoft.Insights/scheduledQueryRules': alerting,
  'Microsoft.Insights/diagnosticSettings': alerting,
  'Microsoft.ManagedIdentity/userAssignedIdentities': {
    least: 3,
    most: 128,
    pattern: /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
    says: '3 to 128 letters, digits, dashes and underscores, beginning with a letter or digit',
  },
  'Microsoft.Insights/monitoredObjects': guid,
  'Microsoft.Authorization/roleAssignments': guid,
  'Microsoft.Compute/virtualMachines': machine,
  'Microsoft.Compute/virtualMachines/extensions': machine,
  'Microsoft.Compute/virtualMachineScaleSets': machine,
  'Microsoft.Compute/virtualMachineScaleSets/extensions': machine,
  'Microsoft.HybridCompute/machines/extensions': machine,
};

export function isName(type: ResourceType, name: string): boolean {
  const { least, most, pattern } = nameRules[type];
  return name.length >= least && name.length <= most && pattern.test(name);
}

/** A name that Azure takes, made from an address: `['Web', 'LinuxLogs']` → `web-linux-logs`. */
export function nameFor(type: ResourceType, address: readonly string[]): string {
  const { most } = nameRules[type];
  const plain = address.map(kebab).filter(Boolean).join('-');
  const lossy = address.some((step) => /[^\p{ASCII}]/u.test(step));
  if (!lossy && isName(type, plain)) return plain;
  const hash = shortHash(address.join('/'), 8);
  const kept = plain.slice(0, most - hash.length - 1).replace(/-+$/, '');
  const name = kept ? `${kept}-${hash}` : `x-${hash}`;
  // Some names begin with a letter.
  return isName(type, name) ? name : `x-${name}`.slice(0, most);
}

/** `LinuxLogs`, `linux_logs` and `Linux logs` → `linux-logs` */
export function kebab(text: string): string {
  return text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
}

/** The only name under which agents look for their endpoint. */
export const endpointAssociationName = 'configurationAccessEndpoint';
