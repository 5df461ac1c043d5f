/** What a spec has made, under the names that it gives. */
import type { Handle, NounName } from '../handle';
import { didYouMean } from '../nearest';
import { listed, quoted } from '../problem';
import type { Names } from '../schema';

/** The nouns that a spec has made so far, by name. */
export class SpecNames implements Names {
  private readonly handles = new Map<string, Handle>();

  add(key: string, handle: Handle): void {
    this.handles.set(`${handle.noun}/${key}`, handle);
  }

  find(noun: NounName, name: string): Handle | undefined {
    return (
      this.handles.get(`${noun}/${name}`) ?? (noun === 'ResourceGroup' ? this.groupCalled(name) : undefined)
    );
  }

  /** Groups are called by their names in Azure too, as programs do. */
  private groupCalled(name: string): Handle | undefined {
    const called = name.toLowerCase();
    return [...this.handles.values()].find(
      (handle) => handle.noun === 'ResourceGroup' && handle.name?.toLowerCase() === called,
    );
  }

  all(noun: NounName): readonly string[] {
    return [...this.handles.keys()]
      .filter((key) => key.startsWith(`${noun}/`))
      .map((key) => key.slice(noun.length + 1));
  }
}

/** The noun of a spec under its name; a name that is not there is an error of the program. */
export function findIn<T>(nouns: ReadonlyMap<string, object>, section: string, name: string): T {
  const noun = nouns.get(`${section}/${name}`);
  if (noun) return noun as T;
  const there = [...nouns.keys()]
    .filter((key) => key.startsWith(`${section}/`))
    .map((key) => key.slice(section.length + 1));
  const have = there.length ? `It has ${listed(there)}.` : 'It has none.';
  throw new Error(`The spec has no ${quoted(name)} among its ${section}. ${didYouMean(name, there) ?? have}`);
}
