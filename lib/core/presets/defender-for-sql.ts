/** What Microsoft Defender for SQL watches on machines that run SQL Server. */
import { type Fields, type Model, flag, record } from '../schema';
import { sourceName } from '../sources/source';
import { companions } from './companions';
import type { Preset } from './preset';

/**
 * Microsoft Defender for SQL Server on machines.
 *
 * @see https://learn.microsoft.com/azure/defender-for-cloud/defender-for-sql-usage
 */
export interface DefenderForSqlSourceProps {
  /**
   * Whether Microsoft may collect SQL queries for security research.
   *
   * @default false
   */
  readonly enableCollectionOfSqlQueriesForSecurityResearch?: boolean;
  /**
   * The name of the source within its rule.
   *
   * @default - `MicrosoftDefenderForSQL`
   */
  readonly name?: string;
}

const schema = record({
  enableCollectionOfSqlQueriesForSecurityResearch: flag().default(false),
  name: sourceName,
} satisfies Fields<DefenderForSqlSourceProps>);

/**
 * The extension and its streams.
 * Source: the built-in policies for Defender for SQL on machines,
 * https://github.com/Azure/azure-policy/tree/master/built-in-policies/policyDefinitions/Security%20Center
 */
export const defenderForSql: Preset<Model<typeof schema>> = {
  title: 'Defender for SQL',
  schema,
  sources: ({ name, enableCollectionOfSqlQueriesForSecurityResearch }) => [
    {
      kind: 'extension',
      of: {
        name,
        extensionName: 'MicrosoftDefenderForSQL',
        streams: [
          'Microsoft-DefenderForSqlAlerts',
          'Microsoft-DefenderForSqlLogins',
          'Microsoft-DefenderForSqlTelemetry',
          'Microsoft-DefenderForSqlScanEvents',
          'Microsoft-DefenderForSqlScanResults',
          'Microsoft-SqlAtpStatus-DefenderForSql',
        ],
        extensionSettings: { enableCollectionOfSqlQueriesForSecurityResearch },
        inputDataSources: undefined,
      },
    },
  ],
  companions: () => [companions.defenderForSql],
};
