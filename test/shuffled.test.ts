/** What things are decides what they are called and how they are written, never where they stand. */
import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '../lib/core/spec/document';
import { registerPulumi } from './support/pulumi';
import { carries, root, specs } from './support/specs';
import { synthTerraform } from './support/terraform';

const folder = mkdtempSync(join(tmpdir(), 'shuffled-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shuffledSpec = fc.record({ spec: fc.constantFrom(...specs), order: fc.infiniteStream(fc.nat()) });

it('a spec in another order leaves Terraform the same bytes', () => {
  const carried = shuffledSpec.filter(({ spec }) => carries('azurerm 4', spec));
  fc.assert(
    fc.property(carried, ({ spec, order }) => {
      expect(bytesOfTerraform(shuffledFile(spec, order))).toBe(asWritten(spec, bytesOfTerraform));
    }),
    { numRuns: 40 },
  );
});

it('a spec in another order registers the same bytes with Pulumi', async () => {
  const carried = shuffledSpec.filter(({ spec }) => carries('azure-native', spec));
  await fc.assert(
    fc.asyncProperty(carried, async ({ spec, order }) => {
      expect(await bytesOfPulumi(shuffledFile(spec, order))).toBe(await asWritten(spec, bytesOfPulumi));
    }),
    { numRuns: 12 },
  );
});

/** The bytes of a spec as it stands, made once. */
function asWritten<T>(spec: string, bytesOf: (file: string) => T): T {
  const key = `${bytesOf.name} ${spec}`;
  if (!made.has(key)) made.set(key, bytesOf(join(root, spec)));
  return made.get(key) as T;
}

const made = new Map<string, unknown>();

const bytesOfTerraform = (file: string) => {
  const { resource, data } = synthTerraform(file).json;
  return JSON.stringify({ resource, data }, undefined, 1);
};

async function bytesOfPulumi(file: string): Promise<string> {
  const { registered } = await registerPulumi(file);
  const all = registered.map(({ dependencies, ...one }) => ({
    ...one,
    dependencies: [...dependencies].sort(),
  }));
  return JSON.stringify(
    all.sort((a, b) => (a.urn < b.urn ? -1 : 1)),
    undefined,
    1,
  );
}

/** The spec with all of its lists and maps in another order. */
function shuffledFile(spec: string, order: Iterator<number>): string {
  const { data } = readDocument(readFileSync(join(root, spec), 'utf8'));
  const file = join(folder, 'spec.json');
  writeFileSync(file, JSON.stringify(shuffled(data, order)));
  return file;
}

function shuffled(value: unknown, order: Iterator<number>): unknown {
  if (value === null || typeof value !== 'object') return value;
  const entries = inOrder(Object.entries(value), order);
  if (Array.isArray(value)) return entries.map(([, inner]) => shuffled(inner, order));
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, asGiven.includes(key) ? inner : shuffled(inner, order)]),
  );
}

/** A patch is written down as it was given; so are the columns of a stream, and what is in another's words. */
const asGiven = ['overrides', 'columns', 'extensionSettings', 'customVMScrapeConfig', 'filters'];

/** As Fisher and Yates shuffle. */
function inOrder<T>(items: T[], order: Iterator<number>): T[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = (order.next().value as number) % (last + 1);
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
  return items;
}
