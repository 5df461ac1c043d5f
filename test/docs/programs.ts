/** The programs of a page: its block, behind that of the stage, with every word of the library at hand. */
import { compileFunction } from 'node:vm';
import { transformSync } from '@swc/core';
import * as pulumiFace from 'azure-monitor-constructs/pulumi';
import * as terraformFace from 'azure-monitor-constructs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../support/specs';
import { type Example, stage } from './pages';

export const terraformProgram = ({ terraform }: Example) =>
  `${importsOf(terraformFace, 'azure-monitor-constructs', stage.terraform, terraform)}${stage.terraform}\n${terraform}\nexport { stack };\n`;

export const pulumiProgram = ({ pulumi }: Example) =>
  `${importsOf(pulumiFace, 'azure-monitor-constructs/pulumi', stage.pulumi, pulumi)}${stage.pulumi}\n${pulumi}\nexport {};\n`;

/** What the block uses and the stage does not import. */
function importsOf(face: object, from: string, before: string, block: string): string {
  const imported = [...before.matchAll(/^import[^;]*;$/gm)].join('\n');
  const uses = (name: string, text: string) => new RegExp(`\\b${name}\\b`).test(text);
  const missing = Object.keys(face).filter((name) => uses(name, block) && !uses(name, imported));
  return missing.length ? `import { ${missing.join(', ')} } from '${from}';\n` : '';
}

/** Runs a program, and gives what it exports. */
export function run(program: string): { readonly [name: string]: unknown } {
  const { code } = transformSync(program, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const exported: { [name: string]: unknown } = {};
  (compileFunction(code, ['require', 'exports']) as (load: NodeJS.Require, exported: object) => void)(
    require,
    exported,
  );
  return exported;
}

/** What TypeScript has to say about programs, by their names. */
export function typeErrors(programs: { readonly [name: string]: string }): readonly string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const texts = new Map(
    Object.entries(programs).map(([name, text]) => [
      join(root, 'docs', `${name}.ts`).replaceAll('\\', '/'),
      text,
    ]),
  );
  const host = ts.createCompilerHost(options);
  const disk = { ...host };
  host.fileExists = (file) => texts.has(file) || disk.fileExists(file);
  host.readFile = (file) => texts.get(file) ?? disk.readFile(file);
  host.getSourceFile = (file, version, ...others) => {
    const text = texts.get(file);
    return text === undefined
      ? disk.getSourceFile(file, version, ...others)
      : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram([...texts.keys()], { ...options, noUnusedLocals: false }, host);
  return [...texts.keys()].flatMap((file) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`),
  );
}
