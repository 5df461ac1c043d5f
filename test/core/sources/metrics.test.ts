/** What metrics of OpenTelemetry and Prometheus come to. */
import { dataSourcesTo } from './bodies';

const metered = dataSourcesTo({ azureMonitorWorkspace: { workspace: 'metrics' } });

describe('Metrics of OpenTelemetry and Prometheus', () => {
  const otelCounters = (count: number) => Array.from({ length: count }, (_, i) => `system.cpu.n${1000 + i}`);

  it('spread counters over sources of one frequency', () => {
    const { performanceCountersOTel: parts } = metered(
      { performanceCountersOTel: { counterSpecifiers: otelCounters(101) } },
      { performanceCountersOTel: { counterSpecifiers: ['process.uptime'], samplingFrequencyInSeconds: 10 } },
    );
    expect(parts.map((part: any) => [part.name, part.counterSpecifiers.length, part.streams])).toEqual([
      ['otel-perf-10s', 1, ['Microsoft-OtelPerfMetrics']],
      ['otel-perf-60s', 100, ['Microsoft-OtelPerfMetrics']],
      ['otel-perf-60s-2', 1, ['Microsoft-OtelPerfMetrics']],
    ]);
  });

  it('keep what Prometheus is told in its own words', () => {
    const scrape = { scrape_configs: [{ job_name: 'node', static_configs: [] }] };
    const { prometheusForwarder } = metered({
      prometheusForwarder: { labelIncludeFilter: { team: 'shop' }, customVMScrapeConfig: [scrape] },
    });
    expect(prometheusForwarder).toEqual([
      {
        name: 'prometheus',
        streams: ['Microsoft-PrometheusMetrics'],
        labelIncludeFilter: { team: 'shop' },
        customVMScrapeConfig: [scrape],
      },
    ]);
  });
});
