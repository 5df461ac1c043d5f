/** TypeScript's own view of written programs, as if they stood beside this file. */
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../support/specs';

export interface Compiled {
  readonly program: ts.Program;
  /** What the compiler has against the programs. */
  readonly complaints: readonly string[];
}

/** @param texts programs by names of their own */
export function compiled(texts: { readonly [name: string]: string }): Compiled {
  const config = join(root, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(config, read).config, ts.sys, root);
  const files = new Map(Object.entries(texts).map(([name, text]) => [join(__dirname, name), text]));
  const host = ts.createCompilerHost(options);
  const [readFile, fileExists] = [host.readFile.bind(host), host.fileExists.bind(host)];
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.fileExists = (file) => files.has(file) || fileExists(file);
  const program = ts.createProgram([...files.keys()], { ...options, noEmit: true }, host);
  const complaints = [...files.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(shown);
  });
  return { program, complaints };
}

const read = (file: string) => ts.sys.readFile(file);

const shown = ({ file, start = 0, messageText }: ts.Diagnostic) => {
  const line = file ? file.getLineAndCharacterOfPosition(start).line : 0;
  const code = file?.text.split('\n')[line]?.trim() ?? '';
  return `${file?.fileName.slice(__dirname.length + 1) ?? ''}: ${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
};
