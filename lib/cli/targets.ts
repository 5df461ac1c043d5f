/** What an import can be written as, and what the engine behind it carries; nothing here loads an engine. */
import type { PlannedResource } from '../core/plan';
import { type Shape, takeApart } from '../core/take-apart';
import type { ValueMap } from '../core/value';

interface Target {
  /** The arguments of the engines that may make of it what it says. */
  readonly shapes: (all: Shapes) => readonly Shape[];
  readonly write: (spec: ValueMap) => Promise<string>;
}

export interface Shapes {
  readonly azurerm: Shape;
  readonly azureNative: Shape;
}

export const targets: { readonly [name: string]: Target } = {
  spec: {
    shapes: ({ azurerm, azureNative }) => [azurerm, azureNative],
    write: async (spec) => (await import('../core/write/spec')).writeSpec(spec),
  },
  terraform: {
    shapes: ({ azurerm }) => [azurerm],
    write: async (spec) => (await import('../core/write/terraform')).writeTerraform(spec),
  },
  pulumi: {
    shapes: ({ azureNative }) => [azureNative],
    write: async (spec) => (await import('../core/write/pulumi')).writePulumi(spec),
  },
};

export async function shapes(): Promise<Shapes> {
  const [{ dataCollectionRule }, { dataCollectionRuleShape }] = await Promise.all([
    import('../terraform/render/data-collection-rule'),
    import('../pulumi/render/data-collection-rule-shape'),
  ]);
  return { azurerm: dataCollectionRule.shape(4), azureNative: dataCollectionRuleShape };
}

/** Whether the resources of all these have an argument for everything in a body. */
export const carriedBy =
  (all: readonly Shape[]) =>
  ({ body }: PlannedResource): boolean =>
    all.every((shape) => takeApart(body, shape).left.length === 0);
