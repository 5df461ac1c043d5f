/** What stands in an imported rule is data: no text of it becomes code, whatever it looks like. */
import ts from 'typescript';
import { importDocument } from '../../../lib/core/import/import-documents';
import { writePulumi } from '../../../lib/core/write/pulumi';
import { writeSpec } from '../../../lib/core/write/spec';
import { writeTerraform } from '../../../lib/core/write/terraform';
import { loadSpec } from '../../../lib/core/spec/load';

const nasty: readonly string[] = [
  "'",
  '"',
  '`',
  '\\',
  "\\'",
  "'; process.exit(1); '",
  "'); throw new Error('x'); ('",
  '`${process.exit(1)}`',
  '${process.exit(1)}',
  '$${x}',
  '%{ for x in y }',
  '${file("/etc/passwd")}',
  '${TfToken[TOKEN.0]}',
  '#{TfToken[TOKEN.0]}',
  '*/ process.exit(1) /*',
  '// x',
  '/* x',
  '\n',
  '\r\n',
  "\n'); process.exit(1); ('",
  '\u2028process.exit(1)\u2029',
  '\u0000',
  '\u001b[2J',
  '\u202eabc',
  '\uD800',
  '</script>',
  '<!--',
  '-->',
  '#!/bin/sh',
  '---\nrules: {}',
  '- a\n- b',
  '? a : b',
  '&anchor x',
  '*anchor',
  '!!js/function x',
  '{ input: x }',
  '[a, b]',
  '| text',
  '> text',
  'a: b',
  ' # comment',
  '%YAML 1.2',
  '@x',
  'null',
  'true',
  '1e3',
  '0x10',
  '__proto__',
  'constructor',
  '日本語🤖',
  "[concat('a', 'b')]'; process.exit(1); //",
];

/** A rule with the text in every place where a text may be. */
const ruleWith = (text: string) => ({
  name: text,
  location: text,
  kind: 'Linux',
  tags: { team: text, [text]: 'x' },
  properties: {
    description: text,
    streamDeclarations: {
      [`Custom-${text}`]: {
        columns: [
          { name: text, type: 'string' },
          { name: 'A', type: text },
        ],
      },
    },
    dataSources: {
      performanceCounters: [
        { name: text, streams: [text], samplingFrequencyInSeconds: 60, counterSpecifiers: [text, 'a'] },
      ],
      syslog: [{ name: text, streams: [text], facilityNames: [text], logLevels: [text] }],
      windowsEventLogs: [{ name: text, streams: [text], xPathQueries: [text] }],
      logFiles: [{ name: text, streams: [text], filePatterns: [text], format: 'json' }],
      extensions: [
        {
          name: text,
          streams: [text],
          extensionName: text,
          extensionSettings: { [text]: text, list: [text] },
        },
      ],
      prometheusForwarder: [{ name: text, streams: [text], labelIncludeFilter: { [text]: text } }],
    },
    destinations: {
      logAnalytics: [{ name: text, workspaceResourceId: text }],
      eventHubsDirect: [{ name: text, eventHubResourceId: text }],
    },
    dataFlows: [{ streams: [text], destinations: [text], transformKql: text, outputStream: text }],
  },
});

/** The same with a text that nothing could mistake, so that the programs differ in their texts alone. */
const written = (text: string) => {
  const { spec } = importDocument(JSON.stringify({ ...ruleWith(text), id, etag: '"0"' }), { adopt: true });
  return spec!;
};
const id = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Insights/dataCollectionRules/linux';

/** What a program does: what it calls and makes, and everything in it but texts and the names of its own constants. */
function structure(program: string) {
  const source = ts.createSourceFile('program.ts', program, ts.ScriptTarget.ES2022, true);
  const { parseDiagnostics } = source as unknown as { readonly parseDiagnostics: readonly unknown[] };
  const calls: string[] = [];
  const odd: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) calls.push(node.expression.getText());
    if (!usual.has(node.kind)) odd.push(ts.SyntaxKind[node.kind]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { mistakes: parseDiagnostics.length, calls: [...new Set(calls)].sort(), odd };
}

const usual: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.SourceFile,
  ts.SyntaxKind.EndOfFileToken,
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ImportClause,
  ts.SyntaxKind.NamedImports,
  ts.SyntaxKind.NamespaceImport,
  ts.SyntaxKind.ImportSpecifier,
  ts.SyntaxKind.VariableStatement,
  ts.SyntaxKind.VariableDeclarationList,
  ts.SyntaxKind.VariableDeclaration,
  ts.SyntaxKind.ExpressionStatement,
  ts.SyntaxKind.NewExpression,
  ts.SyntaxKind.CallExpression,
  ts.SyntaxKind.PropertyAccessExpression,
  ts.SyntaxKind.ObjectLiteralExpression,
  ts.SyntaxKind.ArrayLiteralExpression,
  ts.SyntaxKind.PropertyAssignment,
  ts.SyntaxKind.ShorthandPropertyAssignment,
  ts.SyntaxKind.ComputedPropertyName,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NumericLiteral,
  ts.SyntaxKind.TrueKeyword,
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.NullKeyword,
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.AsExpression,
  ts.SyntaxKind.TypeReference,
  ts.SyntaxKind.ArrayType,
]);

const known =
  /^(App|TerraformStack|AzurermProvider|AzapiProvider|TerraformVariable|DataCollectionRule|app\.synth|pulumi\.Config|config\.require|[A-Z]\w+\.\w+)$/;

describe.each(nasty.map((text) => [JSON.stringify(text), text] as const))('The text %s', (_, text) => {
  it.each([
    ['Terraform', writeTerraform],
    ['Pulumi', writePulumi],
  ])('stays a text in a program for %s', (_engine, write) => {
    const { mistakes, calls, odd } = structure(write(written(text)));
    expect({ mistakes, odd }).toEqual({ mistakes: 0, odd: [] });
    expect(calls.filter((call) => !known.test(call))).toEqual([]);
  });

  it('stays a text in a spec', () => {
    const spec = written(text);
    const again = loadSpec(writeSpec(spec));
    expect(again.problems.filter(({ problem }) => problem.code === 'AMC0001')).toEqual([]);
    const rules = again.entries.filter(
      ({ section, existing }) => section === 'rules' && existing === undefined,
    );
    const [key = ''] = Object.keys(spec['rules'] as object);
    expect(rules.map(({ props }) => props)).toEqual([
      JSON.parse(JSON.stringify((spec['rules'] as any)[key])),
    ]);
  });
});
