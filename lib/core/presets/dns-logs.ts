/** What Windows DNS servers are asked and answer, in the normal form of Microsoft Sentinel (ASIM). */
import { type Fields, type Model, countedList, list, record, text, word } from '../schema';
import { sourceName } from '../sources/source';
import { companions } from './companions';
import type { Preset } from './preset';

/**
 * DNS events of Windows DNS servers for Microsoft Sentinel, in the `ASimDnsActivityLogs` table. The server has to have
 * its analytical log switched on.
 *
 * @see https://learn.microsoft.com/azure/sentinel/connect-dns-ama
 */
export interface DnsLogsSourceProps {
  /**
   * What is not collected: events that one of these filters matches.
   *
   * @default - none; everything is collected
   */
  readonly filters?: DnsFilterProps[];
  /**
   * The name of the source within its rule.
   *
   * @default - `MicrosoftDnsAgent`
   */
  readonly name?: string;
}

/** Events that are not collected: those that every rule matches. */
export interface DnsFilterProps {
  /** The name of the filter within its source. */
  readonly filterName: string;
  /** What an event has to match, all at once. */
  readonly rules: DnsFilterRuleProps[];
}

/** What a field has to be. */
export interface DnsFilterRuleProps {
  /** The field. */
  readonly field: DnsFilterField;
  /** The values, one of which matches; `*.example.com` is every subdomain of `example.com`, and not itself. */
  readonly fieldValues: string[];
}

/**
 * The fields by which DNS events are filtered.
 *
 * @see https://learn.microsoft.com/azure/sentinel/dns-ama-fields
 */
export enum DnsFilterField {
  /** The id of the event, 256 to 280. */
  EVENT_ORIGINAL_TYPE = 'EventOriginalType',
  /** The result, as `NXDOMAIN`. */
  EVENT_RESULT_DETAILS = 'EventResultDetails',
  /** The domain that is asked for. */
  DNS_QUERY = 'DnsQuery',
  /** The type of record that is asked for, as `AAAA`. */
  DNS_QUERY_TYPE_NAME = 'DnsQueryTypeName',
  /** The address of the server, as the column of the table is spelt. */
  DVC_IP_ADDR = 'DvcIpAddr',
  /** The address of the server, as Microsoft's list of filter fields spells it; it has no example of either. */
  DVC_IP_ADRR = 'DvcIpAdrr',
}

const rule = record({
  field: word(DnsFilterField, 'a field of DNS events'),
  fieldValues: list(text('a value of the field'), 'values'),
} satisfies Fields<DnsFilterRuleProps>);

const filter = record({
  filterName: text('a name'),
  rules: countedList(rule, 'rules of a filter'),
} satisfies Fields<DnsFilterProps>);

const schema = record({
  filters: countedList(filter, 'filters').optional(),
  name: sourceName,
} satisfies Fields<DnsLogsSourceProps>);

/** Source: https://learn.microsoft.com/azure/sentinel/connect-dns-ama#configure-the-windows-dns-over-ama-connector-via-api */
export const dnsLogs: Preset<Model<typeof schema>> = {
  title: 'DNS logs',
  schema,
  sources: ({ name, filters = [] }) => [
    {
      kind: 'extension',
      of: {
        name,
        extensionName: 'MicrosoftDnsAgent',
        streams: ['Microsoft-ASimDnsActivityLogs'],
        extensionSettings: {
          Filters: filters.map(({ filterName, rules }) => ({
            FilterName: filterName,
            Rules: rules.map(({ field, fieldValues }) => ({ Field: field, FieldValues: fieldValues })),
          })),
        },
        inputDataSources: undefined,
      },
    },
  ],
  companions: () => [companions.dnsAgent],
};
