/** Texts of others, as bad as they come, and a spec that has one in every place of a text. */
import fc from 'fast-check';

/** What would be code, an order, an expression, a token or nothing at all if it were not kept in its place. */
const bad = [
  "'; process.exit(1); '",
  '"); process.exit(1); ("',
  '`${process.exit(1)}`',
  '${process.exit(1)}',
  '%{ if true }',
  '$${path.module}',
  '${TfToken[TOKEN.0]}',
  '#{TfToken[TOKEN.0]}',
  '&{TfToken[TOKEN.0]}',
  '*/ process.exit(1) /*',
  '\n// process.exit(1)\nprocess.exit(1);',
  '\r\nprocess.exit(1)',
  '\u2028process.exit(1)\u2029',
  '</script><script>alert(1)</script>',
  '<!-- x -->',
  '\\',
  "\\'",
  '\\u0027',
  '\0',
  '\ud800',
  '\u202e hidden \u2066',
  '\ufeff',
  '__proto__',
  'constructor',
  '@ts-nocheck',
  ' @ts-expect-error',
  '/ <reference path="x" />',
  'eval',
  '',
  ' ',
  '- a: b',
  '? x',
  '*anchor',
  '&anchor',
  '!!js/function x',
  'a: b # c',
  'null',
  '~',
  '0x1F',
  '1:30',
  'yes',
  '%YAML 1.1',
  '---',
  '...',
  '\ttab',
  'two\n  lines\n\n',
];

export const badText = fc.oneof(
  fc.constantFrom(...bad),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 130 }),
  fc.array(fc.constantFrom(...bad), { maxLength: 3 }).map((parts) => parts.join('')),
);

const one = (key: string, value: unknown) => Object.fromEntries([[key, value]]);

const places = [
  'title',
  'location',
  'group',
  'tag',
  'owner',
  'input',
  'expression',
  'usual',
  'id',
  'what',
  'stream',
  'query',
  'setting',
  'value',
  'facility',
  'custom',
  'destination',
  'column',
  'property',
  'patch',
  'target',
  'identity',
  'table',
  'pattern',
  'item',
] as const;

export type Texts = { readonly [place in (typeof places)[number]]: string };

/** A text for each place that says which place it is. */
export const placeholders = Object.fromEntries(places.map((place) => [place, `(${place})`])) as Texts;

/** No spec has an input with the name of an object's prototype. */
export const badTexts = fc.record(
  Object.fromEntries(
    places.map((place) => [
      place,
      place === 'input' ? badText.filter((text) => text !== '__proto__') : badText,
    ]),
  ),
) as fc.Arbitrary<Texts>;

/** Everything that a text may stand in. Words that are none of Azure's begin with a mark, so that they never are. */
export const specOf = (texts: Texts) => ({
  name: texts.title,
  inputs: one(texts.input, { description: texts.expression, default: texts.usual }),
  location: texts.location,
  resourceGroup: texts.group,
  tags: one(texts.tag, texts.owner),
  workspaces: { logs: {}, theirs: { existing: texts.id } },
  tables: { orders: { workspace: 'logs', table: texts.table, columns: one(texts.column, 'string') } },
  workspaceTransforms: { hub: { workspace: 'logs', tables: one(texts.table, texts.query) } },
  rules: {
    linux: {
      description: texts.what,
      identity: { userAssigned: { ids: [texts.identity, { input: texts.input }] } },
      streamDeclarations: [{ name: texts.stream, columns: one(texts.column, 'string') }],
      sources: [
        { syslog: { facilities: [`=${texts.facility}`], stream: `=${texts.custom}` } },
        { textLogs: { filePatterns: [texts.pattern], stream: texts.stream } },
        {
          extension: {
            extensionName: texts.what,
            streams: [texts.stream],
            extensionSettings: { nested: one(texts.setting, [texts.value, { deep: [texts.item] }]) },
          },
        },
      ],
      destinations: ['theirs', { logAnalytics: { workspace: 'logs', name: texts.destination } }],
      flows: [{ streams: [texts.stream], transformKql: texts.query }],
      overrides: { Resource: { properties: one(texts.property, texts.patch) } },
    },
  },
  associations: { machine: { target: texts.target, rule: 'linux' } },
  identities: { fleet: { name: texts.what }, theirs: { existing: texts.id } },
  agents: {
    one: {
      machine: {
        virtualMachine: {
          id: texts.target,
          os: `=${texts.custom}`,
          location: texts.location,
          userAssignedIdentityIds: [texts.identity],
          key: texts.item,
        },
      },
      identity: { userAssigned: { identity: texts.identity } },
      network: {
        proxy: {
          address: texts.value,
          credentials: { usernameAndPassword: { username: texts.what, password: { input: texts.input } } },
        },
      },
      version: texts.setting,
      provisionAfterExtensions: [texts.item],
      tags: one(texts.tag, texts.owner),
    },
  },
  machines: {
    fleet: {
      machines: [{ scaleSet: { id: texts.target, mode: `=${texts.custom}`, instances: [texts.item] } }],
      rules: ['linux'],
      identity: { clientId: { id: texts.identity } },
      network: { logAnalyticsGateway: { address: texts.value } },
    },
  },
  roleAssignments: {
    one: {
      scope: texts.target,
      role: `=${texts.custom}`,
      principalId: texts.identity,
      description: texts.what,
    },
  },
});
