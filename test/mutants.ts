/**
 * Shows that parity holds the renderers line by line: takes away one property or argument of one renderer at a time,
 * and compares again. A mutant that nobody notices is a line that no test needs.
 */
import { readFileSync, readdirSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import ts from 'typescript';
import type * as pulumi from './support/pulumi';
import type * as pulumiReader from './support/read-pulumi';
import type * as terraformReader from './support/read-terraform';
import type * as terraform from './support/terraform';
import type { NormalForm } from './support/normal-form';
import { planned, withoutPatches, withoutRegionsOfMachines } from './support/planned';
import { type Carrier, carriers, carries, root, specs } from './support/specs';

interface Mutant {
  readonly file: string;
  readonly line: number;
  /** What is taken away. */
  readonly lost: string;
  readonly source: string;
}

/** The engines that a folder of renderers serves. */
const rendered: { readonly [folder: string]: readonly Carrier[] } = {
  'lib/terraform/render': ['azurerm 4', 'azurerm 5'],
  'lib/pulumi/render': ['azure-native'],
};

async function main(): Promise<void> {
  const started = Date.now();
  const survivors: Mutant[] = [];
  let count = 0;
  for (const [folder, engines] of Object.entries(rendered)) {
    const trials = trialsOf(engines);
    const broken = await firstDifference(trials);
    if (broken)
      throw new Error(`Nothing is taken away, and ${broken.spec} differs on ${broken.carrier} already.`);
    for (const file of readdirSync(join(root, folder)).sort()) {
      for (const mutant of mutantsOf(join(root, folder, file))) {
        count += 1;
        if (!(await noticed(mutant, trials))) survivors.push(mutant);
      }
    }
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${count} mutants, ${count - survivors.length} noticed (${seconds} s)`);
  for (const { file, line, lost } of survivors) console.log(`  ${file}:${line} can lose: ${lost}`);
  process.exitCode = survivors.length ? 1 : 0;
}

interface Trial {
  readonly spec: string;
  readonly carrier: Carrier;
  readonly expected: NormalForm;
}

/** Every spec on every engine that carries it. */
function trialsOf(engines: readonly Carrier[]): Trial[] {
  return specs.flatMap((spec) => {
    const expected = planned(join(root, spec));
    return carriers
      .filter((carrier) => engines.includes(carrier) && carries(carrier, spec))
      .map((carrier) => ({
        spec,
        carrier,
        expected: (carrier === 'azure-native' ? withoutPatches : withoutRegionsOfMachines)(expected),
      }));
  });
}

async function noticed({ file, source }: Mutant, trials: Trial[]): Promise<boolean> {
  substituted.set(join(root, file), compiled(source, file));
  forgetFaces();
  const by = await firstDifference(trials);
  substituted.clear();
  forgetFaces();
  if (!by) return false;
  // What noticed this one is likely to notice its neighbour.
  trials.splice(trials.indexOf(by), 1);
  trials.unshift(by);
  return true;
}

async function firstDifference(trials: readonly Trial[]): Promise<Trial | undefined> {
  for (const trial of trials) if (!(await agrees(trial))) return trial;
  return undefined;
}

async function agrees({ spec, carrier, expected }: Trial): Promise<boolean> {
  const file = join(root, spec);
  try {
    return isDeepStrictEqual(await readBack(file, carrier), expected);
  } catch {
    return false;
  }
}

const load = createRequire(__filename);

async function readBack(file: string, carrier: Carrier): Promise<NormalForm> {
  if (carrier === 'azure-native') {
    const { registerPulumi } = load('./support/pulumi') as typeof pulumi;
    const { readPulumi } = load('./support/read-pulumi') as typeof pulumiReader;
    return readPulumi(await registerPulumi(file));
  }
  const { synthTerraform } = load('./support/terraform') as typeof terraform;
  const { readTerraform } = load('./support/read-terraform') as typeof terraformReader;
  return readTerraform(synthTerraform(file, `~> ${carrier === 'azurerm 5' ? 5 : 4}.0`));
}

/** One mutant for each property of an object, and for each name in a list of properties that are called alike. */
function mutantsOf(path: string): Mutant[] {
  const text = readFileSync(path, 'utf8');
  const source = ts.createSourceFile(basename(path), text, ts.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) node.properties.forEach(lose);
    if (ts.isCallExpression(node) && !ts.isPropertyAccessExpression(node.expression)) {
      if (node.arguments.every((argument) => ts.isStringLiteral(argument))) node.arguments.forEach(lose);
    }
    ts.forEachChild(node, visit);
  };
  const lose = (node: ts.Node): void => {
    const end = node.end + (/^\s*,/.exec(text.slice(node.end))?.[0].length ?? 0);
    mutants.push({
      file: path.slice(root.length + 1),
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      lost: node.getText().replaceAll(/\s+/g, ' ').slice(0, 60),
      source: text.slice(0, node.getStart()) + text.slice(end),
    });
  };
  visit(source);
  return mutants;
}

/** What stands in for a module of ours: compiled once, unless it is a mutant. */
const substituted = new Map<string, string>();
const compiledOnce = new Map<string, string>();

interface Loader {
  readonly _extensions: {
    [extension: string]: (module: { _compile(code: string, file: string): void }, file: string) => void;
  };
}

(Module as unknown as Loader)._extensions['.ts'] = (module, file) => {
  let code = substituted.get(file) ?? compiledOnce.get(file);
  if (code === undefined) compiledOnce.set(file, (code = compiled(readFileSync(file, 'utf8'), file)));
  module._compile(code, file);
};

function compiled(source: string, file: string): string {
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    esModuleInterop: true,
  };
  return ts.transpileModule(source, { compilerOptions, fileName: file }).outputText;
}

/** The faces and what runs them are loaded anew; the core, which no mutant touches, is not. */
function forgetFaces(): void {
  const faces = [
    'lib/index',
    'lib/terraform/',
    'lib/pulumi/',
    'test/support/terraform',
    'test/support/pulumi',
  ];
  for (const file of Object.keys(load.cache)) {
    if (faces.some((face) => file.startsWith(join(root, face)))) Reflect.deleteProperty(load.cache, file);
  }
}

// A mutant of Pulumi's may fail after its program has ended: that is noticed already.
process.on('unhandledRejection', () => undefined);

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
