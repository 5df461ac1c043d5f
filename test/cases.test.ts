/**
 * Rules that exist, imported, checked, planned and written: what each engine asks for is what stood in the file. Ours
 * are in cases/; those that people published are tried where they stand beside this checkout.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readImported } from '../lib/core/import/document';
import { foundRules } from '../lib/core/import/found-rules';
import { type Imported, importDocument } from '../lib/core/import/import-documents';
import { isError } from '../lib/core/noun';
import { loadSpec } from '../lib/core/spec/load';
import type { Shape } from '../lib/core/take-apart';
import { type Engine, open } from '../lib/core/value';
import { writePulumi } from '../lib/core/write/pulumi';
import { writeSpec } from '../lib/core/write/spec';
import { writeTerraform } from '../lib/core/write/terraform';
import { carriedBy } from '../lib/cli/targets';
import { dataCollectionRuleShape as azureNative } from '../lib/pulumi/render/data-collection-rule-shape';
import { dataCollectionRule } from '../lib/terraform/render/data-collection-rule';
import { type Json, bodyOf, ruleIn } from './support/cases';
import type { NormalForm } from './support/normal-form';
import { type StandIn, registerText, synthText } from './support/program-text';
import { readPulumi } from './support/read-pulumi';
import { readTerraform } from './support/read-terraform';
import { root } from './support/specs';

const azurerm = dataCollectionRule.shape(4);
const ruleType = 'Microsoft.Insights/dataCollectionRules';

interface Case {
  readonly title: string;
  readonly text: string;
  /** The rules in the file, as they stand in it. */
  readonly rules: readonly Json[];
}

/** Where the rules of our own cases are, and what stands elsewhere in the file. */
type Pointer = readonly (string | number)[];
interface Where {
  readonly at: Pointer;
  readonly parts?: { readonly [path: string]: Pointer };
  /** Another case that holds the same rule in Azure's words. */
  readonly as?: string;
}

const resources = (count: number): readonly Where[] =>
  Array.from({ length: count }, (_, i) => ({ at: ['resources', i] }));

const own: { readonly [file: string]: readonly Where[] } = {
  'bicep.json': [{ at: ['resources', 'linux'] }],
  'cli-list.json': [{ at: [0] }, { at: [1] }],
  'cli-show.json': [{ at: [] }],
  'doubtful.json': resources(1),
  'kinds.json': resources(7),
  'module-parameters.json': [
    {
      at: ['parameters'],
      parts: {
        name: ['parameters', 'name', 'value'],
        location: ['parameters', 'location', 'value'],
        tags: ['parameters', 'tags', 'value'],
        properties: ['parameters', 'dataCollectionRuleProperties', 'value'],
      },
    },
  ],
  'policy.json': [
    {
      at: [
        ...['properties', 'policyRule', 'then', 'details', 'deployment', 'properties', 'template'],
        ...['resources', 0],
      ],
    },
  ],
  'rest-list.json': [{ at: ['value', 0] }, { at: ['value', 1] }],
  'rule-body.json': [{ at: [] }],
  'sources.json': resources(8),
  'template.json': [
    { at: ['resources', 1] },
    { at: ['resources', 2] },
    {
      at: ['resources', 3, 'properties', 'template', 'resources', 0],
      parts: { dataFlows: ['variables', 'windowsFlows'] },
    },
  ],
  'terraform-plan.json': [{ at: [], as: 'rule-body.json' }],
  'terraform-state.json': [
    { at: [], as: 'rule-body.json' },
    { at: [], as: 'kinds.json' },
  ],
};

const folder = join(root, 'test/cases');
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');

const at = (data: unknown, pointer: Pointer): Json =>
  pointer.reduce((value, step) => (value as Json)[step], data) as Json;

const ours: readonly Case[] = Object.entries(own).map(([title, wheres]) => {
  const text = textOf(title);
  const { data } = readImported(text);
  const rules = wheres.map(({ at: pointer, parts = {}, as }) => {
    const rule = at(data, pointer);
    const found = Object.fromEntries(Object.entries(parts).map(([part, where]) => [part, at(data, where)]));
    if (as !== undefined) return {};
    if ('dataFlows' in found)
      return { ...rule, properties: { ...(rule['properties'] as Json), dataFlows: found['dataFlows'] } };
    return 'properties' in found ? found : rule;
  });
  return { title, text, rules };
});

const publishedAt = join(root, '..', 'shared', 'cases', 'dcr');
const published: readonly Case[] = existsSync(publishedAt)
  ? readdirSync(publishedAt)
      .filter((file) => file.endsWith('.json'))
      .map((title) => {
        const text = readFileSync(join(publishedAt, title), 'utf8');
        return { title, text, rules: [JSON.parse(text) as Json] };
      })
  : [];

const importedFor = (text: string, ...shapes: readonly Shape[]) =>
  importDocument(text, { terraform: azurerm, carries: carriedBy(shapes) });

/** What stands for the inputs of a spec: the id of a resource where one is asked for, a word where anything will do. */
function standInsOf(spec: Imported['spec']): StandIn {
  const ids = Object.entries(types).flatMap(([section, type]) =>
    Object.values((spec?.[section] ?? {}) as { readonly [key: string]: Json }).map(
      ({ existing }) => [(existing as Json)['input'], type] as const,
    ),
  );
  const typeOf = new Map(ids);
  return (name) => {
    const type = typeOf.get(name);
    return type === undefined
      ? `<input ${name}>`
      : `/subscriptions/s/resourcegroups/rg/providers/${type}/input-${name}`.toLowerCase();
  };
}

const types = {
  workspaces: 'Microsoft.OperationalInsights/workspaces',
  azureMonitorWorkspaces: 'Microsoft.Monitor/accounts',
  endpoints: 'Microsoft.Insights/dataCollectionEndpoints',
};

/** The rules of a file, as an engine should be asked for them. */
function expected({ text, rules }: Case, standIn: StandIn): readonly Json[] {
  const { inputs } = foundRules(readImported(text).data, azurerm);
  const names = new Map(inputs.map(({ expression, name }) => [expression, name]));
  const opened = (given: string) => {
    const name = names.get(given);
    return name === undefined ? given.replace(/^\[\[/, '[') : standIn(name);
  };
  return rules.map((rule) => ruleIn(rule, opened));
}

/** As what stood in the file: a rule that had no name or region there gets one. */
const asFound = (bodies: readonly Json[], wanted: readonly Json[]) =>
  bodies.map((body, i) =>
    Object.fromEntries(
      Object.entries(body).filter(
        ([key]) => !['name', 'location'].includes(key) || wanted[i]?.[key] !== undefined,
      ),
    ),
  );

const bodiesIn = ({ resources: all }: NormalForm) =>
  all.filter(({ type }) => type === ruleType).map(({ name, body }) => bodyOf(name, body));

const errorsOf = (spec: Imported['spec']) =>
  loadSpec(writeSpec(spec ?? {})).problems.filter(({ problem }) => isError(problem));
const codesOf = (spec: Imported['spec']) =>
  [...new Set(errorsOf(spec).map(({ problem }) => problem.code))].sort();

const sorted = (bodies: readonly Json[]) => bodies.map((body) => JSON.stringify(body)).sort();
const codesIn = (error: unknown) => [...new Set(String(error).match(/AMC\d{4}/g))].sort();

function itIsTheSame(one: Case): void {
  it('is imported whole, and nothing is lost on the way back', () => {
    const { rules, problems } = importedFor(one.text, azurerm, azureNative);
    expect(problems.filter(({ problem }) => isError(problem))).toEqual([]);
    expect(rules.flatMap(({ lost }) => lost)).toEqual([]);
    expect(rules).toHaveLength(one.rules.length);
  });

  it('is told what is wrong with it, as a check of its spec says again', () => {
    const { spec, rules } = importedFor(one.text, azurerm, azureNative);
    const told = rules
      .flatMap(({ problems }) => problems)
      .filter(({ problem }) => isError(problem))
      .map(({ problem }) => problem.code)
      // Only its overrides say it in a spec.
      .filter((code) => code !== 'AMC0409');
    expect(codesOf(spec)).toEqual([...new Set(told)].sort());
  });

  it('is planned from its spec as it was found', () => {
    const { spec } = importedFor(one.text, azurerm, azureNative);
    if (errorsOf(spec).length) return;
    const { planned } = loadSpec(writeSpec(spec!));
    const standIn = standInsOf(spec);
    const bodies = planned.map(({ conceived }) => {
      const { name, body } = conceived.plan!.main;
      const engine = openedWith(standIn);
      return bodyOf(open(name, engine), open(body, engine) as Json);
    });
    const wanted = expected(one, standIn);
    const keyed = Object.keys(spec!['rules'] as Json);
    const inFile = planned.map(({ entry }) => keyed.indexOf(entry.key));
    expect(
      asFound(
        bodies,
        inFile.map((i) => wanted[i]!),
      ),
    ).toEqual(inFile.map((i) => wanted[i]));
  });

  it('is asked for by its program for Terraform as it was found, or refused for what was wrong', () => {
    const { spec } = importedFor(one.text, azurerm);
    const text = writeTerraform(spec!);
    if (errorsOf(spec).length)
      expect(codesIn(failure(() => synthText(text, standInsOf(spec))))).toEqual(codesOf(spec));
    else
      expectSame(
        bodiesIn(readTerraform({ json: synthText(text, standInsOf(spec)), told: {} })),
        expected(one, standInsOf(spec)),
      );
  });

  it('is asked for by its program for Pulumi as it was found, or refused for what was wrong', async () => {
    const { spec } = importedFor(one.text, azureNative);
    const text = writePulumi(spec!);
    if (errorsOf(spec).length)
      expect(codesIn(await registerText(text, standInsOf(spec)).catch((error: unknown) => error))).toEqual(
        codesOf(spec),
      );
    else
      expectSame(
        bodiesIn(readPulumi(await registerText(text, standInsOf(spec)))),
        expected(one, standInsOf(spec)),
      );
  });
}

/** In whichever order an engine is asked. */
function expectSame(bodies: readonly Json[], wanted: readonly Json[]): void {
  const named = wanted.every(({ name, location }) => name !== undefined && location !== undefined);
  if (named) expect(sorted(bodies).map(parsed)).toEqual(sorted(wanted).map(parsed));
  else expect(asFound(bodies, wanted)).toEqual(wanted);
}

const parsed = (text: string) => JSON.parse(text) as unknown;

function failure(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** Plans, with the stand-ins of their inputs. */
const openedWith = (standIn: StandIn): Engine => ({
  literal: (text) => text,
  deferred: ({ label = '' }) => standIn(label.replace(/^input\./, '')),
  attribute: ({ of, path }) =>
    path === 'id'
      ? open((of as unknown as { readonly id: string }).id, openedWith(standIn))
      : `<told ${path}>`,
  join: (parts) => parts.join(''),
  secret: (inner) => inner,
  entries: (entries) => Object.fromEntries(entries.map(([key, value]) => [String(key), value])),
  json: (inner) => JSON.stringify(inner),
  segment: (id, which) => `<${which} of ${String(id)}>`,
  guid: (of) => `<GUID of ${of.join(', ')}>`,
});

describe.each(ours.map((one) => [one.title, one] as const))('%s', (title, one) => {
  itIsTheSame(withTwins(title, one));
});

/** Rules that Terraform tells are held against the same in Azure's words. */
function withTwins(title: string, one: Case): Case {
  const rules = one.rules.map((rule, i) => {
    const { as } = own[title]![i]!;
    if (as === undefined) return rule;
    if (as === 'rule-body.json') return { ...(parsed(textOf(as)) as Json), name: 'web' };
    return {
      name: 'agents',
      location: 'westeurope',
      kind: 'AgentSettings',
      properties: { agentSettings: { logs: [{ name: 'MaxDiskQuotaInMB', value: '5000' }] } },
    };
  });
  return { ...one, rules };
}

if (published.length)
  describe.each(published.map((one) => [one.title, one] as const))('published: %s', (_, one) => {
    itIsTheSame(one);
  });
else
  it('finds no published cases beside this checkout', () => {
    expect(existsSync(publishedAt)).toBe(false);
  });
