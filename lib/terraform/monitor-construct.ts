/** What every noun of the Terraform face does: seal, plan, emit – and speak when something is wrong. */
import { Annotations, type ITerraformDependable, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { type Handle, attachHandle } from '../core/handle';
import { importNoun } from '../core/imported';
import { type AnyNoun, conceive, isError } from '../core/noun';
import { type Existing, type Plan, type PlannedResource, inOrderOfNeed, placeOf } from '../core/plan';
import type { MachineExtension } from '../core/machine-extension';
import { type Value, open } from '../core/value';
import { EmittedResource, readExisting, terraform } from './emit';
import { AppEstate, type Emitted, addressOf, specOf } from './estate';
import { checkProviders, subscriptionIdOf } from './provider-in-stack';
import { sealer } from './tokens';

/**
 * A construct that plans Azure resources; the main one is its child `Resource`.
 *
 * @internal
 */
export abstract class MonitorConstruct extends Construct implements ITerraformDependable {
  private readonly main: Emitted;
  private readonly seen: Handle | undefined;
  private readonly plan: Plan | undefined;

  protected constructor(scope: Construct, id: string, noun: AnyNoun, props: object) {
    super(scope, id);
    const stack = TerraformStack.of(this);
    const app = AppEstate.of(this);
    const { plan, handle, shared, problems } = conceive(noun, props, {
      address: addressOf(this),
      owner: { address: this.node.path, realm: stack.node.path },
      estate: app.estate,
      ...specOf(this),
      sealer: sealer(this),
    });
    // A spec tells its warnings itself, with their places in its file.
    if (!specOf(this))
      for (const problem of problems)
        if (!isError(problem)) Annotations.of(this).addWarning(problem.toString());
    const errors = problems.filter(isError);
    for (const [twin, resource] of shared) {
      const there = app.emitted.get(resource);
      if (there) app.emitted.set(twin, there);
    }
    if (plan) for (const resource of inOrderOfNeed(plan)) if (!shared.has(resource)) this.emit(app, resource);
    const main = plan && app.emitted.get(plan.main);
    this.main = main ?? new EmittedResource(this, { type: noun.type, throughAzureApi: false }, errors);
    this.node.defaultChild = this.main;
    checkProviders(this);
    this.seen = handle;
    this.plan = plan;
    if (handle) attachHandle(this, handle);
  }

  private emit(app: AppEstate, resource: PlannedResource): void {
    readExisting(this, [resource.body, resource.name, placeOf(resource.home)]);
    if (resource.throughAzureApi) subscriptionIdOf(this);
    const dependsOn = resource.dependsOn.flatMap((other) => app.emitted.get(other) ?? []);
    app.emitted.set(resource, new EmittedResource(this, resource, [], dependsOn));
  }

  /** The main resource's address, so that other resources can depend on it. */
  public get fqn(): string {
    return this.main.fqn;
  }

  /** Makes the resources of this construct wait for others. */
  public addDependency(...others: ITerraformDependable[]): void {
    for (const other of others) {
      // What two nouns share may have been made in the stack of the other one.
      const made: unknown = other instanceof MonitorConstruct ? other.main : other;
      const theirs = Construct.isConstruct(made) ? TerraformStack.of(made) : undefined;
      const ours = TerraformStack.of(this);
      if (theirs && theirs !== ours) ours.addDependency(theirs);
      else for (const resource of this.resources()) resource.waitFor(other);
    }
  }

  /** Its own, and the main one, which may be another construct's that asked for the same first. */
  private resources(): ReadonlySet<EmittedResource> {
    const own = [this.main, ...this.node.children];
    return new Set(own.filter((resource) => resource instanceof EmittedResource));
  }

  /**
   * A token for an attribute of the main resource, by Azure's path.
   *
   * @internal
   */
  protected _attribute(path: string): string {
    return this.main.text(path);
  }

  /**
   * The ids of all resources into which the noun is divided, or of the one that it is.
   *
   * @internal
   */
  protected get _ids(): string[] {
    const others = this.seen?.others ?? [];
    return [this._attribute('id'), ...others.map((other) => this._told(() => other.attribute('id')))];
  }

  /**
   * What machines need beside the agent for it.
   *
   * @internal
   */
  protected get _companions(): MachineExtension[] {
    return [...(this.seen?.follows?.companions ?? [])];
  }

  /**
   * What is told of the noun's handle; nothing where something is wrong.
   *
   * @internal
   */
  protected _told(tell: (handle: Handle) => Value): string {
    return this.seen ? (open(tell(this.seen), terraform(this)) as string) : '';
  }

  /**
   * What the noun tells of itself that no resource tells; nothing where something is wrong.
   *
   * @internal
   */
  protected _tells(word: string): string {
    return (open(this.plan?.tells?.[word], terraform(this)) as string | undefined) ?? '';
  }
}

/** A construct that stands for a resource that exists already. */
export abstract class ImportedConstruct extends Construct {
  private readonly seen: Handle & { readonly resource: Existing };

  protected constructor(scope: Construct, id: string, noun: AnyNoun, resourceId: string, location?: string) {
    super(scope, id);
    const { handle, problems } = importNoun(noun, resourceId, location, { sealer: sealer(this) });
    if (problems.length) this.node.addValidation({ validate: () => problems.map(String) });
    AppEstate.of(this).readers.set(handle.resource, this);
    this.seen = handle;
    attachHandle(this, handle);
  }

  protected attribute(path: string): string {
    return this.told((handle) => handle.resource.attribute(path));
  }

  protected told(tell: (handle: Handle) => Value): string {
    return open(tell(this.seen), terraform(this)) as string;
  }
}
