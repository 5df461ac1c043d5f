/** What logs, traces and metrics in the form of OpenTelemetry come to. */
import { ruleOf } from '../specs';
import { logged } from './bodies';

describe('Telemetry in the form of OpenTelemetry', () => {
  it('gives every stream of its kind where none is chosen, and is called as it', () => {
    const { otelLogs, otelTraces } = logged({ otelLogs: {} }, { otelTraces: {} });
    expect(otelLogs).toEqual([{ name: 'otel-logs', streams: ['Microsoft-OTel-Logs'] }]);
    expect(otelTraces).toEqual([
      {
        name: 'otel-traces',
        streams: [
          'Microsoft-OTel-Traces-Events',
          'Microsoft-OTel-Traces-Resources',
          'Microsoft-OTel-Traces-Spans',
        ],
      },
    ]);
  });

  it('stands apart where it is sent to the rule itself', () => {
    const { dataSources, directDataSources } = ruleOf({
      kind: 'Direct',
      sources: [{ directOtelTraces: { streams: ['Microsoft-OTel-Traces-Spans'] } }],
    });
    expect(dataSources).toBeUndefined();
    expect(directDataSources).toEqual({
      otelTraces: [{ name: 'direct-otel-traces', streams: ['Microsoft-OTel-Traces-Spans'] }],
    });
  });

  it('enriches in order, and only where it is asked to', () => {
    const { otelLogs } = logged({
      otelLogs: { enrichWithResourceAttributes: ['b', 'a'], replaceResourceIdWithReference: false },
    });
    expect(otelLogs[0]).toMatchObject({
      enrichWithResourceAttributes: ['a', 'b'],
      replaceResourceIdWithReference: false,
    });
    expect(otelLogs[0]).not.toHaveProperty('enrichWithReference');
  });
});
