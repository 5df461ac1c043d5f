/** A Log Analytics workspace as a destination. */
import { shortHash } from '../azure/hash';
import { ruleLimits } from '../azure/limits';
import { logAnalyticsWorkspaceRef } from '../references';
import { type Fields, type Model, record, text } from '../schema';
import { identityOf, labelOf } from '../value';
import type { DestinationKind } from './kind';

/** How a workspace is called within a rule. */
export interface LogAnalyticsDestinationProps {
  /**
   * The name of the destination within its rule.
   *
   * @default - the name of the workspace
   */
  readonly name?: string;
}

const schema = record({
  workspace: logAnalyticsWorkspaceRef,
  name: text('a name').optional(),
} satisfies Fields<LogAnalyticsDestinationProps & { workspace: unknown }>);

export const logAnalytics: DestinationKind<Model<typeof schema>> = {
  title: 'Log Analytics workspace',
  property: 'logAnalytics',
  single: false,
  schema,
  identity: ({ workspace }) => identityOf(workspace.id),
  label: ({ workspace }) => labelOf(workspace.id),
  ownName: ({ workspace }) => workspace.name ?? `workspace-${shortHash(labelOf(workspace.id) ?? '', 6)}`,
  location: ({ workspace }) => workspace.location,
  transforms: true,
  most: ruleLimits.workspaces,
  body: ({ workspace }) => ({ workspaceResourceId: workspace.id }),
  written: ({ workspaceResourceId, name }, called) => ({
    workspace: called('LogAnalyticsWorkspace', workspaceResourceId),
    name,
  }),
};
