/** Problems of tables, of logs of one's own and of transformations of workspaces. */
import { type Case, of } from './case';
import { spec } from './specs';

const table = (more: object) => spec({ tables: { orders: { workspace: 'logs', ...more } } });
const custom = (more: object) => table({ table: 'Orders_CL', columns: { Order: 'string' }, ...more });
const log = (more: object) =>
  spec({
    customLogs: {
      orders: {
        workspace: 'logs',
        table: 'Orders_CL',
        columns: { Order: 'string' },
        source: { jsonLogs: { filePatterns: ['/var/log/orders.json'] } },
        ...more,
      },
    },
  });
const text = { textLogs: { filePatterns: ['/var/log/orders.log'] } };

export const tableCases: readonly Case[] = [
  of('AMC0250')(
    custom({ table: 'Orders' }),
    'tables.orders.table',
    'It ends in "_CL": "Orders_CL".',
    custom({}),
  ),
  of('AMC0250')(
    custom({ table: 'Orders_cl' }),
    'tables.orders.table',
    'It ends in "_CL": "Orders_CL".',
    custom({}),
  ),
  of('AMC0250')(
    custom({ columns: { TimeGenerated: 'string' } }),
    'tables.orders.columns.TimeGenerated',
    'is of the type "datetime"',
    custom({ columns: { TimeGenerated: 'datetime' } }),
  ),
  of('AMC0250')(
    table({ table: 'Syslog', plan: 'Auxiliary' }),
    'tables.orders.plan',
    'Only tables of your own',
    table({ table: 'Syslog', plan: 'Basic' }),
  ),
  of('AMC0251')(
    custom({ plan: 'Basic', retentionInDays: 60 }),
    'tables.orders.retentionInDays',
    'during 30 days',
    custom({ plan: 'Basic', totalRetentionInDays: 60 }),
  ),
  of('AMC0251')(
    custom({ totalRetentionInDays: 1000 }),
    'tables.orders.totalRetentionInDays',
    'up to 730 days, or 1095',
    custom({ totalRetentionInDays: 1095 }),
  ),
  of('AMC0251')(
    custom({ retentionInDays: 90, totalRetentionInDays: 60 }),
    'tables.orders.totalRetentionInDays',
    'for at least as long',
    custom({ retentionInDays: 90, totalRetentionInDays: 90 }),
  ),
  of('AMC0252')(
    log({ source: text }),
    'customLogs.orders.columns.Order',
    'nothing makes "Order" of it',
    log({
      source: text,
      transformKql: "source | parse RawData with Order:string ';' * | project-away RawData",
    }),
  ),
  of('AMC0253')(
    custom({ columns: { 'Order No': 'string' } }),
    'tables.orders.columns["Order No"]',
    'begins with a letter',
    custom({ columns: { Order_No: 'string' } }),
  ),
  of('AMC0253')(
    log({ columns: { Type: 'string' } }),
    'customLogs.orders.columns.Type',
    'keeps the name "Type" for itself',
    log({ columns: { Kind: 'string' } }),
  ),
];
