/** A spec as a program for CDKTF. */
import { kebab } from '../azure/names';
import { isMonitoredObject } from '../machines/clients';
import { SpecInputType } from '../spec/inputs';
import type { Entry } from '../spec/spec';
import { isList, isMap } from '../value';
import { type Member, declaration, importOf, statement } from './code';
import type { Input, Outline } from './outline';
import { type Block, type Face, programOf } from './program';
import { keyText, quotedText } from './text';
import { type Values, dataOf, plainly, words } from './values';
import { literal } from './terraform-text';

/** TypeScript that makes with constructs what the spec says. */
export const writeTerraform = (spec: unknown): string => programOf(spec, terraform);

function terraform(outline: Outline): Face {
  const { variables, nouns } = idsIn(outline);
  const text = (given: string) => quotedText(literal(given));
  const idOf = (entry: Entry) => nouns.get(entry) ?? entry.key;
  return {
    taken: ['app', 'stack'],
    text,
    key: (key) => keyText(literal(key)),
    word: (name, member, value) => (member === undefined ? `${text(value)} as ${name}` : `${name}.${member}`),
    secretType: (_, type) => type,
    inputValue: (constant, type) => `${constant}.${types[type].tells}`,
    idOf,
    madeAt: (id) => ['stack', quotedText(id)],
    existingAt: (id) => ['stack', quotedText(id)],
    imports: (values) => [
      importOf(['App', 'TerraformStack', ...(values.isAsked ? ['TerraformVariable'] : [])], 'cdktf'),
      importOf([...values.used].sort(), 'azure-monitor-constructs'),
    ],
    begins,
    input: (input, constant) => variable(input, variables.get(input) ?? input.name, constant),
    ends: [{ kind: 'end', text: 'app.synth();' }],
  };
}

/** How Terraform calls the types of inputs, and by which property a variable tells its value. */
const types: { readonly [type in SpecInputType]: { readonly type: string; readonly tells: string } } = {
  [SpecInputType.STRING]: { type: 'string', tells: 'stringValue' },
  [SpecInputType.NUMBER]: { type: 'number', tells: 'numberValue' },
  [SpecInputType.BOOLEAN]: { type: 'bool', tells: 'value' },
  [SpecInputType.LIST]: { type: 'list(string)', tells: 'listValue' },
  [SpecInputType.ANY]: { type: 'any', tells: 'value' },
};

const providers = { azurerm: 'AzurermProvider', azapi: 'AzapiProvider' };

function begins(values: Values): readonly Block[] {
  const { entries, title } = values.outline;
  const needsAzapi = entries.some(asksForAzapi);
  const needed = needsAzapi ? (['azurerm', 'azapi'] as const) : (['azurerm'] as const);
  return [
    declaration('app', { call: 'new App', args: [] }),
    declaration('stack', {
      call: 'new TerraformStack',
      args: ['app', quotedText(kebab(title ?? '') || 'monitoring')],
    }),
    ...needed.map((provider) =>
      statement({ call: `new ${values.use(providers[provider])}`, args: ['stack', quotedText(provider)] }),
    ),
  ].map((text) => ({ kind: 'begin', text }));
}

/** What azurerm cannot make, change or reach. */
const asksForAzapi = ({ section, props }: Entry): boolean =>
  section === 'workspaceTransforms' ||
  section === 'windowsClients' ||
  props['throughAzureApi'] === true ||
  props['assignIdentity'] === true ||
  (typeof props['target'] === 'string' && isMonitoredObject(props['target']));

/** What Terraform reads of a variable is literal: nothing in it is an expression. */
function variable({ type, description, default: usual, secure }: Input, id: string, constant: string): Block {
  // CDKTF writes the keys of all that it is given in its own casing, but for those of an override.
  const keyed = holdsKeys(usual);
  const members: readonly Member[] = [
    { key: 'type', value: quotedText(types[type].type) },
    ...(description === undefined ? [] : [{ key: 'description', value: quotedText(description) }]),
    ...(usual === undefined || keyed ? [] : [{ key: 'default', value: dataOf(usual, plainly) }]),
    ...(secure ? [{ key: 'sensitive', value: 'true' }] : []),
  ];
  const made = { call: 'new TerraformVariable', args: ['stack', quotedText(id), { members }] };
  const text = declaration(constant, made);
  if (!keyed) return { kind: 'input', text };
  const itsDefault = statement({
    call: `${constant}.addOverride`,
    args: [quotedText('default'), dataOf(usual, plainly)],
  });
  return { kind: 'input', text: `${text}\n${itsDefault}` };
}

const holdsKeys = (value: unknown): boolean => isMap(value) || (isList(value) && value.some(holdsKeys));

/** One stack holds everything, and gives each id once. */
function idsIn({ entries, inputs }: Outline) {
  // A construct looks for its children in an object, which has those of its own.
  const taken = new Set([...Object.keys(providers), ...Object.getOwnPropertyNames(Object.prototype)]);
  const give = (wanted: readonly string[]): string => {
    const [first = ''] = wanted;
    let id = wanted.find((one) => !taken.has(one));
    for (let number = 2; id === undefined; number++)
      if (!taken.has(`${first}${number}`)) id = `${first}${number}`;
    taken.add(id);
    return id;
  };
  return {
    variables: new Map(inputs.map((input) => [input, give([variableName(input.name)])])),
    nouns: new Map(
      entries.map((entry) => [entry, give([entry.key, `${entry.key}-${words[entry.section]}`])]),
    ),
  };
}

/** What Terraform keeps for itself in the blocks of modules. */
const notForVariables = [
  'source',
  'version',
  'providers',
  'count',
  'for_each',
  'lifecycle',
  'depends_on',
  'locals',
];

/** A name that a variable can have. */
function variableName(input: string): string {
  const plain = input.replaceAll(/[^A-Za-z0-9_-]+/g, '_').slice(0, 100);
  return /^[A-Za-z]/.test(plain) && !notForVariables.includes(plain) ? plain : `input_${plain}`;
}
