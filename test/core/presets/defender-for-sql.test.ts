/** What Defender for SQL stands for. */
import { companionsOf, sourcesOf } from './preset';

describe('Defender for SQL', () => {
  it('is what its policy deploys', () => {
    expect(sourcesOf('defenderForSql')).toEqual([
      {
        extension: {
          extensionName: 'MicrosoftDefenderForSQL',
          streams: [
            'Microsoft-DefenderForSqlAlerts',
            'Microsoft-DefenderForSqlLogins',
            'Microsoft-DefenderForSqlTelemetry',
            'Microsoft-DefenderForSqlScanEvents',
            'Microsoft-DefenderForSqlScanResults',
            'Microsoft-SqlAtpStatus-DefenderForSql',
          ],
          extensionSettings: { enableCollectionOfSqlQueriesForSecurityResearch: false },
        },
      },
    ]);
    expect(companionsOf('defenderForSql')).toEqual([
      {
        system: 'Windows',
        publisher: 'Microsoft.Azure.AzureDefenderForSQL',
        type: 'AdvancedThreatProtection.Windows',
        typeHandlerVersion: '2.0',
      },
    ]);
  });

  it('gives queries to research where it is told to', () => {
    const [{ extension }] = sourcesOf('defenderForSql', {
      enableCollectionOfSqlQueriesForSecurityResearch: true,
      name: 'sql',
    });
    expect(extension).toMatchObject({
      name: 'sql',
      extensionSettings: { enableCollectionOfSqlQueriesForSecurityResearch: true },
    });
  });
});
