/** How a planned resource becomes an azurerm resource: its type, its arguments, and where its attributes are. */
import type { Body, PlannedResource } from '../../core/plan';
import type { Arguments, Shape } from '../../core/take-apart';

/** The major versions of azurerm whose arguments we know. */
export type AzurermMajor = 4 | 5;

export interface Renderer {
  /** The resource of azurerm; azapi's for a type that azurerm does not know. */
  readonly resource: `azurerm_${string}` | 'azapi_resource';
  /** The arguments that say what it is called and where it lives. */
  readonly place: (planned: PlannedResource) => Arguments;
  readonly shape: (major: AzurermMajor) => Shape;
  /**
   * The argument behind each attribute that Azure tells once the resource exists; undefined where azurerm does not. There
   * are none of what nobody asks anything.
   */
  readonly attributes?: { readonly [path: string]: string | undefined };
  /** Another resource of azurerm that carries some bodies of the type. */
  readonly variant?: (body: Body) => Renderer | undefined;
  /** Arguments that others may set, by Azure's properties: Terraform leaves them alone where the body says nothing. */
  readonly setByOthers?: { readonly [property: string]: string };
}

type SnakeName<S extends string, Before extends string = ''> = S extends `${infer Head}${infer Tail}`
  ? Head extends Uppercase<Head>
    ? Head extends Lowercase<Head>
      ? `${Head}${SnakeName<Tail, Head>}`
      : `${Before extends '' ? '' : '_'}${Lowercase<Head>}${SnakeName<Tail, Head>}`
    : `${Head}${SnakeName<Tail, Head>}`
  : S;

/** Where a name holds digits, no rule tells how the provider spells it. */
interface NamesWithDigits {
  readonly immediateDataPurgeOn30DaysEnabled: 'immediate_data_purge_on_30_days_enabled';
}

/** The argument names of a bindings' config, as the provider spells them. */
export type ArgumentsOf<Config> = Extract<
  {
    [K in keyof Config & string]: K extends keyof NamesWithDigits ? NamesWithDigits[K] : SnakeName<K>;
  }[keyof Config & string],
  string
>;

/** A shape whose argument names the bindings know. */
export const shapeOf =
  <Config>() =>
  (shape: Shape<ArgumentsOf<Config>>): Shape<ArgumentsOf<Config>> =>
    shape;

/** The place of a resource in a resource group. */
export const inResourceGroup = ({ name, home }: PlannedResource): Arguments => ({
  name,
  resource_group_name: 'resourceGroup' in home ? home.resourceGroup : undefined,
});
