/** Planned resources as Terraform resources: opened and handed over, decided nothing. */
import {
  Fn,
  type IResolvable,
  type IResolveContext,
  type ITerraformDependable,
  Lazy,
  Op,
  TerraformDataSource,
  TerraformResource,
  type TerraformResourceLifecycle,
  TerraformSelf,
  Token,
  dependable,
} from 'cdktf';
import type { Construct } from 'constructs';
import { gapsOf } from '../core/gap';
import { Existing, type PlannedResource, isOfTenant } from '../core/plan';
import { said } from '../core/noun';
import { type Problem, ProblemsError } from '../core/problem';
import { takeApart } from '../core/take-apart';
import { type Attribute, type Engine, type Value, eachAttribute, isMap, open } from '../core/value';
import { AppEstate } from './estate';
import { majorOfAzurerm, subscriptionIdOf } from './provider-in-stack';
import { attributesOf, isRendered, rendererFor, rendererOf } from './render';
import { azapi, azapiUpdate } from './render/azapi';
import { literal } from '../core/write/terraform-text';
import { guid, jsonText, segment } from './tokens';

interface Arguments {
  readonly [argument: string]: unknown;
}

/** What is to be made, or the type of what would be if nothing were wrong with its noun. */
type Planned = PlannedResource | { readonly type: PlannedResource['type']; readonly throughAzureApi: false };

function carrierOf(planned: Planned): string {
  if ('home' in planned && 'patches' in planned.home) return 'azapi_update_resource';
  const viaAzapi = !isRendered(planned.type) || ('home' in planned && goesThroughAzapi(planned));
  return viaAzapi ? 'azapi_resource' : rendererOf(planned).resource;
}

/** azurerm takes no id without a subscription. */
const goesThroughAzapi = (planned: PlannedResource) => planned.throughAzureApi || isOfTenant(planned);

/** azapi asks for the API version too, with which it reads what exists. */
function importIdOf({ adopt, throughAzureApi, apiVersion }: PlannedResource, reader: Construct): string {
  const id = Token.asString(open(adopt, terraform(reader)));
  return throughAzureApi ? `${id}?api-version=${apiVersion}` : id;
}

/** What others may set is theirs, unless the body says it. */
function lifecycleOf(planned: Planned): { readonly lifecycle?: TerraformResourceLifecycle } {
  if (!('body' in planned) || !carrierOf(planned).startsWith('azurerm')) return {};
  const { setByOthers = {} } = rendererOf(planned);
  const { properties } = planned.body;
  const left = Object.keys(setByOthers).filter((property) => !isMap(properties) || !(property in properties));
  return left.length
    ? { lifecycle: { ignoreChanges: left.map((property) => setByOthers[property] ?? '') } }
    : {};
}

/** A resource of Terraform with the provider's own argument names, which cdktf writes down as they are. */
export class EmittedResource extends TerraformResource {
  private readonly texts: { [path: string]: string } = {};
  private rendered: { readonly arguments: Arguments; readonly left: readonly string[] } | undefined;

  /**
   * @param planned what is to be made
   * @param wrong what is wrong with its noun, in which case it has no arguments
   */
  constructor(
    scope: Construct,
    readonly planned: Planned,
    private readonly wrong: readonly Problem[],
    dependsOn: readonly ITerraformDependable[] = [],
  ) {
    super(scope, 'id' in planned ? planned.id : 'Resource', {
      terraformResourceType: carrierOf(planned),
      terraformGeneratorMetadata: { providerName: carrierOf(planned).split('_')[0] ?? '' },
      ...(dependsOn.length ? { dependsOn: [...dependsOn] } : {}),
      ...lifecycleOf(planned),
    });
    if ('sharedAs' in planned && planned.sharedAs !== undefined) this.overrideLogicalId(planned.sharedAs);
    scope.node.addValidation(this);
    if ('adopt' in planned && planned.adopt !== undefined) this.importFrom(importIdOf(planned, this));
  }

  /** What is wrong with its noun, or what the provider lacks; cdktf asks on behalf of the noun. */
  validate(): string[] {
    return (this.wrong.length ? this.wrong : this.gaps()).map(String);
  }

  /** Without what is absent, which cdktf would look at for each resource. */
  override get terraformMetaArguments(): { [name: string]: unknown } {
    return said(super.terraformMetaArguments);
  }

  /**
   * Told only when it is written: cdktf reads everything once before, to find what refers to other stacks. What is made
   * beside the main one has an address that says as much; of a fleet, a third of the file would be paths.
   */
  protected override get constructNodeMetadata(): { [key: string]: unknown } {
    if (this.node.id !== 'Resource') return {};
    return { metadata: new Written(() => super.constructNodeMetadata['metadata'] as unknown) };
  }

  /** A token for an attribute, by Azure's path; the same one each time. */
  text(path: string): string {
    return (this.texts[path] ??= this.token(path));
  }

  private token(path: string): string {
    const { throughAzureApi } = this.planned;
    // azapi tells an id of everything.
    const attributes = isRendered(this.planned.type) ? attributesOf(this.planned) : { id: 'id' };
    const argument = throughAzureApi ? azapiArgument(path) : attributes[path];
    if (argument === undefined || !(path in attributes))
      throw new Error(`${carrierOf(this.planned)} tells nothing of ${path}`);
    const token = this.getStringAttribute(argument);
    if ('id' in this.planned) AppEstate.of(this).tokens.set(token, this.planned.attribute(path));
    return token;
  }

  waitFor(other: ITerraformDependable): void {
    this.dependsOn = [...(this.dependsOn ?? []), dependable(other)];
  }

  /** What the provider lacks of the body. */
  private gaps(): readonly Problem[] {
    const { left } = this.rendering();
    if (!('id' in this.planned) || left.length === 0) return [];
    return gapsOf(this.planned, left, `${this.terraformResourceType} of azurerm ${majorOfAzurerm(this)}`);
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    const problems = this.wrong.length ? this.wrong : this.gaps();
    return problems.length ? { name: refusal(this.node.path, problems) } : this.rendering().arguments;
  }

  /** HCL output needs the provider's schema, which nothing here has. */
  protected override synthesizeHclAttributes(): { [name: string]: unknown } {
    throw new Error(
      `${this.node.path}: azure-monitor-constructs writes Terraform's JSON, not HCL; leave out "--hcl".`,
    );
  }

  private rendering() {
    return (this.rendered ??= this.render());
  }

  private render() {
    const { planned } = this;
    if (!('id' in planned)) return { arguments: {}, left: [] };
    const engine = terraform(this);
    const opened = (value: Value) => open(value, engine);
    if ('patches' in planned.home) return { arguments: opened(azapiUpdate(planned)) as Arguments, left: [] };
    if (goesThroughAzapi(planned)) {
      return { arguments: opened(azapi(planned, () => subscriptionIdOf(this))) as Arguments, left: [] };
    }
    const renderer = rendererOf(planned);
    const { arguments: rendered, left } = takeApart(planned.body, renderer.shape(majorOfAzurerm(this)));
    return { arguments: opened({ ...renderer.place(planned), ...rendered }) as Arguments, left };
  }
}

const azapiArgument = (path: string) => (path.startsWith('properties.') ? `output.${path}` : path);

/** Holds nothing that refers to anything. */
class Written implements IResolvable {
  readonly creationStack = [];

  constructor(private readonly told: () => unknown) {}

  resolve({ preparing }: IResolveContext): unknown {
    return preparing ? undefined : this.told();
  }
}

/** Refuses to be written. cdktf reads everything once before it validates, and validation has the better words. */
const refusal = (path: string, problems: readonly Problem[]) =>
  Lazy.stringValue({
    produce(context) {
      if ((context as { readonly preparing?: boolean }).preparing) return '';
      throw new ProblemsError(path, problems);
    },
  });

/** A resource that exists, read when Terraform plans. */
class ExistingResource extends TerraformDataSource {
  constructor(
    scope: Construct,
    private readonly existing: Existing,
  ) {
    super(scope, existing.word, {
      terraformResourceType: rendererFor(existing.type).resource,
      terraformGeneratorMetadata: { providerName: 'azurerm' },
    });
    // azurerm reads by name, in the subscription of its provider: a namesake there would pass for the one that is meant.
    const condition = Op.eq(Fn.lower(TerraformSelf.getString('id')), Fn.lower(this.asked));
    const errorMessage = `${this.node.path} is in another subscription than the azurerm provider that reads it.`;
    this.lifecycle = { postcondition: [{ condition, errorMessage }] };
  }

  private get id(): unknown {
    return open(this.existing.id, terraform(this));
  }

  private get asked(): string {
    const { id } = this.existing;
    return typeof id === 'string' ? Fn.rawString(id) : Token.asString(this.id);
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    const { id } = this;
    return { name: segment(id, 'name'), resource_group_name: segment(id, 'resourceGroup') };
  }
}

/** Opens values for a construct: what it reads of existing resources is kept below it. */
export function terraform(reader: Construct): Engine {
  return {
    literal,
    deferred: (value) => value.held,
    attribute: (value) => attribute(value, reader),
    // A token that stands for a number is one only until it is text.
    join: (parts) => parts.map((part) => Token.asString(part)).join(''),
    secret: (opened) => opened,
    // Terraform reads the keys of its JSON as it reads other text.
    entries: (opened) => Object.fromEntries(opened.map(([key, value]) => [String(key), value])),
    json: jsonText,
    segment,
    guid,
  };
}

/** Makes what a resource reads of existing ones; cdktf takes no new elements once it synthesises. */
export function readExisting(reader: Construct, value: Value): void {
  const { readers } = AppEstate.of(reader);
  eachAttribute(value, (found) => {
    if (!(found.of instanceof Existing)) return;
    if (!readers.has(found.of)) readers.set(found.of, reader);
    attribute(found, reader);
  });
}

function attribute({ of, path }: Attribute, reader: Construct): string {
  const app = AppEstate.of(reader);
  if (!(of instanceof Existing)) {
    const emitted = app.emitted.get(of);
    if (!emitted) throw new Error(`${of.label ?? 'A resource'} was planned and not made`);
    return emitted.text(path);
  }
  if (path === 'id') return Token.asString(open(of.id, terraform(reader)));
  const { attributes = {}, resource } = rendererFor(of.type);
  const argument = attributes[path];
  if (argument === undefined) throw new Error(`${resource} tells nothing of ${path}`);
  const scope = app.readers.get(of) ?? reader;
  const data =
    (scope.node.tryFindChild(of.word) as ExistingResource | undefined) ?? new ExistingResource(scope, of);
  return data.getStringAttribute(argument);
}
