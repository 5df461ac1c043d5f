/** A KQL database of Microsoft Fabric as a destination. */
import { shortHash } from '../azure/hash';
import { type Fields, type Model, record, text, textLike } from '../schema';
import { identityOf, labelOf } from '../value';
import type { DestinationKind } from './kind';

/**
 * A KQL database of an eventhouse in Microsoft Fabric. The machines sign in there with a user-assigned identity.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/send-fabric-destination
 */
export interface MicrosoftFabricDestinationProps {
  /** The id of the tenant. */
  readonly tenantId: string;
  /** The id of the database. */
  readonly artifactId: string;
  /** The name of the database. */
  readonly databaseName: string;
  /** The URI at which the eventhouse takes data in. */
  readonly ingestionUri: string;
  /**
   * The name of the destination within its rule.
   *
   * @default - the name of the database
   */
  readonly name?: string;
}

const guid = (what: string) => textLike(what, /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i, 'it is a GUID');

const schema = record({
  tenantId: guid('the id of a tenant'),
  artifactId: guid('the id of a database'),
  databaseName: textLike('the name of a database', /\S/, 'it has at least one character'),
  ingestionUri: textLike('an ingestion URI', /^https:\/\/[^\s/]+/, 'it begins with "https://"'),
  name: text('a name').optional(),
} satisfies Fields<MicrosoftFabricDestinationProps>);

export const microsoftFabric: DestinationKind<Model<typeof schema>> = {
  title: 'Microsoft Fabric',
  property: 'microsoftFabric',
  single: false,
  schema,
  identity: ({ artifactId }) => identityOf(artifactId),
  label: ({ artifactId }) => labelOf(artifactId),
  ownName: ({ databaseName }) =>
    typeof databaseName === 'string' ? databaseName : `database-${shortHash(labelOf(databaseName) ?? '', 6)}`,
  transforms: true,
  body: ({ tenantId, artifactId, databaseName, ingestionUri }) => ({
    tenantId,
    artifactId,
    databaseName,
    ingestionUri,
  }),
  written: (body) => body,
};
