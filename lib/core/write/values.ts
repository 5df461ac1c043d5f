/** The values of a program: data, inputs, words, and the constants by which it calls its nouns. */
import { nameFor } from '../azure/names';
import type { NounName } from '../handle';
import { SpecInputType } from '../spec/inputs';
import { type Entry, type Section, sections } from '../spec/spec';
import { isMap } from '../value';
import type { Code } from './code';
import { Identifiers } from './identifiers';
import type { Input, Outline } from './outline';
import type { Words, Writing } from './shape';
import { keyText, quotedText } from './text';

/** How the programs of one face write values. */
export interface ValueFace {
  /** The names that every one of its programs has already. */
  readonly taken: readonly string[];
  text(text: string): string;
  /** A key that Azure reads. */
  key(key: string): string;
  /** @param member the name of the word in its enum; undefined where it is none of Azure's */
  word(name: string, member: string | undefined, text: string): string;
  /** What a secret is taken for, where it stands for a value of this type. */
  secretType(of: SpecInputType, type: string | undefined): string | undefined;
  inputValue(constant: string, type: SpecInputType): string;
}

/** What is added to a key that cannot be a name. */
export const words: { readonly [section in Section]: string } = {
  resourceGroups: 'group',
  workspaces: 'workspace',
  azureMonitorWorkspaces: 'workspace',
  endpoints: 'endpoint',
  tables: 'table',
  customLogs: 'log',
  workspaceTransforms: 'transform',
  rules: 'rule',
  associations: 'association',
  identities: 'identity',
  agents: 'agent',
  machines: 'machines',
  windowsClients: 'clients',
  roleAssignments: 'grant',
  actionGroups: 'actions',
  health: 'health',
};

/** JSON, in which what stands for other values may be found. */
export function dataOf(
  value: unknown,
  face: Pick<ValueFace, 'text' | 'key'>,
  found: (value: unknown) => string | undefined = () => undefined,
): Code {
  const known = found(value);
  if (known !== undefined) return known;
  const inside = (part: unknown) => dataOf(part, face, found);
  if (typeof value === 'string') return face.text(value);
  if (typeof value === 'number') return JSON.stringify(value).replace('e+', 'e');
  if (Array.isArray(value)) return { items: value.map(inside) };
  if (!isMap(value)) return typeof value === 'boolean' ? String(value) : 'null';
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return { members: keys.map((key) => ({ key: face.key(key), value: inside(value[key]) })) };
}

/** As it is, without inputs. */
export const plainly = { text: quotedText, key: keyText };

export class Values implements Writing {
  /** What is imported of this library. */
  readonly used = new Set<string>();
  private readonly identifiers: Identifiers;
  private readonly constants = new Map<Entry | Input, string>();
  private readonly nouns = new Map<string, Entry>();

  constructor(
    readonly outline: Outline,
    private readonly face: ValueFace,
  ) {
    this.identifiers = new Identifiers([...face.taken, ...outline.shared]);
    for (const entry of outline.entries) this.index(entry);
  }

  /** By the name that others have for it; groups are called by their names in Azure too. */
  private index(entry: Entry): void {
    const { section, key, props } = entry;
    const { noun, type } = sections[section].noun;
    this.nouns.set(`${noun ?? section}/${key}`, entry);
    if (section !== 'resourceGroups') return;
    const name = typeof props['name'] === 'string' ? props['name'] : nameFor(type, [key]);
    const called = groupCalled(name);
    if (!this.nouns.has(called)) this.nouns.set(called, entry);
  }

  /** The constant of a noun or an input, if the program asks for it. */
  constantOf(of: Entry | Input): string | undefined {
    return this.constants.get(of);
  }

  /** Whether it refers to any input. */
  get isAsked(): boolean {
    return this.outline.inputs.some((input) => this.constants.has(input));
  }

  use(name: string): string {
    this.used.add(name);
    return name;
  }

  data(value: unknown): Code {
    return dataOf(value, this.face, (inside) => this.input(inside));
  }

  input(value: unknown, type?: string): string | undefined {
    const input = this.outline.input(value);
    if (!input) return undefined;
    const told = this.face.inputValue(this.constant(input), input.type);
    const isTyped = input.type === SpecInputType.STRING || input.type === SpecInputType.LIST;
    const plain = type === undefined || !isTyped ? undefined : this.cast(type);
    const taken = input.secure ? this.face.secretType(input.type, plain) : plain;
    return taken === undefined ? told : `${told} as ${taken}`;
  }

  private cast(type: string): string {
    this.use(type.replace('[]', ''));
    return type;
  }

  word(name: string, known: Words, text: string): Code {
    const member = Object.keys(known).find((key) => known[key] === text);
    const code = this.face.word(name, member, text);
    if (code !== this.face.text(text)) this.use(name);
    return code;
  }

  find(name: NounName, key: string): Entry | undefined {
    return this.nouns.get(`${name}/${key}`);
  }

  noun(name: NounName, key: string): string | undefined {
    const entry = this.find(name, key);
    return entry && this.constant(entry);
  }

  /** The name of a resource group: that of one which the spec makes, wherever it is called by its own. */
  group(value: unknown): Code {
    if (typeof value !== 'string') return this.data(value);
    const group = this.find('ResourceGroup', value) ?? this.nouns.get(groupCalled(value));
    return group ? `${this.constant(group)}.name` : this.data(value);
  }

  /** The constant of a noun or an input, which the program has from now on. */
  constant(of: Entry | Input): string {
    const there = this.constants.get(of);
    if (there !== undefined) return there;
    const made =
      'section' in of
        ? this.identifiers.give(of.key, words[of.section])
        : this.identifiers.give(of.name, 'input');
    this.constants.set(of, made);
    return made;
  }
}

/** No noun has two slashes in its address. */
const groupCalled = (name: string) => `ResourceGroup//${name.toLowerCase()}`;
