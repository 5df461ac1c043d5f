/** What a stack's providers mean for the resources in it. */
import { TerraformDataSource, TerraformProvider, TerraformStack } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import { stackProblems } from '../core/stack-problems';
import { Deferred } from '../core/value';
import type { AzurermMajor } from './render/renderer';

const CHECKED = Symbol.for('azure-monitor-constructs.stack-checked');

/** Checks a stack's providers once, however many of our constructs stand in it. */
export function checkProviders(construct: Construct): void {
  const stack: TerraformStack & { [CHECKED]?: true } = TerraformStack.of(construct);
  if (stack[CHECKED]) return;
  stack[CHECKED] = true;
  stack.node.addValidation({ validate: () => [...complaints(stack)].map(String) });
}

function* complaints(stack: TerraformStack) {
  const providers = providersIn(stack);
  const defaults = providers.filter(
    (provider) => nameOf(provider) === 'azurerm' && provider.alias === undefined,
  );
  if (defaults.length > 1) {
    yield stackProblems.twoProviders.at(
      [],
      `The stack has ${defaults.length} azurerm providers without an alias (${defaults.map(({ node }) => node.path).join(', ')}), and Terraform takes one.`,
      'Keep one of them – that of the bindings and ours are the same provider – or give the others an alias.',
    );
  }
  if (usesAzapi(stack) && !providers.some((provider) => nameOf(provider) === 'azapi')) {
    yield stackProblems.noAzapi.at(
      [],
      "A resource is made or changed through Azure's own API, and the stack has no azapi provider.",
      'Add "new AzapiProvider(this, \'azapi\')" to it.',
    );
  }
}

/** The major version of azurerm in the construct's stack; 4 where no constraint tells. */
export function majorOfAzurerm(construct: IConstruct): AzurermMajor {
  const stack: TerraformStack & { [MAJOR]?: AzurermMajor } = TerraformStack.of(construct);
  return (stack[MAJOR] ??= majorIn(stack));
}

const MAJOR = Symbol.for('azure-monitor-constructs.azurerm-major');

function majorIn(stack: TerraformStack): AzurermMajor {
  const azurerm = providersIn(stack).find((provider) => nameOf(provider) === 'azurerm');
  const constraint = azurerm?.terraformGeneratorMetadata?.providerVersionConstraint ?? '4';
  return Number(/\d+/.exec(constraint)?.[0] ?? 4) >= 5 ? 5 : 4;
}

const providersIn = (stack: TerraformStack) =>
  stack.node
    .findAll()
    .filter((node): node is TerraformProvider => TerraformProvider.isTerraformProvider(node));

const nameOf = (provider: TerraformProvider) =>
  provider.terraformGeneratorMetadata?.providerName ?? provider.terraformResourceType;

const usesAzapi = (stack: TerraformStack) =>
  stack.node
    .findAll()
    .some((node) => (node as { terraformResourceType?: string }).terraformResourceType?.startsWith('azapi_'));

/** The subscription that the stack's azurerm provider works in, read once. */
export function subscriptionIdOf(construct: Construct): Deferred {
  const stack = TerraformStack.of(construct);
  const id = 'AzureMonitorClientConfig';
  const config =
    (stack.node.tryFindChild(id) as TerraformDataSource | undefined) ??
    new TerraformDataSource(stack, id, {
      terraformResourceType: 'azurerm_client_config',
      terraformGeneratorMetadata: { providerName: 'azurerm' },
    });
  return new Deferred(config.getStringAttribute('subscription_id'));
}
