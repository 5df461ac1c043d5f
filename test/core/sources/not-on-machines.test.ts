/** What sources that are on no machine come to. */
import { ruleOf } from '../specs';
import { declared } from './bodies';

describe('What is not on machines', () => {
  it('unites the metrics of Azure services', () => {
    const of = (stream: string) => ({ platformTelemetry: { streams: [stream] } });
    const { dataSources } = ruleOf({
      kind: 'PlatformTelemetry',
      sources: [
        of('Microsoft.Storage/storageAccounts:Metrics-Transactions'),
        of('Microsoft.KeyVault/vaults:Metrics-Group-All'),
      ],
    });
    expect(dataSources.platformTelemetry).toEqual([
      {
        name: 'platform-telemetry',
        streams: [
          'Microsoft.KeyVault/vaults:Metrics-Group-All',
          'Microsoft.Storage/storageAccounts:Metrics-Transactions',
        ],
      },
    ]);
  });

  it('takes messages out of one event hub', () => {
    const { dataSources } = ruleOf({
      sources: [{ eventHub: { stream: 'Custom-Orders_CL', consumerGroup: 'monitor' } }],
      streamDeclarations: declared('Custom-Orders_CL'),
    });
    expect(dataSources).toEqual({
      dataImports: {
        eventHub: { name: 'event-hub', consumerGroup: 'monitor', stream: 'Custom-Orders_CL' },
      },
    });
  });
});
