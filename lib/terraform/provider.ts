/** Small providers of our own, for programs without the generated bindings. */
import { TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';

/**
 * How Terraform signs in to Azure.
 *
 * @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs
 */
export interface AzurermProviderProps {
  /**
   * The subscription in which resources are made.
   *
   * @default - `ARM_SUBSCRIPTION_ID` of the environment
   */
  readonly subscriptionId?: string;
  /**
   * The tenant to sign in to.
   *
   * @default - `ARM_TENANT_ID` of the environment, or that of the Azure CLI
   */
  readonly tenantId?: string;
  /**
   * The application or identity that signs in.
   *
   * @default - `ARM_CLIENT_ID` of the environment, or the Azure CLI
   */
  readonly clientId?: string;
  /**
   * Signs in with a token of the pipeline.
   *
   * @default - `ARM_USE_OIDC` of the environment
   */
  readonly useOidc?: boolean;
  /**
   * Signs in with the managed identity of the machine.
   *
   * @default - `ARM_USE_MSI` of the environment
   */
  readonly useMsi?: boolean;
  /**
   * Azure's cloud: `public`, `usgovernment` or `china`.
   *
   * @default - `ARM_ENVIRONMENT` of the environment, or `public`
   */
  readonly environment?: string;
  /**
   * A name for a provider beside the default one.
   *
   * @default - this is the default provider of its stack
   */
  readonly alias?: string;
  /**
   * The versions of the provider that will do. Versions 4 and 5 are known.
   *
   * @default ~> 4.55
   */
  readonly version?: string;
  /**
   * Further arguments, as the provider spells them.
   *
   * @default - none
   */
  readonly arguments?: { [argument: string]: any };
}

/** The azurerm provider, by which all resources are made. */
export class AzurermProvider extends TerraformProvider {
  private readonly given: { [argument: string]: unknown };
  private called: string | undefined;

  public constructor(scope: Construct, id: string, props: AzurermProviderProps = {}) {
    const version = props.version ?? '~> 4.55';
    super(scope, id, {
      terraformResourceType: 'azurerm',
      terraformGeneratorMetadata: { providerName: 'azurerm', providerVersionConstraint: version },
      terraformProviderSource: 'hashicorp/azurerm',
    });
    this.called = props.alias;
    this.given = {
      features: [{}],
      subscription_id: props.subscriptionId,
      tenant_id: props.tenantId,
      client_id: props.clientId,
      use_oidc: props.useOidc,
      use_msi: props.useMsi,
      environment: props.environment,
      ...props.arguments,
    };
  }

  /** The name of a provider beside the default one. */
  public override get alias(): string | undefined {
    return this.called;
  }

  public override set alias(value: string | undefined) {
    this.called = value;
  }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return { ...this.given, alias: this.called };
  }
}

/**
 * Which azapi provider will do.
 *
 * @see https://registry.terraform.io/providers/Azure/azapi/latest/docs
 */
export interface AzapiProviderProps {
  /**
   * The versions of the provider that will do.
   *
   * @default ~> 2.4
   */
  readonly version?: string;
  /**
   * A name for a provider beside the default one.
   *
   * @default - this is the default provider of its stack
   */
  readonly alias?: string;
  /**
   * Further arguments, as the provider spells them.
   *
   * @default - none
   */
  readonly arguments?: { [argument: string]: any };
}

/** The azapi provider, which speaks Azure's own API; needed where something is made `throughAzureApi`. */
export class AzapiProvider extends TerraformProvider {
  private readonly given: { [argument: string]: unknown };
  private called: string | undefined;

  public constructor(scope: Construct, id: string, props: AzapiProviderProps = {}) {
    super(scope, id, {
      terraformResourceType: 'azapi',
      terraformGeneratorMetadata: {
        providerName: 'azapi',
        providerVersionConstraint: props.version ?? '~> 2.4',
      },
      terraformProviderSource: 'Azure/azapi',
    });
    this.called = props.alias;
    this.given = { ...props.arguments };
  }

  /** The name of a provider beside the default one. */
  public override get alias(): string | undefined {
    return this.called;
  }

  public override set alias(value: string | undefined) {
    this.called = value;
  }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return { ...this.given, alias: this.called };
  }
}
