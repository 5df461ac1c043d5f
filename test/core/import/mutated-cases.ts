/** Rules that exist, mutated at random, and all that must hold of each on its way to a plan. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readImported } from '../../../lib/core/import/document';
import { type Imported, importDocument } from '../../../lib/core/import/import-documents';
import { isError } from '../../../lib/core/noun';
import { planSpec } from '../../../lib/core/spec/spec';
import { type PlannedResource, printed } from '../../../lib/core/plan';
import { type Value, isList, isMap, isSealed } from '../../../lib/core/value';
import { dataCollectionRule } from '../../../lib/terraform/render/data-collection-rule';
import { check, load } from '../../arm/check';
import { root } from '../../support/specs';
import { type Json, mutate, mutation } from '../mutation';

const folders = [join(root, 'test/cases'), join(root, '..', 'shared', 'cases', 'dcr')];

const documents: readonly Json[] = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder).map((file) => readImported(readFileSync(join(folder, file), 'utf8')).data as Json),
  )
  .flatMap(oneByOne);

/** A template of several rules as several templates: what is mutated is one rule. */
function oneByOne(document: Json): Json[] {
  const { resources, ...around } = document as { [key: string]: Json };
  return Array.isArray(resources)
    ? resources.map((resource) => ({ ...around, resources: [resource] }))
    : [document];
}

const table = load('Microsoft.Insights/dataCollectionRules', '2024-03-11');
const terraform = dataCollectionRule.shape(4);

/** What no mutation of a few words comes to. */
const huge: readonly Json[] = [
  'x'.repeat(1_000_000),
  '[concat('.repeat(50_000),
  `Security!*[${'('.repeat(20_000)}`,
  `source | where ${'not('.repeat(2_000)}`,
  nested(1_000),
];

function nested(depth: number): Json {
  let value: Json = 'deep';
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { a: value };
  return value;
}

const hugeMutation = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace' as const, 'add' as const),
  key: fc.constantFrom('a', 'name', 'properties', 'streams', '__proto__'),
  // By its number: who reports it would print it.
  huge: fc.nat(huge.length - 1),
});

/** A document, by its number, and its changes. */
export const mutatedCase = fc.tuple(
  fc.nat(documents.length - 1),
  fc.oneof(
    { weight: 100, arbitrary: fc.array(mutation, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(hugeMutation, { minLength: 1, maxLength: 1 }) },
  ),
);

type MutatedCase = typeof mutatedCase extends fc.Arbitrary<infer Case> ? Case : never;

/** What must not be, of so many mutations; the seed makes them the same each time. */
export function mutateCases(seed: number, numRuns: number): void {
  fc.assert(
    fc.property(mutatedCase, (one) => {
      expect(violations(one)).toEqual([]);
    }),
    { seed, numRuns, endOnFailure: true },
  );
}

/** What goes wrong with a mutated document that must never go wrong. */
export function violations([which, changes]: MutatedCase): readonly unknown[] {
  const mutations = changes.map((one) => ('huge' in one ? { ...one, value: huge[one.huge]! } : one));
  const document = mutations.reduce(mutate, structuredClone(documents[which]) as Json);
  const text = JSON.stringify(document, undefined, 1);
  const before = process.cpuUsage();
  const imported = importDocument(text, { terraform });
  const plans = imported.spec ? planSpec(imported.spec).planned : [];
  const took = process.cpuUsage(before).user / 1000;
  const bodies = plans.flatMap(({ conceived: { plan } }) => (plan ? refused(plan.main) : []));
  return [...(took > 2000 ? [`It took ${took} ms.`] : []), ...misplaced(imported, text), ...bodies];
}

/** What is said without a place in the text, or should be said and is not. */
function misplaced({ rules, problems }: Imported, text: string): readonly unknown[] {
  const lines = text.split('\n').length;
  const places = [...problems, ...rules, ...rules.flatMap((rule) => [...rule.problems, ...rule.dropped])];
  const nowhere = places.filter(({ position }) => !position || position.line < 1 || position.line > lines);
  const silent =
    rules.length === 0 && problems.length === 0 ? ['nothing was imported, and nothing is said'] : [];
  // What was lost for a mistake is told by that.
  const wrong = [...problems, ...rules.flatMap((rule) => rule.problems)];
  const lost = wrong.some(({ problem }) => isError(problem)) ? [] : rules.flatMap((rule) => rule.lost);
  return [...nowhere, ...silent, ...lost];
}

/** What Azure's API definition refuses of a body; what is known only at deployment may be anything. */
function refused(resource: PlannedResource): readonly string[] {
  const later = [...sealed(resource.body, 'body')];
  return check(table, printed(resource).body).filter(
    (finding) => !later.some((path) => finding.startsWith(`${path}:`) || finding.startsWith(`${path}.`)),
  );
}

function* sealed(value: Value, path: string): Iterable<string> {
  if (isSealed(value)) yield path;
  else if (isList(value)) for (const [i, item] of value.entries()) yield* sealed(item, `${path}[${i}]`);
  else if (isMap(value)) for (const key of Object.keys(value)) yield* sealed(value[key], `${path}.${key}`);
}
