/** Azure Monitor Metrics as a destination. */
import { type Fields, type Model, record, text } from '../schema';
import type { DestinationKind } from './kind';

/** How Azure Monitor Metrics is called within a rule. */
export interface AzureMonitorMetricsDestinationProps {
  /**
   * The name of the destination within its rule.
   *
   * @default azureMonitorMetrics
   */
  readonly name?: string;
}

const schema = record({
  name: text('a name').optional(),
} satisfies Fields<AzureMonitorMetricsDestinationProps>);

export const azureMonitorMetrics: DestinationKind<Model<typeof schema>> = {
  title: 'Azure Monitor Metrics',
  property: 'azureMonitorMetrics',
  single: true,
  schema,
  identity: () => 'azureMonitorMetrics',
  label: () => 'azureMonitorMetrics',
  ownName: () => 'azureMonitorMetrics',
  transforms: false,
  most: 1,
  body: () => ({}),
  written: ({ name }) => ({ name }),
};
