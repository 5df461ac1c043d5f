/** What can be wrong with the providers of a Terraform stack; the face finds it, the catalogue lists it. */
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
};
