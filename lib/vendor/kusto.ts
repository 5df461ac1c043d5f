/**
 * Microsoft's parser of KQL, compiled from C# for browsers: two scripts that make globals of what they hold. They run in
 * a context of their own, so that no global of ours is touched, and each call into it has its time.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, Script, createContext } from 'node:vm';

const files = ['bridge.min.js', 'Kusto.Language.Bridge.min.js'];

/** Beside the built file, or in the package, where the sources run. */
const folders = ['kusto', join('..', '..', 'node_modules', '@kusto', 'language-service-next')];

const call = new Script('call()');

export class Kusto {
  private readonly context: Context;

  constructor() {
    const folder = folders
      .map((name) => join(__dirname, name))
      .find((path) => files.every((file) => existsSync(join(path, file))));
    if (folder === undefined) throw new Error(`There is no ${files.join(' and no ')} beside ${__dirname}.`);
    this.context = createContext(Object.create(null) as Context);
    for (const file of files) {
      const filename = join(folder, file);
      new Script(readFileSync(filename, 'utf8'), { filename }).runInContext(this.context);
    }
  }

  /** A global of the parser's own context. */
  global(name: string): unknown {
    return this.context[name];
  }

  /** The items as a list of the parser's own context, to which a list of ours is none. */
  list(items: readonly unknown[]): unknown {
    const list = new Script('[]').runInContext(this.context) as unknown[];
    list.push(...items);
    return list;
  }

  /** What the work comes to; an error where it takes longer. What was interrupted is not to be used again. */
  within<T>(milliseconds: number, work: () => T): T {
    let result: { readonly of: T } | undefined;
    this.context['call'] = () => {
      result = { of: work() };
    };
    call.runInContext(this.context, { timeout: milliseconds });
    if (!result) throw new Error('The work came to nothing.');
    return result.of;
  }
}
