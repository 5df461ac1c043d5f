/** A database of Azure Data Explorer as a destination. */
import { shortHash } from '../azure/hash';
import { resourceId } from '../fields';
import { type Fields, type Model, record, text, textLike } from '../schema';
import { identityOf, labelOf } from '../value';
import type { DestinationKind } from './kind';

/**
 * A database of an Azure Data Explorer cluster.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/send-fabric-destination
 */
export interface AzureDataExplorerDestinationProps {
  /** The resource id of the cluster. */
  readonly clusterId: string;
  /** The name of the database. */
  readonly databaseName: string;
  /**
   * The name of the destination within its rule.
   *
   * @default - the name of the database
   */
  readonly name?: string;
}

const schema = record({
  clusterId: resourceId('the id of an Azure Data Explorer cluster', ['Microsoft.Kusto/clusters']),
  databaseName: textLike('the name of a database', /\S/, 'it has at least one character'),
  name: text('a name').optional(),
} satisfies Fields<AzureDataExplorerDestinationProps>);

export const azureDataExplorer: DestinationKind<Model<typeof schema>> = {
  title: 'Azure Data Explorer',
  property: 'azureDataExplorer',
  single: false,
  schema,
  identity: ({ clusterId, databaseName }) => pair(identityOf(clusterId), identityOf(databaseName)),
  label: ({ clusterId, databaseName }) => pair(labelOf(clusterId), labelOf(databaseName)),
  ownName: ({ databaseName }) =>
    typeof databaseName === 'string' ? databaseName : `database-${shortHash(labelOf(databaseName) ?? '', 6)}`,
  transforms: true,
  body: ({ clusterId, databaseName }) => ({ resourceId: clusterId, databaseName }),
  written: ({ resourceId: clusterId, databaseName, name }) => ({ clusterId, databaseName, name }),
};

const pair = (one: string | undefined, other: string | undefined) =>
  one === undefined || other === undefined ? undefined : `${one}/${other}`;
