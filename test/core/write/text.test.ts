/** Whatever texts of others say, they stay texts: no program, no expression and no spec has more in it than was written. */
import fc from 'fast-check';
import ts from 'typescript';
import { readDocument } from '../../../lib/core/spec/document';
import { writePulumi } from '../../../lib/core/write/pulumi';
import { writeSpec } from '../../../lib/core/write/spec';
import { writeTerraform } from '../../../lib/core/write/terraform';
import { formatted, synthesised } from './programs';
import { type Texts, badText, badTexts, placeholders, specOf } from './texts';

/** What a program consists of: every node by its kind, and apart from them the texts. */
interface Structure {
  readonly kinds: readonly string[];
  readonly texts: readonly string[];
  readonly comments: number;
}

function structureOf(program: string): Structure {
  const source = ts.createSourceFile('program.ts', program, ts.ScriptTarget.ES2022, true);
  const { parseDiagnostics } = source as unknown as { readonly parseDiagnostics: readonly unknown[] };
  expect(parseDiagnostics).toEqual([]);
  const kinds: string[] = [];
  const texts: string[] = [];
  const add = (kind: string, text: string) => {
    kinds.push(kind);
    texts.push(text);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) add('text', node.text);
    else if (ts.isPropertyAssignment(node)) {
      add('key', keyIn(node.name));
      visit(node.initializer);
    } else {
      kinds.push(ts.SyntaxKind[node.kind]);
      ts.forEachChild(node, visit);
    }
  };
  visit(source);
  return { kinds, texts, comments: (program.match(/^ *\/\/ /gm) ?? []).length };
}

function keyIn(name: ts.PropertyName): string {
  if (ts.isComputedPropertyName(name) && ts.isStringLiteral(name.expression)) return name.expression.text;
  if (ts.isIdentifier(name) || ts.isStringLiteral(name)) return name.text;
  throw new Error(`${name.getText()} is a key of another kind.`);
}

/** The text with the texts of others in the places that it names. */
const filled = (text: string, texts: Texts) =>
  text.replace(/\((\w+)\)/, (_, place: keyof Texts) => texts[place]);

it('has a text in every place', () => {
  const { texts } = structureOf(writePulumi(specOf(placeholders)));
  const held = Object.keys(placeholders).filter((place) => texts.some((text) => text.includes(`(${place})`)));
  expect(Object.keys(placeholders).filter((place) => !held.includes(place))).toEqual(['title', 'expression']);
});

it('says in a Pulumi program what they say, and nothing else', () => {
  const usual = structureOf(writePulumi(specOf(placeholders)));
  fc.assert(
    fc.property(badTexts, (texts) => {
      const found = structureOf(writePulumi(specOf(texts)));
      expect(found.kinds).toEqual(usual.kinds);
      expect(found.texts).toEqual(usual.texts.map((text) => filled(text, texts)));
      expect(found.comments).toBeLessThanOrEqual(usual.comments);
    }),
    { seed: 41, numRuns: 500 },
  );
});

it('says in a Terraform program what Terraform reads as they say it, and nothing else', () => {
  const usual = structureOf(writeTerraform(specOf(placeholders)));
  fc.assert(
    fc.property(badTexts, (texts) => {
      const found = structureOf(writeTerraform(specOf(texts)));
      expect(found.kinds).toEqual(usual.kinds);
      for (const [i, text] of usual.texts.entries()) {
        // What Terraform could not call by the name of the input is called otherwise.
        if (text === 'input__input_' || text === 'title') continue;
        const [is = '', meant] = [found.texts[i], filled(text, texts)];
        // Not everything is read as a template: variables and names of columns are not.
        if (is !== meant) expect(evaluated(is)).toBe(meant);
      }
      expect(found.comments).toBe(0);
    }),
    { seed: 42, numRuns: 500 },
  );
});

it('tells Terraform the texts themselves', () => {
  const well = badText.map((text) => Buffer.from(text).toString());
  fc.assert(
    fc.property(well, well, (what, key) => {
      const spec = {
        resourceGroup: 'rg',
        location: 'westeurope',
        endpoints: { fleet: { description: what, tags: Object.fromEntries([[`k${key}`, what]]) } },
      };
      const blocks = synthesised(writeTerraform(spec)).resource?.['azurerm_monitor_data_collection_endpoint'];
      const [block] = Object.values(blocks ?? {});
      expect(evaluated(String(block?.['description']))).toBe(what);
      const tags = Object.entries(block?.['tags'] as object).map((pair) => pair.map(evaluated));
      expect(tags).toEqual([[`k${key}`, what]]);
    }),
    { seed: 43, numRuns: 100 },
  );
});

/** What Terraform makes of a template: escapes and quoted text, and no other expression. */
function evaluated(template: unknown): string {
  return String(template).replaceAll(
    /\$\$\{|%%\{|\$\{("[^"]*")\}|\$\{|%\{/g,
    (found, text: string | undefined) => {
      if (text !== undefined) return JSON.parse(text) as string;
      if (found.length < 3) throw new Error(`${String(template)} has an expression in it.`);
      return found.slice(1);
    },
  );
}

it('says in a spec what they say, and nothing else', () => {
  fc.assert(
    fc.property(badTexts, (texts) => {
      const spec = specOf(texts);
      const text = writeSpec(spec);
      expect(readDocument(text).data).toEqual(spec);
      expect(text).not.toMatch(/(?![\n\t])[\p{C}\p{Zl}\p{Zp}]/u);
    }),
    { seed: 44, numRuns: 500 },
  );
});

it.each([writePulumi, writeTerraform])('ends no script in which a program stands', (write) => {
  const what = 'a</script><script>b';
  const program = write({
    resourceGroup: 'rg',
    location: what,
    workspaces: { one: { tags: { [what]: what } } },
  });
  expect(program).not.toContain('</');
  expect(structureOf(program).texts).toEqual(expect.arrayContaining([what]));
});

it('shows everything that is in a program', () => {
  fc.assert(
    fc.property(badTexts, (texts) => {
      for (const write of [writePulumi, writeTerraform])
        expect(write(specOf(texts))).not.toMatch(/(?!\n)[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u);
    }),
    { seed: 45, numRuns: 300 },
  );
});

describe('as prettier would lay it out', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('abcdefgh ijklmnop"\'\\$-Жé')),
    maxLength: 110,
  });
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      letters,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 12 }),
      fc.array(fc.integer(), { maxLength: 40 }),
      fc.dictionary(letters, tie('value'), { maxKeys: 6 }),
    ),
  })).value;
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 -]{0,80}$/);

  it.each([
    ['Terraform', writeTerraform],
    ['Pulumi', writePulumi],
  ] as const)('is a program for %s, however long its parts are', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(name, fc.record({ type: fc.constantFrom('string', 'list', 'any', 'number') }), {
          maxKeys: 3,
        }),
        json,
        json,
        letters,
        name,
        async (inputs, settings, usual, what, key) => {
          const input = Object.keys(inputs)[0];
          const program = write({
            inputs: { ...inputs, other: { type: 'any', default: usual, description: what } },
            resourceGroup: what,
            location: 'westeurope',
            tags: { owner: what, [what]: what },
            resourceGroups: { [key]: {} },
            workspaces: {
              [key]: { resourceGroup: key, tags: { more: what } },
              theirs: { existing: { input: input ?? 'other' } },
            },
            rules: {
              [key]: {
                description: what,
                identity: { userAssigned: { ids: [what, { input: 'other' }] } },
                sources: [
                  { extension: { extensionName: what, extensionSettings: settings } },
                  { syslog: { facilities: ['auth', 'cron'], stream: what } },
                ],
                destinations: [key, { logAnalytics: { workspace: 'theirs', name: what } }],
                overrides: { Resource: settings },
              },
            },
            associations: { [key]: { target: what, rule: key } },
          });
          expect(await formatted(program)).toBe(program);
        },
      ),
      { seed: 46, numRuns: 40 },
    );
  });
});
