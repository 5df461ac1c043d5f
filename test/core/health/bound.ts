/** Whole queries of KQL against the tables of a workspace: Microsoft's parser finds names that are not there. */
import { columnsOf } from '../../../lib/core/azure/columns';
import { Kusto } from '../../../lib/vendor/kusto';

/** What the queries may read. */
const tables = [
  'Heartbeat',
  'Operation',
  '_LogOperation',
  'DCRLogErrors',
  'Usage',
  'Perf',
  'Event',
  'Syslog',
];

const milliseconds = 10_000;

interface List<T> {
  readonly Count: number;
  getItem(index: number): T;
}

interface Language {
  readonly GlobalState: { readonly Default: { WithDatabase(database: object): object } };
  readonly KustoCode: {
    ParseAndAnalyze(
      text: string,
      globals: object,
    ): {
      readonly ResultType: {
        readonly Columns?: List<{ readonly Name: string; readonly Type: { readonly Name: string } }>;
      };
      GetDiagnostics(): List<{ readonly Severity: string; readonly Message: string }>;
    };
  };
  readonly Symbols: {
    readonly ScalarTypes: { GetSymbol(type: string): object | null };
    readonly ColumnSymbol: new (name: string, type: object) => object;
    readonly TableSymbol: { readonly $ctor4: new (name: string, columns: unknown) => object };
    readonly DatabaseSymbol: {
      readonly $ctor3: new (name: string, alias: null, members: unknown, open: boolean) => object;
    };
  };
}

const kusto = new Kusto();
const { Language } = kusto.global('Kusto') as { readonly Language: Language };
const { GlobalState, KustoCode, Symbols } = Language;

const itemsOf = <T>(list: List<T>): T[] => Array.from({ length: list.Count }, (_, i) => list.getItem(i));

function typeOf(name: string): object {
  const type = Symbols.ScalarTypes.GetSymbol(name);
  if (!type) throw new Error(`KQL has no type ${name}`);
  return type;
}

const globals = kusto.within(milliseconds, () => {
  const symbols = tables.map((name) => {
    const columns = Object.entries(columnsOf(`Microsoft-${name}`)!).map(
      ([column, type]) => new Symbols.ColumnSymbol(column, typeOf(type)),
    );
    return new Symbols.TableSymbol.$ctor4(name, kusto.list(columns));
  });
  const database = new Symbols.DatabaseSymbol.$ctor3('workspace', null, kusto.list(symbols), false);
  return GlobalState.Default.WithDatabase(database);
});

/** What the parser has against a query, and the columns that come out of it, by type. */
export function bound(query: string): {
  readonly complaints: readonly string[];
  readonly columns: { readonly [column: string]: string };
} {
  return kusto.within(milliseconds, () => {
    const code = KustoCode.ParseAndAnalyze(query, globals);
    const complaints = itemsOf(code.GetDiagnostics())
      .filter(({ Severity }) => Severity === 'Error')
      .map(({ Message }) => Message);
    const { Columns: columns } = code.ResultType;
    return {
      complaints,
      columns: Object.fromEntries(columns ? itemsOf(columns).map(({ Name, Type }) => [Name, Type.Name]) : []),
    };
  });
}
