/** The destinations of a rule: the value object that a program writes, and the choice that it stands for. */
import type { IAzureMonitorWorkspace, ILogAnalyticsWorkspace } from '../references';
import { type Model, choice } from '../schema';
import type { AzureDataExplorerDestinationProps } from '../destinations/azure-data-explorer';
import type { AzureMonitorMetricsDestinationProps } from '../destinations/azure-monitor-metrics';
import type { AzureMonitorWorkspaceDestinationProps } from '../destinations/azure-monitor-workspace';
import { destinationKinds } from '../destinations/kinds';
import type { LogAnalyticsDestinationProps } from '../destinations/log-analytics';
import type { MicrosoftFabricDestinationProps } from '../destinations/microsoft-fabric';
import type {
  EventHubDestinationProps,
  StorageBlobDestinationProps,
  StorageTableDestinationProps,
} from '../destinations/stores';

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

  /** An Azure Monitor workspace, for metrics of Prometheus and OpenTelemetry. */
  public static azureMonitorWorkspace(
    workspace: IAzureMonitorWorkspace,
    props: AzureMonitorWorkspaceDestinationProps = {},
  ): Destination {
    return new Destination({ azureMonitorWorkspace: { ...props, workspace } });
  }

  /** An event hub, for the metrics of Azure services. */
  public static eventHub(props: EventHubDestinationProps): Destination {
    return new Destination({ eventHub: props });
  }

  /** An event hub to which the agents send by themselves. */
  public static eventHubDirect(props: EventHubDestinationProps): Destination {
    return new Destination({ eventHubDirect: props });
  }

  /** A container of blobs, for the metrics of Azure services. */
  public static storageBlob(props: StorageBlobDestinationProps): Destination {
    return new Destination({ storageBlob: props });
  }

  /** A container of blobs to which the agents send by themselves. */
  public static storageBlobDirect(props: StorageBlobDestinationProps): Destination {
    return new Destination({ storageBlobDirect: props });
  }

  /** A table of a storage account to which the agents send by themselves. */
  public static storageTableDirect(props: StorageTableDestinationProps): Destination {
    return new Destination({ storageTableDirect: props });
  }

  /** A database of Azure Data Explorer. */
  public static azureDataExplorer(props: AzureDataExplorerDestinationProps): Destination {
    return new Destination({ azureDataExplorer: props });
  }

  /** A KQL database of Microsoft Fabric. */
  public static microsoftFabric(props: MicrosoftFabricDestinationProps): Destination {
    return new Destination({ microsoftFabric: props });
  }

  /** @internal */
  public readonly _form: object;

  private constructor(form: object) {
    this._form = form;
  }
}

type Kinds = typeof destinationKinds;

/** In a spec, a lone word is a kind that needs nothing more, or the name of a workspace. */
export const destination = choice(
  Object.fromEntries(Object.entries(destinationKinds).map(([word, { schema }]) => [word, schema])) as {
    readonly [K in keyof Kinds]: Kinds[K]['schema'];
  },
  'a destination',
  {
    says: 'The name of a workspace in this spec, or azureMonitorMetrics.',
    read: (word, names) => {
      if (word.toLowerCase() === 'azuremonitormetrics') return { azureMonitorMetrics: {} };
      const metrics =
        !names?.find('LogAnalyticsWorkspace', word) && names?.find('AzureMonitorWorkspace', word);
      return { [metrics ? 'azureMonitorWorkspace' : 'logAnalytics']: { workspace: word } };
    },
  },
);

export type DestinationModel = Model<typeof destination>;
