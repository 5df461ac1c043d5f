/** Prometheus metrics of clusters and machines. */
import { streams } from '../azure/streams';
import { said } from '../noun';
import { type Fields, type Model, anything, list, mapOf, record, text } from '../schema';
import { type SourceKind, sourceName } from './source';

/**
 * Which Prometheus metrics are collected. They go to an Azure Monitor workspace, through the rule's `endpoint`.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure
 */
export interface PrometheusForwarderSourceProps {
  /**
   * Labels and the values that a series must have to be collected. Azure knows one such label:
   * `microsoft_metrics_include_label`.
   *
   * @default - every series
   */
  readonly labelIncludeFilter?: { [label: string]: string };
  /**
   * What is scraped on virtual machines, in the words of Prometheus: objects with `scrape_configs`.
   *
   * @default - nothing on virtual machines
   */
  readonly customVMScrapeConfig?: any[];
  /**
   * The name of the source within its rule.
   *
   * @default prometheus
   */
  readonly name?: string;
}

const schema = record({
  labelIncludeFilter: mapOf(text('text'), 'an object of labels').optional(),
  customVMScrapeConfig: list(anything('a scrape configuration'), 'scrape configurations').optional(),
  name: sourceName,
} satisfies Fields<PrometheusForwarderSourceProps>);

export const prometheusForwarder: SourceKind<Model<typeof schema>> = {
  title: 'Prometheus metrics',
  place: ['dataSources', 'prometheusForwarder'],
  systems: ['Linux', 'Windows'],
  needsEndpoint: true,
  schema,
  streams: () => [streams.prometheusMetrics],
  ownName: () => 'prometheus',
  bodies: ({ labelIncludeFilter, customVMScrapeConfig }, name, given) => [
    said({ name, streams: given, labelIncludeFilter, customVMScrapeConfig }),
  ],
  written: ({ labelIncludeFilter, customVMScrapeConfig, name }) => ({
    labelIncludeFilter,
    customVMScrapeConfig,
    name,
  }),
};
