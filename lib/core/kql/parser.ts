/**
 * What Microsoft's parser makes of a transformation: what it complains of, what is used in it, and the columns that come
 * out. The parser loads with the first one, which takes most of a second.
 */
import type * as Vendor from '../../vendor/kusto';
import type { Columns } from '../azure/columns';

/** What the parser complains of, and where. */
export interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly length: number;
}

/** An operator, a function, or another word of the language, and where it stands. */
export interface Use {
  /** The parser's name for what it is: `SummarizeOperator`, `FunctionCallExpression`. */
  readonly node: string;
  readonly word: string;
  readonly start: number;
  /** How many names it gives to something new. */
  readonly names: number;
}

export interface Analysis {
  readonly complaints: readonly Complaint[];
  readonly uses: readonly Use[];
  /** Names that the transformation itself gives: columns, variables, functions. */
  readonly names: readonly string[];
  /** The columns that come out; undefined where the parser is not sure of them. */
  readonly result: Columns | undefined;
}

/** Undefined where the parser is not there, or does not come to an end in good time. */
export function analyse(text: string, source: Columns | undefined): Analysis | undefined {
  try {
    parser ??= new Parser();
    return parser.analyse(text, source);
  } catch {
    // A parser that was stopped may have been about to make something that all later calls use.
    if (parser && !parser.isWell()) parser = undefined;
    return undefined;
  }
}

/** How often something has been parsed, by this process. */
export const timesParsed = (): number => count;

/** A name that is given where a condition stands, as in `where A = 1`. */
export const namedCondition = 'NamedCondition';

/** Records where a value stands, as in `in (source)`. */
export const recordsAsValue = 'RecordsAsValue';

/** The name of a column whose type the parser does not know. */
export const unknownType = 'unknown';

/** A transformation of a hundred lines takes a fifth of it. */
const milliseconds = 1200;

/** Every operator of transformations, and mistakes. */
const samples = [
  'let f = (x:string) { strcat(x, "!") }; source | where A > ago(1h) and B !in ("x", "y") or B matches regex "[a-z]"',
  'source | extend C = tostring(parse_json(B).c[0]), D = iff(isempty(B), 1, 2) | project-rename E = C | project E, D',
  'source | parse B with "x" F:int " " G | project-away A | summarize count() by F, H | wher',
];
const sampleColumns = { A: 'datetime', B: 'string' };

let parser: Parser | undefined;
let count = 0;

interface List<T> {
  readonly Count: number;
  getItem(index: number): T;
}

interface SyntaxNode {
  readonly TextStart: number;
  readonly SimpleName?: string;
  readonly Name?: SyntaxNode | null;
  readonly Operator?: { readonly Text: string; readonly TextStart: number } | null;
  readonly EqualToken?: { readonly TextStart: number } | null;
  readonly Parent?: SyntaxNode | null;
  readonly ResultType?: object | null;
}

interface Diagnostic {
  readonly Code: string;
  readonly Message: string;
  readonly Severity: string;
  readonly Start: number;
  readonly Length: number;
}

type TypeSymbol = object & { readonly Name: string };
type Table = object & { WithIsOpen(open: boolean): Table };

interface Code {
  readonly Syntax: SyntaxNode;
  readonly ResultType: {
    readonly IsOpen?: boolean;
    readonly Columns?: List<{ readonly Name: string; readonly Type: TypeSymbol | null }>;
  } | null;
  GetDiagnostics(): List<Diagnostic>;
}

interface Globals {
  WithDatabase(database: object): Globals;
}

/** The little of the parser that is needed here; its constructors have the names that its compiler gave them. */
interface Language {
  readonly GlobalState: { readonly Default: Globals };
  readonly KustoCode: { ParseAndAnalyze(text: string, globals: Globals): Code };
  readonly Parsing: { readonly QueryGrammar: { From: (globals: Globals) => object } };
  readonly Syntax: {
    readonly SyntaxElement: { WalkNodes(root: SyntaxNode, visit: (node: SyntaxNode) => void): void };
  };
  readonly Symbols: {
    readonly ScalarTypes: { readonly Unknown: TypeSymbol; GetSymbol(type: string): TypeSymbol | null };
    readonly ColumnSymbol: new (name: string, type: TypeSymbol) => object;
    readonly TableSymbol: { readonly $ctor4: new (name: string, columns: unknown) => Table };
    readonly DatabaseSymbol: {
      readonly $ctor3: new (name: string, alias: null, members: unknown, open: boolean) => object;
    };
  };
}

class Parser {
  private readonly kusto: Vendor.Kusto;
  private readonly language: Language;
  private readonly typeName: (of: object) => string;
  private readonly atFirst: string;

  constructor() {
    const { Kusto } = require('../../vendor/kusto') as typeof Vendor;
    this.kusto = new Kusto();
    this.language = (this.kusto.global('Kusto') as { Language: Language }).Language;
    const { getTypeName } = this.kusto.global('Bridge') as { getTypeName: (of: object) => string };
    this.typeName = (of) => getTypeName(of).replace(/^.*\./, '');
    // What completes words in an editor; making it takes a second, and reading needs none of it.
    this.language.Parsing.QueryGrammar.From = () => ({ QueryBlock: null });
    // Fills what the parser fills when it is first used, and what must not be interrupted.
    this.atFirst = this.aboutSamples();
  }

  /** Whether it still says what it said at first. */
  isWell(): boolean {
    try {
      return this.kusto.within(milliseconds, () => this.aboutSamples()) === this.atFirst;
    } catch {
      return false;
    }
  }

  analyse(text: string, source: Columns | undefined): Analysis {
    count++;
    return this.kusto.within(milliseconds, () => this.look(text, source));
  }

  private aboutSamples(): string {
    return JSON.stringify(samples.map((text) => this.look(text, sampleColumns)));
  }

  private look(text: string, source: Columns | undefined): Analysis {
    const code = this.language.KustoCode.ParseAndAnalyze(text, this.globals(source));
    const names: string[] = [];
    const uses: Use[] = [];
    this.walk(code.Syntax, (node, type) => {
      if (type === 'NameDeclaration' && node.SimpleName) names.push(node.SimpleName);
      const word = wordOf(node, type, text);
      const start = comparisons.test(type) ? (node.Operator?.TextStart ?? 0) : node.TextStart;
      if (word !== undefined) uses.push({ node: type, word, start, names: this.namesIn(node) });
      uses.push(...this.strayUses(node, type, text));
    });
    const complaints = itemsOf(code.GetDiagnostics())
      .filter(({ Severity }) => Severity === 'Error')
      .map(({ Code, Message, Start, Length }) => ({
        code: Code,
        message: Message,
        start: Start,
        length: Length,
      }))
      .sort((a, b) => a.start - b.start);
    return { complaints, uses, names, result: resultOf(code) };
  }

  private walk(root: SyntaxNode, visit: (node: SyntaxNode, type: string) => void): void {
    this.language.Syntax.SyntaxElement.WalkNodes(root, (node) => visit(node, this.typeName(node)));
  }

  /** What the parser lets pass where no value of one record can stand. */
  private strayUses(node: SyntaxNode, type: string, text: string): readonly Use[] {
    if (type === 'SimpleNamedExpression' && this.isCondition(node))
      return [{ node: namedCondition, word: '=', start: node.EqualToken?.TextStart ?? 0, names: 0 }];
    if (!this.isTable(node) || !comparisons.test(this.typeName(this.holderOf(node) ?? node))) return [];
    const [word = ''] = /^[^\s|()]*/.exec(text.slice(node.TextStart)) ?? [];
    return [{ node: recordsAsValue, word, start: node.TextStart, names: 0 }];
  }

  private isCondition(node: SyntaxNode): boolean {
    const holder = this.holderOf(node);
    if (!holder) return false;
    const type = this.typeName(holder);
    return (
      type === 'FilterOperator' ||
      (type === 'FunctionCallExpression' && withConditions.has(holder.Name?.SimpleName ?? ''))
    );
  }

  /** What a node is a part of, beyond brackets and commas. */
  private holderOf({ Parent: parent }: SyntaxNode): SyntaxNode | undefined {
    if (!parent) return undefined;
    return brackets.test(this.typeName(parent)) ? this.holderOf(parent) : parent;
  }

  private isTable(node: SyntaxNode): boolean {
    const { ResultType: result } = node;
    return !brackets.test(this.typeName(node)) && !!result && this.typeName(result) === 'TableSymbol';
  }

  private namesIn(root: SyntaxNode): number {
    let names = 0;
    if (this.typeName(root) === 'ParseOperator')
      this.walk(root, (_, type) => {
        if (type === 'NameDeclaration') names++;
      });
    return names;
  }

  /** A database with nothing but `source`; where its columns are not known, it takes any name for one. */
  private globals(source: Columns | undefined): Globals {
    const { GlobalState, Symbols } = this.language;
    const { ScalarTypes, ColumnSymbol, TableSymbol, DatabaseSymbol } = Symbols;
    const columns = Object.entries(source ?? { TimeGenerated: 'datetime' }).map(
      ([name, type]) => new ColumnSymbol(name, ScalarTypes.GetSymbol(type) ?? ScalarTypes.Unknown),
    );
    const table = new TableSymbol.$ctor4('source', this.kusto.list(columns)).WithIsOpen(source === undefined);
    return GlobalState.Default.WithDatabase(
      new DatabaseSymbol.$ctor3('db', null, this.kusto.list([table]), false),
    );
  }
}

/** The word by which a reader knows what is used; undefined for what is no word of the language. */
function wordOf(node: SyntaxNode, type: string, text: string): string | undefined {
  if (type === 'FunctionCallExpression') return node.Name?.SimpleName;
  if (comparisons.test(type)) return node.Operator?.Text;
  if (/(Operator|Statement)$/.test(type) || otherExpressions.has(type))
    return /^[a-z_-]*/i.exec(text.slice(node.TextStart))?.[0];
  return undefined;
}

const comparisons = /^(Binary|In|HasAny|HasAll|Between)Expression$/;

/** Among them are lists, whose names are those of generic types. */
const brackets = /^(ParenthesizedExpression|ExpressionList)$|\]\]$/;

/** Functions that people give conditions to. */
const withConditions: ReadonlySet<string> = new Set(['case', 'iff', 'iif', 'not']);

const otherExpressions = new Set([
  'DataScopeExpression',
  'DataTableExpression',
  'DynamicExpression',
  'ExternalDataExpression',
  'InlineExternalTableExpression',
  'MaterializeExpression',
  'MaterializedViewCombineExpression',
  'ToScalarExpression',
  'ToTableExpression',
]);

function resultOf({ ResultType: type }: Code): Columns | undefined {
  if (!type?.Columns || type.IsOpen) return undefined;
  return Object.fromEntries(itemsOf(type.Columns).map(({ Name, Type }) => [Name, Type?.Name ?? unknownType]));
}

const itemsOf = <T>(list: List<T>): T[] => Array.from({ length: list.Count }, (_, i) => list.getItem(i));
