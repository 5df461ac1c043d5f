/** What a rule reads to enrich the data that it takes in. */
import { said } from '../noun';
import { resourceId } from '../fields';
import { type Fields, type Model, countedList, record, text, textLike, word } from '../schema';
import type { ValueMap } from '../value';

/**
 * What a rule reads to enrich the data that it takes in.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure
 */
export interface RuleReferences {
  /**
   * Blobs of lookup data.
   *
   * @default - none
   */
  readonly storageBlobs?: EnrichmentBlob[];
  /**
   * Application Insights resources.
   *
   * @default - none
   */
  readonly applicationInsights?: ApplicationInsightsReference[];
}

/** A blob of lookup data. */
export interface EnrichmentBlob {
  /** The name by which the rule calls it. */
  readonly name: string;
  /** The resource id of the storage account. */
  readonly storageAccountId: string;
  /** The URL of the blob. */
  readonly blobUrl: string;
  /** How records find their line in it. */
  readonly lookupType: LookupType;
}

/** An Application Insights resource. */
export interface ApplicationInsightsReference {
  /** The name by which sources call it, as `enrichWithReference`. */
  readonly name: string;
  /** Its resource id. */
  readonly applicationInsightsId: string;
}

/** How records find their line in lookup data. */
export enum LookupType {
  STRING = 'String',
  /** By the range of addresses that holds one. */
  CIDR = 'Cidr',
}

const storageBlob = record({
  name: text('a name'),
  storageAccountId: resourceId('the id of a storage account', ['Microsoft.Storage/storageAccounts']),
  blobUrl: textLike('the URL of a blob', /^https:\/\/[^\s/]+\/./, 'it begins with "https://"'),
  lookupType: word(LookupType, 'a type of lookup'),
} satisfies Fields<EnrichmentBlob>);

const applicationInsights = record({
  name: text('a name'),
  applicationInsightsId: resourceId('the id of an Application Insights resource', [
    'Microsoft.Insights/components',
  ]),
} satisfies Fields<ApplicationInsightsReference>);

export const ruleReferences = record({
  storageBlobs: countedList(storageBlob, 'blobs').optional(),
  applicationInsights: countedList(applicationInsights, 'Application Insights resources').optional(),
} satisfies Fields<RuleReferences>);

export type ReferencesModel = Model<typeof ruleReferences>;

export function referencesBody(references: ReferencesModel | undefined): ValueMap | undefined {
  if (!references) return undefined;
  const storageBlobs = references.storageBlobs?.map(({ storageAccountId, ...blob }) => ({
    ...blob,
    resourceId: storageAccountId,
  }));
  return said<ValueMap | readonly ValueMap[] | undefined>({
    enrichmentData: storageBlobs && { storageBlobs },
    applicationInsights: references.applicationInsights?.map(({ name, applicationInsightsId }) => ({
      name,
      resourceId: applicationInsightsId,
    })),
  });
}
