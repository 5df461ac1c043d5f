/** A spec as a program: its nouns, each with its properties, and constants for what is said more than once. */
import { nameFor } from '../azure/names';
import { type Entry, type Section, sections } from '../spec/spec';
import { type Code, type Member, declaration, statement } from './code';
import { type Common, type Input, Outline, inReadingOrder } from './outline';
import { memberOf, membersOf } from './shape';
import { shapes } from './shapes';
import { keyText } from './text';
import { type ValueFace, Values } from './values';

/** What the programs of one face have of their own. */
export interface Face extends ValueFace {
  /** What a noun is called where it stands. */
  idOf(entry: Entry): string;
  /** What comes before the properties of a noun that is made. */
  madeAt(id: string): readonly Code[];
  /** What comes before the resource id of one that exists. */
  existingAt(id: string): readonly Code[];
  /** What it imports; asked when all else is written. */
  imports(values: Values): readonly string[];
  /** What stands before all else. */
  begins(values: Values): readonly Block[];
  /** Where it asks for an input. */
  input(input: Input, constant: string): Block;
  readonly ends: readonly Block[];
}

/** A statement; those of one kind stand together while they have one line each. */
export interface Block {
  readonly kind: string;
  readonly text: string;
}

export function programOf(spec: unknown, faceFor: (outline: Outline) => Face): string {
  const outline = new Outline(spec);
  const face = faceFor(outline);
  const values = new Values(outline, face);
  // Which constants and imports there are is known when all that asks for them is written.
  const nouns = new Nouns(outline, values, face).blocks();
  // An input that nobody refers to would be asked for in vain.
  const inputs = outline.inputs.flatMap((input) => {
    const constant = values.constantOf(input);
    return constant === undefined ? [] : [face.input(input, constant)];
  });
  const begins = face.begins(values);
  const imports = face.imports(values).map((text) => ({ kind: 'import', text }));
  return joined([...imports, ...begins, ...inputs, ...nouns, ...face.ends]);
}

function joined(blocks: readonly Block[]): string {
  const isLine = ({ text }: Block) => !text.includes('\n');
  const text = blocks.map((block, i) => {
    const before = blocks[i - 1];
    if (!before) return block.text;
    const together =
      before.kind === block.kind && (block.kind === 'import' || (isLine(before) && isLine(block)));
    return `${together ? '\n' : '\n\n'}${block.text}`;
  });
  return `${text.join('')}\n`;
}

/** What makes each noun. */
export const makers: { readonly [section in Section]: string } = {
  resourceGroups: 'ResourceGroup',
  workspaces: 'LogAnalyticsWorkspace',
  azureMonitorWorkspaces: 'AzureMonitorWorkspace',
  endpoints: 'DataCollectionEndpoint',
  tables: 'LogAnalyticsTable',
  customLogs: 'CustomLog',
  workspaceTransforms: 'WorkspaceTransform',
  rules: 'DataCollectionRule',
  associations: 'DataCollectionRuleAssociation',
  identities: 'UserAssignedIdentity',
  agents: 'AzureMonitorAgent',
  machines: 'MonitoredMachines',
  windowsClients: 'WindowsClientAgents',
  roleAssignments: 'RoleAssignment',
  actionGroups: 'ActionGroup',
  health: 'MonitoringHealth',
};

/** How nouns that exist come into a program, and which of them are told their region. */
const existing: { readonly [section in Section]?: { readonly from: string; readonly located: boolean } } = {
  workspaces: { from: 'fromWorkspaceId', located: true },
  azureMonitorWorkspaces: { from: 'fromWorkspaceId', located: false },
  endpoints: { from: 'fromDataCollectionEndpointId', located: true },
  rules: { from: 'fromDataCollectionRuleId', located: false },
  identities: { from: 'fromIdentityId', located: false },
  actionGroups: { from: 'fromActionGroupId', located: false },
};

/** Those that take machines by themselves. */
const followed: readonly Section[] = ['endpoints', 'customLogs', 'rules'];

/** Whether Azure's name is made of what the program calls it. */
const isNamedByKey = (section: Section) =>
  !['tables', 'associations', 'agents', 'machines', 'windowsClients', 'roleAssignments'].includes(section);

class Nouns {
  /** How often the same association is asked for. */
  private readonly asked = new Map<string, number>();

  constructor(
    private readonly outline: Outline,
    private readonly values: Values,
    private readonly face: Face,
  ) {
    for (const { section, props } of outline.entries) {
      if (section !== 'associations') continue;
      const what = askedFor(props);
      this.asked.set(what, (this.asked.get(what) ?? 0) + 1);
    }
  }

  blocks(): readonly Block[] {
    const { entries } = this.outline;
    const made = new Map(
      entries.filter((entry) => entry.existing === undefined).map((entry) => [entry, this.made(entry)]),
    );
    const shared = (name: Common) => this.shared(name);
    const [location, tags, resourceGroup] = [shared('location'), shared('tags'), shared('resourceGroup')];
    const blocksOf = (entry: Entry) => this.blocksOf(entry, made.get(entry));
    const groups = entries.filter(({ section }) => section === 'resourceGroups');
    const others = entries.filter(({ section }) => section !== 'resourceGroups');
    return [...location, ...tags, ...groups.flatMap(blocksOf), ...resourceGroup, ...others.flatMap(blocksOf)];
  }

  private blocksOf(entry: Entry, made: Code | undefined): readonly Block[] {
    const constant = this.values.constantOf(entry);
    // What exists, and nobody refers to, does nothing.
    if (!made && constant === undefined) return [];
    const code = made ?? this.found(entry);
    const text = constant === undefined ? statement(code) : declaration(constant, code);
    return [{ kind: entry.section, text }];
  }

  private shared(name: Common): readonly Block[] {
    if (!this.outline.shared.has(name)) return [];
    const value = this.outline.common(name);
    const code = name === 'resourceGroup' ? this.values.group(value) : this.values.data(value);
    return [{ kind: 'constant', text: declaration(name, code) }];
  }

  private made(entry: Entry): Code {
    const { section, key } = entry;
    const follower = section === 'associations' ? this.follower(entry) : undefined;
    if (follower) return follower;
    const id = this.face.idOf(entry);
    const named = id === key || !isNamedByKey(section) || entry.props['name'] !== undefined;
    const name = { key: 'name', value: this.values.data(nameFor(sections[section].noun.type, [key])) };
    const members = [
      ...(named ? [] : [name]),
      ...inReadingOrder(Object.keys(entry.props)).flatMap(this.memberIn(entry)),
    ];
    const call = `new ${this.values.use(makers[section])}`;
    return { call, args: [...this.face.madeAt(id), { members }] };
  }

  private memberIn(entry: Entry): (property: string) => readonly Member[] {
    const { outline, values } = this;
    const own = outline.own(entry);
    return (property) => {
      const value = own[property];
      const key = keyText(property);
      if (!outline.isInherited(entry, property))
        return property === 'resourceGroup'
          ? [memberOf(key, values.group(value))]
          : membersOf({ [property]: value }, shapes[entry.section], values);
      if (property === 'tags') return [memberOf(key, this.tags(own['tags']))];
      if (outline.shared.has(property)) return [{ key }];
      const common = outline.common(property);
      return [memberOf(key, property === 'resourceGroup' ? values.group(common) : values.data(common))];
    };
  }

  /** Those of all and those of the noun. */
  private tags(own: unknown): Code {
    const common = this.outline.common('tags');
    if (!this.outline.shared.has('tags'))
      return this.values.data({ ...(common as object), ...(own as object) });
    const code = this.values.data(own ?? {});
    const members = typeof code !== 'string' && 'members' in code ? code.members : [];
    return members.length ? { members: [{ key: '...tags' }, ...members] } : 'tags';
  }

  private found(entry: Entry): Code {
    const { section, props } = entry;
    const { from = '', located = false } = existing[section] ?? {};
    const location = located && props['location'] !== undefined ? [this.values.data(props['location'])] : [];
    return {
      call: `${this.values.use(makers[section])}.${from}`,
      args: [...this.face.existingAt(this.face.idOf(entry)), this.values.data(entry.existing), ...location],
    };
  }

  /** `linux.associateWith(…)`, where there is no more to say. */
  private follower({ props }: Entry): Code | undefined {
    const { target, rule, endpoint, ...others } = props;
    if (typeof target !== 'string' || Object.keys(others).length) return undefined;
    if ((this.asked.get(askedFor(props)) ?? 0) > 1) return undefined;
    const noun = endpoint === undefined ? 'DataCollectionRule' : 'DataCollectionEndpoint';
    const key = endpoint === undefined ? rule : rule === undefined ? endpoint : undefined;
    const followedOne = typeof key === 'string' ? this.values.find(noun, key) : undefined;
    if (!followedOne || followedOne.existing !== undefined || !followed.includes(followedOne.section))
      return undefined;
    return {
      call: `${this.values.constant(followedOne)}.associateWith`,
      args: [this.values.data(target)],
    };
  }
}

/** What an association is for; two that are for one thing are one in Azure. */
const askedFor = ({ target, rule, endpoint }: Entry['props']) =>
  JSON.stringify([target, rule, endpoint]).toLowerCase();
