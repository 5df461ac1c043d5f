import { ProblemKind, listed } from '../problem';

const see = 'https://learn.microsoft.com/azure/azure-monitor/logs/create-custom-table';
export const unmadeColumn = new ProblemKind('AMC0252', 'Something fills every column of a custom log.', {
  see,
});
export const badColumnName = new ProblemKind('AMC0253', 'A column has a name that Azure takes.', { see });

interface CustomLog {
  readonly unmade: readonly string[];
}

/** The agent gives a text file as it is; nothing would ever be in the other columns. */
export function* columnsAreFilled({ unmade }: CustomLog) {
  if (unmade.length)
    yield unmadeColumn.at(
      ['columns', unmade[0] ?? ''],
      `Of a text file comes "RawData", and nothing makes ${listed(unmade)} of it.`,
      'Say how in "transformKql", as "source | parse RawData with Order:string \';\' Amount:real".',
    );
}

interface Columned {
  readonly columns?: { readonly [column: string]: unknown } | undefined;
}

/** Up to 45 characters, and none of the names that Azure keeps for itself. */
export function* columnNamesHold({ columns }: Columned) {
  for (const name of Object.keys(columns ?? {})) {
    if (/^[A-Za-z][A-Za-z0-9_]{0,44}$/.test(name) && !reserved.has(name)) continue;
    yield badColumnName.at(
      ['columns', name],
      reserved.has(name)
        ? `Azure keeps the name ${listed([name])} for itself.`
        : `${listed([name])} cannot name a column, which has 1 to 45 letters, digits and underscores and begins with a letter.`,
    );
  }
}

const reserved = new Set(['_ResourceId', 'id', '_SubscriptionId', 'TenantId', 'Type', 'UniqueId', 'Title']);
