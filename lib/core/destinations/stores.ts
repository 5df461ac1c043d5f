/** Event hubs and storage as destinations: of rules that export platform metrics, and of agents that send directly. */
import { shortHash } from '../azure/hash';
import { nameIn, parseResourceId } from '../azure/resource-id';
import { resourceId } from '../fields';
import { said } from '../noun';
import { type Fields, type Model, type Text, record, text, textLike } from '../schema';
import { type Value, type ValueMap, identityOf, labelOf } from '../value';
import type { DestinationKind } from './kind';

/**
 * An event hub.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/send-event-hubs-storage
 */
export interface EventHubDestinationProps {
  /** The resource id of the event hub: `…/providers/Microsoft.EventHub/namespaces/…/eventhubs/…`. */
  readonly eventHubId: string;
  /**
   * The name of the destination within its rule.
   *
   * @default - the name of the event hub
   */
  readonly name?: string;
}

/**
 * A container of blobs.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/send-event-hubs-storage
 */
export interface StorageBlobDestinationProps {
  /** The resource id of the storage account. */
  readonly storageAccountId: string;
  /** The name of the container. */
  readonly containerName: string;
  /**
   * The name of the destination within its rule.
   *
   * @default - the names of the account and the container
   */
  readonly name?: string;
}

/**
 * Tables of a storage account.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/vm/send-event-hubs-storage
 */
export interface StorageTableDestinationProps {
  /** The resource id of the storage account. */
  readonly storageAccountId: string;
  /**
   * The name of the table.
   *
   * @default - the one that the agent chooses; azurerm asks for one
   */
  readonly tableName?: string;
  /**
   * The name of the destination within its rule.
   *
   * @default - the names of the account and the table
   */
  readonly name?: string;
}

const name = text('a name').optional();

const hub = record({
  eventHubId: resourceId('the id of an event hub', ['Microsoft.EventHub/namespaces/eventhubs']),
  name,
} satisfies Fields<EventHubDestinationProps>);

const storageAccountId = resourceId('the id of a storage account', ['Microsoft.Storage/storageAccounts']);

/** Source: https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata */
const containerName = textLike(
  'the name of a container',
  /^(?!.*--)(?=.{3,63}$)[a-z0-9]([a-z0-9-]*[a-z0-9])$|^\$[a-z]+$/,
  'it has 3 to 63 lower-case letters, digits and single dashes, and no dash at either end',
);

/** Source: https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model */
const tableName = textLike(
  'the name of a table of a storage account',
  /^[A-Za-z][A-Za-z0-9]{2,62}$/,
  'it has 3 to 63 letters and digits, beginning with a letter',
);

const blob = record({
  storageAccountId,
  containerName,
  name,
} satisfies Fields<StorageBlobDestinationProps>);

const table = record({
  storageAccountId,
  tableName: tableName.optional(),
  name,
} satisfies Fields<StorageTableDestinationProps>);

export const eventHub = store('event hub', 'eventHubs', hub, hubBody);
export const storageBlob = store('blob container', 'storageAccounts', blob, blobBody);
export const eventHubDirect = direct(store('event hub', 'eventHubsDirect', hub, hubBody));
export const storageBlobDirect = direct(store('blob container', 'storageBlobsDirect', blob, blobBody));
export const storageTableDirect = direct(store('storage table', 'storageTablesDirect', table, tableBody));

function hubBody({ eventHubId }: Model<typeof hub>) {
  return { eventHubResourceId: eventHubId };
}

function blobBody({ storageAccountId: id, containerName }: Model<typeof blob>) {
  return { storageAccountResourceId: id, containerName };
}

function tableBody({ storageAccountId: id, tableName }: Model<typeof table>) {
  return said({ storageAccountResourceId: id, tableName });
}

/** What it is, is what its body says: a resource, and a part of it. */
function store<M extends { readonly name?: Text | undefined }>(
  title: string,
  property: string,
  schema: DestinationKind<M>['schema'],
  body: (model: M) => ValueMap,
): DestinationKind<M> {
  const parts = (model: M): readonly Value[] => Object.values(body(model));
  return {
    title,
    property,
    single: false,
    schema,
    identity: (model) => together(parts(model).map((part) => identityOf(part))),
    label: (model) => together([property, ...parts(model).map(labelOf)]),
    ownName: (model) => parts(model).map(nameOf).join('-'),
    transforms: true,
    body,
    written: ({ eventHubResourceId: eventHubId, storageAccountResourceId: storageAccountId, ...others }) => ({
      ...said({ eventHubId, storageAccountId }),
      ...others,
    }),
  };
}

function direct<M extends { readonly name?: Text | undefined }>(
  kind: DestinationKind<M>,
): DestinationKind<M> {
  return { ...kind, direct: true, transforms: false };
}

const together = (words: readonly (string | undefined)[]) =>
  words.includes(undefined) ? undefined : words.join('/');

function nameOf(part: Value): string {
  if (typeof part !== 'string') return shortHash(labelOf(part) ?? '', 6);
  const id = parseResourceId(part);
  return id ? nameIn(id) : part;
}
