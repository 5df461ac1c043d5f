/** A data collection endpoint: where agents fetch their configuration, and where data is sent. */
import { endpointType } from '../azure/our-types';
import { nounOf, said } from '../noun';
import { location, resourceName } from '../fields';
import { type Fields, type Model, record, text, word } from '../schema';
import { PublicNetworkAccess, type ResourceProps, inGroup, resourceFields } from './common';

/**
 * A data collection endpoint to be made.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-endpoint-overview
 */
export interface DataCollectionEndpointProps extends ResourceProps {
  /** The region: that of the machines that fetch their configuration here. */
  readonly location: string;
  /**
   * The systems of the machines that use it.
   *
   * @default - any
   */
  readonly kind?: DataCollectionEndpointKind;
  /**
   * Whether the endpoint is reached from public networks.
   *
   * @default PublicNetworkAccess.ENABLED
   */
  readonly publicNetworkAccess?: PublicNetworkAccess;
  /**
   * What the endpoint is for.
   *
   * @default - no description
   */
  readonly description?: string;
}

/** The systems that a data collection endpoint serves. */
export enum DataCollectionEndpointKind {
  LINUX = 'Linux',
  WINDOWS = 'Windows',
}

const schema = record({
  ...resourceFields(endpointType),
  location,
  name: resourceName(endpointType),
  kind: word(DataCollectionEndpointKind, 'a kind of data collection endpoint').optional(),
  publicNetworkAccess: word(PublicNetworkAccess, 'a public network access').default(
    PublicNetworkAccess.ENABLED,
  ),
  description: text('a description').optional(),
} satisfies Fields<DataCollectionEndpointProps>);

export const dataCollectionEndpoint = nounOf<Model<typeof schema>>({
  noun: 'DataCollectionEndpoint',
  type: endpointType,
  schema,
  rules: [],
  draft: (model, naming) => ({
    resources: [
      inGroup(endpointType, model, naming, {
        location: model.location,
        tags: model.tags,
        kind: model.kind,
        properties: said({
          description: model.description,
          networkAcls: { publicNetworkAccess: model.publicNetworkAccess },
        }),
      }),
    ],
  }),
});
