/** The destinations of a rule: the value object that a program writes, and the choice that it stands for. */
import type { ILogAnalyticsWorkspace } from '../collection/references';
import { type Model, choice } from '../schema';
import { type AzureMonitorMetricsDestinationProps, azureMonitorMetrics } from './azure-monitor-metrics';
import { type LogAnalyticsDestinationProps, logAnalytics } from './log-analytics';

/** Where data goes. */
export class Destination {
  /** A Log Analytics workspace. */
  public static logAnalytics(
    workspace: ILogAnalyticsWorkspace,
    props: LogAnalyticsDestinationProps = {},
  ): Destination {
    return new Destination({ logAnalytics: { ...props, workspace } });
  }

  /** The metrics of the machines themselves, which need no store of their own. */
  public static azureMonitorMetrics(props: AzureMonitorMetricsDestinationProps = {}): Destination {
    return new Destination({ azureMonitorMetrics: { ...props } });
  }

  /** @internal */
  public readonly _form: object;

  private constructor(form: object) {
    this._form = form;
  }
}

/** Every kind of destination: adding one adds a line here and a factory above. */
export const destinationKinds = { logAnalytics, azureMonitorMetrics };

/** In a spec, a lone word is a kind that needs nothing more, or the name of a workspace. */
export const destination = choice(
  { logAnalytics: logAnalytics.schema, azureMonitorMetrics: azureMonitorMetrics.schema },
  'a destination',
  {
    says: 'The name of a workspace in this spec, or azureMonitorMetrics.',
    read: (word) =>
      word.toLowerCase() === 'azuremonitormetrics'
        ? { azureMonitorMetrics: {} }
        : { logAnalytics: { workspace: word } },
  },
);

export type DestinationModel = Model<typeof destination>;
