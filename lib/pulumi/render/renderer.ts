/** How a planned resource becomes a resource of azure-native: its class, its arguments, and how it is read. */
import type { CustomResource, CustomResourceOptions, InvokeOptions, Output } from '@pulumi/pulumi';
import type { PlannedResource } from '../../core/plan';
import type { Arguments, Shape } from '../../core/take-apart';

/** A class of azure-native; each has its own type of arguments, which shapes are held against. */
export type ResourceClass = new (
  name: string,
  args: never,
  options?: CustomResourceOptions,
) => CustomResource;
/** A function of azure-native that reads a resource. */
export type Reader = (args: never, options?: InvokeOptions) => Output<unknown>;

export interface Renderer {
  readonly resource: ResourceClass;
  /** The arguments that say what it is called and where it lives. */
  readonly place: (planned: PlannedResource) => Arguments;
  readonly shape: Shape;
  /** Reads one that exists; only types that a plan may refer to have it. */
  readonly read?: { readonly reader: Reader; readonly name: string };
}

/** Properties that are called as Azure calls them. */
export const same =
  <Args>() =>
  <K extends keyof Args & string>(...names: readonly K[]): { readonly [name in K]: K } =>
    Object.fromEntries(names.map((name) => [name, name])) as { readonly [name in K]: K };

/** The place of a resource in a resource group, its name under the argument that azure-native has for it. */
export const inResourceGroup =
  (nameArgument: string) =>
  ({ name, home }: PlannedResource): Arguments => ({
    [nameArgument]: name,
    resourceGroupName: 'resourceGroup' in home ? home.resourceGroup : undefined,
  });
