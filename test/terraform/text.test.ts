/** Text of a spec stays text after Terraform has read it; an expression in a program stays an expression. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { AzurermProvider, DataCollectionEndpoint, MonitorSpec } from 'azure-monitor-constructs';
import { App, TerraformStack, Testing } from 'cdktf';
import { only, place, synthesised } from './stack';

const folder = mkdtempSync(join(tmpdir(), 'specs-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The JSON of a spec that is given as data. */
function synthesisedSpec(spec: object): any {
  const file = join(folder, 'spec.json');
  writeFileSync(file, JSON.stringify({ ...place, ...spec }));
  const stack = new TerraformStack(new App(), 'stack');
  new AzurermProvider(stack, 'azurerm');
  new MonitorSpec(stack, 'Spec', { file });
  return JSON.parse(Testing.synth(stack, true));
}

/** What Terraform makes of a template: escapes undone, quoted marks read; any other expression is an error here. */
function asTerraformReads(template: string): string {
  return template.replaceAll(/([$%])\1\{|\$\{"(\$+)"\}|[$%]\{/g, (found, mark?: string, quoted?: string) => {
    if (mark !== undefined) return `${mark}{`;
    if (quoted !== undefined) return quoted;
    throw new Error(`${found} begins an expression in ${template}`);
  });
}

const described = (description: string) =>
  only(
    synthesisedSpec({ endpoints: { intake: { description } } }),
    'azurerm_monitor_data_collection_endpoint',
  ).description;

it.each([
  ['${var.secret}', '$${var.secret}'],
  ['%{ if true }', '%%{ if true }'],
  ['$${twice}', '$$${twice}'],
  ['100 %, $5 and {braces}', '100 %, $5 and {braces}'],
  ['"quoted" \\ and\nnew\tlines', '"quoted" \\ and\nnew\tlines'],
  ['${TfToken[TOKEN.0]}', '${"$"}{TfToken[TOKEN.0]}'],
])('writes the text %j of a spec as %j', (text, template) => {
  expect(described(text)).toBe(template);
  expect(asTerraformReads(template)).toBe(text);
});

it('keeps any text of a spec as it is', () => {
  const piece = fc.oneof(
    fc.constantFrom('$', '%', '{', '}', '"', '\\', '${', '%{', '$${', '${TfToken[', 'TOKEN.1]}', '\n'),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (given) => {
      expect(asTerraformReads(described(given))).toBe(given);
    }),
    { seed: 5, numRuns: 200 },
  );
});

it('keeps keys that a spec chooses as they are, in tags and in overrides', () => {
  const json = synthesisedSpec({
    endpoints: {
      intake: {
        tags: { '${a}': '${b}' },
        overrides: { Resource: { tags: { '%{c}': '%{d}' } } },
      },
    },
  });
  expect(only(json, 'azurerm_monitor_data_collection_endpoint').tags).toEqual({
    '$${a}': '$${b}',
    '%%{c}': '%%{d}',
  });
});

it('keeps the id of what exists as it is', () => {
  const existing =
    '/subscriptions/s/resourceGroups/${file("key")}/providers/Microsoft.OperationalInsights/workspaces/logs';
  const json = synthesisedSpec({
    workspaces: { logs: { existing } },
    rules: { linux: { sources: [{ syslog: { facilities: ['auth'] } }], destinations: ['logs'] } },
  });
  const rule = only(json, 'azurerm_monitor_data_collection_rule');
  expect(rule.destinations.log_analytics[0].workspace_resource_id).toBe(existing.replace('$', () => '$$'));
  expect(only(json, 'azurerm_log_analytics_workspace', 'data')).toMatchObject({
    name: 'logs',
    resource_group_name: '$${file("key")}',
  });
});

it('passes the expressions of a program on, in values and in keys', () => {
  const json = synthesised((stack) => {
    const tags = { 'owner-${var.team}': '%{ if var.x }a%{ else }b%{ endif }' };
    new DataCollectionEndpoint(stack, 'X', { ...place, description: 'of ${var.team}', tags });
  });
  expect(only(json, 'azurerm_monitor_data_collection_endpoint')).toMatchObject({
    description: 'of ${var.team}',
    tags: { 'owner-${var.team}': '%{ if var.x }a%{ else }b%{ endif }' },
  });
});
