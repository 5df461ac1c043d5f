/** Documents with rules, mutated at random: whatever is imported, nothing but rules and problems with a place come of it. */
import fc from 'fast-check';
import { foundRules } from '../../../lib/core/import/found-rules';
import { readImported } from '../../../lib/core/import/document';
import { type Known, ruleProperties } from '../../../lib/core/import/known-properties';
import { isList, isMap, isSealed } from '../../../lib/core/value';
import { dataCollectionRule } from '../../../lib/terraform/render/data-collection-rule';
import { type Json, mutate, mutation } from '../mutation';
import { properties, resource, template } from './imported';

const open = properties({
  streamDeclarations: {
    "[concat('Custom-', parameters('log'))]": { columns: [{ name: 'A', type: 'string' }] },
  },
  description: "[parameters('text')]",
  agentSettings: { logs: [{ name: 'MaxDiskQuotaInMB', value: '5000' }] },
});
const documents: readonly Json[] = [
  open,
  template([resource({ properties: open }), resource({ properties: "[variables('rule')]" })], {
    parameters: { text: { type: 'string', defaultValue: '[[x' } },
    variables: { rule: open, other: "[parameters('text')]" },
  }),
  template([
    {
      type: 'Microsoft.Resources/deployments',
      properties: {
        parameters: { flows: { value: open.dataFlows } },
        template: template([resource({ properties: { ...open, dataFlows: "[parameters('flows')]" } })], {
          parameters: { flows: { type: 'array' } },
        }),
      },
    },
  ]),
  { parameters: { name: { value: 'x' }, dataCollectionRuleProperties: { value: open } } },
  {
    format_version: '1.2',
    resource_changes: [
      {
        address: 'x.y',
        type: 'azurerm_monitor_data_collection_rule',
        name: 'y',
        change: {
          after: {
            name: 'linux',
            data_sources: [
              { syslog: [{ name: 's', streams: ['x'] }], extension: [{ extension_json: '{"a":1}' }] },
            ],
            stream_declaration: [{ stream_name: 'Custom-A', column: [{ name: 'A', type: 'string' }] }],
            data_flow: [{ streams: ['x'] }],
          },
          after_unknown: { id: true, destinations: [{ log_analytics: [{ name: true }] }] },
        },
      },
    ],
  },
] as Json[];

const shape = dataCollectionRule.shape(4);

/** Everything in what was read that is not as the tree has it. */
function* strays(value: unknown, known: Known, path: string): Iterable<string> {
  if (value === undefined || isSealed(value) || known === 'any') return;
  if (known === 'source-transform' || known === 'read-only') yield path;
  else if (known === 'string' || known === 'boolean') {
    if (typeof value !== known) yield path;
  } else if (known === 'integer') {
    if (!Number.isInteger(value)) yield path;
  } else if (Array.isArray(known)) {
    if (!isList(value)) yield path;
    else for (const [i, item] of value.entries()) yield* strays(item, known[0] as Known, `${path}[${i}]`);
  } else if (!isMap(value)) yield path;
  else
    for (const [key, inner] of Object.entries(value)) {
      const of = (known as { [key: string]: Known })[Object.hasOwn(known, key) ? key : '*'];
      if (of === undefined) yield `${path}.${key}`;
      else yield* strays(inner, of, `${path}.${key}`);
    }
}

function expectRulesAndProblems(document: unknown) {
  const before = process.cpuUsage();
  const found = foundRules(document, shape);
  expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  const odd = [
    ...found.rules.flatMap(({ properties: { streamDeclarations, ...others } }) => [
      ...strays(others, ruleProperties, 'properties'),
      ...(streamDeclarations === undefined || isList(streamDeclarations) ? [] : ['streamDeclarations']),
    ]),
    ...found.rules.flatMap(({ key }) => (/^[a-z][a-z0-9-]*$/.test(key) ? [] : [key])),
    ...found.rules.flatMap(({ dropped }) =>
      dropped.filter(({ reason, path }) => typeof path !== 'string' || !/\S/.test(reason)),
    ),
    ...found.inputs.filter(({ name }) => !/^[A-Za-z]\w*$/.test(name)),
    ...found.problems.filter(
      ({ code, message, path }) =>
        !/^AMC\d{4}$/.test(code) || !/\S/.test(message) || path.some((step) => typeof step === 'object'),
    ),
  ];
  expect(odd).toEqual([]);
  const names = found.inputs.map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  expect(found.rules.length + found.problems.length).toBeGreaterThan(0);
  return found;
}

it('takes any mutation of a document', () => {
  fc.assert(
    fc.property(
      fc.nat(documents.length - 1),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      (which, mutations) => {
        expectRulesAndProblems(mutations.reduce(mutate, structuredClone(documents[which]) as Json));
      },
    ),
    { seed: 41, numRuns: 3000 },
  );
});

it('places every problem of a mutated text at a line and a column of it', () => {
  fc.assert(
    fc.property(fc.nat(documents.length - 1), mutation, (which, one) => {
      const text = JSON.stringify(mutate(structuredClone(documents[which]) as Json, one), undefined, 2);
      const lines = text.split('\n');
      const document = readImported(text);
      for (const { path } of foundRules(document.data, shape).problems) {
        const { line, column } = document.locate(path);
        expect((lines[line - 1] ?? '').length).toBeGreaterThanOrEqual(column - 1);
      }
    }),
    { seed: 42, numRuns: 500 },
  );
});

it('takes any JSON, of which hardly any is a rule', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(expectRulesAndProblems(value).rules).toEqual([]);
    }),
    { seed: 43, numRuns: 500 },
  );
});

it.each<readonly [string, unknown]>([
  ['text', properties({ description: 'x'.repeat(1e6) })],
  ['a bracket', properties({ description: '['.repeat(1e6) })],
  ['an expression', properties({ description: `[concat(${'('.repeat(1e6)}]` })],
  ['a placeholder', properties({ description: `<${'x'.repeat(1e6)}>` })],
  ['a name', resource({ name: 'x '.repeat(5e5) })],
  ['a property', properties({ ['x'.repeat(1e6)]: 1 })],
  ['streams', properties({ dataFlows: [{ streams: Array.from({ length: 1e5 }, () => 'x') }] })],
  ['wrong streams', properties({ dataFlows: [{ streams: Array.from({ length: 1e5 }, () => ({})) }] })],
  ['rules', template(Array.from({ length: 3000 }, () => resource()))],
  [
    'inputs',
    properties({ dataFlows: [{ streams: Array.from({ length: 2e4 }, (_, i) => `[concat(${i})]`) }] }),
  ],
  ['lists in lists', JSON.parse(`${'['.repeat(1e5)}${']'.repeat(1e5)}`)],
  [
    'settings in settings',
    properties({
      dataSources: {
        extensions: [{ extensionSettings: JSON.parse(`${'{"a":'.repeat(5e4)}1${'}'.repeat(5e4)}`) }],
      },
    }),
  ],
])('takes a megabyte of %s in no more than a moment', (_, document) => {
  expectRulesAndProblems(document);
});

it('fails for what is nested without end, and says where', () => {
  const round: { [key: string]: unknown } = {};
  round['round'] = [round];
  expect(expectRulesAndProblems(round).problems.map(({ code }) => code)).toEqual(['AMC0402']);
  const settings: { [key: string]: unknown } = {};
  settings['a'] = [settings];
  const { rules, problems } = expectRulesAndProblems(
    properties({ dataSources: { extensions: [{ extensionName: 'x', extensionSettings: settings }] } }),
  );
  expect(rules).toHaveLength(1);
  expect(problems.map(({ code }) => code)).toEqual(['AMC0402']);
});
