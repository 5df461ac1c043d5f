/** Problems of transformations, and what is nearest to them and right. */
import { type Case, flowOf, linux, of } from './case';
import { spec } from './specs';

const transformed = (transformKql: string) => flowOf({ transformKql });

const orders = (transformKql: string) =>
  spec({
    rules: {
      linux: {
        kind: 'Direct',
        destinations: ['logs'],
        streamDeclarations: [
          { name: 'Custom-Orders', columns: { TimeGenerated: 'datetime', Amount: 'real' } },
        ],
        flows: [{ streams: ['Custom-Orders'], transformKql, outputStream: 'Custom-Orders_CL' }],
      },
    },
  });

const ordersLog = (transformKql: string) =>
  spec({
    customLogs: {
      orders: {
        workspace: 'logs',
        table: 'Orders_CL',
        columns: { TimeGenerated: 'datetime', Amount: 'real' },
        source: { logsIngestionApi: {} },
        transformKql,
      },
    },
  });

const place = linux('flows[0].transformKql');

export const kqlCases: readonly Case[] = [
  of('AMC0240')(
    transformed('source\n| wher Facility == "auth"'),
    place,
    'Line 2, column 3: "wher" is not an operator. Did you mean "where"?',
    transformed('source\n| where Facility == "auth"'),
  ),
  of('AMC0241')(
    orders('source | where Amout > 5'),
    place,
    'Line 1, column 16: there is no column "Amout"',
    orders('source | where Amount > 5'),
  ),
  of('AMC0242')(
    transformed('source | where Facilty == "auth"'),
    place,
    'not known to have a column "Facilty". Did you mean "Facility"?',
    transformed('source | where Facility == "auth"'),
  ),
  of('AMC0243')(
    transformed('source | summarize count() by Computer'),
    place,
    '"summarize" works on several records',
    transformed('source | where Computer != ""'),
  ),
  of('AMC0244')(
    transformed('Syslog | where Computer != ""'),
    place,
    '"Syslog" is not there; a transformation reads "source".',
    transformed('source | where Computer != ""'),
  ),
  of('AMC0245')(
    transformed('source | extend HostName = coalesce(HostName, Computer)'),
    place,
    '"coalesce" is not on Microsoft\'s list',
    transformed('source | extend HostName = iff(isempty(HostName), Computer, HostName)'),
  ),
  of('AMC0246')(
    transformed('source | project Computer, SyslogMessage'),
    place,
    'The result has no TimeGenerated',
    transformed('source | project TimeGenerated, Computer, SyslogMessage'),
  ),
  of('AMC0247')(
    ordersLog('source | extend Amount = tostring(Amount)'),
    'customLogs.orders.transformKql',
    'The column "Amount" of the result is of type string, and that of "Custom-Orders_CL" of type real.',
    ordersLog('source | extend Amount = Amount * 2'),
  ),
  of('AMC0248')(
    transformed('source | extend Severity = SeverityLevel'),
    place,
    'not known to have a column for "Severity"',
    transformed('source | extend Severity_CF = SeverityLevel'),
  ),
  of('AMC0249')(
    transformed('source | where ProcessID > "5"'),
    place,
    "Microsoft's parser says",
    transformed('source | where ProcessID > 5'),
  ),
  of('AMC0249')(
    transformed(' '),
    place,
    'This transformation is empty, and transforms nothing. Leave it out, or write "source".',
    transformed('source'),
  ),
];
