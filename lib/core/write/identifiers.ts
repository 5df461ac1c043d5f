/** Names for the constants of a program, made of the keys of a spec. */
import { kebab } from '../azure/names';

/** Words that JavaScript, TypeScript or a module keeps for itself. */
const reserved = [
  'arguments async await boolean break case catch class const continue debugger default delete do else enum eval',
  'export exports extends false finally for function if implements import in instanceof interface let module new',
  'null package private protected public require return static super switch this throw true try typeof undefined',
  'var void while with yield',
].flatMap((words) => words.split(' '));

/** Longer ones are no names that a person would give. */
const most = 30;

/** Gives out names that are free. */
export class Identifiers {
  private readonly taken: Set<string>;

  constructor(own: readonly string[]) {
    this.taken = new Set([...reserved, ...own]);
  }

  /** `linux` of `Linux`, `linuxRule` where that is taken. */
  give(key: string, word: string): string {
    const plain = camel(key);
    const named = /^[a-z]/.test(plain) ? plain : `${word}${plain}`;
    const wanted = [named, `${named}${word.charAt(0).toUpperCase()}${word.slice(1)}`];
    const free = wanted.find((one) => !this.taken.has(one)) ?? this.numbered(named);
    this.taken.add(free);
    return free;
  }

  private numbered(name: string): string {
    let number = 2;
    while (this.taken.has(`${name}${number}`)) number++;
    return `${name}${number}`;
  }
}

/** `Linux.Front End` → `linuxFrontEnd` */
const camel = (key: string) =>
  kebab(key.normalize('NFKD').replaceAll(/\p{M}/gu, ''))
    .slice(0, most)
    .replaceAll(/-+(.|$)/g, (_, letter: string) => letter.toUpperCase());
