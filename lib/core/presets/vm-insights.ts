/** What VM insights shows of machines, in a Log Analytics workspace. */
import { streams } from '../azure/streams';
import { type Fields, type Model, knownFlag, record } from '../schema';
import type { PlainSource } from '../sources/kinds';
import { companions } from './companions';
import type { Preset } from './preset';

/**
 * VM insights, as it keeps its data in a Log Analytics workspace.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/vminsights-overview
 */
export interface VmInsightsSourceProps {
  /**
   * Whether processes and connections are collected for the map, too. Azure retires the map and the Dependency agent,
   * which it needs on every machine, on 30 June 2028.
   *
   * @default false
   */
  readonly map?: boolean;
}

const schema = record({
  map: knownFlag().default(false),
} satisfies Fields<VmInsightsSourceProps>);

/**
 * The one counter that stands for all of VM insights, and the extension of its map.
 * Source: the built-in policy that deploys VM insights,
 * https://github.com/Azure/azure-policy/tree/master/built-in-policies/policyDefinitions/Monitoring, and
 * https://learn.microsoft.com/azure/azure-monitor/vm/vminsights-maps-retirement
 */
const performance: PlainSource = {
  kind: 'performanceCounters',
  of: {
    name: 'VMInsightsPerfCounters',
    streams: [streams.insightsMetrics],
    samplingFrequencyInSeconds: 60,
    counterSpecifiers: ['\\VmInsights\\DetailedMetrics'],
  },
};

const map: PlainSource = {
  kind: 'extension',
  of: {
    name: 'DependencyAgentDataSource',
    extensionName: 'DependencyAgent',
    streams: ['Microsoft-ServiceMap'],
    extensionSettings: {},
    inputDataSources: undefined,
  },
};

export const vmInsights: Preset<Model<typeof schema>> = {
  title: 'VM insights',
  schema,
  sources: (props) => (props.map ? [performance, map] : [performance]),
  companions: (props) => (props.map ? Object.values(companions.dependencyAgent) : []),
};
