/**
 * What we synthesise is what the generated bindings synthesise: every resource and data source of azurerm in every
 * example and spec is made again with the bindings, given the same arguments under the same ids, and the JSON is equal.
 */
import { App, TerraformStack, Testing } from 'cdktf';
import type { Construct } from 'constructs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { carries, root, specs } from './support/specs';
import { type Arguments, type TerraformJson, synthTerraform, synthesisedBy } from './support/terraform';

/** Without bindings of azurerm. */
const otherProviders = ['azapi_resource', 'azapi_update_resource'];

const examples = readdirSync(join(root, 'examples/terraform')).filter((file) => file.endsWith('.ts'));

/** The bindings are those of azurerm 4. */
const carried = specs.filter((spec) => carries('azurerm 4', spec));

it.each(carried)('%s synthesises what the bindings would', async (spec) => {
  const { json } = synthTerraform(join(root, spec));
  expect(ours(json)).toEqual(await theirs(json));
});

it.each(examples)('examples/terraform/%s synthesises what the bindings would', async (example) => {
  const stacks = Object.values(await synthesisedBy(`examples/terraform/${example}`));
  expect(stacks).not.toEqual([]);
  for (const json of stacks) expect(ours(json)).toEqual(await theirs(json));
});

it('every resource that we render has been held against the bindings', () => {
  const types = carried.flatMap((spec) => Object.keys(ours(synthTerraform(join(root, spec)).json).resource));
  expect([...new Set(types)].sort()).toEqual([
    'azurerm_arc_machine_extension',
    'azurerm_log_analytics_workspace',
    'azurerm_log_analytics_workspace_table',
    'azurerm_log_analytics_workspace_table_custom_log',
    'azurerm_monitor_action_group',
    'azurerm_monitor_data_collection_endpoint',
    'azurerm_monitor_data_collection_rule',
    'azurerm_monitor_data_collection_rule_association',
    'azurerm_monitor_diagnostic_setting',
    'azurerm_monitor_scheduled_query_rules_alert_v2',
    'azurerm_monitor_workspace',
    'azurerm_resource_group',
    'azurerm_role_assignment',
    'azurerm_user_assigned_identity',
    'azurerm_virtual_machine_extension',
    'azurerm_virtual_machine_scale_set_extension',
  ]);
});

it('fails an argument that the bindings do not know', async () => {
  const json = {
    resource: { azurerm_resource_group: { group: { name: 'rg', location: 'x', colour: 'red' } } },
  };
  expect(await theirs(json)).not.toEqual(ours(json));
});

type Blocks = NonNullable<TerraformJson['resource']>;

/** The part of the JSON that azurerm makes. */
function ours({ resource = {}, data = {} }: TerraformJson): {
  readonly resource: Blocks;
  readonly data: Blocks;
} {
  return { resource: ofAzurerm(resource), data: ofAzurerm(data) };
}

const ofAzurerm = (blocks: Blocks): Blocks =>
  Object.fromEntries(Object.entries(blocks).filter(([type]) => !otherProviders.includes(type)));

/** The same, made with the bindings. */
async function theirs(json: TerraformJson): Promise<ReturnType<typeof ours>> {
  const { resource, data } = ours(json);
  const stack = new TerraformStack(new App(), 'bindings');
  for (const [type, id, block] of blocksIn(resource)) await make(stack, type, id, block);
  for (const [type, id, block] of blocksIn(data))
    await make(stack, type.replace(/^azurerm/, 'data_azurerm'), id, block);
  return ours(JSON.parse(Testing.synth(stack)) as TerraformJson);
}

const blocksIn = (blocks: Blocks) =>
  Object.entries(blocks).flatMap(([type, ids]) =>
    Object.entries(ids).map(([id, block]) => [type, id, block] as const),
  );

interface Binding {
  overrideLogicalId(id: string): void;
  addOverride(path: string, value: unknown): void;
}

async function make(scope: Construct, type: string, id: string, block: Arguments): Promise<void> {
  const { depends_on: dependsOn, ...given } = block;
  const name = type.replace(/^azurerm_/, '');
  const bindings = (await import(`@cdktf/provider-azurerm/lib/${name.replaceAll('_', '-')}`)) as {
    readonly [name: string]: new (scope: Construct, id: string, config: unknown) => Binding;
  };
  const called = camelCase(`_${name}`);
  // Where a block of another resource has its name already, the bindings add a letter.
  const Class = (bindings[`${called}A`] ?? bindings[called])!;
  const made = new Class(scope, `${type}.${id}`, config(given));
  made.overrideLogicalId(id);
  // Bindings take constructs to wait for; the JSON has their addresses.
  if (dependsOn) made.addOverride('depends_on', dependsOn);
}

/** Arguments as the bindings call them; the keys of tags are the user's. */
function config(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(config);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [camelCase(key), key === 'tags' ? inner : config(inner)]),
  );
}

const camelCase = (name: string) =>
  name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
