/** An Azure Monitor workspace as a destination. */
import { shortHash } from '../azure/hash';
import { azureMonitorWorkspaceRef } from '../references';
import { type Fields, type Model, record, text } from '../schema';
import { identityOf, labelOf } from '../value';
import type { DestinationKind } from './kind';

/** How an Azure Monitor workspace is called within a rule. */
export interface AzureMonitorWorkspaceDestinationProps {
  /**
   * The name of the destination within its rule.
   *
   * @default - the name of the workspace
   */
  readonly name?: string;
}

const schema = record({
  workspace: azureMonitorWorkspaceRef,
  name: text('a name').optional(),
} satisfies Fields<AzureMonitorWorkspaceDestinationProps & { workspace: unknown }>);

export const azureMonitorWorkspace: DestinationKind<Model<typeof schema>> = {
  title: 'Azure Monitor workspace',
  property: 'monitoringAccounts',
  single: false,
  schema,
  identity: ({ workspace }) => identityOf(workspace.id),
  label: ({ workspace }) => labelOf(workspace.id),
  ownName: ({ workspace }) => workspace.name ?? `metrics-${shortHash(labelOf(workspace.id) ?? '', 6)}`,
  location: ({ workspace }) => workspace.location,
  transforms: false,
  body: ({ workspace }) => ({ accountResourceId: workspace.id }),
  written: ({ accountResourceId, name }, called) => ({
    workspace: called('AzureMonitorWorkspace', accountResourceId),
    name,
  }),
};
