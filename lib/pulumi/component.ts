/** What every component of the Pulumi face does: seal, plan, emit – or throw all that is wrong. */
import {
  ComponentResource,
  type ComponentResourceOptions,
  type Output,
  type Resource,
  RunError,
  log,
  output,
} from '@pulumi/pulumi';
import { type Handle, attachHandle } from '../core/handle';
import { importNoun } from '../core/imported';
import { isForeign } from '../core/azure/resource-types';
import { stackProblems } from '../core/stack-problems';
import { type AnyNoun, type Conceived, conceive, isError } from '../core/noun';
import { nameless } from '../core/rules/kinds';
import { type Problem, describeProblems, quoted } from '../core/problem';
import { type Plan, type PlannedResource, inOrderOfNeed } from '../core/plan';
import type { MachineExtension } from '../core/machine-extension';
import type { Names } from '../core/schema';
import type { Sealer } from '../core/seal';
import { shapeProblems } from '../core/shape-problems';
import { type Value, open } from '../core/value';
import { ProgramEstate } from './estate';
import { type Emission, attributeOf, emit, gaps, nameOf, pulumi } from './emit';
import { sealed } from './outputs';

/** A component that plans Azure resources; the main one is its child `<name>`. */
export abstract class MonitorComponent extends ComponentResource {
  /** The main resource of azure-native. */
  public readonly resource: Resource;
  private readonly main: PlannedResource | undefined;
  private readonly plan: Plan | undefined;
  private readonly seen: Handle | undefined;

  protected constructor(
    type: string,
    name: string,
    noun: AnyNoun,
    args: object,
    options?: ComponentResourceOptions,
  ) {
    const program = ProgramEstate.current;
    const conceived = conceiveOrThrow(program, `${type} "${name}"`, noun, args, {
      name,
      parent: options?.parent,
    });
    super(`azure-monitor-constructs:index:${type}`, name, {}, options);
    // A spec tells its warnings itself, with their places in its file.
    if (!specOf(options?.parent)) warn(conceived.problems, this);
    this.resource = emitAll(program, conceived, { parent: this, name, dependsOn: options?.dependsOn });
    this.main = conceived.plan?.main;
    this.plan = conceived.plan;
    this.seen = conceived.handle;
    if (conceived.handle) attachHandle(this, conceived.handle);
    this.registerOutputs({ id: attributeOf(this.resource, 'id') });
  }

  protected attribute(path: string, of = this.main): Output<string> {
    const { emitted, outputs } = ProgramEstate.current;
    const told = attributeOf((of && emitted.get(of)) ?? this.resource, path);
    if (of) outputs.set(told, of.attribute(path));
    return told;
  }

  /** The ids of all resources into which the noun is divided, or of the one that it is. */
  protected get ids(): readonly Output<string>[] {
    const others = this.seen?.others ?? [];
    return [this.attribute('id'), ...others.map((other) => this.attribute('id', other))];
  }

  protected told(tell: (handle: Handle) => Value): Output<string> {
    return output(this.seen && open(tell(this.seen), pulumi)) as Output<string>;
  }

  /** What the noun tells of itself that no resource tells. */
  protected tells(word: string): Output<string> {
    return output(open(this.plan?.tells?.[word], pulumi)) as Output<string>;
  }

  /** What machines need beside the agent for it. */
  protected get companions(): readonly MachineExtension[] {
    return this.seen?.follows?.companions ?? [];
  }

  /** The resources of its plan that are no resources of azure-native. */
  protected get notCarried(): readonly PlannedResource[] {
    return (this.plan?.resources ?? []).filter((resource) => !carries(resource));
  }
}

/** Plans a noun below a component that is there already, without a component of its own. */
export function planBelow(parent: MonitorComponent, word: string, noun: AnyNoun, args: object): Resource {
  const program = ProgramEstate.current;
  const name = `${calledBy(parent)}-${word}`;
  return emitAll(program, conceiveOrThrow(program, `"${name}"`, noun, args, { name, parent, ours: true }), {
    parent,
    name,
  });
}

/** What stands for a resource that exists already. */
export abstract class ImportedResource {
  private readonly seen: Handle;

  constructor(type: string, noun: AnyNoun, id: unknown, location?: unknown) {
    const { handle, problems } = importNoun(noun, id, location, { sealer: sealed });
    if (problems.length) {
      throw new ProblemsRunError(
        typeof id === 'string' ? `${type} ${quoted(id)}` : `Existing ${type}`,
        problems,
      );
    }
    this.seen = handle;
    attachHandle(this, handle);
  }

  protected attribute(path: string): Output<string> {
    const told = this.told((handle) => handle.resource.attribute(path));
    const { id } = this.seen;
    // Who compares it with the same id as text finds the same.
    if (path === 'id' && typeof id === 'string') ProgramEstate.current.outputs.set(told, id);
    return told;
  }

  protected told(tell: (handle: Handle) => Value): Output<string> {
    return output(open(tell(this.seen), pulumi)) as Output<string>;
  }
}

/** Ends the program with the problems alone: Pulumi prints no stack for it. */
export class ProblemsRunError extends RunError {
  declare readonly problems: readonly Problem[];

  constructor(subject: string, problems: readonly Problem[], lines = problems.map(String)) {
    super(describeProblems(subject, lines));
    this.stack = this.message;
    Object.defineProperty(this, 'problems', { value: problems });
  }
}

interface At {
  readonly name: string;
  /** Whether we made the name. */
  readonly ours?: boolean;
  readonly parent?: Resource | undefined;
}

function conceiveOrThrow(
  program: ProgramEstate,
  subject: string,
  noun: AnyNoun,
  args: object,
  at: At,
): Conceived {
  const spec = specOf(at.parent);
  const conceived = conceive(noun, args, {
    address: addressOf(at),
    owner: { address: at.name, realm: '' },
    estate: program.estate,
    sealer: (value) => sealed(value) ?? spec?.sealer(value),
    ...(spec ? { names: spec.names } : {}),
  });
  const errors = conceived.problems.filter(isError);
  const planned = conceived.plan?.resources.filter((resource) => !conceived.shared.has(resource)) ?? [];
  const wrong = errors.length
    ? errors
    : [
        ...unchangeable(planned),
        ...planned
          .filter(carries)
          .flatMap((one) => [...gaps(one), ...unadoptable(one), ...namesakes(program, one, at)]),
      ];
  if (wrong.length) throw new ProblemsRunError(subject, wrong);
  return conceived;
}

/** azure-native writes machines whole, and nobody here knows the whole of one that others make. */
const unchangeable = (planned: readonly PlannedResource[]): readonly Problem[] =>
  planned.some(({ type, home }) => 'patches' in home && isForeign(type))
    ? [
        stackProblems.identityNotGiven.at(
          ['assignIdentity'],
          'azure-native cannot give an identity to a machine that something else makes.',
          'Give it where the machine is made, or let Azure Policy give it; then leave out "assignIdentity".',
        ),
      ]
    : [];

/** Pulumi must know what it takes over before it deploys anything. */
const unadoptable = ({ adopt }: PlannedResource): readonly Problem[] =>
  adopt === undefined || typeof adopt === 'string'
    ? []
    : [
        shapeProblems.countUnknown.at(
          ['adopt'],
          'Which resource is taken over is known only at deployment, and Pulumi asks before.',
          'Give its id as text.',
        ),
      ];

/** Outputs of one resource are alike until deployment, and so are the names that we make from them. */
function namesakes(
  { names }: ProgramEstate,
  resource: PlannedResource,
  { name, ours }: At,
): readonly Problem[] {
  if (!(ours || resource.sharedAs !== undefined) || !names.has(nameOf(resource, name))) return [];
  return [
    nameless.at(
      ['target'],
      'Another target comes from the same resource as this one, and ids of ours are made from that.',
      'Make a DataCollectionRuleAssociation for each, with a "key" that stands for its target.',
    ),
  ];
}

function emitAll(program: ProgramEstate, { plan, shared }: Conceived, at: Emission): Resource {
  if (!plan) throw new Error('Nothing was planned.');
  for (const resource of inOrderOfNeed(plan)) {
    if (!carries(resource)) continue;
    const twin = shared.get(resource);
    const there = twin && program.emitted.get(twin);
    program.emitted.set(resource, there ?? emit(program, resource, at));
  }
  return program.emitted.get(plan.main) as Resource;
}

/** azure-native has no resource that changes a part of another; the noun says what to do instead. */
const carries = ({ home }: PlannedResource) => !('patches' in home);

const NAMES = Symbol.for('azure-monitor-constructs.names');

/** What a spec means for the nouns in it: by which names they call each other, and what stands for its inputs. */
interface InSpec {
  readonly names: Names;
  readonly sealer: Sealer;
}

interface Named {
  readonly [NAMES]?: InSpec;
}

/** Makes a component one in which nouns are called by name, and below which names begin. */
export function nameNounsIn(component: ComponentResource, spec: InSpec): void {
  Object.defineProperty(component, NAMES, { value: spec });
}

const specOf = (parent: Resource | undefined) => (parent as Named | undefined)?.[NAMES];

/** A name without that of the spec in which it stands. */
function addressOf({ name, parent }: At): readonly string[] {
  const prefix = parent && specOf(parent) ? `${calledBy(parent)}-` : '';
  return [name.startsWith(prefix) ? name.slice(prefix.length) : name];
}

const calledBy = (resource: Resource) => (resource as unknown as { readonly __name: string }).__name;

function warn(problems: readonly Problem[], resource: Resource): void {
  for (const problem of problems) if (!isError(problem)) void log.warn(problem.toString(), resource);
}
