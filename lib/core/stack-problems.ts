/** What can be wrong with the providers of a program; the faces find it, the catalogue lists it. */
import { ProblemKind } from './problem';

export const stackProblems = {
  twoProviders: new ProblemKind('AMC0502', 'A stack has one default azurerm provider.', {
    see: 'https://developer.hashicorp.com/terraform/language/providers/configuration#alias-multiple-provider-configurations',
  }),
  noAzapi: new ProblemKind(
    'AMC0503',
    "What goes through Azure's own API has an azapi provider in its stack.",
    {
      see: 'https://registry.terraform.io/providers/Azure/azapi/latest/docs',
    },
  ),
  notAttached: new ProblemKind('AMC0504', 'A workspace heeds the transformations that are made for it.', {
    severity: 'warning',
    see: 'https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-transformations#workspace-transformation-dcr',
  }),
  identityNotGiven: new ProblemKind(
    'AMC0505',
    'Machines are given an identity by an engine that can change them.',
    {
      see: 'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-requirements#permissions',
    },
  ),
};
